//! Changes fields of a record.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Deserialize;
use ts_rs::TS;

use crate::commands::create::StaffSaved;
use crate::commands::refuse_errors;
use crate::dto::StaffPatch;
use crate::store::known::known_codes;
use crate::store::person;
use crate::{StaffError, checks, tidy, titles};

/// Input of `staff.edit`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffEditInput {
    /// Id of the record.
    pub id: i64,
    /// Fields to change; the others stay.
    pub patch: StaffPatch,
}

/// `staff.edit`. Errors that the record had before and that the change does not touch do not refuse it.
pub struct Edit;

impl Change for Edit {
    const NAME: &'static str = "staff.edit";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffEditInput;
    type Output = StaffSaved;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let (db, today) = (cx.db(), cx.today());
        let known = known_codes(db, today)?;
        let old = person::person(db, input.id)?.ok_or(StaffError::NoPerson)?;
        let reclassified = input.patch.position_kind.is_none()
            && (input.patch.position_type.is_some() || input.patch.eselon.is_some());
        let relevelled = input.patch.jenjang.is_none() && input.patch.position_name.is_some();
        let mut draft = input.patch.apply(&old.draft);
        // What follows from the changed fields is found anew.
        if reclassified {
            draft.position_kind = None;
        }
        if relevelled {
            draft.jenjang = None;
        }
        tidy::tidy(&mut draft);
        let before = checks::check(&old.draft, &known, today);
        let findings = refuse_errors(checks::check(&draft, &known, today), &before)?;
        cx.title(titles::of_edit(&draft, &old.draft.changed(&draft)));
        person::update(db, input.id, &draft, &known)?;
        Ok(StaffSaved { id: input.id, findings })
    }
}
