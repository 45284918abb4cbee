//! The one pipeline: the widget's parts, and what is made of them.
//!
//! The widget is compiled and bound once ([`widget`]). From its parts come the demo page
//! ([`demo`]), the site of the seeds with all that newsrooms embed ([`site`], by `sayso build`'s
//! own code), and the command that carries the widget ([`dist`]). Trunk compiles and binds the
//! same widget for `trunk serve` and `trunk build`; its page is finished by the function that
//! finishes ours ([`finish`]).

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use maud::html;
use sayso_core::Database;
use sayso_core::model::{Article, ArticleIdx};
use sayso_desk_wire::PAGE_FILES;
use sayso_newsroom::Inputs;
use sayso_newsroom::compile;
use sayso_publish::embed;
use sayso_publish::section;
use sayso_publish::site::{self, Level, Setting};
use sayso_publish::stage::Stage;
use sayso_publish::widget::{FILES, Widget};
use wasm_bindgen_cli_support::Bindgen;

use crate::{gallery, run, say, shrink, top};

/// Stands in `index.html` where the articles go.
const ARTICLES: &str = "<!-- sayso:articles -->";

/// Stands in `element.js` where its words go.
const WORDS: &str = "const WORDS = {};";

/// Begins the line of `index.html` that tells Trunk to build the widget.
const TRUNK_LINE: &str = "<link data-trunk rel=\"rust\"";

/// What is in its place without Trunk: a file, which strict policies allow.
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

/// Where [`site`] writes for the other tasks.
pub fn site_folder() -> PathBuf {
    top().join("target/sayso/site")
}

/// Where [`widget`] writes for the other tasks.
pub fn widget_folder() -> PathBuf {
    top().join("target/sayso/widget")
}

/// Where [`desk`] writes for the other tasks.
pub fn desk_folder() -> PathBuf {
    top().join("target/sayso/desk")
}

/// The command that [`dist`] makes.
pub fn dist_command() -> PathBuf {
    top().join("target/sayso/dist").join(format!("sayso{}", std::env::consts::EXE_SUFFIX))
}

/// Compiles the widget and binds it in its two forms, and puts its parts into [`widget_folder`].
///
/// # Errors
/// When the widget does not compile.
pub fn widget() -> Result<Widget> {
    let wasm = compile_widget()?;
    let (folder, bound) = (widget_folder(), top().join("target/sayso/bound"));
    remove(&bound)?;
    let (classic, module) = (bound.join("classic"), bound.join("module"));
    bind(&wasm, Bindgen::new().no_modules(true)?, &classic)?;
    bind(&wasm, Bindgen::new().web(true)?, &module)?;
    for folder in [&module, &classic] {
        shrink::shrink(&only_file(folder, "_bg.wasm")?, &folder.join("sayso-widget.js"))?;
    }
    let program = |folder: &Path| Ok::<_, anyhow::Error>(fs::read(only_file(folder, "_bg.wasm")?)?);
    let (program, other) = (program(&module)?, program(&classic)?);
    if program != other {
        bail!("the two forms of the widget have different programs");
    }
    fs::create_dir_all(&folder)?;
    let [program_file, classic_glue, module_glue, sources @ ..] = FILES;
    // Only what changed is written: cargo compiles the command again for every new file.
    put(&folder.join(program_file), &program)?;
    put(&folder.join(classic_glue), &fs::read(classic.join("sayso-widget.js"))?)?;
    put(&folder.join(module_glue), &fs::read(module.join("sayso-widget.js"))?)?;
    for name in sources {
        put(&folder.join(name), source(name)?.as_bytes())?;
    }
    Ok(Widget::load(&folder)?)
}

/// Compiles the desk's page, and puts its files into [`desk_folder`].
///
/// # Errors
/// When it does not compile.
pub fn desk() -> Result<()> {
    let wasm = compile_in("sayso-desk-page", &top().join("target"), &[])?;
    let (folder, bound) = (desk_folder(), top().join("target/sayso/bound/desk"));
    remove(&bound)?;
    say("binding the desk's page");
    Bindgen::new().web(true)?.input_path(&wasm).out_name("desk").typescript(false).generate(&bound)?;
    fs::create_dir_all(&folder)?;
    let [program, script, style] = PAGE_FILES;
    put(&folder.join(program), &fs::read(only_file(&bound, "_bg.wasm")?)?)?;
    put(&folder.join(script), &fs::read(bound.join("desk.js"))?)?;
    let css = fs::read_to_string(top().join("src/desk/page/desk.css"))?;
    put(&folder.join(style), [sayso_cards::TOKENS, sayso_cards::CSS, &css].concat().as_bytes())
}

