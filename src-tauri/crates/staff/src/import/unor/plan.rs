//! Units of the file against those of the vault.

use abdi_kernel::Failure;
use abdi_organisation::{Chart, Holding, Unit, chart};
use abdi_vault::Reader;
use chrono::NaiveDate;
use std::collections::HashMap;

use super::{Head, Units, UnorDraft};
use crate::import::codes::Book;
use crate::import::column::Column;
use crate::import::found::Found;
use crate::import::problem::Problem;
use crate::import::store::people::{Post, posts};
use crate::import::units::Directory;

/// NIPs asked for at a time.
const PORTION: usize = 500;

/// What happens to one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Becomes a unit.
    New,
    /// Changes the unit with this id.
    Changed {
        /// The unit.
        id: i64,
        /// Label, before, after.
        differences: Vec<(&'static str, String, String)>,
        /// It was only a name until now: nothing to keep in its history.
        stub: bool,
    },
    /// Says what is stored.
    Same(i64),
}

/// What happens to the head of one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadPlan {
    /// Nothing.
    Keep,
    /// This person takes the post.
    Set {
        /// Id of the record.
        person: i64,
        /// Name.
        name: String,
        /// How.
        holding: Holding,
        /// First day; none: unknown.
        from: Option<NaiveDate>,
    },
    /// Waits for the record of this NIP.
    Wait(String),
    /// Becomes vacant.
    Vacate,
}

/// The whole plan.
#[derive(Debug, Default)]
pub struct Plan {
    /// In the order of the drafts.
    pub outcomes: Vec<Outcome>,
    /// In the order of the drafts.
    pub heads: Vec<HeadPlan>,
    /// Stored units that the file does not name.
    pub absent: Vec<(i64, String)>,
}

/// Compares all units with the vault. `erase`: an empty head cell empties the post.
///
/// # Errors
/// When the vault cannot be read.
pub fn units(
    db: &Reader<'_>,
    book: &Book,
    directory: &Directory,
    units: &mut Units<'_>,
    erase: bool,
    today: NaiveDate,
) -> Result<Plan, Failure> {
    let mut plan = Plan::default();
    let shared = shared_names(units);
    let mut named: Vec<i64> = Vec::new();
    for draft in &units.drafts {
        let by_name = || directory.unlinked(&draft.name).filter(|_| !shared.contains_key(draft.name.as_ref()));
        let id = directory.by_siasn(&draft.id).or_else(by_name);
        let outcome = match id.and_then(|id| directory.unit(id)) {
            None => Outcome::New,
            Some(stored) => {
                named.push(stored.id);
                compare(book, directory, stored, draft)
            }
        };
        plan.outcomes.push(outcome);
    }
    named.sort_unstable();
    plan.absent = directory
        .all()
        .iter()
        .filter(|unit| named.binary_search(&unit.id).is_err())
        .map(|unit| (unit.id, unit.name.clone()))
        .collect();
    plan.heads = heads(db, units, &plan, erase, today)?;
    Ok(plan)
}

