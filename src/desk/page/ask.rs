//! Asks the desk's server.

use sayso_desk_wire::{ASK, NEWS, Reply, Request};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestInit, Response};

use crate::words;

/// Asks, and gives the reply; an error of the way there is a reply too.
pub(crate) async fn ask(request: Request) -> Reply {
    let text = serde_json::to_string(&request).unwrap_or_default();
    match send("POST", ASK, Some(&text)).await {
        Ok(text) => serde_json::from_str(&text).unwrap_or_else(|error| failed(&error.to_string())),
        Err(why) => failed(&why),
    }
}

/// Waits until the folder has another version than this one.
pub(crate) async fn news(since: u64) -> Result<u64, String> {
    let text = send("GET", &format!("{NEWS}?since={since}"), None).await?;
    text.parse().map_err(|_| gone())
}

/// What is told where the server does not answer.
fn gone() -> String {
    words::chosen().gone.to_owned()
}

fn failed(why: &str) -> Reply {
    Reply::Failed { why: why.to_owned() }
}

async fn send(method: &str, path: &str, body: Option<&str>) -> Result<String, String> {
    let gone = |_: JsValue| gone();
    let init = RequestInit::new();
    init.set_method(method);
    if let Some(body) = body {
        let headers = Headers::new().map_err(gone)?;
        headers.set("Content-Type", "application/json").map_err(gone)?;
        init.set_headers(&headers);
        init.set_body(&JsValue::from_str(body));
    }
    let promise = gloo::utils::window().fetch_with_str_and_init(path, &init);
    let response: Response = JsFuture::from(promise).await.map_err(gone)?.dyn_into().map_err(gone)?;
    let text = JsFuture::from(response.text().map_err(gone)?).await.map_err(gone)?;
    let text = text.as_string().unwrap_or_default();
    if response.ok() { Ok(text) } else { Err(text) }
}