/// A source of the widget that is no Rust, with its words in it.
fn source(name: &str) -> Result<String> {
    let text = fs::read_to_string(top().join("src/widget").join(name))?;
    if name != "element.js" {
        return Ok(text);
    }
    let (before, after) = text.split_once(WORDS).with_context(|| format!("{name} has no line {WORDS}"))?;
    Ok(format!("{before}const WORDS = {};{after}", sayso_words::SCRIPT_WORDS))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))
}

/// Builds the demo page without Trunk.
///
/// # Errors
/// When the widget does not compile, the seeds have mistakes, or a file cannot be written.
pub fn demo(out: &Path) -> Result<()> {
    // A mistake in the seeds should show before the long compilation.
    compile_seeds()?;
    let widget = widget()?;
    // Built beside and exchanged at the end: what is being served stays whole.
    let beside = out.with_extension("new");
    remove(&beside)?;
    fs::create_dir_all(&beside)?;
    fs::write(beside.join("sayso-widget_bg.wasm"), &widget.program)?;
    fs::write(beside.join("sayso-widget.js"), &*widget.module_glue)?;
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

/// Builds the site of the seeds, and gives the lines of markup that embed their claims.
///
/// # Errors
/// When the widget does not compile, the seeds have mistakes, or a file cannot be written.
pub fn site(out: &Path) -> Result<String> {
    let (db, _) = compile_seeds()?;
    let widget = widget()?;
    let stage = Stage::open(out)?;
    let built = site::write(&db, Some(&widget), &[], &|file| stage.put(&file))?;
    stage.publish()?;
    Ok(built.embed_lines())
}

/// The classic script with any database, from the parts that [`widget`] has made.
///
/// # Errors
/// When [`widget`] has not run.
pub fn classic(database: &[u8]) -> Result<String> {
    Ok(embed::classic(&Widget::load(&widget_folder())?, Some(database))?)
}

/// Makes the `sayso` that carries the widget, for newsrooms without Rust.
///
/// # Errors
/// When widget or command do not compile.
pub fn dist() -> Result<PathBuf> {
    widget()?;
    desk()?;
    // In a folder of its own: the everyday command, without a widget, would be compiled anew by turns.
    let target = top().join("target/dist");
    let folder = target.to_str().context("the checkout's path is not UTF-8")?;
    let build = ["build", "--release", "--locked", "--package", "sayso", "--features", "mimalloc"];
    let arguments = [&build[..], &["--target-dir", folder]].concat();
    say(&format!("cargo {} (with the widget in it)", arguments.join(" ")));
    let status = crate::program("cargo", &arguments)
        .env("SAYSO_WIDGET", widget_folder())
        .env("SAYSO_DESK", desk_folder())
        .status()?;
    if !status.success() {
        bail!("the command could not be built");
    }
    let command = dist_command();
    fs::create_dir_all(command.parent().context("a folder")?)?;
    fs::copy(target.join("release").join(command.file_name().context("a name")?), &command)?;
    Ok(command)
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
    let wasm = compile_in("sayso-widget", &top().join("target/bench"), &["--features", "bench"])?;
    bind(&wasm, Bindgen::new().no_modules(true)?, out)?;
    let peers = top().join("tests/peers");
    let peers = peers.to_str().context("the checkout's path is not UTF-8")?;
    let changed = |path: PathBuf| path.metadata().and_then(|file| file.modified());
    // npm writes its own list when all is there.
    let installed = changed(Path::new(peers).join("node_modules/.package-lock.json"));
    if !installed
        .is_ok_and(|there| changed(Path::new(peers).join("package-lock.json")).is_ok_and(|asked| asked < there))
    {
        run("npm", &["ci", "--prefix", peers, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])?;
    }
    let bundle = format!("--outfile={}", out.join("peers.js").display());
    let (esbuild, entry) = (format!("{peers}/node_modules/.bin/esbuild"), format!("{peers}/peers.js"));
    run(&esbuild, &[&entry, "--bundle", "--format=iife", "--global-name=peers", "--log-level=warning", &bundle])
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
    compile_in("sayso-widget", &top().join("target"), &[])
}

/// Compiles a program for browsers. The folder is named, so that a setting of the user's cannot put it elsewhere.
fn compile_in(package: &str, target: &Path, features: &[&str]) -> Result<PathBuf> {
    let folder = target.to_str().context("the checkout's path is not UTF-8")?;
    let wasm = ["--target", "wasm32-unknown-unknown", "--profile", "widget", "--target-dir", folder];
    run("cargo", &[&["build", "-p", package][..], &wasm, features].concat())?;
    Ok(target.join("wasm32-unknown-unknown/widget").join(format!("{}.wasm", package.replace('-', "_"))))
}

fn compile_seeds() -> Result<(Database, Vec<u8>)> {
    let inputs = Inputs::load(&top().join("seeds"))?;
    let compiled = compile(&inputs);
    for diagnostic in &compiled.diagnostics {
        eprintln!("{}\n", diagnostic.render(&inputs, true));
    }
    let db = compiled.database.ok_or_else(|| anyhow!("the seeds have mistakes"))?;
    let bytes = db.bytes();
    Ok((db, bytes))
}

/// Finishes a page whose widget is already in `out`, and prints what a reader will load.
///
/// # Errors
/// When the seeds have mistakes, or `out` is not such a page.
pub fn finish(out: &Path) -> Result<()> {
    say("compiling the seeds");
    let (db, database) = compile_seeds()?;
    let wasm = only_file(out, "_bg.wasm")?;
    shrink::shrink(&wasm, &glue(out)?)?;
    let program = fs::read(&wasm)?;
    fs::write(&wasm, section::put(&program, &database)?)?;
    fill_index(&out.join("index.html"), &db)?;
    copy_files(&top().join("static"), out)?;
    fs::write(out.join("element.js"), source("element.js")?)?;
    fs::write(out.join("claims.sayso"), &database)?;
    gallery::write(out)?;
    print_payload(out, &program, &database)
}

fn fill_index(index: &Path, db: &Database) -> Result<()> {
    let html = fs::read_to_string(index)?;
    let (before, after) = html.split_once(ARTICLES).with_context(|| format!("index.html has no line {ARTICLES}"))?;
    let article = |(n, article): (usize, &Article)| {
        let id = &article.id;
        let setting = Setting { level: Level::Two, has_notes: false };
        let element = html! { say-so article=(id) for={ "#" (id) } history="on" pages="#" {} };
        (site::article(db, ArticleIdx::new(n), setting, &element).into_string()) + "\n"
    };
    let articles = db.archive().articles.iter().enumerate().map(article);
    fs::write(index, format!("{before}{}{after}", articles.collect::<String>()))?;
    Ok(())
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
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

/// The script that wasm-bindgen made, whatever Trunk has called it.
fn glue(out: &Path) -> Result<PathBuf> {
    let mut files = fs::read_dir(out)?.filter_map(|entry| entry.ok().map(|entry| entry.path()));
    let glue = files.find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("sayso-widget") && name.ends_with(".js")
    });
    glue.context("the widget's JavaScript is missing")
}

