//! Live validation of a form: the same checks as when saving, and what the NIP says.

use abdi_kernel::{Area, Failure, Finding, Nip, NipKind, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::checks;
use crate::dto::{StaffFound, StaffPatch};
use crate::store::known::known_codes;
use crate::store::{person, rows};
use crate::{PersonDraft, tidy};

/// Input of `staff.check`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffCheckInput {
    /// The record being changed; left out for a new one.
    #[ts(optional = nullable)]
    pub id: Option<i64>,
    /// What stands in the form.
    pub fields: StaffPatch,
}

/// What a NIP says, to be offered where the form is still empty.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffNipParts {
    /// `19900314 201504 1 002`.
    pub shown: String,
    /// `PNS` or `PPPK`.
    pub kind: String,
    /// Birth date.
    pub birth_date: NaiveDate,
    /// `L` or `P`.
    pub sex: String,
    /// First day of the month of TMT CPNS; null for PPPK.
    pub tmt_cpns: Option<NaiveDate>,
}

/// Answer of `staff.check`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffCheckResult {
    /// Errors and warnings, by field.
    pub findings: Vec<Finding>,
    /// What the NIP says; null while it is incomplete.
    pub nip: Option<StaffNipParts>,
    /// Somebody else with this NIP.
    pub same_nip: Option<StaffFound>,
}

/// `staff.check`.
pub struct Check;

impl Query for Check {
    const NAME: &'static str = "staff.check";
    const READS: &'static [Area] = &["staff", "reference"];
    type Input = StaffCheckInput;
    type Output = StaffCheckResult;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let (db, today) = (cx.db(), cx.today());
        let stored = match input.id {
            Some(id) => person::person(db, id)?.map(|old| old.draft).unwrap_or_default(),
            None => PersonDraft::default(),
        };
        let mut draft = input.fields.apply(&stored);
        tidy::tidy(&mut draft);
        let nip = draft.nip.as_deref().and_then(|text| Nip::parse(text).ok());
        let mut same_nip = None;
        if let Some(number) = &nip
            && let Some(other) = person::find_by_nip(db, &number.digits())?
            && Some(other.id) != input.id
        {
            same_nip = rows::found_one(db, other.id)?;
        }
        Ok(StaffCheckResult {
            findings: checks::check(&draft, &known_codes(db, today)?, today),
            nip: nip.map(parts),
            same_nip,
        })
    }
}

fn parts(nip: Nip) -> StaffNipParts {
    StaffNipParts {
        shown: nip.to_string(),
        kind: match nip.kind() {
            NipKind::Pns => "PNS",
            NipKind::Pppk => "PPPK",
        }
        .to_owned(),
        birth_date: nip.birth_date(),
        sex: nip.sex().code().to_owned(),
        tmt_cpns: nip.tmt_month().and_then(|month| NaiveDate::from_ymd_opt(nip.tmt_year(), month, 1)),
    }
}
