//! The whole job at the desk, in a real browser: from `sayso new` to a built site, without an editor of texts. What it
//! costs is counted: presses, clicks, selections and choices are interactions; what is typed besides the lines that an
//! editor writes is counted in letters.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sayso_desk::{Beyond, Built, Page, Running};
use sayso_newsroom::lint::{Online, Wanted};
use sayso_publish::building;
use sayso_publish::preview;
use sayso_publish::site::Settings;
use sayso_publish::widget::Widget;
use sayso_tests::axe::Axe;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::newsroom;
use sayso_tests::papers::{docx, paragraph};
use sayso_xtask::pipeline;
use serde_json::{Value, json};

const WIRE: &str = "ferry-line-stays-closed-after-collision";
const REPORT: &str = "https://safetyboard.example/notes/saint-brannock";

const ENTER: char = '\u{e007}';
const ESCAPE: char = '\u{e00c}';
const TAB: char = '\u{e004}';

fn sayso(arguments: &[&str]) -> Result<String> {
    let output = Command::new(pipeline::dist_command()).args(arguments).output()?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    ensure!(output.status.code().is_some_and(|code| code < 2), "{arguments:?}: {told}");
    Ok(told)
}

/// A newsroom with the three fresh pages, made by the command.
fn fresh(name: &str) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("trial/{name}"))?.join("claims");
    let path = folder.to_str().context("UTF-8")?;
    sayso(&["new", path, "--publisher", "The Orrin Desk", "--site", "https://desk.example/claims/"])?;
    for page in ["wire", "local", "presse"] {
        let page = newsroom::top(&format!("tests/data/trial/{page}.html"));
        sayso(&["import", path, page.to_str().context("UTF-8")?, "--rights", "quotation"])?;
    }
    Ok(folder)
}

fn offline(_: &Wanted) -> Online {
    Online::default()
}

fn desk(folder: &Path) -> Result<Running> {
    let (of_site, out) = (folder.to_path_buf(), folder.with_file_name("public"));
    let preview: Mutex<Option<preview::Running>> = Mutex::default();
    let beyond = Beyond {
        fetch: Box::new(|address| {
            ensure!(address == REPORT, "{address} is not there");
            Ok((REPORT.to_owned(), "page.html", std::fs::read(newsroom::top("tests/data/trial/report.html"))?))
        }),
        online: Box::new(offline),
        build: Box::new(move |tell| {
            let widget = Widget::load(&pipeline::widget_folder())?;
            let settings = Settings { progress: Some(tell), ..Settings::new(Some(&widget), &[]) };
            let site = building::build(&of_site, &out, &settings, false)?.site.context("not built")?;
            let mut preview = preview.lock().unwrap();
            let running = match preview.take() {
                Some(running) => running,
                None => preview::Running::start(&out, 0)?,
            };
            let built = Built { n_articles: site.n_articles, place: "public".into(), url: running.url() };
            *preview = Some(running);
            Ok(built)
        }),
    };
    sayso_desk::start(folder, 0, Some("Ada Low"), Page::load(&pipeline::desk_folder())?, beyond)
}

/// Whoever sits at the desk.
struct Editor {
    browser: Browser,
    interactions: Cell<usize>,
    typed: Cell<usize>,
}

impl Editor {
    async fn open(running: &Running) -> Result<Self> {
        let browser = Browser::start(1600, 1000).await?;
        browser.go(running.url()).await?;
        let this = Self { browser, interactions: Cell::new(0), typed: Cell::new(0) };
        this.sees("return document.querySelectorAll('#articles li').length === 3", "the articles").await?;
        Ok(this)
    }

    async fn sees(&self, script: &str, what: &str) -> Result<()> {
        let result = self.browser.wait_until(script, what).await;
        if result.is_err() {
            let told = self.browser.script("return document.querySelector('.message')?.textContent + '\\n' + document.querySelector('#side')?.innerText", vec![]).await?;
            eprintln!("{}", told.as_str().unwrap_or_default());
            self.picture("stuck").await?;
        }
        result
    }

    async fn told(&self, words: &str) -> Result<()> {
        self.sees(&format!("return document.querySelector('.message').textContent.includes({})", json!(words)), words)
            .await
    }

    /// Waits until nothing is looked up any more that would move what stands below it.
    async fn rests(&self) -> Result<()> {
        self.sees("return !document.querySelector('#form[aria-busy=true]')", "the form rests").await
    }

    async fn click(&self, selector: &str) -> Result<()> {
        self.interactions.set(self.interactions.get() + 1);
        self.rests().await?;
        self.browser.click_element(selector).await
    }

    /// Clicks what has these words.
    async fn click_on(&self, within: &str, words: &str) -> Result<()> {
        self.interactions.set(self.interactions.get() + 1);
        self.rests().await?;
        let mark = "const found = [...document.querySelectorAll(arguments[0])].find(one => one.textContent.includes(arguments[1]));
            document.querySelectorAll('[data-found]').forEach(one => one.removeAttribute('data-found'));
            found?.setAttribute('data-found', ''); return !!found";
        let found = self.browser.script(mark, vec![within.into(), words.into()]).await?;
        ensure!(found == json!(true), "{within} has no “{words}”");
        self.browser.click_element("[data-found]").await
    }

