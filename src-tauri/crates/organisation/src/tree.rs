//! Walking the tree: order, paths, inherited working week. Pure; a circle in the data ends a walk.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Unit;

/// Working week of a unit that no unit above sets either.
pub const DEFAULT_WORK_DAYS: u8 = 5;

/// Units from the top down, each with its depth: siblings by eselon, then name. Units whose parent is
/// missing stand at the top; those in a circle come last.
pub fn in_tree_order(units: &[Unit]) -> Vec<(usize, &Unit)> {
    let known: BTreeSet<i64> = units.iter().map(|u| u.id).collect();
    let mut below: BTreeMap<Option<i64>, Vec<&Unit>> = BTreeMap::new();
    for unit in units {
        below.entry(unit.parent.filter(|p| known.contains(p))).or_default().push(unit);
    }
    for siblings in below.values_mut() {
        siblings.sort_by(|a, b| (&a.eselon, &a.name, a.id).cmp(&(&b.eselon, &b.name, b.id)));
    }
    let mut out = Vec::with_capacity(units.len());
    let mut stack: Vec<(usize, &Unit)> = Vec::new();
    let mut next = Some((0, None));
    while let Some((depth, parent)) = next {
        let children = below.remove(&parent).unwrap_or_default();
        stack.extend(children.into_iter().rev().map(|u| (depth, u)));
        next = stack.pop().map(|(depth, unit)| {
            out.push((depth, unit));
            (depth + 1, Some(unit.id))
        });
    }
    let mut circle: Vec<&Unit> = below.into_values().flatten().collect();
    circle.sort_by_key(|u| u.id);
    out.extend(circle.into_iter().map(|u| (0, u)));
    out
}

/// Units from the top down to `unit`, itself included.
pub fn path_of(units: &[Unit], unit: i64) -> Vec<&Unit> {
    let by_id: BTreeMap<i64, &Unit> = units.iter().map(|u| (u.id, u)).collect();
    let mut path: Vec<&Unit> = up(&by_id, unit).collect();
    path.reverse();
    path
}

/// Working week of a unit: its own, else that of the nearest unit above that has one, else five days
/// (Perpres 21/2023).
pub fn effective_work_days(units: &[Unit], unit: i64) -> u8 {
    let by_id: BTreeMap<i64, &Unit> = units.iter().map(|u| (u.id, u)).collect();
    up(&by_id, unit).find_map(|u| u.work_days).unwrap_or(DEFAULT_WORK_DAYS)
}

/// Working week of every unit at once.
pub(crate) fn all_work_days(units: &[Unit]) -> BTreeMap<i64, u8> {
    let by_id: BTreeMap<i64, &Unit> = units.iter().map(|u| (u.id, u)).collect();
    let days = |id: i64| up(&by_id, id).find_map(|u| u.work_days).unwrap_or(DEFAULT_WORK_DAYS);
    units.iter().map(|u| (u.id, days(u.id))).collect()
}

fn up<'m, 'u>(by_id: &'m BTreeMap<i64, &'u Unit>, unit: i64) -> impl Iterator<Item = &'u Unit> + use<'m, 'u> {
    let mut seen = BTreeSet::new();
    let mut next = Some(unit);
    std::iter::from_fn(move || {
        let unit: &'u Unit = by_id.get(&next.filter(|id| seen.insert(*id))?)?;
        next = unit.parent;
        Some(unit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(id: i64, name: &str, parent: Option<i64>, eselon: &str, work_days: Option<u8>) -> Unit {
        Unit {
            id,
            siasn_id: None,
            name: name.to_owned(),
            parent,
            eselon: eselon.to_owned(),
            work_days,
            from: None,
            to: None,
            head_title: None,
        }
    }

    fn some() -> Vec<Unit> {
        vec![
            unit(5, "SD 2", Some(3), "99", None),
            unit(4, "SD 1", Some(3), "99", Some(5)),
            unit(3, "DINAS", Some(1), "22", Some(6)),
            unit(2, "BADAN", Some(1), "22", None),
            unit(1, "KOTA", None, "99", None),
            unit(6, "ORPHAN", Some(77), "41", None),
            unit(8, "CIRCLE B", Some(7), "41", None),
            unit(7, "CIRCLE A", Some(8), "41", None),
        ]
    }

    #[test]
    fn order_depth_and_broken_trees() {
        let units = some();
        let order: Vec<(usize, i64)> = in_tree_order(&units).into_iter().map(|(d, u)| (d, u.id)).collect();
        assert_eq!(order, [(0, 6), (0, 1), (1, 2), (1, 3), (2, 4), (2, 5), (0, 7), (0, 8)]);
    }

    #[test]
    fn paths_run_from_the_top() {
        let units = some();
        let ids = |of| path_of(&units, of).iter().map(|u| u.id).collect::<Vec<_>>();
        assert_eq!(ids(5), [1, 3, 5]);
        assert!(ids(99).is_empty());
        assert_eq!(ids(7), [8, 7]);
    }

    #[test]
    fn the_week_is_inherited() {
        let units = some();
        for (id, days) in [(1, 5), (2, 5), (3, 6), (4, 5), (5, 6), (7, 5), (99, 5)] {
            assert_eq!(effective_work_days(&units, id), days, "{id}");
        }
        assert_eq!(all_work_days(&units)[&5], 6);
    }
}
