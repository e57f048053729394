//! The organisation and its people on a day, as a review needs them: read once from the areas that
//! own them, then plain values.

mod level;
mod load;

use std::collections::{BTreeMap, BTreeSet};

use crate::proposal::{Organisation, Person, Superior, Unit};

pub use level::level;
pub use load::load;

/// An active person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Id of the staff record.
    pub staff_id: i64,
    /// Name with titles.
    pub name: String,
    /// NIP as stored: digits, or empty.
    pub nip: String,
    /// Pangkat and golongan as printed.
    pub pangkat: String,
    /// Position as printed.
    pub position: String,
    /// Unit the person works in, if known.
    pub unit_id: Option<i64>,
    /// Level of the position; equal numbers are equal levels.
    pub level: i64,
    /// Direct superior, and why.
    pub superior: Option<Superior>,
}

/// Everybody active on a day, and the units.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    entries: BTreeMap<i64, Entry>,
    units: BTreeMap<i64, Unit>,
}

impl Directory {
    /// A directory of these people and units.
    pub fn new(entries: Vec<Entry>, units: Vec<Unit>) -> Self {
        Self {
            entries: entries.into_iter().map(|e| (e.staff_id, e)).collect(),
            units: units.into_iter().map(|u| (u.id, u)).collect(),
        }
    }

    /// Somebody by the id of the staff record.
    pub fn find(&self, staff_id: i64) -> Option<&Entry> {
        self.entries.get(&staff_id)
    }

    /// Name of a unit; empty when unknown.
    pub fn unit_name(&self, unit: Option<i64>) -> &str {
        unit.and_then(|id| self.units.get(&id)).map_or("", |u| u.name.as_str())
    }

    /// Ids of a unit and those above it, from the top down: `/1/5/9/`; `/` without a unit.
    pub fn unit_path(&self, unit: Option<i64>) -> String {
        let mut chain = Vec::new();
        let mut at = unit;
        while let Some(id) = at.filter(|id| !chain.contains(id)) {
            chain.push(id);
            at = self.units.get(&id).and_then(|u| u.parent);
        }
        chain.iter().rev().fold(String::from("/"), |path, id| format!("{path}{id}/"))
    }

    /// Staff ids of these units with all units below them.
    pub fn within(&self, units: &[i64]) -> BTreeSet<i64> {
        let wanted: BTreeSet<i64> = units.iter().copied().collect();
        let mut inside: BTreeMap<i64, bool> = BTreeMap::new();
        for unit in self.units.keys() {
            let path = self.unit_path(Some(*unit));
            let mut ids = path.split('/').filter_map(|id| id.parse::<i64>().ok());
            inside.insert(*unit, ids.any(|id| wanted.contains(&id)));
        }
        self.entries
            .values()
            .filter(|e| e.unit_id.and_then(|unit| inside.get(&unit)).copied().unwrap_or(false))
            .map(|e| e.staff_id)
            .collect()
    }

    /// The shape that proposals are made from.
    pub fn organisation(&self, team: Vec<i64>) -> Organisation {
        Organisation {
            persons: self
                .entries
                .values()
                // Whoever has no unit has no colleagues either: a unit of one's own.
                .map(|e| Person {
                    id: e.staff_id,
                    unit: e.unit_id.unwrap_or(-e.staff_id),
                    level: e.level,
                    superior: e.superior.clone(),
                })
                .collect(),
            units: self.units.values().cloned().collect(),
            team,
        }
    }
}
