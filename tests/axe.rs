//! What axe finds in a page.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::newsroom;

/// The rules that a colour scheme can break; what else there is stays as it was.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

/// Axe in a page that is open.
pub struct Axe<'b> {
    browser: &'b Browser,
    options: Value,
}

impl<'b> Axe<'b> {
    /// Brings axe into the page, without some of its rules.
    ///
    /// # Errors
    /// When axe is not installed or the page refuses it.
    pub async fn start(browser: &'b Browser, without: &[&str]) -> Result<Self> {
        let axe = std::fs::read_to_string(newsroom::top("tests/peers/node_modules/axe-core/axe.min.js"))?;
        browser.allow_scripts(Duration::from_secs(120)).await?;
        browser.script(&axe, vec![]).await?;
        let rules: serde_json::Map<String, Value> =
            without.iter().map(|rule| ((*rule).to_owned(), json!({ "enabled": false }))).collect();
        // No more than is read is written out.
        Ok(Self { browser, options: json!({ "resultTypes": ["violations"], "preload": false, "rules": rules }) })
    }

    /// What is wrong in the first element of a kind, by all rules: for each its name, how much it matters, and three
    /// places.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn violations(&self, within: &str) -> Result<Value> {
        self.run(within, &self.options).await
    }

    /// What is wrong in light, and what the dark adds.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn violations_in_both_schemes(&self, within: &str) -> Result<Value> {
        self.browser.media("prefers-color-scheme", "light").await?;
        let mut found = self.violations(within).await?;
        self.browser.media("prefers-color-scheme", "dark").await?;
        let mut options = self.options.clone();
        options["runOnly"] = json!(COLOURS);
        let dark = self.run(within, &options).await?;
        if let (Some(found), Value::Array(dark)) = (found.as_array_mut(), dark) {
            found.extend(dark);
        }
        Ok(found)
    }

    async fn run(&self, within: &str, options: &Value) -> Result<Value> {
        let run = "const [within, options, done] = arguments;
            axe.run(document.querySelector(within), options).then(
                (found) => done(found.violations.map((one) => [one.id, one.impact, one.nodes.slice(0, 3).map((node) => [node.html.slice(0, 200), node.failureSummary])])),
                (error) => done(String(error)))";
        self.browser.script_later(run, vec![within.into(), options.clone()]).await
    }
}
