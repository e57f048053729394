//! Adds a unit, or corrects one without leaving a former shape behind.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::model::UnitDraft;
use crate::store::units;

/// Input of `organisation.save_unit`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationSaveUnitInput {
    /// The unit to correct; left out for a new one.
    #[ts(optional)]
    pub id: Option<i64>,
    /// Name.
    pub name: String,
    /// The unit above; null for a unit at the top.
    pub parent_id: Option<i64>,
    /// Code of the list `eselon`; 99 for none.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub eselon: String,
    /// Title of the head post; empty: none.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub head_title: String,
    /// 5 or 6; null: as the unit above.
    #[ts(optional = nullable)]
    pub work_days: Option<u8>,
    /// Id in SIASN.
    #[ts(optional = nullable)]
    pub siasn_id: Option<String>,
    /// First day of a new unit; left out: since always.
    #[ts(optional = nullable)]
    pub from: Option<NaiveDate>,
}

/// `organisation.save_unit`.
pub struct SaveUnit;

impl Change for SaveUnit {
    const NAME: &'static str = "organisation.save_unit";
    const CHANGES: &'static [Area] = &["organisation", "staff"];
    type Input = OrganisationSaveUnitInput;
    type Output = i64;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<i64, Failure> {
        let draft = UnitDraft {
            siasn_id: input.siasn_id.map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()),
            name: input.name,
            parent: input.parent_id,
            eselon: input.eselon,
            head_title: input.head_title,
            work_days: input.work_days,
            from: input.from,
        };
        let name = draft.name.trim().to_owned();
        match input.id {
            Some(id) => {
                cx.title(format!("Perbaiki unit {name}"));
                units::update_unit(cx.db(), id, &draft)?;
                Ok(id)
            }
            None => {
                cx.title(format!("Tambah unit {name}"));
                units::insert_unit(cx.db(), &draft)
            }
        }
    }
}
