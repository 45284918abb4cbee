//! How what one statement says on a question bears on what another says on it: one table.

use sayso_core::model::{Extent, Position, Says, Stance};

use super::figures;

/// How a statement bears on a claim.
pub(super) type Bearing = (Stance, Extent);

/// How what the other says bears on what the claim says; nothing where it does not.
///
/// | claim ↓, other → | yes | in part | supposes | limits | no |
/// |---|---|---|---|---|---|
/// | yes | corroborates | corroborates in part | corroborates in part | limits | contradicts |
/// | in part | on the wider question | same part: in part | same part: in part | – | limits |
/// | supposes | corroborates in part | same part: in part | corroborates in part | limits | contradicts in part |
/// | limits | limits | – | limits | same part: in part | – |
/// | no | contradicts | limits | contradicts in part | – | corroborates |
pub(super) fn bears(claim: &Position, other: &Position) -> Option<Bearing> {
    use Extent::{InPart, Whole, Wider};
    use Stance::{Contradicts, Corroborates, Limits};
    let same = |one: &Option<String>, other: &Option<String>| one.is_some() && one == other;
    let same_part = same(&claim.part, &other.part).then_some((Corroborates, InPart));
    match (&claim.says, &other.says) {
        (Says::Yes, Says::Yes) | (Says::No, Says::No) => Some((Corroborates, Whole)),
        (Says::Yes, Says::InPart | Says::Supposes) => Some((Corroborates, InPart)),
        (Says::Yes, Says::No) | (Says::No, Says::Yes) => Some((Contradicts, Whole)),
        (Says::InPart, Says::Yes) => same_part.or(Some((Corroborates, Wider))),
        (Says::InPart, Says::InPart | Says::Supposes) | (Says::Supposes, Says::InPart) => same_part,
        (Says::InPart, Says::No) | (Says::No, Says::InPart) => Some((Limits, Whole)),
        (Says::Supposes, Says::Yes | Says::Supposes) => Some((Corroborates, InPart)),
        (Says::Supposes, Says::No) | (Says::No, Says::Supposes) => Some((Contradicts, InPart)),
        (Says::Yes | Says::Supposes | Says::Value(_) | Says::Label(_), Says::Limits)
        | (Says::Limits, Says::Yes | Says::Supposes | Says::Value(_) | Says::Label(_)) => Some((Limits, Whole)),
        (Says::Limits, Says::Limits) => same_part,
        (Says::Value(one), Says::Value(other)) => Some((figures::bears(one, other), Whole)),
        (Says::Label(one), Says::Label(other)) => Some((if one == other { Corroborates } else { Contradicts }, Whole)),
        _ => None,
    }
}

/// What a yes or no on a question is on a wider one, that it implies.
pub(super) fn lifted(says: &Says) -> Option<Says> {
    match says {
        Says::Yes | Says::Supposes | Says::Open => Some(says.clone()),
        Says::No => Some(Says::Limits),
        _ => None,
    }
}

/// What a position on a question is on a narrower one, that implies it.
pub(super) fn lowered(says: &Says) -> Option<Says> {
    match says {
        Says::No | Says::Limits => Some(says.clone()),
        Says::Yes | Says::Supposes => Some(Says::InPart),
        _ => None,
    }
}

/// How much a stance tells against a claim: of a pair that several questions bring together, the most adverse
/// one stands.
pub(super) fn weight((stance, extent): Bearing) -> u8 {
    match (stance, extent) {
        (_, Extent::Wider) => 0,
        (Stance::Supersedes, _) => 6,
        (Stance::Contradicts, Extent::Whole) => 5,
        (Stance::Contradicts, _) => 4,
        (Stance::Limits, _) => 3,
        (Stance::Corroborates, Extent::Whole) => 2,
        (Stance::Corroborates, Extent::InPart) | (Stance::Repeats, _) => 1,
    }
}

#[cfg(test)]
mod tests {
    use sayso_core::model::{Grounds, Independence, QuestionIdx};

    use super::*;

    fn position(says: Says, part: Option<&str>) -> Position {
        Position {
            question: QuestionIdx::new(0),
            says,
            line: String::new(),
            part: part.map(str::to_owned),
            why: None,
            leads: false,
            grounds: Grounds::None,
            independence: Independence::NotAsked,
        }
    }

    /// The table of the documentation, row by row.
    #[test]
    fn each_cell_is_as_the_table_says() {
        const ALL: [Says; 5] = [Says::Yes, Says::InPart, Says::Supposes, Says::Limits, Says::No];
        let rows = [
            (Says::Yes, ["corroborates", "corroborates in-part", "corroborates in-part", "limits", "contradicts"]),
            (Says::InPart, ["corroborates wider", "–", "–", "–", "limits"]),
            (Says::Supposes, ["corroborates in-part", "–", "corroborates in-part", "limits", "contradicts in-part"]),
            (Says::Limits, ["limits", "–", "limits", "–", "–"]),
            (Says::No, ["contradicts", "limits", "contradicts in-part", "–", "corroborates"]),
        ];
        for (says, cells) in rows {
            for (other, cell) in ALL.iter().zip(cells) {
                let found = bears(&position(says.clone(), None), &position(other.clone(), None));
                let found = found.map_or("–".to_owned(), |(stance, extent)| match extent {
                    Extent::Whole => stance.word().to_owned(),
                    extent => format!("{} {}", stance.word(), crate::word(extent)),
                });
                assert_eq!(found, cell, "{says:?} and {other:?}");
            }
        }
    }

    #[test]
    fn who_says_a_part_is_corroborated_by_who_says_the_same_part() {
        let part = |says| position(says, Some("training"));
        assert_eq!(bears(&part(Says::InPart), &part(Says::InPart)), Some((Stance::Corroborates, Extent::InPart)));
        assert_eq!(bears(&part(Says::InPart), &position(Says::InPart, Some("money"))), None);
    }

    #[test]
    fn a_no_below_only_limits_above_and_a_yes_above_is_no_yes_below() {
        assert_eq!(lifted(&Says::No), Some(Says::Limits));
        assert_eq!(lowered(&Says::Yes), Some(Says::InPart));
        assert_eq!(lowered(&Says::Open), None);
    }
}
