//! The one pipeline, with two doors, and what newsrooms embed.
//!
//! A page is made in two steps: the widget is compiled and bound ([`demo`] does it here; Trunk
//! does it for `trunk serve` and `trunk build`), and the page is finished ([`finish`], called
//! at the end of [`demo`] and from Trunk's hook): seeds become a database, the database goes
//! into the widget's section, articles go into the page. [`embed`] puts the same pieces together
//! for pages of others: as one classic script, and as an ES module.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use sayso::embed::{self as bundle, Widget};
use sayso::{Inputs, compile, page, section};
use sayso_core::Database;
use sayso_core::model::{Article, ArticleIdx};
use wasm_bindgen_cli_support::Bindgen;

use crate::{run, say, top};

/// Stands in `index.html` where the articles go.
const ARTICLES: &str = "<!-- sayso:articles -->";

/// Begins the line of `index.html` that tells Trunk to build the widget.
const TRUNK_LINE: &str = "<link data-trunk rel=\"rust\"";

/// What stands in its place without Trunk: a file, which strict policies allow.
const BOOT_LINE: &str = r#"<script type="module" src="./boot.js"></script>"#;

/// Starts the widget as Trunk does, so that the page need not know who built it.
const BOOT: &str = r#"// Starts the widget.
import init, * as bindings from "./sayso-widget.js";

const wasm = await init({ module_or_path: new URL("./sayso-widget_bg.wasm", import.meta.url) });
window.wasmBindings = bindings;
dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
"#;

/// Where [`demo`] writes for the other tasks.
pub fn demo_folder() -> PathBuf {
    top().join("target/sayso/demo")
}

/// Where [`embed`] writes for the other tasks.
pub fn embed_folder() -> PathBuf {
    top().join("target/sayso/embed")
}

/// Builds the demo page without Trunk.
///
/// # Errors
/// When the widget does not compile, the seeds have mistakes, or a file cannot be written.
pub fn demo(out: &Path) -> Result<()> {
    // A mistake in the seeds should show before the long compilation.
    compile_seeds()?;
    let wasm = compile_widget()?;
    // Built beside and exchanged at the end: what is being served stays whole.
    let beside = out.with_extension("new");
    remove(&beside)?;
    fs::create_dir_all(&beside)?;
    bind(&wasm, Bindgen::new().web(true)?, &beside)?;
    let index = fs::read_to_string(top().join("index.html"))?;
    let with_widget = |line: &str| match line.trim_start().starts_with(TRUNK_LINE) {
        true => BOOT_LINE.to_owned(),
        false => line.to_owned(),
    };
    fs::write(beside.join("index.html"), index.lines().map(with_widget).collect::<Vec<_>>().join("\n"))?;
    fs::write(beside.join("boot.js"), BOOT)?;
    finish(&beside)?;
    remove(out)?;
    fs::rename(&beside, out).with_context(|| format!("{} cannot be written", out.display()))
}

/// Makes the files that newsrooms embed, and gives the lines of markup that do it.
///
/// # Errors
/// When the widget does not compile, the seeds have mistakes, or a file cannot be written.
pub fn embed(out: &Path) -> Result<String> {
    let (db, database) = compile_seeds()?;
    let wasm = compile_widget()?;
    remove(&parts())?;
    bind(&wasm, Bindgen::new().no_modules(true)?, &parts())?;
    let script = classic(&database)?;
    fs::create_dir_all(out)?;
    // Pages that pinned an earlier one go on asking for it: old ones are kept.
    let pinned = bundle::hashed_name("sayso", "js", script.as_bytes());
    fs::write(out.join(&pinned), &script)?;
    fs::write(out.join("sayso.js"), &script)?;
    module(&wasm, &out.join("module"), &database)?;
    Ok(bundle::lines(&db, &pinned, "sayso.js", &script))
}

/// The classic script with any database, from the parts that [`embed`] has made.
///
/// # Errors
/// When [`embed`] has not run.
pub fn classic(database: &[u8]) -> Result<String> {
    let text = |path: PathBuf| fs::read_to_string(&path).with_context(|| format!("{}", path.display()));
    let widget = |name: &str| text(top().join("src/widget").join(name));
    let program = section::strip_names(&fs::read(only_file(&parts(), "_bg.wasm")?)?)?;
    let glue = text(parts().join("sayso-widget.js"))?;
    let (element, start) = (widget("element.js")?, widget("classic.js")?);
    Ok(bundle::classic(&Widget { program: &program, glue: &glue, element: &element, start: &start }, database)?)
}

/// The bound widget that the classic script is put together from.
fn parts() -> PathBuf {
    top().join("target/sayso/parts")
}

/// Where [`bench`] writes for the other tasks.
pub fn bench_folder() -> PathBuf {
    top().join("target/sayso/bench")
}

/// Makes what benchmarks run in a browser: the widget's own steps apart, and the peers.
///
/// # Errors
/// When the widget does not compile, or the peers cannot be installed.
pub fn bench(out: &Path) -> Result<()> {
    remove(out)?;
    // In a folder of its own: the two widgets would be compiled anew by turns otherwise.
    let wasm = compile_widget_in(&top().join("target/bench"), &["--features", "bench"])?;
    bind(&wasm, Bindgen::new().no_modules(true)?, out)?;
    let peers = top().join("tests/peers");
    let peers = peers.to_str().context("the checkout's path is not UTF-8")?;
    run("npm", &["ci", "--prefix", peers, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])?;
    let bundle = format!("--outfile={}", out.join("peers.js").display());
    let (esbuild, entry) = (format!("{peers}/node_modules/.bin/esbuild"), format!("{peers}/peers.js"));
    run(&esbuild, &[&entry, "--bundle", "--format=iife", "--global-name=peers", "--log-level=warning", &bundle])
}

