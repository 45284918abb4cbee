//! Whether two values can both be right.

use sayso_core::model::{Bound, Figure, Stance};

/// How far from its number “about” reaches, as a share of it.
const ABOUT: f64 = 0.05;

/// How another value bears on a claim's, where neither replaces the other.
pub(super) fn bears(claim: &Figure, other: &Figure) -> Stance {
    let is_another_time = matches!((claim.as_of, other.as_of), (Some(one), Some(other)) if one != other);
    if is_another_time || folded(&claim.definition) != folded(&other.definition) {
        return Stance::Limits;
    }
    let ((from, to), (other_from, other_to)) = (reach(claim), reach(other));
    if from <= other_to && other_from <= to { Stance::Corroborates } else { Stance::Contradicts }
}

/// Whether a value replaces a number.
pub(super) fn replaces(later: &Figure, earlier: &Figure) -> bool {
    later.supersedes.iter().any(|number| value(number) == value(&earlier.number)) && earlier.to.is_none()
}

fn folded(definition: &Option<String>) -> String {
    definition.as_deref().map(|text| sayso_language::fold(text, "").to_lowercase()).unwrap_or_default()
}

/// The least and the greatest number that a value allows.
fn reach(figure: &Figure) -> (f64, f64) {
    let from = value(&figure.number);
    let to = figure.to.as_deref().map_or(from, value);
    match figure.bound {
        Bound::Exact => (from, to),
        Bound::About => (from - ABOUT * from.abs(), to + ABOUT * to.abs()),
        Bound::AtLeast => (from, f64::INFINITY),
        Bound::AtMost => (f64::NEG_INFINITY, to),
    }
}

/// A number as the editors' files have it: TOML has read it.
pub(super) fn value(number: &str) -> f64 {
    number.parse().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(number: &str, bound: Bound) -> Figure {
        Figure { number: number.into(), to: None, bound, as_of: None, definition: None, supersedes: Vec::new() }
    }

    #[test]
    fn compatible_bounds_corroborate_and_incompatible_ones_contradict() {
        let exact = |number| figure(number, Bound::Exact);
        assert_eq!(bears(&figure("150", Bound::AtLeast), &exact("158")), Stance::Corroborates);
        assert_eq!(bears(&exact("158"), &figure("150", Bound::AtLeast)), Stance::Corroborates);
        assert_eq!(bears(&exact("298"), &exact("312")), Stance::Contradicts);
        assert_eq!(bears(&figure("1800", Bound::About), &exact("1850")), Stance::Corroborates);
        assert_eq!(bears(&figure("10", Bound::AtMost), &exact("12")), Stance::Contradicts);
        let range = Figure { to: Some("11".into()), ..exact("9") };
        assert_eq!(bears(&range, &exact("10")), Stance::Corroborates);
    }

    #[test]
    fn another_definition_or_time_limits() {
        let wounded = Figure { definition: Some("wounded in action".into()), ..figure("635", Bound::Exact) };
        assert_eq!(bears(&figure("1800", Bound::Exact), &wounded), Stance::Limits);
        let dated = |year: &str, number| Figure { as_of: year.parse().ok(), ..figure(number, Bound::Exact) };
        assert_eq!(bears(&dated("2010", "1800"), &dated("2011", "2047")), Stance::Limits);
    }

    #[test]
    fn only_what_is_named_is_replaced() {
        let later = Figure { supersedes: vec!["63".into()], ..figure("57", Bound::Exact) };
        assert!(replaces(&later, &figure("63", Bound::Exact)));
        assert!(!replaces(&later, &figure("55", Bound::Exact)));
    }
}
