//! A thousand changes of a newsroom, each built from what the last build left and anew: the same bytes each time.

use std::time::Instant;

use anyhow::{Result, ensure};
use sayso_tests::changing::{self, Report};

/// How many newsrooms are changed, and how often each.
const ALL: (u64, usize) = (10, 100);
const SMALL: (u64, usize) = (1, 30);

pub(crate) fn run(small: bool) -> Result<()> {
    let (newsrooms, changes) = if small { SMALL } else { ALL };
    let start = Instant::now();
    let mut all = Report::default();
    for seed in 0..newsrooms {
        let articles = 12 + 2 * seed as usize;
        let report = changing::run("bench/changes", 1000 + seed, articles, changes)?;
        all.again += report.again;
        all.whole += report.whole;
        all.refused += report.refused;
        all.damaged += report.damaged;
    }
    println!(
        "\nChanges of a newsroom, built again and anew: the same bytes each time ({:.0} s).",
        start.elapsed().as_secs_f64()
    );
    println!("| changes | only what changed | all was built | refused by both | damaged before |");
    println!("|---|---|---|---|---|");
    let Report { again, whole, refused, damaged } = all;
    println!("| {} | {again} | {whole} | {refused} | {damaged} |", again + whole + refused);
    ensure!(again * 2 > whole, "most changes were built as a whole: {all:?}");
    Ok(())
}
