//! Writes what folding takes from Unicode's data: which characters decompose and into what, how
//! marks are ordered, which characters are digits, and which are not drawn at all.
//!
//! One small file that `text/fold/unicode.rs` reads. Whole libraries of Unicode would cost a
//! reader more than all of anchoring.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, decompose_compatible};

/// Blocks whose compatibility decompositions change how a character is drawn and nothing else.
/// Not here: raised and lowered digits (10² is not 102), fractions, circled and squared characters,
/// letters of mathematics.
const SAFE: &[(u32, u32)] = &[
    (0xB5, 0xB5),     // the micro sign, a Greek mu
    (0x132, 0x133),   // IJ
    (0x13F, 0x140),   // L with a middle dot
    (0x149, 0x149),   // ŉ
    (0x17F, 0x17F),   // long s
    (0x1C4, 0x1CC),   // DŽ, LJ, NJ
    (0x1F1, 0x1F3),   // DZ
    (0x2024, 0x2026), // leaders, the ellipsis
    (0xFB00, 0xFB17), // Latin and Armenian ligatures
    (0xFB1D, 0xFB4F), // Hebrew presentation forms
    (0xFB50, 0xFDFF), // Arabic presentation forms A
    (0xFE30, 0xFE4F), // forms for vertical text
    (0xFE50, 0xFE6F), // small forms
    (0xFE70, 0xFEFC), // Arabic presentation forms B
    (0xFF01, 0xFFEE), // full width and half width
];

/// Left out: syllables of Hangul, which arithmetic composes; and ideographs that only old character
/// sets told apart, which no article has and every reader would load.
const LEFT_OUT: &[(u32, u32)] = &[(0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)];

/// The longest decomposition that is kept: longer ones are whole phrases in one sign.
const LONGEST: usize = 4;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut file = Vec::new();
    decompositions(&mut file);
    classes(&mut file);
    ranges(&mut file, &digits());
    ranges(&mut file, &ignorable());
    fs::write(Path::new(&env::var("OUT_DIR")?).join("unicode.bin"), file)?;
    Ok(())
}

/// Three columns, because each compresses well by itself: how far each character is from the one
/// before, how many characters it becomes, and which, as distances from the one before.
fn decompositions(file: &mut Vec<u8>) {
    let is_in = |c: char, blocks: &[(u32, u32)]| blocks.iter().any(|&(from, to)| (from..=to).contains(&(c as u32)));
    let decomposed: Vec<(char, Vec<char>)> = ('\u{80}'..=char::MAX)
        .filter(|&c| !is_in(c, LEFT_OUT))
        .filter_map(|c| {
            let mut parts = Vec::new();
            match is_in(c, SAFE) {
                true => decompose_compatible(c, |part| parts.push(part)),
                false => decompose_canonical(c, |part| parts.push(part)),
            }
            (parts != [c] && parts.len() <= LONGEST).then_some((c, parts))
        })
        .collect();
    number(file, decomposed.len() as u32);
    distances(file, decomposed.iter().map(|(c, _)| *c as u32));
    file.extend(decomposed.iter().map(|(_, parts)| parts.len() as u8));
    let parts = || decomposed.iter().map(|(_, parts)| parts);
    signed_distances(file, parts().flat_map(|parts| parts.iter().take(1)).map(|&part| part as u32));
    signed_distances(file, parts().flat_map(|parts| parts.iter().skip(1)).map(|&part| part as u32));
}

/// Runs of characters of one combining class: where, how many, which class.
fn classes(file: &mut Vec<u8>) {
    let mut runs: Vec<(u32, u32, u8)> = Vec::new();
    for c in '\0'..=char::MAX {
        let (at, class) = (c as u32, canonical_combining_class(c));
        match runs.last_mut() {
            _ if class == 0 => {}
            Some((start, len, last)) if *last == class && *start + *len == at => *len += 1,
            _ => runs.push((at, 1, class)),
        }
    }
    number(file, runs.len() as u32);
    distances(file, runs.iter().map(|run| run.0));
    runs.iter().for_each(|run| number(file, run.1));
    file.extend(runs.iter().map(|run| run.2));
}

/// Where ten digits begin, 0 to 9.
fn digits() -> Vec<(u32, u32)> {
    let category = CodePointMapData::<GeneralCategory>::new();
    let ranges = category.iter_ranges_for_value(GeneralCategory::DecimalNumber);
    ranges
        .filter(|range| *range.start() >= 0x80)
        .map(|range| (*range.start(), range.end() - range.start() + 1))
        .collect()
}

fn ignorable() -> Vec<(u32, u32)> {
    let ranges = CodePointSetData::new::<DefaultIgnorableCodePoint>().iter_ranges();
    ranges.map(|range| (*range.start(), range.end() - range.start() + 1)).collect()
}

fn ranges(file: &mut Vec<u8>, ranges: &[(u32, u32)]) {
    number(file, ranges.len() as u32);
    distances(file, ranges.iter().map(|range| range.0));
    ranges.iter().for_each(|range| number(file, range.1));
}

fn distances(file: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    let mut last = 0;
    for n in numbers {
        number(file, n - last);
        last = n;
    }
}

fn signed_distances(file: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    let mut last = 0;
    for n in numbers {
        let distance = n as i32 - last;
        number(file, ((distance << 1) ^ (distance >> 31)) as u32);
        last = n as i32;
    }
}

/// Seven bits a byte, the lowest first; the eighth bit says that more follow.
fn number(file: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        file.push(n as u8 | 0x80);
        n >>= 7;
    }
    file.push(n as u8);
}
