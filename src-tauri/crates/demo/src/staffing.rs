//! How many people each unit has, which head posts are empty, and who of them is PNS, CPNS or PPPK.

use crate::chance::Chance;
use crate::tree::{Lead, PlannedUnit};

/// What somebody does in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Structural head.
    Head,
    /// Functional official who heads the unit as an additional task.
    TaskHead,
    /// Everybody else.
    Member,
}

/// Kind of employment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Pns,
    Cpns,
    Pppk,
}

/// One place to be filled by one person.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot {
    pub unit: usize,
    pub role: Role,
    pub kind: Kind,
}

/// Places for exactly `staff` people, in the order of the units, heads first.
pub(crate) fn slots(units: &[PlannedUnit], staff: usize, seed: u64) -> Vec<Slot> {
    let mut heads: Vec<Option<Role>> = units
        .iter()
        .enumerate()
        .map(|(place, unit)| match unit.lead {
            Lead::Elected => None,
            Lead::Task => Some(Role::TaskHead),
            Lead::Structural => (!is_vacant(unit, place, seed)).then_some(Role::Head),
        })
        .collect();
    // A region too small for its own tree leaves the lowest posts empty.
    let mut over = heads.iter().flatten().count().saturating_sub(staff);
    for head in heads.iter_mut().rev().filter(|head| head.is_some()) {
        if over == 0 {
            break;
        }
        *head = None;
        over -= 1;
    }
    let members = spread(units, staff - heads.iter().flatten().count());
    let mut slots = Vec::with_capacity(staff);
    for (unit, (head, members)) in heads.iter().zip(members).enumerate() {
        slots.extend(head.map(|role| Slot { unit, role, kind: Kind::Pns }));
        slots.extend((0..members).map(|_| Slot { unit, role: Role::Member, kind: Kind::Pns }));
    }
    assign_kinds(&mut slots, units, seed);
    slots
}

/// About one structural post in eighteen is empty; the highest ones and the personnel office's never.
fn is_vacant(unit: &PlannedUnit, place: usize, seed: u64) -> bool {
    let spared = unit.eselon == "21" || unit.skill == "sdm" && unit.eselon == "22";
    !spared && Chance::new(seed, "vacant", place).below(18) == 0
}

/// Spreads people over the units by weight, none above its most; the rest goes to the largest fractions.
fn spread(units: &[PlannedUnit], people: usize) -> Vec<usize> {
    let mut given = vec![0; units.len()];
    let mut open: Vec<usize> = (0..units.len()).filter(|at| units[*at].weight > 0).collect();
    let mut left = people;
    loop {
        let total: usize = open.iter().map(|at| units[*at].weight).sum();
        let full = |at: &usize| units[*at].most.is_some_and(|most| units[*at].weight * left > most * total);
        let capped: Vec<usize> = open.iter().copied().filter(full).collect();
        if capped.is_empty() {
            let mut rest: Vec<(usize, usize)> = Vec::new();
            for at in &open {
                given[*at] = units[*at].weight * left / total;
                rest.push((units[*at].weight * left % total, *at));
            }
            rest.sort_by_key(|(fraction, at)| (std::cmp::Reverse(*fraction), *at));
            let missing = left - open.iter().map(|at| given[*at]).sum::<usize>();
            for (_, at) in rest.into_iter().take(missing) {
                given[at] += 1;
            }
            return given;
        }
        for at in capped {
            given[at] = units[at].most.unwrap_or(0);
            left -= given[at];
            open.retain(|other| *other != at);
        }
    }
}

/// 3 % CPNS and 27 % PPPK, the latter more often in schools and health centres; heads are PNS.
fn assign_kinds(slots: &mut [Slot], units: &[PlannedUnit], seed: u64) {
    let members = slots.iter().enumerate().filter(|(_, slot)| slot.role == Role::Member);
    let mut order: Vec<(u64, usize)> = members
        .map(|(at, slot)| {
            let mut chance = Chance::new(seed, "kind", at);
            let tries = match units[slot.unit].skill {
                "sd" | "smp" | "tk" => 3,
                "pkm" | "rsud" => 2,
                _ => 1,
            };
            // The best of several draws: the more draws, the earlier in the order.
            ((0..tries).map(|_| chance.draw()).max().unwrap_or(0), at)
        })
        .collect();
    order.sort_unstable_by_key(|(key, at)| (std::cmp::Reverse(*key), *at));
    let (contracts, newcomers) = (slots.len() * 27 / 100, slots.len() * 3 / 100);
    for (_, at) in order.iter().take(contracts) {
        slots[*at].kind = Kind::Pppk;
    }
    // Newcomers come from the whole rest, not from its head.
    let mut rest: Vec<usize> = order.iter().skip(contracts).map(|(_, at)| *at).collect();
    Chance::new(seed, "newcomer", 0).shuffle(&mut rest);
    for at in rest.iter().take(newcomers) {
        slots[*at].kind = Kind::Cpns;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree;

    #[test]
    fn everybody_has_a_place() {
        for staff in [50, 51, 99, 100, 199, 200, 250, 399, 400, 699, 700, 1499, 1500, 2700, 10_000, 100_000] {
            let units = tree::plan(staff, 1);
            let slots = slots(&units, staff, 1);
            assert_eq!(slots.len(), staff);
            let count = |kind| slots.iter().filter(|s| s.kind == kind).count();
            let (cpns, pppk) = (count(Kind::Cpns), count(Kind::Pppk));
            assert_eq!((cpns, pppk), (staff * 3 / 100, staff * 27 / 100), "{staff}");
            assert!(slots.iter().all(|s| s.role == Role::Member || s.kind == Kind::Pns));
            let heads = slots.iter().filter(|s| s.role == Role::Head).count();
            assert!(heads * 3 < staff, "{heads} structural heads of {staff}");
        }
    }

    #[test]
    fn the_personnel_office_does_not_grow_without_end() {
        for staff in [2700, 10_000, 100_000] {
            let units = tree::plan(staff, 1);
            let office = units.iter().position(|u| u.name.starts_with("Badan Kepegawaian")).unwrap();
            let below: Vec<usize> = (0..units.len())
                .filter(|at| std::iter::successors(Some(*at), |u| units[*u].parent).any(|u| u == office))
                .collect();
            let people = slots(&units, staff, 1).iter().filter(|s| below.contains(&s.unit)).count();
            assert!((60..=80).contains(&people), "{people} of {staff}");
        }
    }
}
