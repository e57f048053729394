//! Marks a person as back.

use abdi_kernel::{Area, Change, Failure, Write};

use crate::commands::StaffIdInput;
use crate::store::person;
use crate::{StaffError, titles};

/// `staff.reactivate`. Posts that ended with the deactivation do not come back by themselves.
pub struct Reactivate;

impl Change for Reactivate {
    const NAME: &'static str = "staff.reactivate";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffIdInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let old = person::person(cx.db(), input.id)?.ok_or(StaffError::NoPerson)?;
        if old.active {
            return Err(StaffError::AlreadyActive.into());
        }
        cx.title(format!("Aktifkan kembali {}", titles::short_name(&old.draft)));
        person::set_active(cx.db(), input.id, None)?;
        Ok(())
    }
}
