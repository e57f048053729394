//! Moves a unit below another one from a day on; its former place stays in its history.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::OrganisationError;
use crate::store::units::{self, Reshape};

/// Input of `organisation.move`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationMoveInput {
    /// The unit.
    pub id: i64,
    /// The new unit above; null: to the top.
    pub parent_id: Option<i64>,
    /// First day in the new place, today at the latest.
    pub from: NaiveDate,
    /// Legal basis; may be left out.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// `organisation.move`.
pub struct MoveUnit;

impl Change for MoveUnit {
    const NAME: &'static str = "organisation.move";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = OrganisationMoveInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let db = cx.db();
        let unit = units::unit(db, input.id)?.ok_or(OrganisationError::NoUnit)?;
        let place = match input.parent_id {
            Some(parent) => format!("ke bawah {}", units::unit(db, parent)?.ok_or(OrganisationError::NoUnit)?.name),
            None => "ke tingkat teratas".to_owned(),
        };
        cx.title(format!("Pindahkan unit {} {place}", unit.name));
        let change = Reshape { parent: Some(input.parent_id), basis: &input.basis, ..Reshape::default() };
        units::reshape_unit(db, input.id, &change, input.from, cx.today())
    }
}
