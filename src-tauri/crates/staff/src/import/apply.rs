//! Does what was prepared, inside one transaction.

use abdi_kernel::{Failure, Write};
use abdi_organisation::{Reshape, UnitDraft, insert_unit, reshape_unit, set_head, update_unit, vacate_head};
use abdi_vault::Writer;
use std::collections::HashMap;

use super::codes::Book;
use super::field::Fact;
use super::plan::{self, Outcome};
use super::prepare::{Content, Prepared};
use super::read::People;
use super::store::{pending, people as store};
use super::units::{Choice, Chosen, Directory};
use super::unor::plan::{self as unor_plan, HeadPlan};
use super::unor::{Units, UnorDraft};
use crate::sort::SortKeys;

/// Writes everything; whether anything was written. `basis` is noted where the vault asks for the ground of a change. `tick(done,
/// total)` is called now and then; its error stops.
///
/// # Errors
/// When the vault refuses, or the user stopped it.
pub fn apply(
    cx: &Write<'_>,
    prepared: &Prepared<'_>,
    basis: &str,
    tick: &mut dyn FnMut(usize, usize) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    match &prepared.content {
        Content::People { people, chosen, plan } => {
            let any = write_people(cx.db(), prepared, people, chosen, plan, basis, tick)?;
            Ok(end_waiting(cx.db())? || any)
        }
        Content::Units { units, plan } => write_units(cx, prepared, units, plan, basis, tick),
    }
}

fn write_people(
    db: &Writer<'_>,
    prepared: &Prepared<'_>,
    people: &People<'_>,
    chosen: &Chosen,
    plan: &plan::Plan,
    basis: &str,
    tick: &mut dyn FnMut(usize, usize) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    let mut any = false;
    for (id, siasn_id) in &chosen.links {
        any |= link(db, &prepared.directory, *id, siasn_id)?;
    }
    let mut made = Vec::with_capacity(chosen.new.len());
    for unit in &chosen.new {
        let draft = UnitDraft { siasn_id: unit.siasn_id.clone(), name: unit.name.clone(), ..UnitDraft::default() };
        made.push(insert_unit(db, &draft)?);
        any = true;
    }
    let mut ids = plan.ids.clone();
    let total = people.drafts.len();
    for (at, (draft, outcome)) in people.drafts.iter().zip(&plan.outcomes).enumerate() {
        if at % 200 == 0 {
            tick(at, total)?;
        }
        let unit = match &chosen.choices[at] {
            Choice::Keep => None,
            Choice::Unit(id) | Choice::Within(id) => Some(*id),
            Choice::New(new) => made.get(*new).copied(),
        };
        match outcome {
            Outcome::New => {
                let keys = keys_of(&prepared.book, draft);
                let id = store::insert(db, draft, unit, &keys)?;
                if !draft.extra.is_empty() {
                    store::set_extra(db, id, &draft.extra)?;
                }
                ids[at] = Some(id);
            }
            Outcome::Changed(changed) => {
                if !changed.differences.is_empty() {
                    let keys = &changed.keys;
                    let rank = prepared.book.rank(&keys.golongan);
                    let keys = SortKeys::new(&keys.name, rank, &keys.eselon, &keys.position, keys.tmt_cpns);
                    store::update(db, changed.id, draft, &changed.differences, unit, &keys)?;
                }
                if changed.extra {
                    store::set_extra(db, changed.id, &draft.extra)?;
                }
            }
            Outcome::Same | Outcome::Refused => continue,
        }
        any = true;
    }
    for head in &plan.heads {
        match head.draft.and_then(|at| ids[at]) {
            Some(person) => {
                any |= set_head(db, head.unit, person, head.holding, head.from, basis)?;
            }
            None => any |= vacate_head(db, head.unit, head.from)? > 0,
        }
    }
    tick(total, total)?;
    Ok(any)
}

fn keys_of(book: &Book, draft: &super::read::PersonDraft<'_>) -> SortKeys {
    let values = &draft.values;
    SortKeys::new(
        values.text(Fact::name),
        book.rank(values.text(Fact::golongan)),
        values.text(Fact::eselon),
        values.text(Fact::position_name),
        values.day(Fact::tmt_cpns),
    )
}

