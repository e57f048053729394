//! What an import would do: drafts against what is stored.

pub mod compare;
pub mod heads;

use abdi_kernel::Failure;
use abdi_vault::Reader;
use abdi_vault::rusqlite::{self, Row};
use chrono::NaiveDate;
use std::collections::HashMap;

use super::codes::Book;
use super::column::{Column, FileKind};
use super::field::Fact;
use super::found::Found;
use super::layout::Layout;
use super::problem::Problem;
use super::read::{People, PersonDraft};
use super::store::people as store;
use super::units::{Choice, Chosen, Directory};
use compare::Difference;

/// What happens to one draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Becomes a record.
    New,
    /// Changes a record.
    Changed(Box<Changed>),
    /// Says what is stored.
    Same,
    /// Is left out.
    Refused,
}

/// A record that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Id of the record.
    pub id: i64,
    /// Field by field.
    pub differences: Vec<Difference>,
    /// What the sorting keys need: name, golongan, eselon, post, TMT CPNS after the change.
    pub keys: Keys,
    /// The extra columns change.
    pub extra: bool,
}

/// What sorting keys are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Name.
    pub name: String,
    /// Golongan.
    pub golongan: String,
    /// Code of the eselon.
    pub eselon: String,
    /// Name of the post.
    pub position: String,
    /// TMT CPNS.
    pub tmt_cpns: Option<NaiveDate>,
}

/// A stored active person whom the file does not name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Id of the record.
    pub id: i64,
    /// 18 digits.
    pub nip: String,
    /// Name.
    pub name: String,
}

/// The whole plan.
#[derive(Debug, Default)]
pub struct Plan {
    /// In the order of the drafts.
    pub outcomes: Vec<Outcome>,
    /// Record of each draft that is stored already.
    pub ids: Vec<Option<i64>>,
    /// Stored, active, not in the file.
    pub absent: Vec<Absent>,
    /// Drafts of people who are inactive in the vault.
    pub inactive: usize,
    /// New people of whom the file does not say whether they are PNS or CPNS.
    pub unsure_kind: usize,
    /// Head posts that change.
    pub heads: Vec<heads::HeadChange>,
}

impl Plan {
    /// How many drafts have an outcome.
    pub fn count(&self, is: impl Fn(&Outcome) -> bool) -> usize {
        self.outcomes.iter().filter(|outcome| is(outcome)).count()
    }
}

/// What everything is compared with.
pub struct Basis<'a> {
    /// Code lists.
    pub book: &'a Book,
    /// Units.
    pub directory: &'a Directory,
    /// The table in the file.
    pub layout: &'a Layout,
    /// The sheet.
    pub sheet: &'a abdi_tabular::Sheet,
    /// Whether empty cells erase.
    pub erase: bool,
    /// The day of the import.
    pub today: NaiveDate,
}

/// Compares all drafts with the vault. Findings that only the vault can tell are added to `people`.
///
/// # Errors
/// When the vault cannot be read.
pub fn people(db: &Reader<'_>, basis: &Basis<'_>, people: &mut People<'_>, chosen: &Chosen) -> Result<Plan, Failure> {
    let mut plan = Plan {
        outcomes: people.drafts.iter().map(|_| Outcome::New).collect(),
        ids: vec![None; people.drafts.len()],
        ..Plan::default()
    };
    let digits: Vec<String> = people.drafts.iter().map(|draft| draft.nip.digits()).collect();
    let places: HashMap<&str, usize> = digits.iter().enumerate().map(|(at, nip)| (nip.as_str(), at)).collect();
    let siasn: HashMap<&str, usize> = people
        .drafts
        .iter()
        .enumerate()
        .filter_map(|(at, draft)| Some((Some(draft.values.text(Fact::siasn_id)).filter(|id| !id.is_empty())?, at)))
        .collect();
    let mut taken: Vec<usize> = Vec::new();
    store::each(db, |row| {
        let nip = store::nip(row)?;
        let place = places.get(nip).copied();
        // The stored id of SIASN on a draft with another NIP: which of the two is right is not ours to say.
        if let Some(other) = store::siasn_id(row)?.and_then(|id| siasn.get(id).copied()).filter(|at| place != Some(*at))
        {
            taken.push(other);
        }
        match place {
            Some(at) => {
                let outcome = person(row, basis, &people.drafts[at], &chosen.choices[at])?;
                plan.inactive += usize::from(!store::active(row)?);
                plan.ids[at] = Some(store::id(row)?);
                plan.outcomes[at] = outcome;
            }
            None if store::active(row)? => plan.absent.push(Absent {
                id: store::id(row)?,
                nip: nip.to_owned(),
                name: store::text(row, Fact::name)?.unwrap_or_default().to_owned(),
            }),
            None => {}
        }
        Ok(true)
    })?;
    for at in taken {
        let draft = &people.drafts[at];
        let value = draft.values.text(Fact::siasn_id).to_owned();
        people.refused.insert(draft.row);
        people.found.push(Found::new(draft.row, Some(Column::PnsId), &value, Problem::PnsIdTaken));
    }
    for (draft, outcome) in people.drafts.iter().zip(&mut plan.outcomes) {
        if people.refused.contains(&draft.row) {
            *outcome = Outcome::Refused;
        }
        if *outcome == Outcome::New && draft.values.get(Fact::kind).is_none() {
            plan.unsure_kind += 1;
        }
    }
    if basis.layout.kind == FileKind::Siasn {
        plan.heads = heads::of_people(db, basis, people, chosen, &plan)?;
    }
    let awaited = heads::awaited(db, basis, people, &plan)?;
    plan.heads.extend(awaited);
    Ok(plan)
}

fn person(row: &Row<'_>, basis: &Basis<'_>, draft: &PersonDraft<'_>, choice: &Choice) -> rusqlite::Result<Outcome> {
    let mut differences = compare::facts(row, basis, draft)?;
    differences.extend(compare::unit(row, basis, choice)?);
    let extra = !draft.extra.is_empty() && store::extra(row)? != Some(draft.extra.as_str());
    if differences.is_empty() && !extra {
        return Ok(Outcome::Same);
    }
    let new = |fact: Fact| differences.iter().find(|difference| difference.fact == fact);
    let text = |fact: Fact| -> rusqlite::Result<String> {
        Ok(match new(fact) {
            Some(difference) if difference.erased => String::new(),
            Some(_) => draft.values.text(fact).to_owned(),
            None => store::text(row, fact)?.unwrap_or_default().to_owned(),
        })
    };
    let tmt_cpns = match new(Fact::tmt_cpns) {
        Some(_) => draft.values.day(Fact::tmt_cpns),
        None => store::day(row, Fact::tmt_cpns)?,
    };
    let keys = Keys {
        name: text(Fact::name)?,
        golongan: text(Fact::golongan)?,
        eselon: text(Fact::eselon)?,
        position: text(Fact::position_name)?,
        tmt_cpns,
    };
    Ok(Outcome::Changed(Box::new(Changed { id: store::id(row)?, differences, keys, extra })))
}
