//! What can go wrong with units and posts.

use abdi_kernel::{Code, Fault, FieldError, date};
use chrono::NaiveDate;

/// A refusal, in words for the person at the desk.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OrganisationError {
    /// No such unit.
    #[error("Unit itu tidak ditemukan. Muat ulang bagan organisasi, lalu pilih lagi.")]
    NoUnit,
    /// No such post.
    #[error("Jabatan itu tidak ditemukan. Muat ulang halaman, lalu pilih lagi.")]
    NoPosition,
    /// Name is missing.
    #[error("Nama belum diisi.")]
    Name,
    /// The week is neither 5 nor 6 days.
    #[error("Hari kerja seminggu harus 5 atau 6.")]
    WorkDays,
    /// Unknown kind of post.
    #[error("Jenis jabatan «{0}» tidak dikenal.")]
    Kind(String),
    /// A unit below itself.
    #[error("Unit tidak dapat ditempatkan di bawah dirinya sendiri atau di bawah unit bawahannya. Pilih unit lain.")]
    Circle,
    /// The change would lie in the future.
    #[error("Tanggal berlaku paling lambat hari ini. Catat perubahan ini pada hari berlakunya.")]
    Future,
    /// The change would lie before the present shape began.
    #[error("Bentuk sekarang berlaku sejak {}. Tanggal perubahan tidak boleh lebih awal.", date::long(*.0))]
    BeforePresent(NaiveDate),
    /// The unit still has units below it.
    #[error("Unit ini masih mempunyai {0} unit bawahan. Pindahkan atau tutup unit bawahannya dahulu.")]
    HasUnitsBelow(usize),
    /// The unit has no head post.
    #[error("Unit ini belum mempunyai jabatan pimpinan. Isi nama jabatan pimpinannya dahulu.")]
    NoHeadPost,
    /// The unit above is closed.
    #[error("Unit atasan yang dipilih sudah ditutup. Pilih unit yang masih ada.")]
    ClosedParent,
    /// SIASN id is taken.
    #[error("ID SIASN itu sudah dipakai unit lain.")]
    SiasnTaken,
}

impl Fault for OrganisationError {
    fn code(&self) -> Code {
        match self {
            Self::NoUnit | Self::NoPosition => Code::NotFound,
            Self::HasUnitsBelow(_) | Self::NoHeadPost => Code::NotNow,
            Self::SiasnTaken => Code::Conflict,
            _ => Code::InvalidInput,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        let field = match self {
            Self::Name => "name",
            Self::WorkDays => "workDays",
            Self::Kind(_) => "kind",
            Self::Circle | Self::ClosedParent => "parentId",
            Self::Future | Self::BeforePresent(_) => "from",
            Self::SiasnTaken => "siasnId",
            _ => return Vec::new(),
        };
        vec![FieldError { field: field.to_owned(), message: self.to_string() }]
    }
}
