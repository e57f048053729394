//! Saves a view of the list under a name.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Deserialize;
use ts_rs::TS;

use crate::StaffError;
use crate::commands::views::StaffViewDefinition;
use crate::store::views;

/// Input of `staff.view_save`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffViewSaveInput {
    /// The view to change; left out for a new one.
    #[ts(optional = nullable)]
    pub id: Option<i64>,
    /// Name.
    pub name: String,
    /// What it holds.
    pub definition: StaffViewDefinition,
}

/// `staff.view_save`; answers the id.
pub struct ViewSave;

impl Change for ViewSave {
    const NAME: &'static str = "staff.view_save";
    const CHANGES: &'static [Area] = &["staff"];
    type Input = StaffViewSaveInput;
    type Output = i64;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<i64, Failure> {
        let db = cx.db();
        let name = input.name.trim();
        if name.is_empty() {
            return Err(StaffError::ViewName.into());
        }
        if views::taken(db, input.id, name)? {
            return Err(StaffError::ViewTwice(name.to_owned()).into());
        }
        if let Some(id) = input.id {
            views::name(db, id)?.ok_or(StaffError::NoView)?;
        }
        cx.title(format!("Simpan tampilan {name}"));
        let definition = serde_json::to_string(&input.definition).map_err(StaffError::Stored)?;
        Ok(views::save(db, input.id, name, &definition)?)
    }
}
