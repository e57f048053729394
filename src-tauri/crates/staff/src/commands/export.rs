//! The list as a spreadsheet, with the same text, filters and order.

use abdi_kernel::{Area, Failure, Job, JobContext, Read};
use abdi_tabular::{Delimiter, save_csv, save_xlsx};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::StaffError;
use crate::documents::{self, Shown};
use crate::dto::{StaffFilters, StaffSort};
use crate::names::Names;
use crate::store::list::{self, Wanted};
use crate::store::person;

/// People read between two looks at the cancel button.
const PORTION: usize = 500;

/// Kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffExportFormat {
    /// Excel.
    Xlsx,
    /// Text with semicolons.
    Csv,
}

/// Input of `staff.export`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffExportInput {
    /// As in `staff.list`.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub text: String,
    /// As in `staff.list`.
    #[serde(default)]
    #[ts(as = "Option<StaffFilters>", optional)]
    pub filters: StaffFilters,
    /// As in `staff.list`.
    #[serde(default)]
    #[ts(as = "Option<StaffSort>", optional)]
    pub sort: StaffSort,
    /// Keys of rows or of `StaffFields`, also `pangkat` and `status`; empty: the usual ones.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub columns: Vec<String>,
    /// Kind of file.
    pub format: StaffExportFormat,
    /// The chosen place.
    pub handle: u32,
}

/// Answer of `staff.export`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffExported {
    /// People written.
    pub rows: usize,
    /// Name of the file.
    pub file: String,
}

/// `staff.export`.
pub struct Export;

impl Job for Export {
    const NAME: &'static str = "staff.export";
    const CHANGES: &'static [Area] = &[];
    type Input = StaffExportInput;
    type Output = StaffExported;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let path = cx.files().path(input.handle)?;
        let keys: Vec<&str> = if input.columns.is_empty() {
            documents::USUAL.to_vec()
        } else {
            input.columns.iter().map(String::as_str).collect()
        };
        let columns = keys.into_iter().map(Shown::parse).collect::<Result<Vec<_>, _>>()?;
        let table = cx.read(|read| table(cx, read, &input, &columns))?;
        cx.progress(table.rows.len(), table.rows.len(), "Menulis berkas")?;
        match input.format {
            StaffExportFormat::Xlsx => save_xlsx(std::slice::from_ref(&table), &path),
            StaffExportFormat::Csv => save_csv(&table, Delimiter::Semicolon, &path),
        }
        .map_err(StaffError::Tabular)?;
        Ok(StaffExported { rows: table.rows.len(), file: abdi_kernel::files::display_name(&path) })
    }
}

fn table(
    cx: &JobContext<'_>,
    read: &Read<'_>,
    input: &StaffExportInput,
    columns: &[Shown],
) -> Result<abdi_tabular::Table, Failure> {
    let (db, today) = (read.db(), read.today());
    let names = Names::load(db, today)?;
    let total = list::count(db, &input.text, &input.filters, today)?;
    let mut table = documents::empty_table(columns, today);
    let mut after: Option<String> = None;
    loop {
        cx.progress(table.rows.len(), total, "Membaca pegawai")?;
        let wanted = Wanted {
            text: &input.text,
            filters: input.filters.clone(),
            sort: input.sort,
            after: after.as_deref(),
            before: None,
            limit: PORTION,
        };
        let page = list::page(db, &wanted, today)?;
        for (id, _) in &page.people {
            if let Some(found) = person::person(db, *id)? {
                documents::push(&mut table, columns, &found, &names, today);
            }
        }
        after = page.next;
        if after.is_none() {
            return Ok(table);
        }
    }
}
