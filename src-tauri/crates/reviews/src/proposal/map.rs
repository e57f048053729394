//! The organisation indexed for proposals, and the rule of each group.

use std::collections::{BTreeMap, BTreeSet};

use super::{Organisation, Person, Proposal, Proposed, Shortage, Superior, Unit};
use crate::group::RaterGroup;
use crate::period::Settings;
use crate::random::Shuffler;

/// The organisation, indexed. Only ordered maps: no order here may depend on
/// anything but ids and the seed.
pub(super) struct Map<'a> {
    seed: u64,
    pub(super) persons: BTreeMap<i64, &'a Person>,
    units: BTreeMap<i64, &'a Unit>,
    superiors: BTreeMap<i64, &'a Superior>,
    subordinates: BTreeMap<i64, Vec<i64>>,
    circles: BTreeMap<(i64, i64), Circle>,
    team: Vec<i64>,
}

/// Persons of one level in one unit (with the units below), in a drawn order.
struct Circle {
    own: Vec<i64>,
    own_place: BTreeMap<i64, usize>,
    wide: Vec<i64>,
    wide_place: BTreeMap<i64, usize>,
}

impl<'a> Map<'a> {
    pub(super) fn new(organisation: &'a Organisation, seed: u64) -> Self {
        let mut map = Self {
            seed,
            persons: organisation.persons.iter().map(|p| (p.id, p)).collect(),
            units: organisation.units.iter().map(|u| (u.id, u)).collect(),
            superiors: BTreeMap::new(),
            subordinates: BTreeMap::new(),
            circles: BTreeMap::new(),
            team: Vec::new(),
        };
        for person in map.persons.values() {
            // Somebody who is not active cannot rate; the shortage will say so.
            let known = |s: &&Superior| s.person != person.id && map.persons.contains_key(&s.person);
            if let Some(superior) = person.superior.as_ref().filter(known) {
                map.superiors.insert(person.id, superior);
                map.subordinates.entry(superior.person).or_default().push(person.id);
            }
        }
        map.team = organisation
            .team
            .iter()
            .copied()
            .filter(|id| map.persons.contains_key(id))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        Shuffler::new(seed, &[-1]).shuffle(&mut map.team);
        map.draw_circles();
        map
    }

    fn draw_circles(&mut self) {
        let mut circles: BTreeMap<(i64, i64), (Vec<i64>, Vec<i64>)> = BTreeMap::new();
        for person in self.persons.values() {
            circles.entry((person.unit, person.level)).or_default().0.push(person.id);
            for unit in self.chain(person.unit) {
                let wide = circles.entry((unit, person.level)).or_default();
                wide.1.push(person.id);
            }
        }
        for ((unit, level), (mut own, mut wide)) in circles {
            Shuffler::new(self.seed, &[unit, level, 0]).shuffle(&mut own);
            Shuffler::new(self.seed, &[unit, level, 1]).shuffle(&mut wide);
            let place = |ids: &[i64]| ids.iter().enumerate().map(|(i, id)| (*id, i)).collect();
            let circle = Circle { own_place: place(&own), wide_place: place(&wide), own, wide };
            self.circles.insert((unit, level), circle);
        }
    }

    /// The unit and those above it, from the inside out.
    fn chain(&self, unit: i64) -> Vec<i64> {
        let mut chain = Vec::new();
        let mut at = Some(unit);
        while let Some(id) = at.filter(|id| !chain.contains(id)) {
            chain.push(id);
            at = self.units.get(&id).and_then(|u| u.parent);
        }
        chain
    }

    pub(super) fn propose_for(&self, person: &Person, turn: usize, settings: &Settings, result: &mut Proposal) {
        let mut taken = BTreeSet::from([person.id]);
        for group in
            [RaterGroup::Oneself, RaterGroup::Superior, RaterGroup::Subordinate, RaterGroup::Peer, RaterGroup::HrTeam]
        {
            if !settings.uses(group) {
                continue;
            }
            let rule = settings.rule(group);
            let most = rule.maximum as usize;
            let found = match group {
                RaterGroup::Oneself => vec![(person.id, "Penilaian diri".to_owned())],
                RaterGroup::Superior => {
                    self.superiors.get(&person.id).map(|s| (s.person, s.reason.clone())).into_iter().collect()
                }
                RaterGroup::Subordinate => self.subordinates_of(person, most),
                RaterGroup::Peer => self.peers_of(person, rule.minimum as usize, most, &taken),
                RaterGroup::HrTeam => self.team_for(turn, most, &taken),
            };
            let count = found.len() as u32;
            let none_possible = group == RaterGroup::Subordinate && count == 0;
            if count < rule.minimum && !none_possible {
                result.shortages.push(Shortage { ratee: person.id, group, found: count, minimum: rule.minimum });
            }
            for (rater, reason) in found {
                taken.insert(rater);
                result.raters.push(Proposed { ratee: person.id, group, rater, reason });
            }
        }
    }

    fn subordinates_of(&self, person: &Person, most: usize) -> Vec<(i64, String)> {
        let mut all = self.subordinates.get(&person.id).cloned().unwrap_or_default();
        Shuffler::new(self.seed, &[person.id, 2]).shuffle(&mut all);
        all.truncate(most);
        all.into_iter().map(|id| (id, "Bawahan langsung".to_owned())).collect()
    }

    fn peers_of(&self, person: &Person, least: usize, most: usize, taken: &BTreeSet<i64>) -> Vec<(i64, String)> {
        // A person's superior and subordinates are never peers, even when they
        // are not among the raters (more subordinates than the maximum).
        let below = self.subordinates.get(&person.id);
        let above = self.superiors.get(&person.id).map(|s| s.person);
        let free = |id: i64| {
            !taken.contains(&id) && above != Some(id) && below.is_none_or(|all| all.binary_search(&id).is_err())
        };
        let mut peers: Vec<(i64, String)> = Vec::new();
        let chain = self.chain(person.unit);
        for (step, unit) in chain.iter().enumerate() {
            // The top of the tree is everybody: only for units right below it.
            let top = step + 1 == chain.len() && step > 1;
            let enough = if step == 0 { most } else { least.min(most) };
            if top || (step > 0 && peers.len() >= enough) {
                break;
            }
            let Some(circle) = self.circles.get(&(*unit, person.level)) else {
                continue;
            };
            let (ids, place) =
                if step == 0 { (&circle.own, &circle.own_place) } else { (&circle.wide, &circle.wide_place) };
            let start = place.get(&person.id).map_or(0, |p| p + 1);
            let name = self.units.get(unit).map_or("", |u| u.name.as_str());
            let reason = if step == 0 {
                format!("Rekan seunit dan setingkat di {name}")
            } else {
                format!("Rekan setingkat di {name}; rekan seunit kurang dari {least}")
            };
            for offset in 0..ids.len() {
                if peers.len() >= enough {
                    break;
                }
                let id = ids[(start + offset) % ids.len()];
                if free(id) && peers.iter().all(|(known, _)| *known != id) {
                    peers.push((id, reason.clone()));
                }
            }
        }
        peers
    }

    fn team_for(&self, turn: usize, most: usize, taken: &BTreeSet<i64>) -> Vec<(i64, String)> {
        let size = self.team.len();
        (0..size)
            .map(|offset| self.team[(turn * most + offset) % size])
            .filter(|id| !taken.contains(id))
            .take(most)
            .map(|id| (id, "Ditunjuk tim kepegawaian".to_owned()))
            .collect()
    }
}
