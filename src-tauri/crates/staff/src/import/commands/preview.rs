//! `staff.import_preview`: opens a file, recognises its table and works out what an import would do.

mod view;

use abdi_kernel::{Area, Code, Failure, Job, JobContext};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

use crate::import::column::FileKind;
use crate::import::layout::Wish;
use crate::import::opened::Opened;
use crate::import::prepare::{Settings, prepare};
use crate::import::preview::Preview;
use crate::import::table::{self, Table};
pub use view::StaffImportPreview;

/// Where a column is, as the user says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportPlace {
    /// Name of the column, as in [`StaffImportField`].
    pub field: String,
    /// Index of the file column from 0; null: not in the file.
    pub at: Option<usize>,
}

/// Input of `staff.import_preview`; what is left out is recognised.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportPreviewInput {
    /// The file.
    pub handle: u32,
    /// `siasn`, `nominatif`, `hierarki`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub kind: Option<String>,
    /// Index of the sheet from 0, with the header rows.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheet: Option<usize>,
    /// First row of the header.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub header_first: Option<u32>,
    /// Last row of the header.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub header_last: Option<u32>,
    /// Columns moved by the user.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub mapping: Option<Vec<StaffImportPlace>>,
    /// Make units that are not in the tree; left out: only while there is no tree.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub create_units: Option<bool>,
    /// Empty cells erase what is stored.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub erase: Option<bool>,
}

/// `staff.import_preview`.
pub struct ImportPreview;

impl Job for ImportPreview {
    const NAME: &'static str = "staff.import_preview";
    const CHANGES: &'static [Area] = &[];
    type Input = StaffImportPreviewInput;
    type Output = StaffImportPreview;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let wish = wish(&input)?;
        let mut opened = Opened::read(cx, input.handle)?;
        let mapping: Option<Vec<(String, Option<usize>)>> =
            input.mapping.as_ref().map(|places| places.iter().map(|p| (p.field.clone(), p.at)).collect());
        let found = cx.read(|read| table::table(read.db(), &opened.book, &wish, mapping.as_deref()))?;
        let mut out = StaffImportPreview {
            file_name: opened.file_name.clone(),
            sheets: view::sheets(&opened),
            table: found.as_ref().map(|table| view::table(&opened, table)),
            summary: None,
        };
        opened.missing = out.table.as_ref().map(|table| table.missing.clone()).unwrap_or_default();
        if let Some(table) = found.filter(|table| table.layout.missing(0).is_empty()) {
            let settings = Settings { create_units: input.create_units, erase: input.erase.unwrap_or(false) };
            let preview = work_out(cx, &opened, &table, settings)?;
            out.summary = Some(view::summary(&preview));
            opened.preview = Some(preview);
        }
        cx.files().remember(input.handle, Arc::new(opened));
        Ok(out)
    }
}

fn work_out(cx: &JobContext<'_>, opened: &Opened, table: &Table, settings: Settings) -> Result<Preview, Failure> {
    let mut tick = |done: usize, total: usize| cx.progress(done, total, "Memeriksa baris").is_ok();
    cx.read(|read| {
        let prepared = prepare(read.db(), &opened.book, &table.layout, settings, cx.today(), &mut tick)?;
        Ok(Preview::of(prepared, &table.layout, settings, table.changed))
    })
}

fn wish(input: &StaffImportPreviewInput) -> Result<Wish, Failure> {
    let kind = match input.kind.as_deref() {
        None => None,
        Some(code) => Some(FileKind::parse(code).ok_or_else(|| {
            Failure::field(
                "kind",
                "Jenis berkas tidak dikenal. Pilih ekspor SIASN, daftar nominatif, atau hierarki unor.",
            )
        })?),
    };
    let rows = match (input.sheet, input.header_first) {
        (Some(sheet), Some(first)) => {
            let last = input.header_last.unwrap_or(first);
            if first == 0 || last < first || last - first > 4 {
                let message = "Baris judul paling banyak lima baris, dari atas ke bawah. Pilih lagi baris judulnya.";
                return Err(Failure::field("headerLast", message));
            }
            Some((sheet, first, last))
        }
        (None, None) => None,
        _ => return Err(Failure::new(Code::InvalidInput, "Pilih lembar dan baris judulnya bersama-sama.")),
    };
    Ok(Wish { kind, rows })
}