/// What a reader loads: bytes as they are, and as a server sends them (brotli, quality 11).
fn print_payload(out: &Path, program: &[u8], database: &[u8]) -> Result<()> {
    let glue = fs::read(glue(out)?)?;
    let element = fs::read(out.join("element.js"))?;
    let css: &[&[u8]] = &[
        include_bytes!("../cards/card.css"),
        include_bytes!("../cards/tokens.css"),
        include_bytes!("../widget/panel.css"),
        include_bytes!("../widget/page/mark.css"),
        include_bytes!("../widget/page/focused-mark.css"),
        include_bytes!("../widget/page/paint.css"),
    ];
    let (css, length) = sayso_cards::minify::minify::<0x10000>(&css.concat());
    let css = &css[..length];
    eprintln!("{:<34}{:>10}{:>10}", "what a reader loads (bytes)", "raw", "brotli");
    let mut total = (0, 0);
    for (name, bytes) in
        [("program (wasm)", program), ("JavaScript", &[&glue[..], &element].concat()), ("claim database", database)]
    {
        let sizes = (bytes.len(), compressed(bytes)?);
        total = (total.0 + sizes.0, total.1 + sizes.1);
        eprintln!("  {name:<32}{:>10}{:>10}", sizes.0, sizes.1);
    }
    eprintln!("  {:<32}{:>10}{:>10}", "all", total.0, total.1);
    eprintln!("  {:<32}{:>10}{:>10}", "of which CSS, inside the program", css.len(), compressed(css)?);
    // The same program as one classic script, which pages of others embed; without claims.
    if let Ok(widget) = Widget::load(&widget_folder()) {
        let script = embed::classic(&widget, None)?;
        let (module, classic) =
            (compressed(program)? + compressed(&[glue, element].concat())?, compressed(script.as_bytes())?);
        let ratio = classic as f64 / module as f64;
        eprintln!(
            "  {:<32}{:>10}{:>10}  ({ratio:.2} × the module's {module})",
            "classic script",
            script.len(),
            classic
        );
    }
    Ok(())
}

fn compressed(bytes: &[u8]) -> Result<usize> {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}
