//! Saved views of the list.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::{StaffFilters, StaffSort};
use crate::{StaffError, store};

/// Input of `staff.views`: nothing.
#[derive(Debug, Default, Deserialize, TS)]
pub struct StaffViewsInput {}

/// What a saved view holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffViewDefinition {
    /// Text of the search box.
    pub text: String,
    /// Filters.
    pub filters: StaffFilters,
    /// Sorting.
    pub sort: StaffSort,
    /// Columns shown, in order; keys of a row of `staff.list`.
    pub columns: Vec<String>,
}

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffView {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
    /// What it holds.
    pub definition: StaffViewDefinition,
}

/// `staff.views`, in the order of names.
pub struct Views;

impl Query for Views {
    const NAME: &'static str = "staff.views";
    const READS: &'static [Area] = &["staff"];
    type Input = StaffViewsInput;
    type Output = Vec<StaffView>;

    fn run(cx: &Read<'_>, _: Self::Input) -> Result<Self::Output, Failure> {
        let stored = store::views::views(cx.db())?;
        let read = |(id, name, definition): (i64, String, String)| {
            let definition = serde_json::from_str(&definition).map_err(StaffError::Stored)?;
            Ok(StaffView { id, name, definition })
        };
        stored.into_iter().map(read).collect()
    }
}
