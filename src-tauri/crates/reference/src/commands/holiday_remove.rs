//! Removes a day off.

use abdi_kernel::{Area, Change, Failure, Write, date};
use serde::Deserialize;
use ts_rs::TS;

use crate::{ReferenceError, store};

/// Input of `reference.holiday_remove`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceHolidayRemoveInput {
    /// Row id.
    pub id: i64,
}

/// `reference.holiday_remove`.
pub struct HolidayRemove;

impl Change for HolidayRemove {
    const NAME: &'static str = "reference.holiday_remove";
    const CHANGES: &'static [Area] = &["reference"];
    type Input = ReferenceHolidayRemoveInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let gone = store::holidays::one(cx.db(), input.id)?.ok_or(ReferenceError::HolidayGone)?;
        store::holidays::remove(cx.db(), input.id)?;
        cx.title(format!("Hapus hari libur {}, {}", gone.name, date::long(gone.date)));
        Ok(())
    }
}
