//! Adds a person.

use abdi_kernel::{Area, Change, Failure, Finding, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::refuse_errors;
use crate::dto::StaffPatch;
use crate::store::known::known_codes;
use crate::store::person;
use crate::{PersonDraft, checks, tidy, titles};

/// Input of `staff.create`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffCreateInput {
    /// What is known; at least NIP, name, birth date, sex and kind.
    pub fields: StaffPatch,
}

/// Answer of `staff.create` and `staff.edit`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSaved {
    /// Id of the record.
    pub id: i64,
    /// Warnings that remain.
    pub findings: Vec<Finding>,
}

/// `staff.create`.
pub struct Create;

impl Change for Create {
    const NAME: &'static str = "staff.create";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffCreateInput;
    type Output = StaffSaved;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let known = known_codes(cx.db(), cx.today())?;
        let mut draft = input.fields.apply(&PersonDraft::default());
        tidy::tidy(&mut draft);
        let findings = refuse_errors(checks::check(&draft, &known, cx.today()), &[])?;
        cx.title(format!("Tambah pegawai {}", titles::short_name(&draft)));
        let id = person::insert(cx.db(), &draft, &known)?;
        Ok(StaffSaved { id, findings })
    }
}