/// The ES module, with its types.
fn module(wasm: &Path, out: &Path, database: &[u8]) -> Result<()> {
    remove(out)?;
    bind(wasm, Bindgen::new().web(true)?, out)?;
    let wasm = only_file(out, "_bg.wasm")?;
    fs::write(&wasm, section::put(&section::strip_names(&fs::read(&wasm)?)?, database)?)?;
    for (from, to) in [("module.js", "sayso.js"), ("element.js", "element.js"), ("sayso.d.ts", "sayso.d.ts")] {
        fs::copy(top().join("src/widget").join(from), out.join(to))?;
    }
    Ok(())
}

fn bind(wasm: &Path, kind: &mut Bindgen, out: &Path) -> Result<()> {
    say("binding the widget");
    kind.input_path(wasm).out_name("sayso-widget").typescript(false).generate(out)?;
    if out.join("snippets").exists() {
        bail!("the widget has wasm-bindgen snippets: they break pages opened from disk");
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

fn compile_widget() -> Result<PathBuf> {
    compile_widget_in(&top().join("target"), &[])
}

/// The folder is named, so that a setting of the user's cannot put it elsewhere.
fn compile_widget_in(target: &Path, features: &[&str]) -> Result<PathBuf> {
    let folder = target.to_str().context("the checkout's path is not UTF-8")?;
    let wasm = ["--target", "wasm32-unknown-unknown", "--profile", "widget", "--target-dir", folder];
    run("cargo", &[&["build", "-p", "sayso-widget"][..], &wasm, features].concat())?;
    Ok(target.join("wasm32-unknown-unknown/widget/sayso_widget.wasm"))
}

fn compile_seeds() -> Result<(Database, Vec<u8>)> {
    let inputs = Inputs::load(&top().join("seeds"))?;
    let compiled = compile(&inputs);
    for diagnostic in &compiled.diagnostics {
        eprintln!("{}\n", diagnostic.render(&inputs, true));
    }
    let db = compiled.database().ok_or_else(|| anyhow!("the seeds have mistakes"))?;
    Ok((db, compiled.bytes.unwrap_or_default()))
}

/// Finishes a page whose widget is already in `out`, and prints what a reader will load.
///
/// # Errors
/// When the seeds have mistakes, or `out` is not such a page.
pub fn finish(out: &Path) -> Result<()> {
    say("compiling the seeds");
    let (db, database) = compile_seeds()?;
    let wasm = only_file(out, "_bg.wasm")?;
    let program = section::strip_names(&fs::read(&wasm)?)?;
    fs::write(&wasm, section::put(&program, &database)?)?;
    fill_index(&out.join("index.html"), &db)?;
    copy_files(&top().join("static"), out)?;
    fs::copy(top().join("src/widget/element.js"), out.join("element.js"))?;
    fs::write(out.join("claims.sayso"), &database)?;
    print_payload(out, &program, &database)
}

fn fill_index(index: &Path, db: &Database) -> Result<()> {
    let html = fs::read_to_string(index)?;
    let (before, after) = html.split_once(ARTICLES).with_context(|| format!("index.html has no line {ARTICLES}"))?;
    let article = |(n, article): (usize, &Article)| {
        let id = &article.id;
        let element = format!("<say-so article=\"{id}\" for=\"#{id}\" history=\"on\"></say-so>\n");
        page::article(db, ArticleIdx::new(n)) + &element
    };
    let articles = db.archive().articles.iter().enumerate().map(article);
    fs::write(index, format!("{before}{}{after}", articles.collect::<String>()))?;
    Ok(())
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}

/// The one file of a folder whose name ends so.
pub fn only_file(folder: &Path, ending: &str) -> Result<PathBuf> {
    let files = fs::read_dir(folder)?.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let mut found = files.filter(|path| path.to_string_lossy().ends_with(ending));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        _ => bail!("{} should hold one file *{ending}", folder.display()),
    }
}

/// What a reader loads: bytes as they are, and as a server sends them (brotli, quality 11).
fn print_payload(out: &Path, program: &[u8], database: &[u8]) -> Result<()> {
    let glue = fs::read_dir(out)?.filter_map(|entry| entry.ok().map(|entry| entry.path())).find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("sayso-widget") && name.ends_with(".js")
    });
    let glue = fs::read(glue.context("the widget's JavaScript is missing")?)?;
    let element = fs::read(out.join("element.js"))?;
    let css: &[&[u8]] = &[
        include_bytes!("../cards/card.css"),
        include_bytes!("../widget/panel.css"),
        include_bytes!("../widget/page/mark.css"),
        include_bytes!("../widget/page/focused-mark.css"),
        include_bytes!("../widget/page/paint.css"),
    ];
    let css = css.concat();
    eprintln!("{:<34}{:>10}{:>10}", "what a reader loads (bytes)", "raw", "brotli");
    let mut total = (0, 0);
    for (name, bytes) in
        [("program (wasm)", program), ("JavaScript", &[glue, element].concat()), ("claim database", database)]
    {
        let sizes = (bytes.len(), compressed(bytes)?);
        total = (total.0 + sizes.0, total.1 + sizes.1);
        eprintln!("  {name:<32}{:>10}{:>10}", sizes.0, sizes.1);
    }
    eprintln!("  {:<32}{:>10}{:>10}", "all", total.0, total.1);
    eprintln!("  {:<32}{:>10}{:>10}", "of which CSS, inside the program", css.len(), compressed(&css)?);
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}
