//! How many people a text and filters fit.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::StaffFilters;
use crate::store::list;

/// Input of `staff.count`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffCountInput {
    /// As in `staff.list`.
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// As in `staff.list`.
    #[ts(as = "Option<StaffFilters>", optional)]
    pub filters: StaffFilters,
}

/// Answer of `staff.count`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffCount {
    /// People who fit.
    pub total: usize,
}

/// `staff.count`.
pub struct Count;

impl Query for Count {
    const NAME: &'static str = "staff.count";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffCountInput;
    type Output = StaffCount;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        Ok(StaffCount { total: list::count(cx.db(), &input.text, &input.filters, cx.today())? })
    }
}
