//! Marks a person as gone. The record and its history stay.

use abdi_kernel::{Area, Change, Failure, Write};
use abdi_reference::{List, code_name};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::store::person;
use crate::{StaffError, titles};

/// Input of `staff.deactivate`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffDeactivateInput {
    /// Id of the record.
    pub id: i64,
    /// Code of the list `exit`.
    pub reason: String,
    /// First day without the person.
    pub on: NaiveDate,
    /// Remark; may be left out.
    #[ts(optional = nullable)]
    pub note: Option<String>,
}

/// `staff.deactivate`. Head posts of the person end the day before.
pub struct Deactivate;

impl Change for Deactivate {
    const NAME: &'static str = "staff.deactivate";
    const CHANGES: &'static [Area] = &["staff", "organisation"];
    type Input = StaffDeactivateInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let db = cx.db();
        let old = person::person(db, input.id)?.ok_or(StaffError::NoPerson)?;
        if !old.active {
            return Err(StaffError::AlreadyInactive.into());
        }
        let reason = code_name(db, List::Exit, &input.reason)?.ok_or(StaffError::ExitReason)?;
        let note = input.note.as_deref().map(str::trim).filter(|note| !note.is_empty());
        cx.title(format!("Nonaktifkan {} ({})", titles::short_name(&old.draft), reason.to_lowercase()));
        person::set_active(db, input.id, Some((input.on, &input.reason, note)))?;
        abdi_organisation::end_holdings(db, input.id, Some(input.on))?;
        Ok(())
    }
}