    async fn press(&self, key: char) -> Result<()> {
        self.interactions.set(self.interactions.get() + 1);
        self.browser.press(key).await
    }

    /// Types into a field: it is clicked first.
    async fn fill(&self, selector: &str, text: &str, is_counted: bool) -> Result<()> {
        self.click(selector).await?;
        // What is there goes.
        self.browser.press_with('\u{e009}', 'a').await?;
        self.browser.type_text(text).await?;
        self.typed.set(self.typed.get() + if is_counted { text.chars().count() } else { 0 });
        Ok(())
    }

    /// Selects words with the mouse.
    async fn select(&self, within: &str, words: &str) -> Result<()> {
        self.interactions.set(self.interactions.get() + 1);
        let find = "
            const walker = document.createTreeWalker(document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.data.indexOf(arguments[1]);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + arguments[1].length);
                const boxes = [...range.getClientRects()], first = boxes[0], last = boxes[boxes.length - 1];
                return [first.left + .5, first.top + first.height / 2, last.right + .5, last.top + last.height / 2];
            }
            return null";
        let at = self.browser.script(find, vec![within.into(), words.into()]).await?;
        let at: Vec<f64> =
            at.as_array().with_context(|| format!("“{words}”"))?.iter().filter_map(Value::as_f64).collect();
        self.browser.drag((at[0], at[1]), (at[2], at[3])).await?;
        Ok(())
    }

    async fn picture(&self, name: &str) -> Result<()> {
        let folder = newsroom::top("target/sayso/tests/trial");
        std::fs::create_dir_all(&folder)?;
        Ok(std::fs::write(folder.join(format!("{name}.png")), self.browser.picture().await?)?)
    }

    /// What was counted since the last time.
    fn count(&self) -> (usize, usize) {
        (self.interactions.take(), self.typed.take())
    }

    /// Waits until a form of this heading is open.
    async fn opened(&self, heading: &str) -> Result<()> {
        self.sees(
            &format!("return document.querySelector('#form h2')?.textContent.includes({})", json!(heading)),
            heading,
        )
        .await
    }

    /// Picks a question of the list, and a position on it unless the words have suggested one.
    async fn answer(&self, n: usize, position: char) -> Result<()> {
        let answers = self.browser.script("return document.querySelectorAll('.answers li').length", vec![]).await?;
        self.press(char::from_digit(n as u32, 10).context("a digit")?).await?;
        let more = format!("document.querySelectorAll('.answers li').length > {answers}");
        self.sees(&format!("return !!document.querySelector('.answering') || {more}"), "the question is picked")
            .await?;
        if self.browser.script("return !!document.querySelector('.answering')", vec![]).await? == json!(true) {
            self.press(position).await?;
        }
        self.sees(&format!("return {more}"), "the answer").await
    }

    /// Opens a proposal by its words.
    async fn propose(&self, words: &str) -> Result<()> {
        self.click_on(".mark.proposed", words).await?;
        self.sees(
            &format!("return document.querySelector('#form .quote')?.textContent.includes({})", json!(words)),
            words,
        )
        .await
    }

    /// Leaves whatever field has the focus.
    async fn leave_field(&self) -> Result<()> {
        let is_field = "const one = document.activeElement; return /^(INPUT|TEXTAREA|SELECT)$/.test(one?.tagName ?? '') && one.type !== 'radio'";
        if self.browser.script(is_field, vec![]).await? == json!(true) {
            self.press(ESCAPE).await?;
        }
        Ok(())
    }

    /// Decides: by one key once all of it has been shown.
    async fn decide(&self) -> Result<()> {
        self.leave_field().await?;
        let open =
            "document.querySelector('#form h2')?.textContent + document.querySelector('#form .quote')?.textContent";
        let before = self.browser.script(&format!("return {open}"), vec![]).await?;
        self.press('a').await?;
        let message = "document.querySelector('.message').textContent";
        let is_done = format!("({open} !== {before} && {message}.includes('It is in the files'))");
        self.sees(&format!("return {is_done} || {message}.includes('again decides')"), "an outcome").await?;
        if self.browser.script(&format!("return {message}.includes('again decides')"), vec![]).await? == json!(true) {
            self.press('a').await?;
        }
        self.sees(&format!("return {is_done}"), "it is in the files").await
    }
}

