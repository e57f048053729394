//! The profile of one person.

use abdi_kernel::{Area, Failure, Finding, Query, Read};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

use crate::StaffError;
use crate::checks;
use crate::commands::StaffIdInput;
use crate::commands::superior::{StaffSuperior, full_name, superior_of};
use crate::dto::StaffFields;
use crate::facts::facts;
use crate::names::Names;
use crate::store::known::known_codes;
use crate::store::person::{person, siasn_extra};
use crate::store::photo::has_photo;

/// A fact with its explanation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffFact {
    /// What it is.
    pub label: String,
    /// Its value, ready to show.
    pub value: String,
    /// How it came about.
    pub explanation: String,
    /// Legal basis; may be empty.
    pub basis: String,
}

/// A unit on the way from the top.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffUnitStep {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
}

/// A post that the person heads or deputises in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHeldPost {
    /// Title with Pj., Plt. or Plh. in front.
    pub title: String,
    /// `D`, `PJ`, `PLT`, `PLH` or `TT`.
    pub status: String,
    /// The unit.
    pub unit_id: i64,
    /// First day; null: unknown.
    pub from: Option<NaiveDate>,
}

/// Answer of `staff.get`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffProfile {
    /// Id.
    pub id: i64,
    /// Name with titles.
    pub full_name: String,
    /// The record.
    pub fields: StaffFields,
    /// The record's codes in words, by field: `religion`, `legalStatus`, …; `unitId` gives the unit's name.
    pub words: BTreeMap<String, String>,
    /// Name of the rank; empty for PPPK.
    pub pangkat: String,
    /// Whether the person is active.
    pub active: bool,
    /// First day without the person.
    pub deactivated_on: Option<NaiveDate>,
    /// Why, in words.
    pub deactivation_reason: Option<String>,
    /// Remark.
    pub deactivation_note: Option<String>,
    /// Units from the top down to the own one.
    pub unit_path: Vec<StaffUnitStep>,
    /// Working week of the unit, 5 or 6 days.
    pub work_days: u8,
    /// Head posts held today.
    pub posts: Vec<StaffHeldPost>,
    /// The direct superior.
    pub superior: StaffSuperior,
    /// Age, length of service, meaning of the NIP.
    pub facts: Vec<StaffFact>,
    /// What is wrong or doubtful in the record.
    pub findings: Vec<Finding>,
    /// Whether there is a photo; `staff.photo` gives it.
    pub has_photo: bool,
    /// Columns of the SIASN export that the record has no place for.
    pub siasn: BTreeMap<String, String>,
}

/// `staff.get`.
pub struct Get;

impl Query for Get {
    const NAME: &'static str = "staff.get";
    const READS: &'static [Area] = &["staff", "organisation", "reference"];
    type Input = StaffIdInput;
    type Output = StaffProfile;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let (db, today) = (cx.db(), cx.today());
        let found = person(db, input.id)?.ok_or(StaffError::NoPerson)?;
        let names = Names::load(db, today)?;
        let own = found.draft.unit_id.unwrap_or(0);
        let path = abdi_organisation::units_above(db, own)?;
        let posts = abdi_organisation::held_posts(db, Some(found.id), None, today)?;
        let siasn = siasn_extra(db, found.id)?;
        Ok(StaffProfile {
            id: found.id,
            full_name: full_name(&found),
            words: words(&found.draft, &names),
            pangkat: found.draft.golongan.as_deref().map(|g| names.pangkat(g)).unwrap_or_default(),
            active: found.active,
            deactivated_on: found.deactivated_on,
            deactivation_reason: found.deactivation_code.as_deref().map(|code| names.code("deactivation_code", code)),
            deactivation_note: found.deactivation_note.clone(),
            unit_path: path.iter().map(|u| StaffUnitStep { id: u.id, name: u.name.clone() }).collect(),
            work_days: abdi_organisation::effective_work_days(&path, own),
            posts: posts
                .into_iter()
                .filter(|held| held.is_head)
                .map(|held| StaffHeldPost {
                    title: format!("{} {}", held.holding.prefix(), held.title).trim().to_owned(),
                    status: held.holding.code().to_owned(),
                    unit_id: held.unit,
                    from: held.from,
                })
                .collect(),
            superior: superior_of(db, &found, today)?,
            facts: facts(&found.draft, today)
                .into_iter()
                .map(|fact| StaffFact {
                    label: fact.label.to_owned(),
                    value: fact.value,
                    explanation: fact.explanation,
                    basis: fact.basis.to_owned(),
                })
                .collect(),
            findings: checks::check(&found.draft, &known_codes(db, today)?, today),
            has_photo: has_photo(db, found.id)?,
            siasn: siasn.into_iter().map(|(column, value)| (column, text_of(&value))).collect(),
            fields: found.draft.into(),
        })
    }
}

fn words(draft: &crate::PersonDraft, names: &Names<'_>) -> BTreeMap<String, String> {
    const CODED: [&str; 10] = [
        "sex",
        "religion",
        "marital",
        "position_type",
        "position_kind",
        "jenjang",
        "eselon",
        "education_level",
        "legal_status",
        "employment_type",
    ];
    let mut out = BTreeMap::new();
    for field in crate::FIELDS.iter().filter(|field| CODED.contains(&field.column)) {
        if let Some(crate::FieldValue::Text(code)) = draft.get(field.column) {
            out.insert(field.key(), names.code(field.column, code));
        }
    }
    if let Some(unit) = draft.unit_id {
        out.insert("unitId".to_owned(), names.unit(unit));
    }
    out
}

fn text_of(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
