//! One command a file.

pub(crate) mod check;
pub(crate) mod count;
pub(crate) mod create;
pub(crate) mod deactivate;
pub(crate) mod edit;
pub(crate) mod export;
pub(crate) mod get;
pub(crate) mod heads;
pub(crate) mod history;
pub(crate) mod list;
pub(crate) mod photo;
pub(crate) mod photo_remove;
pub(crate) mod photo_set;
pub(crate) mod reactivate;
pub(crate) mod search;
pub(crate) mod set_head;
pub(crate) mod superior;
pub(crate) mod unit_counts;
pub(crate) mod vacate_head;
pub(crate) mod view_remove;
pub(crate) mod view_save;
pub(crate) mod views;

use abdi_kernel::{FieldError, Finding, Level};
use serde::Deserialize;
use ts_rs::TS;

use crate::StaffError;

/// Names one person.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffIdInput {
    /// Id of the staff record.
    pub id: i64,
}

/// Errors refuse; warnings stay. `before` are findings that were there already and do not count.
fn refuse_errors(found: Vec<Finding>, before: &[Finding]) -> Result<Vec<Finding>, StaffError> {
    let errors: Vec<FieldError> = found
        .iter()
        .filter(|finding| finding.level == Level::Galat && !before.contains(finding))
        .map(|finding| FieldError { field: finding.field.clone(), message: finding.message.clone() })
        .collect();
    if errors.is_empty() { Ok(found) } else { Err(StaffError::Fields(errors)) }
}
