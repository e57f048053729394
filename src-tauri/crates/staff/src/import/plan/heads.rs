//! Who heads which unit after a SIASN export: a structural official of a unit whose post is the head post,
//! and officials who left such a post.

use abdi_kernel::{Failure, name};
use abdi_organisation::{Holding, chart};
use abdi_vault::Reader;
use chrono::NaiveDate;
use std::collections::BTreeMap;

use super::{Basis, Outcome, Plan};
use crate::import::field::Fact;
use crate::import::read::People;
use crate::import::store::pending;
use crate::import::units::{Choice, Chosen};

/// One head post that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadChange {
    /// The unit.
    pub unit: i64,
    /// Title of the post.
    pub title: String,
    /// Who takes it; none: it becomes vacant.
    pub draft: Option<usize>,
    /// How.
    pub holding: Holding,
    /// First day of that; none: unknown.
    pub from: Option<NaiveDate>,
}

/// Heads whom the hierarchy named before they were recorded, and who are in the file.
///
/// # Errors
/// When the vault cannot be read.
pub fn awaited(
    db: &Reader<'_>,
    basis: &Basis<'_>,
    people: &People<'_>,
    plan: &Plan,
) -> Result<Vec<HeadChange>, Failure> {
    let waiting = pending::all(db)?;
    if waiting.is_empty() {
        return Ok(Vec::new());
    }
    let places: BTreeMap<String, usize> =
        people.drafts.iter().enumerate().map(|(at, draft)| (draft.nip.digits(), at)).collect();
    let mut out = Vec::new();
    for (unit, nip) in waiting {
        let Some(at) = places.get(&nip).copied().filter(|at| plan.outcomes[*at] != Outcome::Refused) else { continue };
        let title = basis.directory.unit(unit).and_then(|unit| unit.head_title.clone());
        let Some(title) = title.filter(|_| !plan.heads.iter().any(|head| head.unit == unit)) else { continue };
        let values = &people.drafts[at].values;
        let structural = matches!(values.text(Fact::position_type), "1" | "3");
        let (holding, from) = match structural {
            true => (Holding::Definitive, values.day(Fact::tmt_position)),
            false => (Holding::AdditionalTask, None),
        };
        out.push(HeadChange { unit, title, draft: Some(at), holding, from });
    }
    Ok(out)
}

/// Head posts that change by what the drafts say.
///
/// # Errors
/// When the vault cannot be read.
pub fn of_people(
    db: &Reader<'_>,
    basis: &Basis<'_>,
    people: &People<'_>,
    chosen: &Chosen,
    plan: &Plan,
) -> Result<Vec<HeadChange>, Failure> {
    let chart = chart(db, basis.today)?;
    let mut wanted: BTreeMap<i64, (usize, Option<NaiveDate>)> = BTreeMap::new();
    let mut gone: BTreeMap<i64, Option<NaiveDate>> = BTreeMap::new();
    let posts_of = holders(&chart);
    for (at, draft) in people.drafts.iter().enumerate() {
        if plan.outcomes[at] == Outcome::Refused {
            continue;
        }
        let from = draft.values.day(Fact::tmt_position);
        let unit = match chosen.choices[at] {
            Choice::Unit(id) => Some(id),
            _ => None,
        };
        let structural = matches!(draft.values.text(Fact::position_type), "1" | "3");
        let heads = |unit: i64| {
            let head = chart.units.get(&unit).and_then(|unit| unit.head.as_ref());
            head.is_some_and(|head| name::fold(&head.title) == name::fold(draft.values.text(Fact::position_name)))
        };
        if let Some(unit) = unit.filter(|unit| structural && heads(*unit)) {
            let later = wanted.get(&unit).is_none_or(|(_, other)| *other < from);
            if later {
                wanted.insert(unit, (at, from));
            }
        }
        // Who moved leaves the post behind.
        let Outcome::Changed(changed) = &plan.outcomes[at] else { continue };
        let is_new = |fact: Fact| changed.differences.iter().any(|difference| difference.fact == fact);
        for (post, holding) in posts_of.get(&changed.id).into_iter().flatten() {
            let left = match holding {
                Holding::Definitive => is_new(Fact::unit_id) || is_new(Fact::position_name),
                Holding::AdditionalTask => is_new(Fact::unit_id),
                _ => false,
            };
            let stays = unit == Some(*post) && (*holding == Holding::AdditionalTask || heads(*post));
            if left && !stays {
                gone.insert(*post, from);
            }
        }
    }
    let title = |unit: i64| {
        let head = chart.units.get(&unit).and_then(|unit| unit.head.as_ref());
        head.map(|head| head.title.clone()).unwrap_or_default()
    };
    let mut out = Vec::new();
    for (unit, from) in gone {
        if !wanted.contains_key(&unit) {
            out.push(HeadChange { unit, title: title(unit), draft: None, holding: Holding::Definitive, from });
        }
    }
    for (unit, (draft, from)) in wanted {
        let id = plan.ids[draft];
        let held = chart.units.get(&unit).and_then(|unit| unit.head.as_ref()).is_some_and(|head| {
            head.holders.iter().any(|holder| Some(holder.person) == id && holder.holding == Holding::Definitive)
        });
        if !held {
            out.push(HeadChange { unit, title: title(unit), draft: Some(draft), holding: Holding::Definitive, from });
        }
    }
    Ok(out)
}

/// Head posts by holder.
fn holders(chart: &abdi_organisation::Chart) -> BTreeMap<i64, Vec<(i64, Holding)>> {
    let mut out: BTreeMap<i64, Vec<(i64, Holding)>> = BTreeMap::new();
    for (id, unit) in &chart.units {
        for holder in unit.head.iter().flat_map(|head| &head.holders) {
            out.entry(holder.person).or_default().push((*id, holder.holding));
        }
    }
    out
}
