//! Adds a day off or corrects one.

use abdi_kernel::{Area, Change, Failure, Write, date};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::model::HolidayKind;
use crate::{ReferenceError, store};

/// Input of `reference.holiday_save`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceHolidaySaveInput {
    /// The row to correct; left out for a new one.
    #[ts(optional)]
    pub id: Option<i64>,
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// `libur_nasional`, `cuti_bersama` or `libur_daerah`.
    pub kind: String,
    /// Legal basis; may be empty.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// `reference.holiday_save`.
pub struct HolidaySave;

impl Change for HolidaySave {
    const NAME: &'static str = "reference.holiday_save";
    const CHANGES: &'static [Area] = &["reference"];
    type Input = ReferenceHolidaySaveInput;
    type Output = i64;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<i64, Failure> {
        let name = input.name.trim();
        if name.is_empty() {
            return Err(ReferenceError::HolidayName.into());
        }
        let kind = HolidayKind::parse(&input.kind).ok_or(ReferenceError::HolidayKind)?;
        let (db, basis) = (cx.db(), input.basis.trim());
        if store::holidays::taken(db, input.id, input.date, name)? {
            return Err(ReferenceError::HolidayTwice.into());
        }
        let what = format!("{name}, {}", date::long(input.date));
        match input.id {
            Some(id) => {
                if store::holidays::update(db, id, input.date, name, kind, basis)? == 0 {
                    return Err(ReferenceError::HolidayGone.into());
                }
                cx.title(format!("Ubah hari libur {what}"));
                Ok(id)
            }
            None => {
                cx.title(format!("Tambah hari libur {what}"));
                Ok(store::holidays::insert(db, input.date, name, kind, basis)?)
            }
        }
    }
}
