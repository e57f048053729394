//! `staff.import_absent`: active records, or units, that the file does not name.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::opened::Opened;
use crate::import::preview::count;

/// Lines at most.
const MOST: usize = 500;

/// Input of `staff.import_absent`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportAbsentInput {
    /// The file.
    pub handle: u32,
    /// How many to skip.
    pub offset: usize,
    /// How many to give, at most 500.
    pub limit: usize,
}

/// A record that the file does not name.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportAbsentRow {
    /// Id of the record, or of the unit.
    pub id: i64,
    /// 18 digits; empty for a unit.
    pub nip: String,
    /// Name.
    pub name: String,
}

/// Output of `staff.import_absent`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportAbsent {
    /// How many in all.
    pub total: u32,
    /// The asked ones.
    pub rows: Vec<StaffImportAbsentRow>,
}

/// `staff.import_absent`.
pub struct ImportAbsent;

impl Query for ImportAbsent {
    const NAME: &'static str = "staff.import_absent";
    const READS: &'static [Area] = &[];
    type Input = StaffImportAbsentInput;
    type Output = StaffImportAbsent;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let opened = Opened::recall(cx.files(), input.handle)?;
        let preview = opened.previewed()?;
        let page = preview.absent.iter().skip(input.offset).take(input.limit.min(MOST));
        let rows = page.map(|a| StaffImportAbsentRow { id: a.id, nip: a.nip.clone(), name: a.name.clone() });
        Ok(StaffImportAbsent { total: count(preview.absent.len()), rows: rows.collect() })
    }
}
