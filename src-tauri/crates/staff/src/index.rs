//! Everything by which people are found, filtered and sorted, side by side in memory: about 150 bytes a
//! person. Built from one pass over the records, kept as long as the vault is open and brought up to date
//! from the journal (see `store/index.rs`). So the first page of any order and filter costs the same among
//! ten thousand people and a hundred thousand, and the file carries no index for it.
//!
//! A person has a *place*, counted from 0 in the order of ids.

mod chosen;
mod codes;
mod facet;
mod order;
mod texts;

pub(crate) use chosen::{Chosen, is_number, words};
pub(crate) use order::{Key, Part, Sorted};

use std::sync::OnceLock;

use crate::dto::StaffSortKey;
use codes::Codes;
use facet::Facet;
use texts::Texts;

/// What the index holds of one record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    pub(crate) active: bool,
    pub(crate) kind: String,
    pub(crate) name_fold: String,
    pub(crate) nip: String,
    pub(crate) golongan_rank: i64,
    pub(crate) position_sort: String,
    /// Days, ISO text; empty when unknown.
    pub(crate) birth: String,
    pub(crate) tmt: String,
    pub(crate) unit: Option<i64>,
    pub(crate) position_kind: String,
    pub(crate) education_level: String,
    pub(crate) legal_status: String,
}

/// A unit as far as the list needs it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct UnitEntry {
    /// Folded name, by which units are sorted.
    pub(crate) fold: String,
    pub(crate) id: i64,
    pub(crate) path: String,
    pub(crate) name: String,
}

/// The index.
#[derive(Debug)]
pub(crate) struct Index {
    ids: Vec<i64>,
    active: Facet,
    kind: Facet,
    position_kind: Facet,
    education: Facet,
    legal: Facet,
    golongan: Vec<i64>,
    /// Place in `units`; 0 is no unit.
    unit: Vec<u32>,
    position: Vec<u32>,
    birth: Vec<u32>,
    tmt: Vec<u32>,
    names: Texts,
    nips: Texts,
    units: Vec<UnitEntry>,
    positions: Codes,
    days: Codes,
    by_name: Sorted,
    others: [OnceLock<Sorted>; 6],
}

impl Index {
    /// Builds the index of these people, in the order of ids.
    pub(crate) fn build(people: Vec<Entry>, mut units: Vec<UnitEntry>) -> Self {
        units.push(UnitEntry { fold: String::new(), id: 0, path: String::new(), name: String::new() });
        units.sort_unstable();
        let codes = |of: fn(&Entry) -> &String| Codes::of(people.iter().map(|p| of(p).as_str()));
        let facet = |of: fn(&Entry) -> &str| Facet::of(&[], people.iter().map(of));
        let positions = codes(|p| &p.position_sort);
        let days = Codes::of(people.iter().flat_map(|p| [p.birth.as_str(), p.tmt.as_str()]));
        let unit_places: std::collections::BTreeMap<i64, u32> =
            units.iter().enumerate().map(|(at, unit)| (unit.id, at as u32)).collect();
        let unit = |p: &Entry| p.unit.and_then(|id| unit_places.get(&id).copied()).unwrap_or(0);
        let coded = |codes: &Codes, of: fn(&Entry) -> &String| -> Vec<u32> {
            people.iter().map(|p| codes.number(of(p)).unwrap_or(0)).collect()
        };
        let names = Texts::of(people.iter().map(|p| p.name_fold.as_str()));
        let by_name = Sorted::by(people.len(), |a, b| names.get(a).cmp(names.get(b)).then(a.cmp(&b)));
        Self {
            ids: people.iter().map(|p| p.id).collect(),
            active: Facet::of(&[active_text(false), active_text(true)], people.iter().map(|p| active_text(p.active))),
            kind: Facet::of(&["PNS", "CPNS", "PPPK"], people.iter().map(|p| p.kind.as_str())),
            position_kind: facet(|p| &p.position_kind),
            education: facet(|p| &p.education_level),
            legal: facet(|p| &p.legal_status),
            golongan: people.iter().map(|p| p.golongan_rank).collect(),
            unit: people.iter().map(unit).collect(),
            position: coded(&positions, |p| &p.position_sort),
            birth: coded(&days, |p| &p.birth),
            tmt: coded(&days, |p| &p.tmt),
            nips: Texts::of(people.iter().map(|p| p.nip.as_str())),
            names,
            units,
            positions,
            days,
            by_name,
            others: Default::default(),
        }
    }

    /// The index after these records changed or came new; `None` when something in them is unknown to it
    /// (a new code, day, post or unit), so that it must be built anew.
    pub(crate) fn updated(&self, changed: &[Entry]) -> Option<Self> {
        let mut people: Vec<(usize, &Entry)> = Vec::with_capacity(changed.len());
        let mut len = self.ids.len();
        for entry in changed {
            let place = match self.ids.binary_search(&entry.id) {
                Ok(place) => place,
                // New people have the highest ids.
                Err(place) if place == self.ids.len() => {
                    len += 1;
                    len - 1
                }
                Err(_) => return None,
            };
            people.push((place, entry));
        }
        let mut next = self.resized(len);
        for (place, entry) in &people {
            let place = *place;
            next.ids[place] = entry.id;
            for (facet, text) in [
                (&mut next.active, active_text(entry.active)),
                (&mut next.kind, entry.kind.as_str()),
                (&mut next.position_kind, entry.position_kind.as_str()),
                (&mut next.education, entry.education_level.as_str()),
                (&mut next.legal, entry.legal_status.as_str()),
            ] {
                if !facet.knows(text) {
                    return None;
                }
                facet.set(place, text);
            }
            next.golongan[place] = entry.golongan_rank;
            next.position[place] = self.positions.number(&entry.position_sort)?;
            next.birth[place] = self.days.number(&entry.birth)?;
            next.tmt[place] = self.days.number(&entry.tmt)?;
            let unit = entry.unit.unwrap_or(0);
            next.unit[place] = u32::try_from(self.units.iter().position(|u| u.id == unit)?).ok()?;
        }
        let names: Vec<(usize, &str)> = people.iter().map(|(place, p)| (*place, p.name_fold.as_str())).collect();
        let nips: Vec<(usize, &str)> = people.iter().map(|(place, p)| (*place, p.nip.as_str())).collect();
        next.names = self.names.with(len, &names);
        next.nips = self.nips.with(len, &nips);
        let places: Vec<usize> = people.iter().map(|(place, _)| *place).collect();
        let names = &next.names;
        next.by_name = self.by_name.moved(len, &places, |a, b| names.get(a).cmp(names.get(b)).then(a.cmp(&b)));
        Some(next)
    }

