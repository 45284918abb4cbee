//! Every value in every byte, which the tests have not the time for: no speed, but hundreds of thousands of databases.

use std::time::Instant;

use anyhow::{Result, ensure};
use sayso_tests::damage;

pub(crate) fn run() -> Result<()> {
    let begun = Instant::now();
    let tried = damage::seeds(1);
    let all: Vec<u8> = (0..=u8::MAX).collect();
    let (bytes, opened) = damage::small(&all);
    ensure!(opened > bytes, "most changes are of letters in texts: {opened} of {bytes} bytes opened");
    println!(
        "\nDamage: {tried} seeds with a byte changed, and {} small newsrooms with every value in every byte, \
         of which {opened} open; none stops the program. {:.0} s.",
        bytes * all.len(),
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}
