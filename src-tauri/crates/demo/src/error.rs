//! What can go wrong when the region is loaded.

use abdi_kernel::{Code, Fault, FieldError};

/// A refusal, in words for the person at the desk.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The file is in use.
    #[error(
        "Berkas ini sudah berisi data. Data contoh hanya dapat dimuat ke berkas yang masih kosong; buat berkas baru untuk mencobanya."
    )]
    NotEmpty,
    /// Too few or too many.
    #[error("Jumlah pegawai contoh harus antara 50 dan 100.000.")]
    Staff,
    /// A bundled list is broken; a defect of ours.
    #[error("Bahan data contoh tidak dapat dibaca.")]
    Bundled(String),
}

impl Fault for DemoError {
    fn code(&self) -> Code {
        match self {
            Self::NotEmpty => Code::NotNow,
            Self::Staff => Code::InvalidInput,
            Self::Bundled(_) => Code::Internal,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Staff => vec![FieldError { field: "staff".to_owned(), message: self.to_string() }],
            _ => Vec::new(),
        }
    }
}