#[tokio::test]
async fn an_article_is_curated_without_an_editor_of_texts() -> Result<()> {
    let folder = fresh("whole")?;
    let running = desk(&folder)?;
    let ada = Editor::open(&running).await?;

    // A page that did not say its address: the desk shows what is missing, beside the field that mends it.
    ada.click_on("#articles a", "nine-hurt").await?;
    ada.sees("return document.querySelector('#article').textContent.includes('has mistakes')", "what is missing")
        .await?;
    ada.click_on("#article button", "About the article").await?;
    ada.sees("return !!document.querySelector('#field-url')", "its form").await?;
    ada.fill("#field-url", "https://leaflet.example/nine-hurt", true).await?;
    ada.decide().await?;
    ada.sees("return document.querySelectorAll('#article [data-sentence]').length > 3", "the article").await?;
    for article in ["Nine hurt", "Le bac de Tarn", "Ferry line"] {
        ada.click_on("#articles a", article).await?;
        ada.sees(
            &format!("return document.querySelector('#article').ariaLabel?.includes({})", json!(article)),
            article,
        )
        .await?;
        ada.click_on("#article button", "Propose claims").await?;
        ada.told("proposals are open").await?;
        ada.sees("return document.querySelectorAll('.mark.proposed').length > 1", "proposals in the text").await?;
    }
    ada.count();
    ada.picture("article").await?;

    // Somebody denies it: the first to answer a question, which is made with it.
    ada.propose("the steering had failed").await?;
    ada.fill("#field-proposition", "The steering of the Saint Brannock had failed.", false).await?;
    ada.leave_field().await?;
    ada.press('q').await?;
    ada.browser.type_text("Did the steering of the Saint Brannock fail?").await?;
    ada.leave_field().await?;
    ada.press('n').await?;
    ada.sees("return document.activeElement?.id === 'line'", "the line").await?;
    ada.browser.press_with('\u{e009}', 'a').await?;
    ada.browser.type_text("Tarn Lines: the steering had not failed").await?;
    ada.press(ENTER).await?;
    let asked = "return document.querySelector('.answers li')?.textContent.includes('Did the steering of the Saint Brannock fail?')";
    ada.sees(asked, "the answer").await?;
    ada.picture("question").await?;
    ada.decide().await?;
    ada.count();

    // A claim with two pieces of evidence: what was decided just now, and a new page from outside.
    ada.propose("The steering failed").await?;
    ada.sees("return document.querySelectorAll('.likely li').length > 0", "the question").await?;
    ada.answer(1, 'y').await?;
    ada.sees(
        "return document.querySelector('.live')?.textContent.includes('Tarn Lines')",
        "the other side on the card",
    )
    .await?;
    ada.picture("claim").await?;
    ada.press('r').await?;
    ada.sees("return document.activeElement?.id === 'address'", "the address").await?;
    ada.browser.type_text(REPORT).await?;
    ada.typed.set(ada.typed.get() + REPORT.chars().count());
    ada.press(ENTER).await?;
    ada.sees("return document.querySelector('.source')?.textContent.includes('48 seconds')", "the page").await?;
    ada.select(".source", "the steering gear did not answer the wheel for 48 seconds").await?;
    ada.sees("return document.querySelector('#reference .quote')?.textContent.includes('48 seconds')", "the passage")
        .await?;
    ada.sees("return document.querySelectorAll('.likely li').length > 0", "its questions").await?;
    ada.answer(1, 'y').await?;
    ada.click("#chip-proximity-primary-document").await?;
    ada.picture("reference").await?;
    ada.decide().await?;
    ada.opened("A proposed claim").await?;
    ada.sees(
        "return document.querySelector('.live')?.textContent.includes('Maritime Safety Board')",
        "the report on the card",
    )
    .await?;
    ada.picture("evidence").await?;
    ada.decide().await?;
    let (interactions, typed) = ada.count();
    println!("a claim with two pieces of evidence, one from a new page: {interactions} interactions, {typed} letters");
    ensure!(interactions <= 14 && typed <= 60, "{interactions} interactions, {typed} letters");

    // A claim of another article that answers a known question.
    ada.click_on("#articles a", "Nine hurt").await?;
    ada.sees("return document.querySelector('#article').ariaLabel?.includes('Nine hurt')", "the article").await?;
    ada.count();
    ada.propose("the steering had failed").await?;
    ada.sees("return document.querySelectorAll('.likely li').length > 0", "the question").await?;
    ada.answer(1, 'y').await?;
    let has_proposition = "return document.querySelector('#field-proposition').value !== ''";
    ensure!(ada.browser.script(has_proposition, vec![]).await? == json!(true), "its proposition stands alone");
    ada.picture("known").await?;
    ada.decide().await?;
    let (interactions, typed) = ada.count();
    println!("a claim that answers a known question: {interactions} interactions, {typed} letters");
    ensure!(interactions <= 4 && typed == 0, "{interactions} interactions, {typed} letters");

    // The files are what `check` accepts, and what was decided is on the site.
    ada.click_on(".tools button", "Build the site").await?;
    ada.told("The site of 3 articles is in").await?;
    let path = folder.to_str().context("UTF-8")?;
    let told = sayso(&["check", path])?;
    ensure!(told.contains("0 errors"), "{told}");
    let page = std::fs::read_to_string(folder.with_file_name("public").join(format!("articles/{WIRE}/index.html")))?;
    for words in ["Maritime Safety Board", "48 seconds", "Tarn Lines"] {
        ensure!(page.contains(words), "{words}");
    }
    let article = std::fs::read_to_string(folder.join(format!("articles/{WIRE}.toml")))?;
    ensure!(article.matches("decided_by = \"Ada Low\"").count() == 2, "{article}");
    // It is seen as readers see it, and can do nothing to the desk.
    let seen = ada.browser.script("return document.querySelector('iframe.phone').src", vec![]).await?;
    let seen = seen.as_str().context("an address")?.to_owned();
    ensure!(seen.ends_with("/articles/nine-hurt-ferry-hits-wall/"), "{seen}");
    ada.picture("preview").await?;
    let url = running.url().split("?").next().unwrap_or_default().to_owned();
    let site = seen.trim_end_matches("articles/nine-hurt-ferry-hits-wall/").to_owned();
    ada.browser.go(&seen).await?;
    ada.sees("return document.body.textContent.includes('The harbour master, Edda Rask')", "the page of the site")
        .await?;
    ada.browser.finish_with(&[&url, &site]).await
}

