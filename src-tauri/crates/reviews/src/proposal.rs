//! Who should rate whom, by rule, from the organisation as it is on a date.
//!
//! * atasan: the holder of the position above; vacant or held by the person
//!   itself, then the next one up.
//! * bawahan: everybody whose atasan, found the same way, is the person.
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

/// How somebody holds a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capacity {
    /// Pejabat definitif.
    Definitive,
    /// Pelaksana tugas: the position is vacant.
    ActingVacant,
    /// Pelaksana harian: the holder is away.
    ActingAbsent,
}

/// A position that has somebody below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Id of the position.
    pub id: i64,
    /// Name of the position.
    pub title: String,
    /// The position above.
    pub above: Option<i64>,
    /// Who holds it, if anybody.
    pub holder: Option<(i64, Capacity)>,
}

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

/// An active person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id of the person.
    pub id: i64,
    /// Unit the person works in.
    pub unit: i64,
    /// Level of the position; equal numbers are equal levels.
    pub level: i64,
    /// The position above the person's own.
    pub above: Option<i64>,
}

/// The organisation on a date.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// All active persons.
    pub persons: Vec<Person>,
    /// All units.
    pub units: Vec<Unit>,
    /// All positions somebody stands below.
    pub posts: Vec<Post>,
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
