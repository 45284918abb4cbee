//! How it looks, compared with how it looked: pictures of the same pages in each engine, with a font
//! that comes along, against those that were kept. `cargo xtask shots` makes them anew.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use sayso_publish::preview::Running;
use sayso_tests::browser::Browser;
use sayso_tests::engine::Engine;
use sayso_tests::face;
use sayso_tests::newsroom;
use sayso_xtask::pipeline;
use serde_json::json;

/// How far a colour may be from what it was, of 255: smoothing differs a little between machines.
const NEAR: u8 = 48;

/// The most pixels that may be farther away, of a thousand: of the whole, and of any square of [`TILE`].
const MOST: [usize; 2] = [8, 250];

/// The side of a square that is compared by itself, in pixels: a word, or a sign.
const TILE: usize = 40;

/// Set by `cargo xtask shots`: the pictures are kept instead of compared.
const KEEP: &str = "SAYSO_KEEP_SHOTS";

/// The site of the seeds, or the demo, with the font in it.
fn pages(name: &str, from: PathBuf) -> Result<PathBuf> {
    let folder = newsroom::empty_folder(&format!("shots/{name}"))?;
    newsroom::copy_folder(&from, &folder)?;
    newsroom::copy_files(&newsroom::top("tests/data/fonts"), &folder)?;
    Ok(folder)
}

/// Puts the font into the page that is open, and waits until it is there.
async fn dress(browser: &Browser, up: &str) -> Result<()> {
    let css = face::css(100, |file| format!("{up}{file}"));
    let put = format!(
        "const style = document.createElement('style'); style.textContent = {}; document.head.append(style)",
        json!(css)
    );
    browser.script(&put, vec![]).await?;
    ensure!(browser.script_later(face::LOAD, vec![]).await? == true);
    Ok(())
}

async fn open_rand(browser: &Browser, language: &str) -> Result<()> {
    let set = format!("document.querySelector('say-so').setAttribute('lang', '{language}')");
    browser.script(&set, vec![]).await?;
    browser
        .wait_until(
            "return document.querySelector('say-so').handle?.open('iran-taliban-poor-relations') ?? false",
            "the claim",
        )
        .await?;
    browser
        .wait_until(
            "return document.querySelector('say-so').shadowRoot.querySelector('.card .claim') !== null",
            "the card",
        )
        .await?;
    let still = "const done = arguments[0]; const panel = document.querySelector('say-so').shadowRoot.querySelector('.panel'); Promise.all(panel.getAnimations().map(a => a.finished)).then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
    browser.script_later(still, vec![]).await.map(drop)
}

#[tokio::test]
async fn it_looks_as_it_looked_in_chromium() -> Result<()> {
    let server = Running::start(&pages("demo", pipeline::demo_folder())?, 0)?;
    let browser = Browser::start(1280, 900).await?;
    browser.open(&server.url()).await?;
    dress(&browser, "").await?;
    let shots = Shots::of(Engine::Chromium, &browser).await?;
    let light = ("prefers-color-scheme", "light");
    for (name, width, height, (feature, value), language) in [
        ("desktop", 1280, 900, light, "en"),
        ("phone", 390, 844, light, "en"),
        ("dark", 1280, 900, ("prefers-color-scheme", "dark"), "en"),
        ("forced-colours", 1280, 900, ("forced-colors", "active"), "en"),
        ("right-to-left", 1280, 900, light, "fa"),
    ] {
        browser.resize(width, height).await?;
        browser.media(feature, value).await?;
        // A finger finds each claim by a faint line.
        browser.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": name == "phone" })).await?;
        // Anew: how sentences are painted is decided when the page is opened.
        browser.open(&server.url()).await?;
        dress(&browser, "").await?;
        open_rand(&browser, language).await?;
        shots.take(&browser, name).await?;
    }
    browser.script("document.querySelector('say-so').setAttribute('lang', 'en')", vec![]).await?;
    browser.wait_until("document.querySelector('say-so').shadowRoot?.querySelector('.all')?.click(); return document.querySelector('say-so').shadowRoot.querySelector('.list') !== null", "the list").await?;
    browser
        .script_later("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](true)))", vec![])
        .await?;
    shots.take(&browser, "overview").await?;
    drop(browser);
    let server = Running::start(&pages("site", pipeline::site_folder())?, 0)?;
    let browser = Browser::start(794, 1123).await?;
    browser.open(&format!("{}articles/global-news-2020/", server.url())).await?;
    dress(&browser, "../../").await?;
    browser.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    browser.script("document.querySelector('#sayso-iran-taliban-poor-relations').scrollIntoView({ block: 'start', behavior: 'instant' })", vec![]).await?;
    browser
        .script_later("requestAnimationFrame(() => requestAnimationFrame(() => arguments[0](true)))", vec![])
        .await?;
    shots.take(&browser, "print").await
}