#[tokio::test]
async fn the_desk_is_for_everyone() -> Result<()> {
    let folder = fresh("everyone")?;
    sayso(&["propose", folder.to_str().context("UTF-8")?])?;
    let running = desk(&folder)?;
    let browser = Browser::start(1600, 1000).await?;
    browser.go(running.url()).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return document.querySelectorAll('#articles li').length === 3", "the articles").await?;
    let axe = Axe::start(&ada.browser, &[]).await?;
    let check = async |what: &str| -> Result<()> {
        let found = axe.violations_in_both_schemes("body").await?;
        ensure!(found == json!([]), "{what}: {found:#}");
        Ok(())
    };
    check("the list").await?;
    ada.click_on("#articles a", "Ferry line").await?;
    ada.sees("return document.querySelectorAll('.mark.proposed').length > 3", "the article").await?;
    ada.propose("Nine people").await?;
    ada.sees("return !!document.querySelector('.live article')", "the card").await?;
    check("a claim").await?;
    ada.press('q').await?;
    ada.sees("return document.activeElement?.id === 'asks'", "the question").await?;
    check("a question").await?;
    ada.leave_field().await?;
    ada.press(ESCAPE).await?;
    ada.press('r').await?;
    ada.sees("return document.activeElement?.id === 'address'", "where from").await?;
    check("where from").await?;
    ada.browser.type_text(REPORT).await?;
    ada.press(ENTER).await?;
    ada.sees("return !!document.querySelector('#reference')", "the page").await?;
    check("a reference").await?;
    ada.picture("light").await?;
    // Nothing is lost by one key.
    ada.click("#chip-seen-whole").await?;
    ada.press(ESCAPE).await?;
    ada.told("in no file yet").await?;
    ada.sees("return !!document.querySelector('#reference')", "it is still there").await?;
    ada.press(ESCAPE).await?;
    ada.sees(
        "return !document.querySelector('#reference') && !!document.querySelector('.mark[aria-current]')",
        "the claim again",
    )
    .await?;
    ada.press('?').await?;
    ada.opened("Help").await?;
    check("the help").await?;
    ada.picture("help").await?;
    // Each field of the one table of fields has its meaning there.
    let n = ada.browser.script("return document.querySelectorAll('#form details dt').length", vec![]).await?;
    let all: usize = sayso_newsroom::toml_files::catalogue::TABLES.iter().map(|table| table.fields.len()).sum();
    ensure!(n == json!(all), "{n} of {all}");
    ada.press('?').await?;
    // On a narrow window, and at four times the size: one column, nothing beside the window.
    ada.propose("Nine people").await?;
    ada.browser.resize(400, 900).await?;
    let fits = "return document.documentElement.scrollWidth <= window.innerWidth + 1";
    ada.sees(fits, "no line is wider than the window").await?;
    ada.picture("narrow").await?;
    let small = "return [...document.querySelectorAll('.desk button, .desk a, .desk input, .desk select, .desk summary')]
        .filter(one => one.checkVisibility() && !one.closest('.live') && !one.classList.contains('skip')).map(one => [one.tagName, one.textContent.slice(0, 20), one.getBoundingClientRect()])
        .filter(([name,, box]) => (box.height < 24 || box.width < 24) && !['A', 'INPUT'].includes(name)).map(([name, text]) => name + ' ' + text)";
    let small = ada.browser.script(small, vec![]).await?;
    ensure!(small == json!([]), "too small to be hit: {small}");
    ada.browser.resize(1600, 1000).await?;
    ada.browser.media("prefers-color-scheme", "dark").await?;
    ada.picture("dark").await?;
    ada.browser.media("prefers-color-scheme", "light").await?;
    // In the panel's languages, from right to left too; the browser keeps the choice.
    let speak = "const one = document.querySelector('#language'); one.value = arguments[0];
        one.dispatchEvent(new Event('change', { bubbles: true }))";
    for (tag, direction, to_do) in [("de", "ltr", "Zu tun"), ("fr", "ltr", "À faire"), ("fa", "rtl", "کارهای مانده")]
    {
        ada.browser.script(speak, vec![tag.into()]).await?;
        let spoken = format!(
            "return document.documentElement.lang === {} && document.documentElement.dir === {} && document.querySelector('.list h2').textContent === {}",
            json!(tag),
            json!(direction),
            json!(to_do),
        );
        ada.sees(&spoken, tag).await?;
        ada.rests().await?;
        check(tag).await?;
        ada.sees(fits, "no line is wider than the window").await?;
        ada.picture(tag).await?;
    }
    // Where a keyboard has other letters in the place of the keys, their places count.
    let open = "return document.querySelector('.mark[aria-current]')?.textContent";
    let before = ada.browser.script(open, vec![]).await?;
    let press = "document.querySelector('#article').dispatchEvent(new KeyboardEvent('keydown', { key: 'ت', code: 'KeyJ', bubbles: true }))";
    ada.browser.script(press, vec![]).await?;
    ada.sees(&format!("{open} !== {before}"), "the next one").await
}

