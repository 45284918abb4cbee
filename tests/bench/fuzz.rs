//! The fuzz targets, each for a fixed time: no speed, but inputs that nobody wrote.

use std::time::Duration;

use anyhow::{Result, ensure};
use sayso_tests::fuzz;

pub(crate) fn run(small: bool) -> Result<()> {
    // The tests' own run is the same each time; a long one is another each day.
    let seed = if small { 1 } else { std::time::SystemTime::UNIX_EPOCH.elapsed()?.as_secs() / 86_400 };
    let time = Duration::from_secs(if small { 5 } else { 60 });
    println!("\nFuzzing, {} s each, seed {seed}:", time.as_secs());
    for target in fuzz::targets() {
        let report = target.run(seed, time)?;
        println!("{:<12} {:>8} inputs, {:>5} outcomes", target.name, report.tried, report.outcomes);
        ensure!(report.panics.is_empty(), "{} panics; the inputs are {:?}", target.name, report.panics);
        ensure!(report.outcomes > 1, "changes of {} lead to {} outcomes only", target.name, report.outcomes);
    }
    Ok(())
}
