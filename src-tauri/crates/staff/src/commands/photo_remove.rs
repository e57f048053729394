//! Takes the photo of a person away.

use abdi_kernel::{Area, Change, Failure, Write};

use crate::commands::StaffIdInput;
use crate::store::{person, photo};
use crate::{StaffError, titles};

/// `staff.photo_remove`.
pub struct PhotoRemove;

impl Change for PhotoRemove {
    const NAME: &'static str = "staff.photo_remove";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffIdInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let who = person::person(cx.db(), input.id)?.ok_or(StaffError::NoPerson)?;
        cx.title(format!("Hapus foto {}", titles::short_name(&who.draft)));
        photo::remove_photo(cx.db(), input.id)?;
        Ok(())
    }
}