/// What the keyboard alone can do, in any engine: each step by keys, nothing by the mouse.
async fn by_keyboard(engine: Engine) -> Result<()> {
    let folder = fresh(&format!("keyboard-{engine:?}"))?;
    sayso(&["propose", folder.to_str().context("UTF-8")?])?;
    let running = desk(&folder)?;
    let browser = Browser::start_in(engine, 1600, 1000).await?;
    browser.go(running.url()).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return document.querySelectorAll('#articles li').length === 3", "the articles").await?;
    // To the article by its link.
    ada.press('g').await?;
    ada.sees("return document.activeElement?.closest('#articles') !== null", "the list has the focus").await?;
    for _ in 0..3 {
        let is_it = "return document.activeElement.textContent.includes('Ferry line')";
        if ada.browser.script(is_it, vec![]).await? == json!(true) {
            break;
        }
        ada.press(TAB).await?;
    }
    ada.press(ENTER).await?;
    ada.sees("return document.querySelectorAll('.mark.proposed').length > 3", "the article").await?;
    // To a proposal, and back; its question, its position, its line.
    ada.press('j').await?;
    ada.opened("A proposed claim").await?;
    ada.press('j').await?;
    ada.sees(
        "return document.querySelector('#form .quote')?.textContent.includes('The steering failed')",
        "the second one",
    )
    .await?;
    ada.sees("return document.activeElement?.classList.contains('mark')", "the focus is on its words").await?;
    ada.press('q').await?;
    ada.sees("return document.activeElement?.id === 'asks'", "the question").await?;
    ada.browser.type_text("Did the steering fail?").await?;
    ada.press(ESCAPE).await?;
    ada.press('y').await?;
    ada.sees("return document.querySelectorAll('.answers li').length === 1", "the answer").await?;
    ada.decide().await?;
    ada.sees("return document.querySelectorAll('.mark.decided').length === 1", "it is decided in the text").await?;
    // The next one is open by itself: rejected, taken back, and done again.
    ada.sees(
        "return document.querySelector('#form .quote')?.textContent.includes('the steering had failed')",
        "the next",
    )
    .await?;
    let n = "document.querySelectorAll('.mark.proposed').length";
    let before = ada.browser.script(&format!("return {n}"), vec![]).await?;
    ada.press('x').await?;
    ada.sees(&format!("return {n} === {before} - 1"), "rejected").await?;
    ada.press('u').await?;
    ada.sees(&format!("return {n} === {before}"), "taken back").await?;
    ada.press('U').await?;
    ada.sees(&format!("return {n} === {before} - 1"), "done again").await?;
    // What another hand writes appears, without a key.
    let path = folder.join(format!("articles/{WIRE}.toml"));
    let text = std::fs::read_to_string(&path)?;
    std::fs::write(
        &path,
        text.replace(
            "title = \"Ferry line stays closed after collision",
            "title = \"Ferry line stays shut after collision",
        ),
    )?;
    ada.sees("return document.querySelector('#articles').textContent.includes('stays shut')", "another hand").await?;
    // Keys that would not be typed on purpose can be turned off.
    ada.press('/').await?;
    ada.sees("return document.activeElement?.id === 'find'", "the search").await?;
    ada.browser.type_text("did the steering fail").await?;
    ada.press(ENTER).await?;
    ada.opened("Like “").await?;
    ada.sees("return document.querySelectorAll('#form ol li').length > 0", "what is like it").await
}

#[tokio::test]
async fn the_keyboard_alone_does_the_whole_job() -> Result<()> {
    by_keyboard(Engine::Chromium).await
}

#[tokio::test]
#[ignore = "large"]
async fn so_it_does_in_firefox() -> Result<()> {
    by_keyboard(Engine::Firefox).await
}

