//! A file that was opened, kept in memory between preview and commit.

use abdi_kernel::{Code, Failure, JobContext, files::display_name};
use abdi_tabular::{Limits, TabularError, Workbook, bytes_of, open_bytes};
use std::sync::Arc;

use super::digest;
use super::preview::Preview;
use crate::StaffError;

/// A file as read, and what its preview found.
#[derive(Debug)]
pub struct Opened {
    /// The sheets.
    pub book: Arc<Workbook>,
    /// SHA-256 of the content, in hexadecimal digits.
    pub sha256: String,
    /// Name of the file.
    pub file_name: String,
    /// Required columns that nobody has placed yet.
    pub missing: Vec<String>,
    /// The preview, once there is one.
    pub preview: Option<Preview>,
}

impl Opened {
    /// Reads the file behind a handle. A file that was read before and has not changed since is not decoded again.
    ///
    /// # Errors
    /// When the file cannot be read, or the user stopped it.
    pub fn read(cx: &JobContext<'_>, handle: u32) -> Result<Self, Failure> {
        let path = cx.files().path(handle)?;
        let limits = Limits::default();
        let bytes = bytes_of(&path, &limits).map_err(failure)?;
        let sha256 = digest::hex(&digest::sha256(&bytes));
        let file_name = display_name(&path);
        if let Some(kept) = cx.files().recall::<Opened>(handle).filter(|kept| kept.sha256 == sha256) {
            return Ok(Self { book: Arc::clone(&kept.book), sha256, file_name, missing: Vec::new(), preview: None });
        }
        let mut progress = |done: u64, total: u64| {
            let scale = |n: u64| usize::try_from(n / 1024).unwrap_or(usize::MAX);
            cx.progress(scale(done), scale(total).max(1), "Membaca berkas").is_ok()
        };
        let book = open_bytes(&bytes, &limits, &mut progress).map_err(failure)?;
        Ok(Self { book: Arc::new(book), sha256, file_name, missing: Vec::new(), preview: None })
    }

    /// The file opened last, if it is the one under this handle.
    ///
    /// # Errors
    /// When it is not there any more: the vault was locked, or another file was opened.
    pub fn recall(files: &abdi_kernel::Files, handle: u32) -> Result<Arc<Self>, Failure> {
        let gone = || Failure::new(Code::NotNow, "Pratinjau impor ini sudah ditutup. Pilih berkasnya sekali lagi.");
        files.recall::<Opened>(handle).ok_or_else(gone)
    }

    /// The preview.
    ///
    /// # Errors
    /// When the table was not recognised, or required columns are missing.
    pub fn previewed(&self) -> Result<&Preview, Failure> {
        self.preview.as_ref().ok_or_else(|| {
            let message = match self.missing.as_slice() {
                [] => "Baris judul tabel tidak ditemukan. Pilih lembar dan baris judulnya, lalu buat pratinjau lagi."
                    .to_owned(),
                missing => format!(
                    "Kolom yang wajib belum ada: {}. Pasangkan kolomnya dengan kolom berkas, lalu buat pratinjau lagi.",
                    missing.join(", ")
                ),
            };
            Failure::new(Code::NotNow, message)
        })
    }
}

fn failure(error: TabularError) -> Failure {
    match error.is_cancelled() {
        true => Failure::cancelled(),
        false => StaffError::Tabular(error).into(),
    }
}
