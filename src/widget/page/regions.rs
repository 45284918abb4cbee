//! Regions of a page that its readers write: nothing in them is ours to read or to obey.

use web_sys::Element;

/// Regions for readers' comments, as content systems and comment services mark them.
pub(super) const READERS: &str = "[data-sayso-exclude], #comments, .comments, .comments-area, .comment-list, \
    .commentlist, .comment-content, .comment-respond, #respond, [itemprop=comment], [itemtype$='/Comment'], \
    [property=comment], #disqus_thread, [id^=coral_], #coral_thread, #coral_talk_stream, .fb-comments, \
    [data-spotim-module], [data-spot-im-class], .hyvor-talk, #isso-thread, #commento, #remark42, .giscus, .utterances, \
    #hcb_form_name, .viafoura, vf-conversations, .gh-comments, [data-ghost-comments], .comments-page, .discussion-feed, \
    .ljt-comments, .comment-thread, .js-comments, [data-component=comments], [data-testid=comments]";

/// Whether an element is in a region that readers write, shadow roots included.
pub(crate) fn is_readers_own(element: &Element) -> bool {
    use wasm_bindgen::JsCast;
    let mut element = element.clone();
    loop {
        if element.closest(READERS).ok().flatten().is_some() {
            return true;
        }
        match element.get_root_node().dyn_into::<web_sys::ShadowRoot>() {
            Ok(root) => element = root.host(),
            Err(_) => return false,
        }
    }
}
