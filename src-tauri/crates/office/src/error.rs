//! What can go wrong around the session.

use abdi_kernel::{Code, Fault, FieldError};

/// A failure of the desk itself.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OfficeError {
    /// No such command.
    #[error("Perintah «{0}» tidak dikenal. Lihat daftarnya dengan `abdi commands`.")]
    UnknownCommand(String),
    /// No vault is open.
    #[error("Berkas Abdi terkunci. Buka dahulu dengan kata sandi.")]
    Locked,
    /// No folder has been chosen.
    #[error("Belum ada berkas Abdi yang dipilih. Pilih map berkas atau buat berkas baru.")]
    NoFolder,
    /// A long job needs the job door.
    #[error("Perintah «{0}» berjalan lama; panggil sebagai pekerjaan.")]
    NotAJob(String),
    /// A command panicked.
    #[error(
        "Perintah ini berhenti tidak semestinya. Tidak ada yang disimpan. Coba lagi; bila berulang, sebutkan rujukan ini kepada pendukung."
    )]
    Panicked(String),
    /// The recovery code was already proven, or belongs to an earlier session.
    #[error("Kode pemulihan tidak lagi ditampilkan. Buat kode baru di Pengaturan → Keamanan.")]
    RecoveryGone,
    /// A file could not be read or written.
    #[error("Berkas «{name}» tidak dapat {verb} ({source}). Periksa map, izin, dan ruang cakram.")]
    File {
        /// Its name.
        name: String,
        /// dibaca, disimpan, dibuka
        verb: &'static str,
        /// What the system said.
        source: std::io::Error,
    },
    /// A picture that is not one.
    #[error("{0}")]
    Picture(&'static str),
    /// One wrong field.
    #[error("{message}")]
    Field {
        /// The field.
        field: &'static str,
        /// What to do.
        message: &'static str,
    },
}

impl Fault for OfficeError {
    fn code(&self) -> Code {
        match self {
            Self::UnknownCommand(_) => Code::NotFound,
            Self::Locked => Code::Locked,
            Self::NoFolder | Self::NotAJob(_) | Self::RecoveryGone => Code::NotNow,
            Self::Panicked(_) => Code::Internal,
            Self::File { .. } | Self::Picture(_) => Code::File,
            Self::Field { .. } => Code::InvalidInput,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        match self {
            Self::Field { field, message } => {
                vec![FieldError { field: (*field).to_owned(), message: (*message).to_owned() }]
            }
            _ => Vec::new(),
        }
    }
}
