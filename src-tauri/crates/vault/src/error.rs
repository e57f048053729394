//! What can go wrong with the file, in words for the person at the desk.

use std::path::{Path, PathBuf};

/// A failure of the encrypted file. The text is complete: what happened, and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The passphrase does not unwrap the data key of this operator.
    #[error(
        "Kata sandi tidak cocok untuk operator «{operator}». Periksa Caps Lock dan tata letak papan ketik, lalu coba lagi. Berkas tidak berubah."
    )]
    WrongPassphrase {
        /// The name of the slot that was tried.
        operator: String,
    },
    /// No slot with this name.
    #[error("Operator «{operator}» tidak terdaftar pada berkas ini. Pilih nama operator yang ada.")]
    UnknownOperator {
        /// The name asked for.
        operator: String,
    },
    /// The recovery code is mistyped or belongs to another file.
    #[error(
        "Kode pemulihan tidak cocok dengan berkas ini. Periksa kembali setiap kelompok huruf; huruf O dan angka 0 dibaca sama."
    )]
    WrongRecoveryCode,
    /// A slot name is taken or unusable.
    #[error("{0}")]
    OperatorName(&'static str),
    /// The passphrase is below the minimum.
    #[error(
        "Kata sandi terlalu lemah: {advice} Pakai sedikitnya 10 huruf; rangkaian empat kata yang tidak berkaitan paling mudah diingat."
    )]
    WeakPassphrase {
        /// Why, as one sentence.
        advice: String,
    },
    /// There is no vault in this folder.
    #[error("Di map «{}» tidak ada berkas Abdi. Pilih map yang berisi data.abdi dan kunci.json.", show(.0))]
    NoVault(PathBuf),
    /// A vault is already there; it is never overwritten.
    #[error("Di map «{}» sudah ada berkas Abdi. Pilih map lain; berkas yang ada tidak ditimpa.", show(.0))]
    AlreadyThere(PathBuf),
    /// The key file cannot be read as one.
    #[error(
        "Berkas kunci (kunci.json) rusak: {0} Data tidak disentuh. Kembalikan kunci.json dari map cadangan, lalu buka lagi."
    )]
    KeyFileDamaged(String),
    /// The database pages fail their check although the key is right.
    #[error(
        "Berkas data (data.abdi) rusak dan tidak dibuka. Berkas itu tidak dihapus dan tidak ditimpa. Pulihkan salinan dari map cadangan, dan simpan berkas yang rusak untuk diperiksa."
    )]
    Damaged,
    /// The database belongs to another program.
    #[error("Berkas data.abdi bukan berkas Abdi. Periksa apakah map yang dipilih benar.")]
    NotOurs,
    /// The file was written by a newer program.
    #[error(
        "Berkas ini disimpan oleh Abdi yang lebih baru (bentuk {found}, program ini mengenal sampai {known}). Pasang Abdi terbaru; berkas tidak diubah."
    )]
    Newer {
        /// Schema version of the file.
        found: usize,
        /// Newest version this program knows.
        known: usize,
    },
    /// Another program holds the lock.
    #[error("Berkas ini sedang dipakai jendela Abdi lain. Tutup jendela itu dahulu, lalu coba lagi.")]
    InUse,
    /// The folder or file cannot be written.
    #[error(
        "Map «{}» hanya dapat dibaca. Beri izin tulis pada map itu atau pilih map lain; tidak ada yang berubah.", show(.0)
    )]
    ReadOnly(PathBuf),
    /// The folder lies on a network share.
    #[error(
        "Map «{}» berada di jaringan. Berkas kerja harus di cakram komputer ini, sebab kunci berkas di jaringan tidak dapat diandalkan. Pilih map di cakram sendiri; jaringan boleh dipakai untuk cadangan.", show(.0)
    )]
    NetworkPlace(PathBuf),
    /// The folder is copied about by a synchronising program.
    #[error(
        "Map «{}» disinkronkan oleh {service}. Sinkronisasi dapat merusak berkas yang sedang dipakai. Pilih map di luar {service}; simpan di sana hanya cadangan.", show(.folder)
    )]
    SyncPlace {
        /// The folder chosen.
        folder: PathBuf,
        /// The name of the service as the user knows it.
        service: &'static str,
    },
    /// No room left.
    #[error(
        "Cakram penuh. Perubahan terakhir tidak disimpan, data sebelumnya utuh. Kosongkan ruang cakram, lalu ulangi."
    )]
    DiskFull,
    /// Undo meets rows that have changed since.
    #[error("«{title}» tidak dapat diurungkan karena datanya sudah berubah lagi sesudahnya. Tidak ada yang diubah.")]
    UndoConflict {
        /// Title of the journal entry.
        title: String,
    },
    /// Undo or redo with nothing to do.
    #[error("Tidak ada perubahan yang dapat {0}.")]
    NothingToUndo(&'static str),
    /// The row asked for does not exist.
    #[error("Data yang diminta tidak ditemukan. Mungkin sudah diubah di tempat lain; muat ulang halaman ini.")]
    NoRow,
    /// A database constraint refused the change.
    #[error("Perubahan ditolak oleh pemeriksaan data. Tidak ada yang disimpan.")]
    Constraint(#[source] rusqlite::Error),
    /// The database engine failed otherwise.
    #[error(
        "Mesin basis data gagal. Tidak ada yang disimpan; coba lagi, dan bila berulang periksa berkas di Pengaturan → Keamanan."
    )]
    Sql(#[source] rusqlite::Error),
    /// The file system failed.
    #[error("Berkas «{}» tidak dapat dibaca atau ditulis ({source}). Periksa cakram dan izin map.", show(.path))]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

fn show(path: &Path) -> String {
    path.display().to_string()
}

impl Error {
    /// Wraps a system error with its place; a full disk and a read-only folder get their own message.
    pub(crate) fn io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind as K;
        match source.kind() {
            K::StorageFull | K::QuotaExceeded => Self::DiskFull,
            K::PermissionDenied | K::ReadOnlyFilesystem => Self::ReadOnly(path.to_path_buf()),
            _ => Self::Io { path: path.to_path_buf(), source },
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
            return Self::NoRow;
        }
        match error.sqlite_error_code() {
            Some(C::NotADatabase | C::DatabaseCorrupt) => Self::Damaged,
            Some(C::DiskFull) => Self::DiskFull,
            Some(C::ReadOnly) => Self::ReadOnly(PathBuf::from("data.abdi")),
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::InUse,
            Some(C::ConstraintViolation) => Self::Constraint(error),
            _ => Self::Sql(error),
        }
    }
}
