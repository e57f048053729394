//! The tree that the rows of a hierarchy make: parents before children, without circles.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Units, UnorDraft};
use crate::import::column::Column;
use crate::import::found::Found;
use crate::import::problem::Problem;

/// Puts drafts in order behind their parents and refuses those that have no place in the tree. `stored`
/// says whether the vault has a unit with that id.
pub fn arrange<'a>(drafts: Vec<UnorDraft<'a>>, stored: impl Fn(&str) -> bool, out: &mut Units<'a>) {
    let drafts = without_twins(drafts, out);
    let rows: HashMap<String, u32> = drafts.iter().map(|draft| (draft.id.to_string(), draft.row)).collect();
    // Units whose row was refused before: their children say so, and not that the id is unknown.
    let lost: BTreeMap<String, u32> = lost_ids(out);
    let mut waiting: BTreeMap<String, Vec<UnorDraft<'a>>> = BTreeMap::new();
    let mut ready: Vec<UnorDraft<'a>> = Vec::new();
    let mut refused: Vec<(UnorDraft<'a>, Problem)> = Vec::new();
    for draft in drafts {
        let parent = draft.parent.to_string();
        if parent.is_empty() {
            ready.push(draft);
        } else if rows.contains_key(&parent) {
            waiting.entry(parent).or_default().push(draft);
        } else if stored(&parent) {
            ready.push(draft);
        } else {
            let problem = lost.get(&parent).map_or(Problem::UnorParentUnknown, |row| Problem::UnorParentRefused(*row));
            refused.push((draft, problem));
        }
    }
    ready.reverse();
    let mut ordered = Vec::new();
    while let Some(draft) = ready.pop() {
        let below = waiting.remove(draft.id.as_ref()).unwrap_or_default();
        ready.extend(below.into_iter().rev());
        ordered.push(draft);
    }
    // What hangs below a refused unit is refused with it.
    let mut at = 0;
    while at < refused.len() {
        let (id, row) = (refused[at].0.id.to_string(), refused[at].0.row);
        let below = waiting.remove(&id).unwrap_or_default();
        refused.extend(below.into_iter().map(|draft| (draft, Problem::UnorParentRefused(row))));
        at += 1;
    }
    // The rest never reaches a top.
    let left: Vec<UnorDraft<'a>> = waiting.into_values().flatten().collect();
    let circle = in_circle(&left);
    for draft in left {
        let problem = match circle.contains(draft.id.as_ref()) {
            true => Problem::UnorCircle,
            false => Problem::UnorParentRefused(rows.get(draft.parent.as_ref()).copied().unwrap_or_default()),
        };
        refused.push((draft, problem));
    }
    for (draft, problem) in refused {
        out.refused.insert(draft.row);
        out.found.push(Found::new(draft.row, Some(Column::UnorParent), &draft.parent, problem));
    }
    out.drafts = ordered;
}

/// The first row of an id counts; a second one that says the same is dropped, another one refused.
fn without_twins<'a>(drafts: Vec<UnorDraft<'a>>, out: &mut Units<'a>) -> Vec<UnorDraft<'a>> {
    let mut kept: Vec<UnorDraft<'a>> = Vec::with_capacity(drafts.len());
    let mut places: HashMap<String, usize> = HashMap::new();
    for draft in drafts {
        let Some(first) = places.get(draft.id.as_ref()).and_then(|at| kept.get(*at)) else {
            places.insert(draft.id.to_string(), kept.len());
            kept.push(draft);
            continue;
        };
        let same = UnorDraft { row: first.row, ..draft.clone() } == *first;
        let problem = if same { Problem::UnorTwinSame(first.row) } else { Problem::UnorTwin(first.row) };
        match same {
            true => out.repeated += 1,
            false => {
                out.refused.insert(draft.row);
            }
        }
        out.found.push(Found::new(draft.row, Some(Column::UnorId), &draft.id, problem));
    }
    kept
}

/// Ids of rows refused so far, as far as their cell shows one.
fn lost_ids(out: &Units<'_>) -> BTreeMap<String, u32> {
    let ids = out.ids.iter().filter(|(_, row)| out.refused.contains(row));
    ids.map(|(id, row)| (id.clone(), *row)).collect()
}

/// Ids that reach themselves by going up.
fn in_circle(drafts: &[UnorDraft<'_>]) -> BTreeSet<String> {
    let parents: HashMap<&str, &str> = drafts.iter().map(|d| (d.id.as_ref(), d.parent.as_ref())).collect();
    let reaches_itself = |id: &str| {
        let mut at = id;
        for _ in 0..=parents.len() {
            match parents.get(at) {
                Some(parent) if *parent == id => return true,
                Some(parent) => at = parent,
                None => return false,
            }
        }
        false
    };
    drafts.iter().map(|draft| draft.id.as_ref()).filter(|id| reaches_itself(id)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::unor::Head;
    use std::borrow::Cow;

    fn draft(row: u32, id: &'static str, parent: &'static str) -> UnorDraft<'static> {
        UnorDraft {
            row,
            id: Cow::Borrowed(id),
            name: Cow::Borrowed(id),
            parent: Cow::Borrowed(parent),
            eselon: None,
            head_title: Cow::Borrowed(""),
            head: Head::Unknown,
        }
    }

    fn arranged(drafts: Vec<UnorDraft<'static>>) -> (Vec<u32>, Vec<(u32, &'static str)>) {
        let mut out = Units::default();
        arrange(drafts, |id| id == "STORED", &mut out);
        let codes = out.found.iter().map(|found| (found.row, found.problem.code()));
        (out.drafts.iter().map(|draft| draft.row).collect(), codes.collect())
    }

    #[test]
    fn parents_come_first() {
        let (order, found) =
            arranged(vec![draft(2, "C", "B"), draft(3, "B", "A"), draft(4, "A", ""), draft(5, "D", "A")]);
        assert_eq!(order, [4, 3, 2, 5]);
        assert!(found.is_empty());
    }

    #[test]
    fn a_stored_parent_will_do() {
        assert_eq!(arranged(vec![draft(2, "A", "STORED")]), (vec![2], vec![]));
    }

    #[test]
    fn what_has_no_place_is_refused_with_all_below_it() {
        let (order, found) = arranged(vec![
            draft(2, "A", ""),
            draft(3, "B", "NOWHERE"),
            draft(4, "C", "B"),
            draft(5, "X", "Y"),
            draft(6, "Y", "X"),
            draft(7, "Z", "Y"),
            draft(8, "SELF", "SELF"),
        ]);
        assert_eq!(order, [2]);
        let mut found = found;
        found.sort_unstable();
        let atasan = "unor_atasan";
        let lingkaran = "unor_lingkaran";
        assert_eq!(found, [(3, atasan), (4, atasan), (5, lingkaran), (6, lingkaran), (7, atasan), (8, lingkaran)]);
    }

    #[test]
    fn the_first_of_two_counts() {
        let (order, found) = arranged(vec![draft(2, "A", ""), draft(3, "A", ""), draft(4, "A", "STORED")]);
        assert_eq!(order, [2]);
        assert_eq!(found, [(3, "unor_baris_ganda"), (4, "unor_id_ganda")]);
    }
}
