//! The rules of journalism behind the checks: `CRAFT.md`, by code.

const CRAFT: &str = include_str!("CRAFT.md");

/// A rule of journalism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Craft {
    /// As findings cite it: `C4`.
    pub code: &'static str,
    /// What it asks for.
    pub rule: &'static str,
    /// Whose rule it is.
    pub source: &'static str,
    /// What Sayso does about it, with the names of the checks.
    pub here: &'static str,
}

/// All rules of the craft, in order.
pub fn craft() -> impl Iterator<Item = Craft> {
    let rows = CRAFT.lines().filter(|line| line.starts_with("| C"));
    rows.filter_map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        Some(Craft { code: cells.next()?, rule: cells.next()?, source: cells.next()?, here: cells.next()? })
    })
}

#[cfg(test)]
mod tests {
    use super::super::RULES;
    use super::*;

    #[test]
    fn every_check_is_in_the_row_of_its_rule() {
        assert_eq!(craft().count(), 19);
        for rule in RULES {
            let row = craft().find(|craft| craft.code == rule.craft).unwrap();
            assert!(row.here.contains(&format!("`{}`", rule.name)), "{} is not in the row of {}", rule.name, row.code);
        }
    }
}
