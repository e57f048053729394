//! Empties the head post of a unit.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::StaffError;

/// Input of `staff.vacate_head`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffVacateHeadInput {
    /// The unit.
    pub unit_id: i64,
    /// First day without a holder.
    pub from: NaiveDate,
}

/// `staff.vacate_head`.
pub struct VacateHead;

impl Change for VacateHead {
    const NAME: &'static str = "staff.vacate_head";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = StaffVacateHeadInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let unit = abdi_organisation::unit(cx.db(), input.unit_id)?.ok_or(StaffError::NoUnit)?;
        cx.title(format!("Kosongkan jabatan pimpinan {}", unit.name));
        abdi_organisation::vacate_head(cx.db(), input.unit_id, Some(input.from))?;
        Ok(())
    }
}
