//! One page of the list.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::{StaffFilters, StaffRow, StaffSort};
use crate::store::list::{Wanted, page};
use crate::store::rows;

/// Rows in a page when the caller names no number.
const USUAL: u32 = 100;
/// Most rows in a page.
const MOST: u32 = 500;

/// Input of `staff.list`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffListInput {
    /// Parts of the name, or of the NIP; titles, case and diacritics do not count.
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// Filters; active people when left out.
    #[ts(as = "Option<StaffFilters>", optional)]
    pub filters: StaffFilters,
    /// Sorting; by name when left out.
    #[ts(as = "Option<StaffSort>", optional)]
    pub sort: StaffSort,
    /// The page behind this cursor (`next` of another page of the same order).
    #[ts(optional = nullable)]
    pub after: Option<String>,
    /// The page before this cursor (`previous` of another page of the same order).
    #[ts(optional = nullable)]
    pub before: Option<String>,
    /// Rows wanted, 1–500; 100 when left out.
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Answer of `staff.list`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffListPage {
    /// Rows in the order asked for.
    pub rows: Vec<StaffRow>,
    /// Cursor for the page behind; null at the end.
    pub next: Option<String>,
    /// Cursor for the page before; null at the beginning.
    pub previous: Option<String>,
}

/// `staff.list`.
pub struct List;

impl Query for List {
    const NAME: &'static str = "staff.list";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffListInput;
    type Output = StaffListPage;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let wanted = Wanted {
            text: &input.text,
            filters: input.filters,
            sort: input.sort,
            after: input.after.as_deref(),
            before: input.before.as_deref(),
            limit: input.limit.unwrap_or(USUAL).clamp(1, MOST) as usize,
        };
        let page = page(cx.db(), &wanted, cx.today())?;
        Ok(StaffListPage {
            rows: rows::rows(cx.db(), &page.people, cx.today())?,
            next: page.next,
            previous: page.previous,
        })
    }
}
