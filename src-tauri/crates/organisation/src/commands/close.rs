//! Closes a unit on a day.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::OrganisationError;
use crate::store::units;

/// Input of `organisation.close`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationCloseInput {
    /// The unit.
    pub id: i64,
    /// Its last day, today at the latest.
    pub last: NaiveDate,
}

/// `organisation.close`. Staff who still work there keep the unit until they are moved.
pub struct Close;

impl Change for Close {
    const NAME: &'static str = "organisation.close";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = OrganisationCloseInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let unit = units::unit(cx.db(), input.id)?.ok_or(OrganisationError::NoUnit)?;
        cx.title(format!("Tutup unit {}", unit.name));
        units::close_unit(cx.db(), input.id, input.last, cx.today())
    }
}
