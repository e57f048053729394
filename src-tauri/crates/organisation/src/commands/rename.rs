//! Renames a unit from a day on; its former name stays in its history.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::OrganisationError;
use crate::store::units::{self, Reshape};

/// Input of `organisation.rename`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRenameInput {
    /// The unit.
    pub id: i64,
    /// The new name.
    pub name: String,
    /// First day of the new name, today at the latest.
    pub from: NaiveDate,
    /// Legal basis; may be left out.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub basis: String,
}

/// `organisation.rename`.
pub struct Rename;

impl Change for Rename {
    const NAME: &'static str = "organisation.rename";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = OrganisationRenameInput;
    type Output = ();

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<(), Failure> {
        let old = units::unit(cx.db(), input.id)?.ok_or(OrganisationError::NoUnit)?;
        cx.title(format!("Ubah nama unit {} menjadi {}", old.name, input.name.trim()));
        let change = Reshape { name: Some(&input.name), basis: &input.basis, ..Reshape::default() };
        units::reshape_unit(cx.db(), input.id, &change, input.from, cx.today())
    }
}
