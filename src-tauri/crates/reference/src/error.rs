//! What can go wrong with reference rows.

use abdi_kernel::{Code, Fault, FieldError};

/// A refusal, in words for the person at the desk.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReferenceError {
    /// Name of a holiday is missing.
    #[error("Nama hari libur belum diisi.")]
    HolidayName,
    /// Unknown kind of day off.
    #[error("Pilih jenis hari: libur nasional, cuti bersama, atau libur daerah.")]
    HolidayKind,
    /// The same day with the same name is there already.
    #[error("Hari libur dengan tanggal dan nama itu sudah ada.")]
    HolidayTwice,
    /// No such holiday.
    #[error("Hari libur itu tidak ditemukan; mungkin sudah dihapus. Muat ulang daftarnya.")]
    HolidayGone,
    /// No such code list.
    #[error("Daftar kode «{0}» tidak dikenal.")]
    UnknownList(String),
    /// Code or name is missing.
    #[error("Kode dan nama harus diisi.")]
    CodeEmpty,
    /// The bundled file of the program is broken; a defect of ours.
    #[error("Tabel acuan bawaan tidak terbaca.")]
    Bundled(#[from] csv::Error),
    /// The bundled file of the program holds an impossible value; a defect of ours.
    #[error("Tabel acuan bawaan berisi nilai yang tidak mungkin: {0}.")]
    BundledValue(String),
}

impl Fault for ReferenceError {
    fn code(&self) -> Code {
        match self {
            Self::HolidayName | Self::HolidayKind | Self::CodeEmpty | Self::UnknownList(_) => Code::InvalidInput,
            Self::HolidayTwice => Code::Conflict,
            Self::HolidayGone => Code::NotFound,
            Self::Bundled(_) | Self::BundledValue(_) => Code::Internal,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        let field = match self {
            Self::HolidayName | Self::HolidayTwice => "name",
            Self::HolidayKind => "kind",
            Self::CodeEmpty => "code",
            _ => return Vec::new(),
        };
        vec![FieldError { field: field.to_owned(), message: self.to_string() }]
    }
}