#[tokio::test]
#[ignore = "large"]
async fn so_it_does_in_webkit() -> Result<()> {
    by_keyboard(Engine::WebKit).await
}

#[tokio::test]
async fn what_an_article_or_a_page_says_is_never_run() -> Result<()> {
    let folder = fresh("hostile")?;
    let evil = "<script>window.hacked = 1</script><img src=\"https://evil.example/x\" onerror=\"window.hacked = 1\">";
    let text = folder.join(format!("{WIRE}.txt"));
    let old = std::fs::read_to_string(&text)?;
    std::fs::write(
        &text,
        format!(
            "{old}\n{evil}, Edda Rask said on Monday.\n\n“\u{202e}desrever si sihT\u{202c} </span><b onclick=alert(1)>x</b>,” Rask said.\n"
        ),
    )?;
    let path = folder.join(format!("articles/{WIRE}.toml"));
    let curation = std::fs::read_to_string(&path)?;
    std::fs::write(
        &path,
        curation.lines().filter(|line| !line.starts_with("text_hash")).collect::<Vec<_>>().join("\n"),
    )?;
    sayso(&["propose", folder.to_str().context("UTF-8")?])?;
    let running = desk(&folder)?;
    let ada = Editor::open(&running).await?;
    ada.click_on("#articles a", "Ferry line").await?;
    ada.sees(
        "return document.querySelector('#article').textContent.includes('<script>window.hacked')",
        "its text, as text",
    )
    .await?;
    ada.click_on(".mark.proposed", "onclick=alert").await?;
    ada.sees("return document.querySelector('#form .quote')?.textContent.includes('onclick')", "the claim, as text")
        .await?;
    ada.press('r').await?;
    let paste = format!(
        "A page {evil}\n\n{evil} is what it says, and the harbour master said that it was so.\n\nA second paragraph of the same page."
    );
    let put = "const field = document.querySelector('#pasted'); field.value = arguments[0]; field.focus(); return true";
    ada.browser.script(put, vec![paste.into()]).await?;
    ada.click(".from button[type=submit]").await?;
    ada.sees("return document.querySelector('.source')?.textContent.includes('onerror')", "the page, as text").await?;
    // A Word document with the same in it.
    let escaped = evil.replace('<', "&lt;").replace('>', "&gt;");
    let body = format!("Notes {escaped}\u{202e}txet\u{202c}.");
    let body = paragraph("Notes") + &paragraph(&body) + &paragraph("A second paragraph of the same document.");
    let file =
        "const bytes = Uint8Array.from(atob(arguments[0]), letter => letter.charCodeAt(0)), data = new DataTransfer();
        data.items.add(new File([bytes], 'notes.docx')); const input = document.querySelector('#file');
        input.files = data.files; input.dispatchEvent(new Event('change', { bubbles: true }))";
    ada.press(ESCAPE).await?;
    ada.press(ESCAPE).await?;
    ada.press('r').await?;
    ada.sees("return !!document.querySelector('#file')", "where from").await?;
    ada.browser.script(file, vec![STANDARD.encode(docx(&body)?).into()]).await?;
    ada.sees(
        "return document.querySelector('.source')?.textContent.includes('Notes <script>')",
        "the document, as text",
    )
    .await?;
    let page = "return [window.hacked === undefined, document.querySelectorAll('img, script:not([src])').length === 0]";
    ensure!(
        ada.browser.script(page, vec![]).await? == json!([true, true]),
        "something of the text became a part of the page"
    );
    // A file that is no page.
    let drop = "const data = new DataTransfer(); data.items.add(new File([new Uint8Array(50 << 20)], 'huge.pdf'));
        document.querySelector('#file').files = data.files; document.querySelector('#file').dispatchEvent(new Event('change', { bubbles: true }))";
    ada.press(ESCAPE).await?;
    ada.press(ESCAPE).await?;
    ada.press('r').await?;
    ada.sees("return !!document.querySelector('#file')", "where from").await?;
    ada.browser.script(drop, vec![]).await?;
    ada.told("50 megabytes").await?;
    let url = running.url().split('?').next().unwrap_or_default().to_owned();
    ada.browser.finish(&url).await
}

