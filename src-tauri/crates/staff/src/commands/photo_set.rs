//! Gives a person a photo.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Deserialize;
use std::io::Read;
use ts_rs::TS;

use crate::store::{person, photo};
use crate::{StaffError, picture, titles};

/// Input of `staff.photo_set`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffPhotoSetInput {
    /// Id of the staff record.
    pub id: i64,
    /// A chosen PNG or JPEG file of at most 10 MB.
    pub handle: u32,
}

/// `staff.photo_set`.
pub struct PhotoSet;

impl Change for PhotoSet {
    const NAME: &'static str = "staff.photo_set";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffPhotoSetInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let who = person::person(cx.db(), input.id)?.ok_or(StaffError::NoPerson)?;
        let path = cx.files().path(input.handle)?;
        let unreadable = |error: std::io::Error| StaffError::PhotoFile(error.kind().to_string());
        let mut bytes = Vec::new();
        // One byte more than allowed is enough to know that it is too much.
        std::fs::File::open(&path)
            .and_then(|file| file.take(picture::LIMIT + 1).read_to_end(&mut bytes))
            .map_err(unreadable)?;
        let sizes = picture::sizes(&bytes)?;
        cx.title(format!("Pasang foto {}", titles::short_name(&who.draft)));
        photo::set_photo(cx.db(), input.id, &sizes.picture, &sizes.thumbnail)?;
        Ok(())
    }
}
