//! The whole region as plain values: the same staff, seed and day always give the same region.

use crate::chance::Chance;
use crate::numbers::Numbers;
use crate::people;
use crate::staffing::{self, Role, Slot};
use crate::tree::{self, Lead, PlannedUnit};
use abdi_organisation::Holding;
use abdi_staff::PersonDraft;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;

/// A person and where they work.
#[derive(Debug, Clone)]
pub struct PlannedPerson {
    /// Place of the unit in [`Region::units`].
    pub unit: usize,
    /// The record; its `unit_id` is not set yet.
    pub draft: PersonDraft,
}

/// Who heads a unit.
#[derive(Debug, Clone)]
pub struct PlannedHead {
    /// Place of the unit in [`Region::units`].
    pub unit: usize,
    /// Place of the person in [`Region::people`].
    pub person: usize,
    /// Definitive, acting, or as an additional task.
    pub holding: Holding,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Decree.
    pub basis: String,
}

/// Units, people and heads.
#[derive(Debug, Clone)]
pub struct Region {
    /// The day on which everything is so.
    pub on: NaiveDate,
    /// Units, parents before children.
    pub units: Vec<PlannedUnit>,
    /// People, in no particular order.
    pub people: Vec<PlannedPerson>,
    /// Holders of head posts.
    pub heads: Vec<PlannedHead>,
}

/// Plans a region of exactly `staff` people on a day.
pub fn plan(staff: usize, seed: u64, on: NaiveDate) -> Region {
    let units = tree::plan(staff, seed);
    let slots = staffing::slots(&units, staff, seed);
    let mut numbers = Numbers::default();
    let mut people: Vec<(usize, PlannedPerson)> = Vec::with_capacity(slots.len());
    for (place, slot) in slots.iter().enumerate() {
        let unit = &units[slot.unit];
        if let Some(draft) = people::person(*slot, unit, place, seed, on, &mut numbers) {
            people.push((place, PlannedPerson { unit: slot.unit, draft }));
        }
    }
    // Records of an office do not stand in the order of its units.
    Chance::new(seed, "order", 0).shuffle(&mut people);
    let at: BTreeMap<usize, usize> = people.iter().enumerate().map(|(at, (place, _))| (*place, at)).collect();
    let people: Vec<PlannedPerson> = people.into_iter().map(|(_, person)| person).collect();
    let heads = heads(&units, &slots, &at, &people, seed, on);
    Region { on, units, people, heads }
}

fn heads(
    units: &[PlannedUnit],
    slots: &[Slot],
    at: &BTreeMap<usize, usize>,
    people: &[PlannedPerson],
    seed: u64,
    on: NaiveDate,
) -> Vec<PlannedHead> {
    let mut heads = Vec::new();
    let mut held: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, slot) in slots.iter().enumerate() {
        let holding = match slot.role {
            Role::Head => Holding::Definitive,
            Role::TaskHead => Holding::AdditionalTask,
            Role::Member => continue,
        };
        let Some(person) = at.get(&place).copied() else { continue };
        let from = people[person].draft.tmt_position;
        let mut chance = Chance::new(seed, "decree", place);
        heads.push(PlannedHead { unit: slot.unit, person, holding, from, basis: decree(&mut chance, from) });
        if slot.role == Role::Head {
            held.insert(slot.unit, person);
        }
    }
    for (place, unit) in units.iter().enumerate() {
        let mut chance = Chance::new(seed, "acting", place);
        if unit.lead != Lead::Structural || held.contains_key(&place) || !chance.percent(65) {
            continue;
        }
        // A colleague of the same office, one step lower at most.
        let house = house(units, place);
        let near = |other: &usize| unit.eselon <= units[*other].eselon && house == self::house(units, *other);
        let candidates: Vec<(usize, usize)> =
            held.iter().filter(|(other, _)| near(other)).map(|(other, person)| (*other, *person)).collect();
        let Some(nearest) = candidates.iter().map(|(other, _)| &units[*other].eselon).min() else { continue };
        let best: Vec<&(usize, usize)> = candidates.iter().filter(|(o, _)| units[*o].eselon == *nearest).collect();
        let Some((_, person)) = chance.pick(&best).copied().copied() else { continue };
        let from = on.checked_sub_days(Days::new(chance.below(180) as u64 + 20));
        let basis = decree(&mut chance, from);
        heads.push(PlannedHead { unit: place, person, holding: Holding::ActingVacant, from, basis });
    }
    heads
}

fn decree(chance: &mut Chance, from: Option<NaiveDate>) -> String {
    let year = from.map_or(2026, |day| day.year());
    format!("Keputusan Wali Kota Sukamaju Nomor 821.2/{}/BKPSDM/{year}", chance.range(11, 990))
}

/// The office a unit belongs to: the unit right below the top.
pub(crate) fn house(units: &[PlannedUnit], unit: usize) -> usize {
    let mut at = unit;
    while let Some(parent) = units[at].parent.filter(|parent| units[*parent].parent.is_some()) {
        at = parent;
    }
    at
}