#[tokio::test]
async fn a_claim_is_signed_corrected_and_withdrawn_before_the_editors_eyes() -> Result<()> {
    let folder = newsroom::empty_folder("trial/record")?.join("claims");
    newsroom::copy_folder(&newsroom::top("seeds"), &folder)?;
    let running = desk(&folder)?;
    let browser = Browser::start(1600, 1000).await?;
    browser.go(running.url()).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return document.querySelectorAll('#articles li').length === 2", "the articles").await?;
    ada.click_on("#articles a", "Unit headed").await?;
    ada.sees("return document.querySelectorAll('.mark.decided').length > 10", "the article").await?;
    ada.click_on(".mark.decided", "poor relations with the Taliban").await?;
    ada.opened("The claim").await?;
    ada.sees("return document.querySelector('.live')?.textContent.includes('RAND')", "its card").await?;
    ada.picture("rand").await?;
    // Each column scrolls by itself, the page never.
    let is_still = "document.body.scrollIntoView(false); document.querySelector('.record').scrollIntoView();
        return document.scrollingElement.scrollTop === 0 && document.querySelector('.desk').scrollTop === 0";
    ada.sees(is_still, "the page stays").await?;
    ada.click(".record summary").await?;
    ada.click_on(".record button", "Approve it as Ada Low").await?;
    ada.click("#correction-note").await?;
    ada.browser.type_text("We had the year wrong.").await?;
    ada.click_on(".record button", "Add the correction").await?;
    ada.sees(
        "return document.querySelector('.live')?.textContent.includes('We had the year wrong.')",
        "the correction on the card",
    )
    .await?;
    ada.decide().await?;
    let path = folder.join("articles/global-news-2020.toml");
    let text = std::fs::read_to_string(&path)?;
    ensure!(
        text.contains("approved_by = \"Ada Low\"") && text.contains("note = \"We had the year wrong.\""),
        "not written"
    );
    // What a withdrawal leads to is seen first: on the card, and on the cards that have it as evidence.
    ada.click_on(".mark.decided", "poor relations with the Taliban").await?;
    ada.opened("The claim").await?;
    ada.click(".record summary").await?;
    // What was written is seen here too; what stands below it moves then.
    let is_told = "return document.querySelector('.record').textContent.includes('Approved by Ada Low')";
    ada.sees(is_told, "the approval").await?;
    ada.click("#withdrawal-reason").await?;
    ada.browser.type_text("The study was misread.").await?;
    ada.click_on(".record button", "Withdraw the claim").await?;
    ada.sees("return document.querySelector('.live')?.textContent.includes('The study was misread.')", "on its card")
        .await?;
    ada.sees("return document.querySelectorAll('.elsewhere > ul > li').length > 0", "what it changes elsewhere")
        .await?;
    ada.picture("withdrawn").await?;
    ada.decide().await?;
    ensure!(std::fs::read_to_string(&path)?.contains("withdrawn = { at = "), "not written");
    ada.press('u').await?;
    ada.told("Taken back").await?;
    ensure!(std::fs::read_to_string(&path)? == text, "not as it was");
    Ok(())
}

/// A new folder, and a text of which nobody knows anything: what is missing can be filled in there.
#[tokio::test]
async fn a_pasted_text_becomes_an_article_of_a_new_outlet() -> Result<()> {
    let folder = newsroom::empty_folder("trial/pasted")?.join("claims");
    let path = folder.to_str().context("UTF-8")?;
    sayso(&["new", path, "--publisher", "The Orrin Desk", "--site", "https://desk.example/claims/"])?;
    let running = desk(&folder)?;
    let browser = Browser::start(1600, 1000).await?;
    browser.go(running.url()).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return !!document.querySelector('.list h2')", "the desk").await?;
    ada.click_on(".list button", "New article").await?;
    let text = "Mill closed after fire\n\n“Nobody was hurt,” the fire chief, Ann Roe, said on Monday.\n\nThe owner, Bo Ek, said that the mill would open again in May.";
    let put = "document.querySelector('#pasted').value = arguments[0]";
    ada.browser.script(put, vec![text.into()]).await?;
    ada.click_on("form.from button", "Read it").await?;
    ada.sees("return !!document.querySelector('#field-outlet')", "what it does not say").await?;
    // What the help covers is there again after it.
    ada.fill("#field-outlet", "Millbrook Courier", true).await?;
    ada.leave_field().await?;
    ada.press('?').await?;
    ada.opened("Help").await?;
    ada.press('?').await?;
    ada.sees("return document.querySelector('#field-outlet')?.value === 'Millbrook Courier'", "the outlet").await?;
    ada.fill("#field-published", "2026-11-23", true).await?;
    ada.fill("#field-url", "https://courier.example/mill", true).await?;
    if ada.browser.script("return document.querySelector('#field-language').value", vec![]).await? == json!("") {
        ada.fill("#field-language", "en", true).await?;
    }
    ada.leave_field().await?;
    ada.press('a').await?;
    ada.told("It is in the files").await?;
    ada.sees("return document.querySelector('#article').textContent.includes('Nobody was hurt')", "its text").await?;
    let sources = std::fs::read_to_string(folder.join("sources.toml"))?;
    ensure!(sources.contains("Millbrook Courier") && sources.contains("kind = \"outlet\""), "{sources}");
    ada.click_on("#article button", "Propose claims").await?;
    ada.sees("return document.querySelectorAll('.mark.proposed').length > 0", "proposals").await?;
    // A question that was made for an answer goes with it.
    ada.propose("Nobody was hurt").await?;
    ada.press('q').await?;
    ada.sees("return document.activeElement?.id === 'asks'", "the question").await?;
    ada.browser.type_text("Was anybody hurt?").await?;
    ada.leave_field().await?;
    ada.press('y').await?;
    ada.sees("return document.querySelectorAll('.answers li').length === 1", "the answer").await?;
    ada.click_on(".answers button", "Drop").await?;
    ada.sees("return document.querySelectorAll('.answers li').length === 0", "no answer").await?;
    ada.decide().await?;
    let questions =
        newsroom::files(&folder)?.into_keys().filter(|path| path.contains("hurt") && path.starts_with("questions/"));
    ensure!(questions.count() == 0, "a question that nobody answers");
    Ok(())
}

