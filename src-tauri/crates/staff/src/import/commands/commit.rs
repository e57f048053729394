//! `staff.import_commit`: does what the preview showed, in one transaction and one undo step.

use abdi_kernel::{Area, Code, Failure, Job, JobContext, Write, number};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::apply::apply;
use crate::import::column::FileKind;
use crate::import::opened::Opened;
use crate::import::prepare::prepare;
use crate::import::preview::Preview;
use crate::import::store::mappings;
use crate::import::store::record::{self, Counts, ImportRecord};
use crate::import::table::places;

/// Input of `staff.import_commit`.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportCommitInput {
    /// The file, previewed before.
    pub handle: u32,
    /// Leave out rows with errors; otherwise they stop the import.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub leave_out_errors: bool,
}

/// Output of `staff.import_commit`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffImportResult {
    /// Id of the import; null when nothing was to be changed.
    pub id: Option<i64>,
    /// As the undo menu names it.
    pub title: String,
    /// Persons or units in the file.
    pub rows: u32,
    /// Records made.
    pub created: u32,
    /// Records changed.
    pub changed: u32,
    /// Records that already said the same.
    pub unchanged: u32,
    /// Rows with errors that were left out.
    pub left_out: u32,
    /// Which rows these are.
    pub left_out_rows: Vec<u32>,
    /// Rows that repeat another one.
    pub repeated: u32,
    /// Units made.
    pub units_created: u32,
    /// Units changed.
    pub units_changed: u32,
    /// Heads changed, those waited for included.
    pub heads_changed: u32,
    /// What else to know.
    pub notes: Vec<String>,
}

/// `staff.import_commit`.
pub struct ImportCommit;

impl Job for ImportCommit {
    const NAME: &'static str = "staff.import_commit";
    const CHANGES: &'static [Area] = &["staff", "organisation"];
    type Input = StaffImportCommitInput;
    type Output = StaffImportResult;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let opened = Opened::recall(cx.files(), input.handle)?;
        let shown = opened.previewed()?;
        if !input.leave_out_errors && !shown.refused.is_empty() {
            return Err(refusal(shown));
        }
        cx.progress(0, 0, "Membandingkan dengan data tersimpan")?;
        cx.write(|write| commit(cx, write, &opened, shown))
    }
}

fn refusal(shown: &Preview) -> Failure {
    let rows: Vec<String> = shown.refused.iter().take(10).map(u32::to_string).collect();
    let more = if shown.refused.len() > rows.len() { ", …" } else { "" };
    Failure::new(
        Code::NotNow,
        format!(
            "{} baris mempunyai galat (baris {}{more}). Perbaiki di berkas asal, atau pilih «Lewati baris yang galat».",
            shown.refused.len(),
            rows.join(", ")
        ),
    )
}

/// The vault may have changed since the preview: everything is worked out again inside the transaction.
fn commit(
    cx: &JobContext<'_>,
    write: &Write<'_>,
    opened: &Opened,
    shown: &Preview,
) -> Result<StaffImportResult, Failure> {
    let layout = &shown.layout;
    let mut tick = |done: usize, total: usize| cx.progress(done, total, "Memeriksa baris").is_ok();
    let prepared = prepare(write.db(), &opened.book, layout, shown.settings, cx.today(), &mut tick)?;
    let basis = format!("Impor {}", opened.file_name);
    let any = apply(write, &prepared, &basis, &mut |done, total| cx.progress(done, total, "Menyimpan"))?;
    let now = Preview::of(prepared, layout, shown.settings, shown.mapping_changed);
    if now.refused != shown.refused {
        let message = "Data berubah sejak pratinjau dibuat. Buat pratinjau sekali lagi, lalu impor.";
        return Err(Failure::new(Code::Conflict, message));
    }
    let counts = now.counts;
    let title = match any {
        true => title(&counts, layout.kind, &opened.file_name),
        false => format!("Tidak ada yang berubah oleh {}", opened.file_name),
    };
    let mut id = None;
    if any {
        id = Some(record::add(
            write.db(),
            &ImportRecord {
                id: 0,
                at: cx.at(),
                operator: cx.operator().to_owned(),
                kind: layout.kind,
                file_name: opened.file_name.clone(),
                sha256: opened.sha256.clone(),
                counts,
            },
        )?);
    }
    if any || shown.mapping_changed {
        mappings::save(write.db(), &layout.signature(), layout.kind, &places(layout))?;
    }
    write.title(title.clone());
    cx.progress(1, 1, "Menyelesaikan")?;
    Ok(StaffImportResult {
        id,
        title,
        rows: counts.rows,
        created: counts.created,
        changed: counts.changed,
        unchanged: counts.unchanged,
        left_out: counts.left_out,
        left_out_rows: now.refused,
        repeated: counts.repeated,
        units_created: counts.units_created,
        units_changed: counts.units_changed,
        heads_changed: counts.heads_changed,
        notes: now.notes,
    })
}

/// `Impor 2.700 pegawai dari siasn.xlsx`.
fn title(counts: &Counts, kind: FileKind, file: &str) -> String {
    let records = i64::from(counts.created) + i64::from(counts.changed);
    let what = match kind {
        FileKind::Hierarchy => "unit",
        _ => "pegawai",
    };
    match records {
        0 if counts.heads_changed > 0 => format!("Impor pimpinan unit dari {file}"),
        0 if counts.units_changed > 0 => format!("Impor unit kerja dari {file}"),
        _ => format!("Impor {} {what} dari {file}", number::grouped(records)),
    }
}
