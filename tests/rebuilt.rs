//! A build after another one is, byte for byte, a build of the whole folder.

use anyhow::{Result, ensure};
use sayso_tests::changing;

#[test]
#[ignore = "large"]
fn a_build_after_another_one_gives_the_bytes_of_a_whole_one() -> Result<()> {
    let report = changing::run("rebuilt/changes", 1, 16, 30)?;
    // Else nothing of this was tried.
    ensure!(report.again >= 10 && report.damaged >= 3, "{report:?}");
    Ok(())
}
