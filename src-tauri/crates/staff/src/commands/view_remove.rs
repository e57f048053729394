//! Removes a saved view.

use abdi_kernel::{Area, Change, Failure, Write};

use crate::StaffError;
use crate::commands::StaffIdInput;
use crate::store::views;

/// `staff.view_remove`; the id is that of the view.
pub struct ViewRemove;

impl Change for ViewRemove {
    const NAME: &'static str = "staff.view_remove";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffIdInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let name = views::name(cx.db(), input.id)?.ok_or(StaffError::NoView)?;
        cx.title(format!("Hapus tampilan {name}"));
        views::remove(cx.db(), input.id)?;
        Ok(())
    }
}
