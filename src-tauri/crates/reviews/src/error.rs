//! What can be refused in a review, in words for the person at the desk.

use abdi_kernel::{Code, Fault, FieldError};

use crate::period::Problem;

/// A refusal of this area.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReviewsError {
    /// Wrong fields.
    #[error("Periksa isian yang ditandai, lalu simpan lagi.")]
    Fields(Vec<Problem>),
    /// No such period.
    #[error("Periode penilaian ini tidak ditemukan. Muat ulang daftar periode.")]
    NoPeriod,
    /// No such ratee in the period.
    #[error("Peserta ini tidak ditemukan dalam periode penilaian. Muat ulang daftar peserta.")]
    NoParticipant,
    /// No such instrument.
    #[error("Instrumen ini tidak ditemukan. Pilih instrumen dari daftar.")]
    NoInstrument,
    /// An instrument that cannot be used.
    #[error("Instrumen tidak dapat dipakai: {0}")]
    Instrument(String),
    /// Settings after opening.
    #[error(
        "Pengaturan dan instrumen dibekukan sejak periode dibuka, agar aturan tidak berubah setelah jawaban masuk. Buat periode baru bila memerlukan pengaturan lain."
    )]
    SettingsFrozen,
    /// Something that only a draft allows.
    #[error("Hanya periode berstatus draf yang dapat diubah seperti ini. Periode ini sudah {0}.")]
    NotDraft(&'static str),
    /// Raters after closing.
    #[error("Penilai hanya dapat diubah selama periode berstatus draf atau dibuka. Periode ini sudah {0}.")]
    RatersFrozen(&'static str),
    /// A step in the wrong order.
    #[error("Periode berstatus {from} tidak dapat menjadi {to}. Urutannya: draf, dibuka, ditutup, dirilis.")]
    Order {
        /// State now.
        from: &'static str,
        /// State asked for.
        to: &'static str,
    },
    /// Opening without anybody.
    #[error("Belum ada peserta. Tetapkan peserta dan penilainya sebelum membuka periode.")]
    NoParticipants,
    /// Opening without raters.
    #[error("Belum ada penilai. Usulkan atau tambahkan penilai sebelum membuka periode.")]
    NoRaters,
    /// Answers outside the open state.
    #[error("Isian hanya dapat dimasukkan selama periode dibuka. Periode «{name}» berstatus {state}.")]
    NotOpen {
        /// Name of the period.
        name: String,
        /// Its state.
        state: &'static str,
    },
    /// Results while answers come in.
    #[error(
        "Hasil baru dapat dilihat setelah periode ditutup. Selama jawaban masih masuk, selisih dua hasil dapat mengungkap jawaban seseorang."
    )]
    ResultsHidden,
    /// Sheets before release.
    #[error("Lembar penilaian dicetak setelah hasil dirilis. Rilis dahulu periode ini.")]
    NotReleased,
    /// Not nine digits.
    #[error("Kode kuesioner terdiri atas sembilan angka. Ketik ulang kode pada pojok kanan atas kuesioner.")]
    CodeLength,
    /// Check digit wrong.
    #[error("Kode kuesioner salah ketik. Periksa setiap angkanya, lalu ketik ulang.")]
    CodeCheck,
    /// Nobody has it.
    #[error("Kode kuesioner ini tidak dikenal. Periksa apakah kuesioner berasal dari periode yang sedang dibuka.")]
    CodeUnknown,
    /// Already keyed.
    #[error("Kuesioner dengan kode ini sudah dimasukkan. Jawaban yang sudah masuk tidak dapat diubah.")]
    CodeUsed,
    /// Answers do not fit the form.
    #[error(
        "Jawaban tidak sesuai dengan kuesioner. Isi setiap butir dengan angka 1 sampai {0}, atau 0 bila tidak dapat menilai."
    )]
    Answers(u8),
    /// Nothing answered and nothing written.
    #[error("Belum ada satu butir pun yang diisi. Kuesioner kosong tidak perlu dimasukkan.")]
    NothingAnswered,
    /// A comment too long.
    #[error("Komentar paling panjang {0} huruf. Ringkas komentarnya.")]
    CommentTooLong(usize),
    /// An edit of the rater list that cannot be.
    #[error("{0}")]
    Rater(String),
    /// No paper to print.
    #[error("Tidak ada yang dapat dicetak untuk pilihan ini. Periksa periode, unit, atau pegawai yang dipilih.")]
    NothingToPrint,
    /// Randomness of the system is missing.
    #[error(
        "Komputer tidak dapat memberi bilangan acak. Tidak ada yang disimpan; mulai ulang komputer, lalu coba lagi."
    )]
    NoRandomness,
    /// Stored content that this program cannot read.
    #[error("Data penilaian yang tersimpan tidak dapat dibaca. Periksa berkas di Pengaturan → Keamanan.")]
    Stored(String),
    /// A released result that no longer fits its hash.
    #[error(
        "Hasil yang tersimpan tidak cocok dengan tanda keasliannya. Lembar tidak dicetak. Pulihkan berkas dari cadangan sebelum dipakai lagi."
    )]
    Altered,
    /// A sheet could not be made.
    #[error(transparent)]
    Print(#[from] abdi_print::PrintError),
    /// A file could not be written.
    #[error(transparent)]
    File(#[from] abdi_tabular::TabularError),
    /// A folder could not be used.
    #[error("Map tujuan tidak dapat ditulisi ({0}). Pilih map lain atau kosongkan ruang cakram.")]
    Folder(std::io::Error),
}

impl Fault for ReviewsError {
    fn code(&self) -> Code {
        match self {
            Self::Fields(_)
            | Self::CodeLength
            | Self::CodeCheck
            | Self::Answers(_)
            | Self::NothingAnswered
            | Self::CommentTooLong(_)
            | Self::Rater(_)
            | Self::Instrument(_) => Code::InvalidInput,
            Self::NoPeriod | Self::NoParticipant | Self::NoInstrument | Self::CodeUnknown | Self::NothingToPrint => {
                Code::NotFound
            }
            Self::CodeUsed => Code::Conflict,
            Self::SettingsFrozen
            | Self::NotDraft(_)
            | Self::RatersFrozen(_)
            | Self::Order { .. }
            | Self::NoParticipants
            | Self::NoRaters
            | Self::NotOpen { .. }
            | Self::ResultsHidden
            | Self::NotReleased => Code::NotNow,
            Self::File(_) | Self::Folder(_) | Self::Altered => Code::File,
            Self::NoRandomness | Self::Stored(_) | Self::Print(_) => Code::Internal,
        }
    }

    fn fields(&self) -> Vec<FieldError> {
        let field = |name: &str| vec![FieldError { field: name.to_owned(), message: self.to_string() }];
        match self {
            Self::Fields(problems) => {
                problems.iter().map(|p| FieldError { field: p.field.clone(), message: p.message.clone() }).collect()
            }
            Self::CodeLength | Self::CodeCheck | Self::CodeUnknown | Self::CodeUsed => field("code"),
            Self::Answers(_) | Self::NothingAnswered => field("answers"),
            Self::CommentTooLong(_) => field("comments"),
            _ => Vec::new(),
        }
    }
}