#[tokio::test]
async fn a_browser_that_is_killed_loses_nothing_that_was_decided() -> Result<()> {
    let folder = fresh("killed")?;
    sayso(&["propose", folder.to_str().context("UTF-8")?])?;
    let running = desk(&folder)?;
    let ada = Editor::open(&running).await?;
    ada.click_on("#articles a", "Ferry line").await?;
    ada.sees("return document.querySelectorAll('.mark.proposed').length > 3", "the article").await?;
    ada.propose("Nine people").await?;
    ada.decide().await?;
    let path = folder.join(format!("articles/{WIRE}.toml"));
    let decided = std::fs::read_to_string(&path)?;
    ensure!(decided.contains("[[claim]]"), "{decided}");
    // In the middle of the next one, with a field half typed and a decision on its way.
    ada.click("#field-role").await?;
    ada.browser.type_text("half a ro").await?;
    ada.browser.kill()?;
    let now = std::fs::read_to_string(&path)?;
    ensure!(now == decided, "{now}");
    // Another browser opens the desk by another address, and what was done is taken back there.
    let browser = Browser::start(1600, 1000).await?;
    browser.go(&running.another_url()?).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return document.querySelectorAll('#articles li').length === 3", "the articles").await?;
    ada.click_on("#articles a", "Ferry line").await?;
    ada.sees("return document.querySelectorAll('.mark.decided').length === 1", "the claim").await?;
    ada.press('u').await?;
    ada.told("Taken back").await?;
    ensure!(!std::fs::read_to_string(&path)?.contains("[[claim]]"), "it is taken back");
    Ok(())
}

#[tokio::test]
async fn a_new_version_is_taken_up_by_one_key_for_each_claim_that_it_touches() -> Result<()> {
    let folder = newsroom::empty_folder("trial/version")?.join("claims");
    newsroom::copy_folder(&newsroom::top("tests/data/newsroom"), &folder)?;
    let running = desk(&folder)?;
    let browser = Browser::start(1600, 1000).await?;
    browser.go(running.url()).await?;
    let ada = Editor { browser, interactions: Cell::new(0), typed: Cell::new(0) };
    ada.sees("return document.querySelectorAll('#articles li').length === 2", "the articles").await?;
    ada.click_on("#articles a", "Bridge closed").await?;
    ada.sees("return document.querySelectorAll('.mark.decided').length > 3", "the article").await?;
    ada.click_on("#article button", "New version").await?;
    ada.sees("return document.querySelector('#address')?.value === 'https://example.org/bridge'", "where it was")
        .await?;
    let text = std::fs::read_to_string(folder.join("bridge.txt"))?;
    let text = text
        .replace("Two piers are cracked", "Two piers are badly cracked")
        .replace("used cheap steel", "used very cheap steel");
    ada.browser.script("document.querySelector('#pasted').value = arguments[0]", vec![text.into()]).await?;
    ada.click_on("form.from button", "Read it").await?;
    // What changed is seen first, with the claims that it touches.
    ada.sees(
        "return [...document.querySelectorAll('#side ins')].map(one => one.textContent.trim()).join() === 'badly,very'",
        "what is new",
    )
    .await?;
    ada.sees("return document.querySelector('#side').textContent.includes('Claimed: two-piers-cracked')", "its claim")
        .await?;
    ada.picture("version").await?;
    ada.press('a').await?;
    ada.told("It is in the files").await?;
    ada.sees("return document.querySelectorAll('.lost li').length === 2", "the claims that it touches").await?;
    // One key each: what stands there now are its words.
    ada.click_on(".lost button", "two-piers-cracked").await?;
    ada.sees(
        "return document.querySelector('.form .notice')?.textContent.includes('Two piers are badly cracked')",
        "its words",
    )
    .await?;
    ada.picture("lost").await?;
    ada.press('m').await?;
    ada.sees(
        "return document.querySelector('.form .notice')?.textContent.includes('used very cheap steel')",
        "the next",
    )
    .await?;
    ada.press('m').await?;
    ada.sees("return document.querySelectorAll('.lost li').length === 0 && document.querySelectorAll('.mark.decided').length > 3", "all are there").await?;
    let curation = std::fs::read_to_string(folder.join("articles/bridge.toml"))?;
    ensure!(curation.contains("quote = \"“Two piers are badly cracked,”\""), "{curation}");
    ensure!(curation.contains("quote = \"The contractor used very cheap steel\""), "{curation}");
    Ok(())
}
