//! The few best hits, for the palette and for pickers.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::StaffFound;
use crate::store::{rows, search};

/// Hits when the caller names no number.
const USUAL: u32 = 12;
/// Most hits.
const MOST: u32 = 50;

/// Input of `staff.search`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSearchInput {
    /// Parts of the name, or of the NIP.
    pub text: String,
    /// Hits wanted, 1–50; 12 when left out.
    #[ts(optional = nullable)]
    pub limit: Option<u32>,
}

/// Answer of `staff.search`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffSearchResult {
    /// Hits, those that begin with the text first, active people before others.
    pub items: Vec<StaffFound>,
}

/// `staff.search`.
pub struct Search;

impl Query for Search {
    const NAME: &'static str = "staff.search";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffSearchInput;
    type Output = StaffSearchResult;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        if input.text.trim().is_empty() {
            return Ok(StaffSearchResult { items: Vec::new() });
        }
        let limit = input.limit.unwrap_or(USUAL).clamp(1, MOST) as usize;
        let people = search::best(cx.db(), &input.text, limit, cx.today())?;
        Ok(StaffSearchResult { items: rows::found(cx.db(), &people)? })
    }
}
