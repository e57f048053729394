//! Who should rate whom, by rule, from the organisation as it is on a date.
//!
//! * atasan: the holder of the position above, as the organisation knows it.
//! * bawahan: everybody whose atasan is the person.
//! * rekan: same unit and level; when too few, the same level in the unit above,
//!   step by step, never the whole region unless the unit stands directly
//!   below it.
//! * diri; tim kepegawaian: named by the office, dealt out in turn.
//!
//! Reproducible: persons are sorted, drawn orders come from the stored seed and
//! from the place (unit, level) alone. Even: peers stand in one drawn circle and
//! each is rated by those who follow, so in a circle everybody rates equally
//! many and, in a large one, nobody rates one's own rater.

mod map;

use std::collections::BTreeSet;

use crate::group::RaterGroup;
use crate::period::Settings;

/// A unit and the one above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Id of the unit.
    pub id: i64,
    /// Name of the unit.
    pub name: String,
    /// The unit above.
    pub parent: Option<i64>,
}

/// A direct superior.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Superior {
    /// Id of the person.
    pub person: i64,
    /// Why, in words: the reporting line of the organisation.
    pub reason: String,
}

/// An active person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id of the person.
    pub id: i64,
    /// Unit the person works in.
    pub unit: i64,
    /// Level of the position; equal numbers are equal levels.
    pub level: i64,
    /// The direct superior, and why it is this one.
    pub superior: Option<Superior>,
}

/// The organisation on a date.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// All active persons.
    pub persons: Vec<Person>,
    /// All units.
    pub units: Vec<Unit>,
    /// The personnel office's own raters.
    pub team: Vec<i64>,
}

/// One proposed rater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Proposed {
    /// Who is rated.
    pub ratee: i64,
    /// In which group.
    pub group: RaterGroup,
    /// Who rates.
    pub rater: i64,
    /// Why, in words.
    pub reason: String,
}

/// A group for which fewer raters than wanted were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shortage {
    /// Who is rated.
    pub ratee: i64,
    /// Which group.
    pub group: RaterGroup,
    /// Found.
    pub found: u32,
    /// Wanted at least.
    pub minimum: u32,
}

/// A proposal for many persons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Sorted by ratee, group, rater.
    pub raters: Vec<Proposed>,
    /// Sorted the same way. Groups nobody could be in (no subordinates at all)
    /// are not listed.
    pub shortages: Vec<Shortage>,
}

/// Raters for these persons. The order of the inputs does not matter.
pub fn propose(organisation: &Organisation, ratees: &[i64], settings: &Settings, seed: u64) -> Proposal {
    let map = map::Map::new(organisation, seed);
    let mut result = Proposal::default();
    let ratees: BTreeSet<i64> = ratees.iter().copied().collect();
    for (turn, ratee) in ratees.into_iter().enumerate() {
        if let Some(person) = map.persons.get(&ratee) {
            map.propose_for(person, turn, settings, &mut result);
        }
    }
    result.raters.sort();
    result.shortages.sort();
    result
}