#[tokio::test]
#[ignore = "large"]
async fn it_looks_as_it_looked_in_firefox_and_webkit() -> Result<()> {
    for engine in [Engine::Firefox, Engine::WebKit] {
        let server = Running::start(&pages(&format!("demo-{engine:?}"), pipeline::demo_folder())?, 0)?;
        let browser = Browser::start_in(engine, 1280, 900).await?;
        browser.open(&server.url()).await?;
        dress(&browser, "").await?;
        let shots = Shots::of(engine, &browser).await?;
        for (name, language) in [("desktop", "en"), ("right-to-left", "fa")] {
            open_rand(&browser, language).await?;
            shots.take(&browser, name).await.with_context(|| format!("{engine:?}"))?;
        }
    }
    Ok(())
}

/// The pictures of one engine's version.
struct Shots {
    own: PathBuf,
    /// Those of the same version, else of the nearest one that there are any of.
    kept: PathBuf,
}

impl Shots {
    async fn of(engine: Engine, browser: &Browser) -> Result<Self> {
        let agent = browser.script("return navigator.userAgent", vec![]).await?;
        let agent = agent.as_str().unwrap_or_default();
        let (name, before) = match engine {
            Engine::Chromium => ("chromium", "Chrome/"),
            Engine::Firefox => ("firefox", "Firefox/"),
            Engine::WebKit => ("webkit", "Version/"),
        };
        let version =
            agent.split(before).nth(1).and_then(|rest| rest.split('.').next()).and_then(|n| n.parse::<u32>().ok());
        let version = version.with_context(|| format!("no version in {agent}"))?;
        let folder = newsroom::top("tests/data/shots");
        let of = |version: u32| folder.join(format!("{name}-{version}"));
        let versions = std::fs::read_dir(&folder).into_iter().flatten().filter_map(|entry| {
            entry.ok()?.file_name().to_str()?.strip_prefix(&format!("{name}-"))?.parse::<u32>().ok()
        });
        let nearest = versions.min_by_key(|kept| kept.abs_diff(version)).unwrap_or(version);
        Ok(Self { own: of(version), kept: of(nearest) })
    }

    async fn take(&self, browser: &Browser, name: &str) -> Result<()> {
        let picture = browser.picture().await?;
        if std::env::var_os(KEEP).is_some() {
            std::fs::create_dir_all(&self.own)?;
            std::fs::write(self.own.join(format!("{name}.png")), small(&read(&picture)?)?)?;
            return Ok(());
        }
        let kept = self.kept.join(format!("{name}.png"));
        let before = std::fs::read(&kept)
            .with_context(|| format!("{} is missing: `cargo xtask shots` makes it", kept.display()))?;
        let n = differing(&read(&before)?, &read(&picture)?);
        let now = newsroom::top("target/sayso/shots").join(kept.strip_prefix(newsroom::top("tests/data/shots"))?);
        let is_near = |n: [usize; 2]| n[0] <= MOST[0] && n[1] <= MOST[1];
        if !n.is_some_and(is_near) {
            now.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&now, &picture)?;
        }
        let n = n.with_context(|| format!("{name} has another size than it had; now: {}", now.display()))?;
        ensure!(
            is_near(n),
            "{n:?} ‰ of {} are not as they were; now: {}. If that is meant, `cargo xtask shots` keeps it",
            kept.display(),
            now.display()
        );
        Ok(())
    }
}

/// A picture as width, height, and red, green, blue of each pixel.
type Pixels = (u32, u32, Vec<u8>);

fn read(png: &[u8]) -> Result<Pixels> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("a size")?];
    let info = reader.next_frame(&mut bytes)?;
    let channels = info.color_type.samples();
    let rgb = bytes
        .chunks_exact(channels)
        .flat_map(|pixel| if channels < 3 { [pixel[0]; 3] } else { [pixel[0], pixel[1], pixel[2]] });
    Ok((info.width, info.height, rgb.collect()))
}

/// The same as a small file.
fn small((width, height, rgb): &Pixels) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, *width, *height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(rgb)?;
    Ok(out)
}

/// How many of a thousand pixels differ, of the whole and of the square that differs most; nothing when
/// the sizes do.
fn differing(one: &Pixels, other: &Pixels) -> Option<[usize; 2]> {
    if (one.0, one.1) != (other.0, other.1) {
        return None;
    }
    let width = one.0 as usize;
    let mut tiles = vec![0; width.div_ceil(TILE) * (one.1 as usize).div_ceil(TILE)];
    let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > NEAR);
    let pixels = one.2.chunks(3).zip(other.2.chunks(3)).enumerate();
    for (at, _) in pixels.filter(|(_, pair)| differs(*pair)) {
        tiles[at / width / TILE * width.div_ceil(TILE) + at % width / TILE] += 1;
    }
    let all: usize = tiles.iter().sum();
    let most = tiles.into_iter().max().unwrap_or(0);
    Some([(all * 1000).div_ceil(width * one.1 as usize), (most * 1000).div_ceil(TILE * TILE)])
}

#[test]
fn a_changed_picture_is_seen() {
    let white: Pixels = (100, 100, vec![255; 30_000]);
    let mut other = white.clone();
    assert_eq!(differing(&white, &other), Some([0, 0]));
    other.2[..3 * 80].fill(100);
    assert_eq!(differing(&white, &other), Some([8, 25]));
    assert_eq!(differing(&white, &(100, 99, vec![255; 29_700])), None);
}
