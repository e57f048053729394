//! The days off of one year.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::Holiday;
use crate::store;

/// Input of `reference.holidays`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceHolidaysInput {
    /// Calendar year.
    pub year: i32,
}

/// One day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReferenceHoliday {
    /// Row id.
    pub id: i64,
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// `libur_nasional`, `cuti_bersama` or `libur_daerah`.
    pub kind: String,
    /// Legal basis.
    pub basis: String,
    /// `tinggi`, `sedang` or `rendah`.
    pub confidence: String,
}

impl From<Holiday> for ReferenceHoliday {
    fn from(h: Holiday) -> Self {
        Self {
            id: h.id,
            date: h.date,
            name: h.name,
            kind: h.kind.code().to_owned(),
            basis: h.basis,
            confidence: h.confidence.code().to_owned(),
        }
    }
}

/// `reference.holidays`.
pub struct Holidays;

impl Query for Holidays {
    const NAME: &'static str = "reference.holidays";
    const READS: &'static [Area] = &["reference"];
    type Input = ReferenceHolidaysInput;
    type Output = Vec<ReferenceHoliday>;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let days = NaiveDate::from_ymd_opt(input.year, 1, 1).zip(NaiveDate::from_ymd_opt(input.year, 12, 31));
        let Some((first, last)) = days else {
            return Err(Failure::field("year", "Tahun itu di luar kalender."));
        };
        Ok(store::holidays::holidays(cx.db(), first, last)?.into_iter().map(ReferenceHoliday::from).collect())
    }
}
