use std::collections::BTreeSet;
use std::path::PathBuf;

use sayso_tests::newsroom;
use walkdir::WalkDir;

/// All files of a folder, with their text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let paths = WalkDir::new(newsroom::top(folder)).into_iter().map(|entry| entry.unwrap().into_path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == ending));
    let found: Vec<_> = paths.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect();
    assert!(!found.is_empty(), "{folder} has no .{ending} file");
    found
}

#[track_caller]
fn nowhere(folder: &str, ending: &str, words: &[&str], except: &[&str]) {
    for (path, text) in files(folder, ending) {
        let allowed = except.iter().any(|except| path.ends_with(except));
        let found = words.iter().find(|words| !allowed && text.contains(**words));
        assert!(found.is_none(), "{} says `{}`", path.display(), found.unwrap_or(&""));
    }
}

#[test]
fn what_editors_use_knows_no_target_and_no_browser() {
    for folder in ["src/core", "src/cards", "src/language", "src/newsroom", "src/propose", "src/search", "src/publish"]
    {
        nowhere(folder, "rs", &["target_arch", "web_sys", "js_sys"], &[]);
    }
}

/// The machine that runs the tests: no package of another has to be fetched.
const HOST: &str = "host-tuple";

/// The crates that a crate's tree holds, as cargo resolves it.
fn tree(package: &str, target: &str) -> String {
    let arguments = [
        "tree",
        "--package",
        package,
        "--edges",
        "normal,no-proc-macro",
        "--target",
        target,
        "--prefix",
        "none",
        "--locked",
    ];
    let output =
        std::process::Command::new(env!("CARGO")).args(arguments).current_dir(newsroom::top("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn nothing_proposed_can_be_published() {
    let publish = tree("sayso-publish", HOST);
    assert!(publish.contains("sayso-newsroom "));
    assert!(!publish.contains("sayso-propose "), "{publish}");
}

#[test]
fn the_widget_knows_no_files_and_no_editors_formats() {
    let widget = tree("sayso-widget", "wasm32-unknown-unknown");
    assert!(widget.contains("sayso-core ") && widget.contains("sayso-cards "));
    for package in ["toml", "toml_edit", "sayso-newsroom", "sayso-language", "walkdir", "tempfile", "anyhow"] {
        assert!(!widget.contains(&format!("\n{package} ")), "{package}");
    }
}

#[test]
fn each_crate_knows_what_the_map_says() {
    let map = std::fs::read_to_string(newsroom::top("src/README.md")).unwrap();
    let rows = map.lines().filter_map(|line| line.strip_prefix("| `"));
    // | `folder` | does | depends on | never knows |
    let rows = rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>()).filter(|cells| cells.len() == 5);
    let mut crates: Vec<String> = Vec::new();
    for cells in rows.take(15) {
        let folder = cells[0].trim_end_matches('`').replace('/', "-");
        let package = if folder == "cli" { "sayso".to_owned() } else { format!("sayso-{folder}") };
        let tree = tree(&package, HOST);
        let ours = tree.lines().filter_map(|line| line.strip_prefix("sayso-")?.split(' ').next());
        let ours: BTreeSet<&str> = ours.filter(|name| *name != folder).collect();
        let listed = |text: &str| -> BTreeSet<String> {
            let names = text.split(',').map(|name| name.trim().trim_matches('`').replace('/', "-"));
            names.filter(|name| !name.is_empty()).collect()
        };
        let told: BTreeSet<String> = match cells[2].strip_prefix("all of these but ") {
            Some(but) => crates.iter().filter(|name| !listed(but).contains(*name)).cloned().collect(),
            None => listed(cells[2]),
        };
        assert_eq!(ours, told.iter().map(String::as_str).collect(), "{folder}");
        crates.push(folder);
    }
    assert_eq!(
        crates,
        [
            "core",
            "words",
            "cards",
            "widget",
            "language",
            "newsroom",
            "propose",
            "search",
            "publish",
            "desk-wire",
            "desk",
            "desk-page",
            "cli",
            "embeddings",
            "xtask"
        ]
    );
}

#[test]
fn what_the_compiler_holds_is_switched_on() {
    let read = |path: &str| std::fs::read_to_string(newsroom::top(path)).unwrap();
    let core = read("src/core/lib.rs");
    // No files, no clock, no environment; and nothing that can panic.
    assert!(core.contains("#![cfg_attr(not(test), no_std)]"));
    for lint in ["indexing_slicing", "unwrap_used", "expect_used", "panic", "unreachable"] {
        assert!(core.contains(&format!("clippy::{lint}")), "{lint}");
    }
    assert!(read("src/core/database/mod.rs").contains("#![deny(clippy::arithmetic_side_effects)]"));
    // Only the page's module changes the page.
    assert!(read("clippy.toml").contains("web_sys::Node::insert_before"));
    let excepted =
        files("src/widget", "rs").into_iter().filter(|(_, text)| text.contains("clippy::disallowed_methods"));
    assert_eq!(excepted.count(), 1);
}

#[test]
fn only_the_api_is_exported_to_javascript() {
    for (path, text) in files("src/widget", "rs") {
        // What benchmarks measure is not in the widget that readers get.
        let is_api = path.ends_with("api.rs") || path.ends_with("steps_for_bench.rs");
        assert!(is_api || !text.contains("#[wasm_bindgen]\npub"), "{}", path.display());
    }
    nowhere("src/widget", "rs", &["inline_js", "module = \""], &[]);
}

#[test]
fn the_types_for_javascript_name_what_the_api_has() {
    let read = |path: &str| std::fs::read_to_string(newsroom::top(path)).unwrap();
    let (api, types, element) =
        (read("src/widget/api.rs"), read("src/widget/sayso.d.ts"), read("src/widget/element.js"));
    let methods: Vec<&str> = api.split("    pub fn ").skip(1).filter_map(|rest| rest.split('(').next()).collect();
    assert_eq!(methods, ["open", "close", "unmount", "claims", "placement"]);
    for method in methods {
        assert!(types.contains(&format!("\n  {method}(")), "{method}");
    }
    let attributes = element.split("ATTRIBUTES = [").nth(1).and_then(|rest| rest.split(']').next()).unwrap();
    // `src` is for elements: a program has the bytes.
    for attribute in attributes.split(", ").map(|quoted| quoted.trim_matches('"')).filter(|name| *name != "src") {
        assert!(types.contains(&format!("\n  {attribute}?: ")), "{attribute}");
    }
    let states = read("src/core/state.rs");
    for state in states.split("=> \"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(types.contains(&format!("\"{state}\"")), "{state}");
    }
}