    fn resized(&self, len: usize) -> Self {
        fn to<T: Clone + Default>(column: &[T], len: usize) -> Vec<T> {
            let mut column = column.to_vec();
            column.resize(len, T::default());
            column
        }
        let facet = |facet: &Facet| {
            let mut facet = facet.clone();
            facet.resize(len);
            facet
        };
        Self {
            ids: to(&self.ids, len),
            active: facet(&self.active),
            kind: facet(&self.kind),
            position_kind: facet(&self.position_kind),
            education: facet(&self.education),
            legal: facet(&self.legal),
            golongan: to(&self.golongan, len),
            unit: to(&self.unit, len),
            position: to(&self.position, len),
            birth: to(&self.birth, len),
            tmt: to(&self.tmt, len),
            names: Texts::default(),
            nips: Texts::default(),
            units: self.units.clone(),
            positions: self.positions.clone(),
            days: self.days.clone(),
            by_name: Sorted::default(),
            others: Default::default(),
        }
    }

    /// How many people there are.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Id of the person at a place.
    pub(crate) fn id(&self, place: usize) -> i64 {
        self.ids[place]
    }

    /// Name of the unit of the person at a place.
    pub(crate) fn unit_name_at(&self, place: usize) -> Option<&str> {
        let unit = &self.units[self.unit[place] as usize];
        (unit.id != 0).then_some(unit.name.as_str())
    }

    /// All people in one order; sorted when first asked for.
    pub(crate) fn sorted(&self, key: StaffSortKey) -> &Sorted {
        let by = |column: &[u32]| {
            Sorted::by_number(self.len(), |place| u64::from(column[place]) << 32 | u64::from(self.by_name.rank(place)))
        };
        match key {
            StaffSortKey::Name => &self.by_name,
            StaffSortKey::Nip => self.others[0].get_or_init(|| {
                let number = |place: usize| self.nips.get(place).parse::<u64>().unwrap_or(0);
                Sorted::by_number(self.len(), number)
            }),
            StaffSortKey::Golongan => self.others[1].get_or_init(|| {
                let ranks: Vec<u32> = self.golongan.iter().map(|rank| u32::try_from(*rank).unwrap_or(0)).collect();
                by(&ranks)
            }),
            StaffSortKey::Unit => self.others[2].get_or_init(|| by(&self.unit)),
            StaffSortKey::Position => self.others[3].get_or_init(|| by(&self.position)),
            StaffSortKey::BirthDate => self.others[4].get_or_init(|| by(&self.birth)),
            StaffSortKey::Tmt => self.others[5].get_or_init(|| by(&self.tmt)),
        }
    }

    /// Places whose name, or NIP, begins with a text, in that order.
    pub(crate) fn beginning<'a>(&'a self, key: StaffSortKey, text: &'a str) -> impl Iterator<Item = usize> + 'a {
        let texts = if key == StaffSortKey::Nip { &self.nips } else { &self.names };
        let places = self.sorted(key).places();
        let from = places.partition_point(|place| texts.get(*place as usize) < text);
        let places = places[from..].iter().map(|place| *place as usize);
        places.take_while(move |place| texts.get(*place).starts_with(text))
    }

    /// Where the person at a place stands in an order, in words that outlive the index.
    pub(crate) fn key(&self, place: usize, key: StaffSortKey) -> Key {
        let text = |text: &str| Part::Text(text.to_owned());
        let mut parts = match key {
            StaffSortKey::Name => Vec::new(),
            StaffSortKey::Nip => vec![text(self.nips.get(place))],
            StaffSortKey::Golongan => vec![Part::Number(self.golongan[place])],
            StaffSortKey::Unit => {
                let unit = &self.units[self.unit[place] as usize];
                vec![text(&unit.fold), Part::Number(unit.id)]
            }
            StaffSortKey::Position => vec![text(self.positions.text(self.position[place]))],
            StaffSortKey::BirthDate => vec![text(self.days.text(self.birth[place]))],
            StaffSortKey::Tmt => vec![text(self.days.text(self.tmt[place]))],
        };
        if key != StaffSortKey::Nip {
            parts.push(text(self.names.get(place)));
        }
        parts.push(Part::Number(self.ids[place]));
        Key(parts)
    }
}

/// Parts of a key of an order.
pub(crate) fn parts_of(key: StaffSortKey) -> usize {
    match key {
        StaffSortKey::Name | StaffSortKey::Nip => 2,
        StaffSortKey::Unit => 4,
        _ => 3,
    }
}

fn active_text(active: bool) -> &'static str {
    if active { "1" } else { "0" }
}

#[cfg(test)]
mod tests;
