//! A selector as it is looked for.

use alloc::string::String;
use alloc::vec::Vec;
use core::cell::OnceCell;
use core::ops::Range;

use crate::model::Selector;
use crate::text::{Folded, Typography};

/// Where the words of a selector are, in bytes of folded text.
pub(super) enum Found {
    Nowhere,
    At(Range<usize>),
    /// In several places with the same surroundings.
    Several(Vec<Range<usize>>),
}

/// A selector, its typography folded; its neighbours only when they are asked for.
pub(super) struct Needle<'s> {
    pub(super) selector: &'s Selector,
    typography: &'s Typography,
    pub(super) exact: String,
    prefix: OnceCell<String>,
    suffix: OnceCell<String>,
}

impl<'s> Needle<'s> {
    pub(super) fn new(selector: &'s Selector, typography: &'s Typography) -> Self {
        let exact = fold(&selector.exact, typography);
        Self { selector, typography, exact, prefix: OnceCell::new(), suffix: OnceCell::new() }
    }

    pub(super) fn prefix(&self) -> &str {
        self.prefix.get_or_init(|| fold(&self.selector.prefix, self.typography))
    }

    pub(super) fn suffix(&self) -> &str {
        self.suffix.get_or_init(|| fold(&self.selector.suffix, self.typography))
    }
}

/// Folded without white space at its ends.
pub(super) fn fold(text: &str, typography: &Typography) -> String {
    Folded::new(text, typography).text.trim().into()
}