#[test]
fn cards_draw_no_raw_html_and_no_inline_style() {
    nowhere("src/cards", "rs", &["from_html_unchecked", "inner_html", "style="], &[]);
    // Read, for what a reader copies; never written.
    nowhere("src/widget", "rs", &["from_html_unchecked", "set_inner_html"], &[]);
}

#[test]
fn the_pinned_versions_agree() {
    let manifest = std::fs::read_to_string(newsroom::top("Cargo.toml")).unwrap();
    let setup = std::fs::read_to_string(newsroom::top("src/xtask/setup.rs")).unwrap();
    let version = manifest.split("wasm-bindgen = \"=").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    assert!(manifest.contains(&format!("wasm-bindgen-cli-support = \"={version}\"")));
    assert!(setup.contains(&format!("package: \"wasm-bindgen-cli\", version: \"{version}\"")));
}

#[test]
fn the_seed_texts_are_as_they_were_given() {
    let hash = |name: &str| sayso_core::database::sha256(&std::fs::read(newsroom::top("seeds").join(name)).unwrap());
    assert_eq!(hash("000_df904e95964cafea.txt"), "04f208c3d902033687270f531c29fa13ee5fd442f355079a79d1e40991f9d9a4");
    assert_eq!(hash("002_bc75ab2ee4f8c004.txt"), "ea27178e4565ea3231fe56afda6ee40342150afedd8009c19b10d04a36e75a21");
}