fn compare(book: &Book, directory: &Directory, stored: &Unit, draft: &UnorDraft<'_>) -> Outcome {
    let mut out: Vec<(&'static str, String, String)> = Vec::new();
    if stored.siasn_id.as_deref().is_none_or(|id| !id.eq_ignore_ascii_case(&draft.id)) {
        out.push(("ID unor", stored.siasn_id.clone().unwrap_or_default(), draft.id.to_string()));
    }
    if stored.name != draft.name {
        out.push(("Nama", stored.name.clone(), draft.name.to_string()));
    }
    let above = stored.parent.and_then(|id| directory.unit(id));
    let same_parent = match above {
        None => draft.parent.is_empty(),
        // An empty cell never moves a unit to the top.
        Some(_) if draft.parent.is_empty() => true,
        Some(above) => above.siasn_id.as_deref().is_some_and(|id| id.eq_ignore_ascii_case(&draft.parent)),
    };
    if !same_parent {
        let name = |id: &str| directory.by_siasn(id).and_then(|id| directory.unit(id)).map(|unit| unit.name.clone());
        let old = above.map(|unit| unit.name.clone()).unwrap_or_default();
        out.push(("Unit atasan", old, name(&draft.parent).unwrap_or_else(|| draft.parent.to_string())));
    }
    if let Some(eselon) = draft.eselon.as_deref().filter(|eselon| *eselon != stored.eselon) {
        let word = |code: &str| book.eselon.name(code).unwrap_or(code).to_owned();
        out.push(("Eselon", word(&stored.eselon), word(eselon)));
    }
    let title = stored.head_title.as_deref().unwrap_or_default();
    if !draft.head_title.is_empty() && title != draft.head_title {
        out.push(("Jabatan pimpinan", title.to_owned(), draft.head_title.to_string()));
    }
    match out.is_empty() {
        true => Outcome::Same(stored.id),
        false => {
            let stub = stored.parent.is_none() && stored.head_title.is_none() && stored.eselon == "99";
            Outcome::Changed { id: stored.id, differences: out, stub }
        }
    }
}

fn heads(
    db: &Reader<'_>,
    units: &mut Units<'_>,
    plan: &Plan,
    erase: bool,
    today: NaiveDate,
) -> Result<Vec<HeadPlan>, Failure> {
    let nips: Vec<String> = units
        .drafts
        .iter()
        .filter_map(|draft| match draft.head {
            Head::Person(nip) => Some(nip.digits()),
            _ => None,
        })
        .collect();
    let mut people: HashMap<String, Post> = HashMap::new();
    for portion in nips.chunks(PORTION) {
        people.extend(posts(db, portion)?);
    }
    let any_staff = crate::totals(db)?.1 > 0;
    let chart = chart(db, today)?;
    let mut findings = Vec::new();
    let mut out = Vec::with_capacity(units.drafts.len());
    for (draft, outcome) in units.drafts.iter().zip(&plan.outcomes) {
        let id = match outcome {
            Outcome::New => None,
            Outcome::Changed { id, .. } | Outcome::Same(id) => Some(*id),
        };
        let head = match draft.head {
            Head::Unknown => HeadPlan::Keep,
            Head::Vacant if erase && id.is_some_and(|id| is_held(&chart, id)) => HeadPlan::Vacate,
            Head::Vacant => HeadPlan::Keep,
            Head::Person(nip) => {
                let digits = nip.digits();
                let problem = match people.get(&digits) {
                    None if any_staff => Some(Problem::HeadUnknown),
                    Some(_) if !has_title(&chart, id, draft) => Some(Problem::HeadTitle),
                    _ => None,
                };
                let no_title = problem == Some(Problem::HeadTitle);
                if let Some(problem) = problem {
                    findings.push(Found::new(draft.row, Some(Column::UnorHeadNip), &digits, problem));
                }
                match people.get(&digits) {
                    _ if no_title => HeadPlan::Keep,
                    None => HeadPlan::Wait(digits),
                    Some(post) if id.is_some_and(|id| holds(&chart, id, post.id)) => HeadPlan::Keep,
                    Some(post) => head_of(post),
                }
            }
        };
        out.push(head);
    }
    units.found.extend(findings);
    Ok(out)
}

/// A structural official heads definitively since the start of the post, anybody else by additional task.
fn head_of(post: &Post) -> HeadPlan {
    let (holding, from) = match post.structural {
        true => (Holding::Definitive, post.from),
        false => (Holding::AdditionalTask, None),
    };
    HeadPlan::Set { person: post.id, name: post.name.clone(), holding, from }
}

fn has_title(chart: &Chart, id: Option<i64>, draft: &UnorDraft<'_>) -> bool {
    let stored = id.and_then(|id| chart.units.get(&id)).is_some_and(|unit| unit.head.is_some());
    stored || !draft.head_title.is_empty()
}

fn is_held(chart: &Chart, unit: i64) -> bool {
    let head = chart.units.get(&unit).and_then(|unit| unit.head.as_ref());
    head.is_some_and(|head| !head.holders.is_empty())
}

/// Whether the person heads the unit already, other than as Plt. or Plh.
fn holds(chart: &Chart, unit: i64, person: i64) -> bool {
    let head = chart.units.get(&unit).and_then(|unit| unit.head.as_ref());
    head.is_some_and(|head| {
        head.holders.iter().any(|holder| holder.person == person && holder.holding.prefix().is_empty())
    })
}

fn shared_names(units: &Units<'_>) -> HashMap<String, usize> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for draft in &units.drafts {
        *counts.entry(draft.name.to_string()).or_default() += 1;
    }
    counts.retain(|_, count| *count > 1);
    counts
}
