//! Everything that can go wrong with a table file, in words for the person at the screen.
//! No path, no cell content: these texts may be logged.

/// Why a table could not be read or written. The text is Bahasa Indonesia and says what to do.
#[derive(Debug, thiserror::Error)]
pub enum TabularError {
    /// The operating system refused to hand over the file.
    #[error(
        "Berkas tidak dapat dibaca ({reason}). Pastikan berkas masih ada dan tidak dikunci program lain, lalu coba lagi."
    )]
    Unreadable {
        /// The reason in words.
        reason: String,
    },
    /// Zero bytes, or nothing but blanks.
    #[error("Berkas kosong. Ekspor ulang data dari aplikasi asalnya, lalu coba lagi.")]
    Empty,
    /// More bytes than allowed, on disk or after unpacking.
    #[error(
        "Berkas terlalu besar: isinya melebihi {limit_mb} MB. Hapus gambar dan lembar yang tidak perlu, atau pecah menjadi beberapa berkas."
    )]
    TooLarge {
        /// The limit in megabytes (10⁶ bytes).
        limit_mb: u64,
    },
    /// The archive unpacks to far more than any real table does.
    #[error(
        "Berkas ditolak: isinya mengembang tidak wajar saat dibuka (pola bom zip). Jangan dipakai; minta berkas asli dari pengirimnya."
    )]
    Bomb,
    /// More filled rows than allowed.
    #[error("Lembar berisi terlalu banyak baris: paling banyak {limit} baris. Pecah menjadi beberapa berkas.")]
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A filled cell lies too far to the right.
    #[error(
        "Lembar berisi terlalu banyak kolom: paling banyak {limit} kolom. Hapus kolom yang tidak perlu, lalu simpan ulang."
    )]
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// More cells in all sheets together than allowed.
    #[error(
        "Berkas berisi terlalu banyak sel: paling banyak {limit} sel. Hapus lembar yang tidak perlu atau pecah menjadi beberapa berkas."
    )]
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// Encrypted office file.
    #[error(
        "Berkas dilindungi kata sandi. Buka di Excel atau LibreOffice, hapus kata sandinya (Simpan Sebagai, tanpa kata sandi), lalu coba lagi."
    )]
    Protected,
    /// Right format, damaged or cut off.
    #[error(
        "Berkas rusak atau terpotong ({detail}). Buka di Excel atau LibreOffice dan simpan ulang sebagai .xlsx, atau unduh lagi berkasnya."
    )]
    Broken {
        /// Which part is damaged.
        detail: String,
    },
    /// BIFF workbook of Excel 97–2003.
    #[error(
        "Format .xls lama tidak didukung. Buka berkas di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih .xlsx."
    )]
    OldExcel,
    /// Spreadsheet in a format that is not read: .xlsb, .fods, XML 2003, web page named .xls.
    #[error(
        "Berkas ini berupa {format} yang tidak didukung. Buka di Excel atau LibreOffice, pilih Simpan Sebagai, lalu pilih .xlsx."
    )]
    Unsupported {
        /// What it is.
        format: &'static str,
    },
    /// Something else altogether.
    #[error("Berkas ini bukan tabel melainkan {found}. Pilih berkas .xlsx, .ods, .csv atau .txt.")]
    NotATable {
        /// What it is.
        found: &'static str,
    },
    /// The progress hook said stop.
    #[error("Pembacaan berkas dibatalkan. Tidak ada yang berubah.")]
    Cancelled,
    /// The target folder or file may not be written.
    #[error(
        "Berkas tidak dapat disimpan: folder atau berkas tujuan hanya dapat dibaca. Pilih folder lain, misalnya Dokumen."
    )]
    ReadOnly,
    /// No room.
    #[error(
        "Berkas tidak dapat disimpan: penyimpanan penuh. Kosongkan ruang atau pilih penyimpanan lain; berkas lama tidak berubah."
    )]
    DiskFull,
    /// The target folder does not exist (any more).
    #[error("Berkas tidak dapat disimpan: folder tujuan tidak ditemukan. Pilih folder lain.")]
    NoFolder,
    /// The target is open in another program.
    #[error("Berkas tujuan sedang dibuka program lain. Tutup berkas itu (misalnya di Excel), lalu simpan lagi.")]
    InUse,
    /// Any other failure of writing.
    #[error("Berkas tidak dapat disimpan ({reason}). Coba simpan di folder lain.")]
    Unwritable {
        /// The reason in words.
        reason: String,
    },
}

impl TabularError {
    /// True when the user stopped the work; not a fault.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, TabularError::Cancelled)
    }

    pub(crate) fn broken(detail: impl Into<String>) -> Self {
        TabularError::Broken { detail: detail.into() }
    }

    /// A failure of the operating system while reading.
    pub(crate) fn reading(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let reason = match error.kind() {
            Kind::NotFound => "berkas tidak ditemukan".to_owned(),
            Kind::PermissionDenied => "tidak ada izin membaca".to_owned(),
            Kind::IsADirectory => "yang dipilih adalah folder".to_owned(),
            other => system_reason(error, other),
        };
        TabularError::Unreadable { reason }
    }

    /// A failure of the operating system while writing.
    pub(crate) fn writing(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => TabularError::ReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => TabularError::DiskFull,
            Kind::NotFound | Kind::NotADirectory => TabularError::NoFolder,
            Kind::ResourceBusy => TabularError::InUse,
            other => TabularError::Unwritable { reason: system_reason(error, other) },
        }
    }
}

fn system_reason(error: &std::io::Error, kind: std::io::ErrorKind) -> String {
    match error.raw_os_error() {
        Some(code) => format!("kesalahan sistem {code}"),
        None => format!("kesalahan sistem: {kind}"),
    }
}