fn link(db: &Writer<'_>, directory: &Directory, id: i64, siasn_id: &str) -> Result<bool, Failure> {
    let Some(unit) = directory.unit(id) else { return Ok(false) };
    let draft = UnitDraft {
        siasn_id: Some(siasn_id.to_owned()),
        name: unit.name.clone(),
        parent: unit.parent,
        eselon: unit.eselon.clone(),
        head_title: unit.head_title.clone().unwrap_or_default(),
        work_days: unit.work_days,
        from: unit.from,
    };
    update_unit(db, id, &draft)
}

/// Nobody is waited for any more whose record exists.
fn end_waiting(db: &Writer<'_>) -> Result<bool, Failure> {
    let mut any = false;
    for (unit, nip) in pending::all(db)? {
        if crate::find_by_nip(db, &nip)?.is_some() {
            any |= pending::set(db, unit, None)?;
        }
    }
    Ok(any)
}

fn write_units(
    cx: &Write<'_>,
    prepared: &Prepared<'_>,
    units: &Units<'_>,
    plan: &unor_plan::Plan,
    basis: &str,
    tick: &mut dyn FnMut(usize, usize) -> Result<(), Failure>,
) -> Result<bool, Failure> {
    let db = cx.db();
    let mut any = false;
    let mut ids: HashMap<&str, i64> = HashMap::new();
    let total = units.drafts.len();
    for (at, (draft, outcome)) in units.drafts.iter().zip(&plan.outcomes).enumerate() {
        if at % 50 == 0 {
            tick(at, total)?;
        }
        let above = |id: &str| ids.get(id).copied().or_else(|| prepared.directory.by_siasn(id));
        let parent = above(&draft.parent);
        let id = match outcome {
            unor_plan::Outcome::New => {
                any = true;
                insert_unit(db, &new_unit(draft, parent))?
            }
            unor_plan::Outcome::Changed { id, stub, .. } => {
                any |= change(cx, &prepared.directory, *id, draft, parent, *stub, basis)?;
                *id
            }
            unor_plan::Outcome::Same(id) => *id,
        };
        ids.insert(&draft.id, id);
        any |= match &plan.heads[at] {
            HeadPlan::Keep => match draft.head {
                // The record is there: nobody is waited for.
                super::unor::Head::Person(_) => pending::set(db, id, None)?,
                _ => false,
            },
            HeadPlan::Set { person, holding, from, .. } => {
                pending::set(db, id, None)?;
                set_head(db, id, *person, *holding, *from, basis)?
            }
            HeadPlan::Wait(nip) => pending::set(db, id, Some(nip))?,
            HeadPlan::Vacate => vacate_head(db, id, Some(cx.today()))? > 0,
        };
    }
    tick(total, total)?;
    Ok(any)
}

fn new_unit(draft: &UnorDraft<'_>, parent: Option<i64>) -> UnitDraft {
    UnitDraft {
        siasn_id: Some(draft.id.to_string()),
        name: draft.name.to_string(),
        parent,
        eselon: draft.eselon.clone().unwrap_or_default(),
        head_title: draft.head_title.to_string(),
        work_days: None,
        from: None,
    }
}

/// A unit that was more than a name keeps its former shape in its history.
fn change(
    cx: &Write<'_>,
    directory: &Directory,
    id: i64,
    draft: &UnorDraft<'_>,
    parent: Option<i64>,
    stub: bool,
    basis: &str,
) -> Result<bool, Failure> {
    let Some(stored) = directory.unit(id) else { return Ok(false) };
    let parent = if draft.parent.is_empty() { stored.parent } else { parent };
    let eselon = draft.eselon.clone().unwrap_or_else(|| stored.eselon.clone());
    let reshaped = stored.name != draft.name || stored.parent != parent || stored.eselon != eselon;
    if reshaped && !stub {
        let shape = Reshape { name: Some(&draft.name), parent: Some(parent), eselon: Some(&eselon), basis };
        reshape_unit(cx.db(), id, &shape, cx.today(), cx.today())?;
    }
    let head_title = match draft.head_title.is_empty() {
        true => stored.head_title.clone().unwrap_or_default(),
        false => draft.head_title.to_string(),
    };
    let correction = UnitDraft {
        siasn_id: Some(draft.id.to_string()),
        name: draft.name.to_string(),
        parent,
        eselon,
        head_title,
        work_days: stored.work_days,
        from: stored.from,
    };
    Ok(update_unit(cx.db(), id, &correction)? || reshaped)
}
