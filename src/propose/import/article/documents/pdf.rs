//! The text of a PDF, which holds letters and their places, and no paragraphs: what is read is a guess.

use std::io::{self, Read};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use flate2::read::ZlibDecoder;

use super::super::Page;

/// What the editor is told.
const WARNING: &str = "a PDF holds no paragraphs: read the text against the page before you claim anything of it";

/// The most that the packed parts of a file may unpack to, in bytes: a small file may hold any amount of nothing.
const LARGEST_UNPACKED: u64 = 128 << 20;

/// How long the reader may take: a broken file can lead it in a circle.
const PATIENCE: Duration = Duration::from_secs(20);

pub(in super::super) fn read(bytes: &[u8]) -> Result<Page> {
    let unpacked = unpacked(bytes);
    ensure!(unpacked <= LARGEST_UNPACKED, "the PDF unpacks to more than {} megabytes", LARGEST_UNPACKED >> 20);
    let bytes = bytes.to_vec();
    let (tell, told) = mpsc::channel();
    // The reader of a broken file may give up in the middle: that ends it alone.
    let reader = std::thread::Builder::new().stack_size(64 << 20);
    reader
        .spawn(move || tell.send(pdf_extract::extract_text_from_mem_by_pages(&bytes)))
        .context("the PDF cannot be read")?;
    let leaves = match told.recv_timeout(PATIENCE) {
        Ok(leaves) => leaves.context("the PDF cannot be read: save its text as a .txt file")?,
        Err(_) => bail!("the PDF is broken: save its text as a .txt file"),
    };
    let numbered = leaves.iter().zip(1..).flat_map(|(text, n)| paragraphs(text).into_iter().map(move |one| (one, n)));
    let (mut paragraphs, mut leaves): (Vec<String>, Vec<u32>) = numbered.unzip();
    if paragraphs.is_empty() {
        bail!("there is no text in it: it may be pictures of pages");
    }
    leaves.remove(0);
    let title = paragraphs.remove(0);
    Ok(Page { title, paragraphs, leaves, warning: Some(WARNING), ..Page::default() })
}

/// How many bytes the packed parts of a file are, unpacked; no more is counted than is refused.
fn unpacked(bytes: &[u8]) -> u64 {
    const BEGIN: &[u8] = b"stream";
    let mut sum = 0;
    let mut at = 0;
    while let Some(found) = bytes[at..].windows(BEGIN.len()).position(|word| word == BEGIN) {
        at += found + BEGIN.len();
        let packed = bytes[at..].trim_ascii_start();
        let left = LARGEST_UNPACKED + 1 - sum;
        // What is not packed, or in another way, ends with its first byte.
        sum += io::copy(&mut ZlibDecoder::new(packed).take(left), &mut io::sink()).unwrap_or(0);
        if sum > LARGEST_UNPACKED {
            break;
        }
    }
    sum
}

/// Blocks between blank lines, each in one line; a word that a line's end divides is whole again.
fn paragraphs(text: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let mut blocks: Vec<String> = vec![String::new()];
    for line in text.lines().map(str::trim) {
        let Some(block) = blocks.last_mut() else { break };
        match (line.is_empty(), block.is_empty()) {
            (true, true) => {}
            (true, false) => blocks.push(String::new()),
            (false, _) => {
                let is_divided = block.ends_with('-') && line.starts_with(char::is_lowercase);
                if is_divided {
                    block.pop();
                } else if !block.is_empty() {
                    block.push(' ');
                }
                block.push_str(line);
            }
        }
    }
    blocks.retain(|block| block.chars().any(char::is_alphabetic));
    blocks
}
