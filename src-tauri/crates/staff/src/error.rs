//! What can go wrong with staff records.

use abdi_kernel::{Code, Fault, FieldError};

/// A refusal, in words for the person at the desk.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StaffError {
    /// No such person.
    #[error("Pegawai itu tidak ditemukan. Muat ulang daftar pegawai, lalu pilih lagi.")]
    NoPerson,
    /// Some fields are wrong.
    #[error("Periksa isian yang ditandai, lalu simpan lagi.")]
    Fields(Vec<FieldError>),
    /// NIP belongs to somebody else.
    #[error("NIP ini sudah dipakai {0}. Satu NIP hanya untuk satu pegawai.")]
    NipTaken(String),
    /// SIASN id belongs to somebody else.
    #[error("ID SIASN ini sudah dipakai {0}.")]
    SiasnTaken(String),
    /// The unit does not exist.
    #[error("Unit kerja yang dipilih tidak ditemukan. Pilih unit lain.")]
    NoUnit,
    /// Already deactivated.
    #[error("Pegawai ini sudah nonaktif.")]
    AlreadyInactive,
    /// Not deactivated.
    #[error("Pegawai ini sudah aktif.")]
    AlreadyActive,
    /// Unknown reason.
    #[error("Pilih sebab pegawai dinonaktifkan.")]
    ExitReason,
    /// Bad photo; the text says why.
    #[error("{0}")]
    Photo(&'static str),
    /// File cannot be read.
    #[error("Berkas foto tidak dapat dibaca: {0}. Periksa berkasnya, lalu pilih lagi.")]
    PhotoFile(String),
    /// The cursor was not made by this list.
    #[error("Penanda halaman tidak cocok dengan urutan daftar. Muat ulang daftar dari awal.")]
    Cursor,
    /// A saved view needs a name.
    #[error("Beri nama pada tampilan ini.")]
    ViewName,
    /// Another saved view has this name.
    #[error("Sudah ada tampilan bernama «{0}». Pakai nama lain.")]
    ViewTwice(String),
    /// No such saved view.
    #[error("Tampilan itu tidak ditemukan; mungkin sudah dihapus.")]
    NoView,
    /// Unknown column asked for.
    #[error("Kolom «{0}» tidak dikenal. Pilih kolom dari daftar.")]
    Column(String),
    /// Unknown kind of holding.
    #[error("Pilih status jabatan: definitif, Pj., Plt., Plh., atau tugas tambahan.")]
    Holding,
    /// Stored JSON that cannot be read; a defect of ours.
    #[error("Data tersimpan tidak terbaca.")]
    Stored(#[from] serde_json::Error),
    /// Spreadsheet that cannot be written.
    #[error(transparent)]
    Tabular(#[from] abdi_tabular::TabularError),
}

impl Fault for StaffError {
    fn code(&self) -> Code {
        match self {
            Self::NoPerson | Self::NoView => Code::NotFound,
            Self::NipTaken(_) | Self::SiasnTaken(_) | Self::ViewTwice(_) => Code::Conflict,
            Self::AlreadyActive | Self::AlreadyInactive => Code::NotNow,
            Self::Photo(_) | Self::PhotoFile(_) | Self::Tabular(_) => Code::File,
            Self::Stored(_) => Code::Internal,
            _ => Code::InvalidInput,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        let field = match self {
            Self::Fields(fields) => return fields.clone(),
            Self::NipTaken(_) => "nip",
            Self::SiasnTaken(_) => "siasnId",
            Self::NoUnit => "unitId",
            Self::ExitReason => "reason",
            Self::ViewName | Self::ViewTwice(_) => "name",
            Self::Holding => "status",
            _ => return Vec::new(),
        };
        vec![FieldError { field: field.to_owned(), message: self.to_string() }]
    }
}
