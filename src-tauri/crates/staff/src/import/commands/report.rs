//! `staff.import_report`: the findings and changes of a preview or import as a workbook.

use abdi_kernel::{Area, Failure, Job, JobContext};
use abdi_tabular::save_xlsx;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StaffError;
use crate::import::opened::Opened;
use crate::import::preview::count;
use crate::import::report::tables;

/// Input of `staff.import_report`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportReportInput {
    /// The imported file.
    pub handle: u32,
    /// Where to save.
    pub target: u32,
}

/// Output of `staff.import_report`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportReport {
    /// Findings in it.
    pub findings: u32,
}

/// `staff.import_report`.
pub struct ImportReport;

impl Job for ImportReport {
    const NAME: &'static str = "staff.import_report";
    const CHANGES: &'static [Area] = &[];
    type Input = StaffImportReportInput;
    type Output = StaffImportReport;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let opened = Opened::recall(cx.files(), input.handle)?;
        let preview = opened.previewed()?;
        cx.progress(0, 1, "Menyusun laporan")?;
        let tables = tables(&opened.file_name, &opened.sha256, preview, cx.today());
        save_xlsx(&tables, &cx.files().path(input.target)?).map_err(StaffError::Tabular)?;
        Ok(StaffImportReport { findings: count(preview.found.len()) })
    }
}
