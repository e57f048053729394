//! What can be wrong with a cell or a row, with its weight and its words.

use abdi_kernel::date::{self, DateError};
use abdi_kernel::nik::NikError;
use abdi_kernel::nip::NipError;
use abdi_kernel::npwp::NpwpError;
use chrono::NaiveDate;

use super::level::StaffImportLevel as Level;

/// One thing that is wrong or strange. The text says what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// No NIP.
    #[error("NIP kosong. Isi 18 angka NIP di berkas asal.")]
    NipEmpty,
    /// NIP went through a numeric cell.
    #[error(
        "NIP tersimpan sebagai bilangan sehingga angka terakhirnya hilang. Ubah kolom NIP menjadi teks di berkas asal, \
         lalu isi ulang NIP-nya."
    )]
    NipDamaged,
    /// Not a NIP.
    #[error("{0}")]
    NipWrong(NipError),
    /// Blanks, apostrophes.
    #[error("NIP ditulis dengan spasi atau tanda petik; sudah dirapikan.")]
    NipSpaced,
    /// Birth date and NIP contradict.
    #[error(
        "Tanggal lahir {} berbeda dengan angka 1–8 NIP ({}). Cocokkan dengan SK pengangkatan, lalu perbaiki di berkas asal.",
        date::long(*.cell), date::long(*.nip)
    )]
    NipBirthDate {
        /// In the cell.
        cell: NaiveDate,
        /// In the number.
        nip: NaiveDate,
    },
    /// Sex and NIP contradict.
    #[error("Jenis kelamin {cell} berbeda dengan angka ke-15 NIP ({nip}). Perbaiki salah satunya di berkas asal.")]
    NipSex {
        /// In the cell.
        cell: &'static str,
        /// In the number.
        nip: &'static str,
    },
    /// Status and NIP contradict.
    #[error("Status {status} tidak sesuai dengan NIP: angka 13–14 menunjukkan {nip}. Perbaiki salah satunya.")]
    NipStatus {
        /// In the file.
        status: &'static str,
        /// By the number.
        nip: &'static str,
    },
    /// Another finding on the NIP, as the kernel words it.
    #[error("{text}")]
    NipOther {
        /// Blocks.
        blocks: bool,
        /// The kernel's sentence.
        text: String,
    },
    /// No name.
    #[error("Nama kosong. Isi nama pegawai di berkas asal.")]
    NameEmpty,
    /// Direction marks, zero-width marks.
    #[error(
        "Nama memuat tanda tak terlihat (misalnya pengubah arah tulisan). Disimpan apa adanya; ketik ulang namanya bila perlu."
    )]
    NameInvisible,
    /// Very long.
    #[error("Nama sangat panjang ({0} huruf). Disimpan seutuhnya; periksa di berkas asal.")]
    NameLong(usize),
    /// Looks like a formula.
    #[error("Teks diawali tanda rumus. Disimpan sebagai teks biasa, tidak dijalankan.")]
    TextFormula,
    /// Looks like markup or a script.
    #[error("Teks memuat tanda atau kode yang tidak lazim. Disimpan dan ditampilkan apa adanya.")]
    TextMarkup,
    /// Symbols, emoji, other scripts.
    #[error("Teks memuat simbol atau aksara yang tidak lazim. Disimpan apa adanya.")]
    TextSymbol,
    /// Letters with accents, typographic signs.
    #[error("Nama memuat huruf khusus. Disimpan apa adanya; pastikan tidak rusak.")]
    TextAccent,
    /// Same person, same row.
    #[error("Sama persis dengan baris {0}. Baris ini dilewati, pegawai diambil sekali saja.")]
    TwinSame(u32),
    /// Same person, other facts.
    #[error(
        "NIP yang sama juga ada di baris {0} dengan isi berbeda pada kolom ini. Tentukan yang benar di berkas asal."
    )]
    TwinDiffers(u32),
    /// No such date; `birth` blocks.
    #[error("{error}{}", if *.birth { "" } else { " Kolom ini tidak diambil." })]
    DateWrong {
        /// The birth date.
        birth: bool,
        /// Why.
        error: DateError,
    },
    /// A year of two digits that the NIP completes.
    #[error("Tahun hanya dua angka; dibaca {} karena sama dengan NIP.", date::long(*.0))]
    DateShortYear(NaiveDate),
    /// A serial number or a date cell.
    #[error("Tanggal tersimpan sebagai bilangan Excel; dibaca {}.", date::long(*.0))]
    DateSerial(NaiveDate),
    /// ISO.
    #[error("Tanggal ditulis tahun-bulan-hari; dibaca {}.", date::long(*.0))]
    DateIso(NaiveDate),
    /// Birth date missing.
    #[error("Tanggal lahir kosong; diambil dari NIP: {}.", date::long(*.0))]
    BirthFromNip(NaiveDate),
    /// Two dates in the wrong order.
    #[error("{later} {} lebih awal daripada {earlier} {}. {later} tidak diambil; periksa SK-nya.",
        date::long(*.later_date), date::long(*.earlier_date))]
    DatesReversed {
        /// What should come first.
        earlier: &'static str,
        /// Its date.
        earlier_date: NaiveDate,
        /// What should come later.
        later: &'static str,
        /// Its date.
        later_date: NaiveDate,
    },
    /// Not a golongan.
    #[error("Golongan tidak dikenal. Tulis seperti III/a untuk PNS atau IX untuk PPPK.")]
    GolonganUnknown,
    /// A golongan of the other ladder.
    #[error("Golongan {label} bukan golongan {kind}. Tulis seperti {example}.")]
    GolonganOther {
        /// As read.
        label: String,
        /// PNS or PPPK.
        kind: &'static str,
        /// How it would look.
        example: &'static str,
    },
    /// Id and name of the golongan disagree.
    #[error("ID golongan menunjuk {0}, tidak sama dengan namanya. Yang dipakai namanya.")]
    GolonganId(String),
    /// A unit that is not in the hierarchy.
    #[error(
        "Unit kerja tidak ada di bagan organisasi. Impor berkas hierarki unor terbaru dahulu, atau izinkan membuat unit baru."
    )]
    UnitUnknown,
    /// A unit that will be made.
    #[error("Unit kerja belum ada di bagan organisasi dan akan dibuat.")]
    UnitNew,
    /// Several units of that name.
    #[error("Ada {0} unit bernama sama. Unit kerja pegawai tidak diubah; pilih unitnya pada data pegawai.")]
    UnitAmbiguous(usize),
    /// Blanks around or doubled.
    #[error("Spasi berlebih sudah dirapikan.")]
    Spaces,
    /// A formula cell.
    #[error("Sel berisi rumus. Yang dipakai nilai tersimpannya; periksa hasilnya.")]
    Formula,
    /// `#N/A` and the like; `blocks` when the row needs the cell.
    #[error("Sel berisi galat rumus. {}", if *.blocks { "Perbaiki di berkas asal." } else { "Kolom ini tidak diambil." })]
    CellError {
        /// The row needs it.
        blocks: bool,
    },
    /// Not a NIK.
    #[error("{0} NIK tidak diambil.")]
    NikWrong(NikError),
    /// NIK against the other facts.
    #[error("{0}")]
    NikDiffers(String),
    /// Not an NPWP.
    #[error("{0} NPWP tidak diambil.")]
    NpwpWrong(NpwpError),
    /// An identity number went through a numeric cell.
    #[error(
        "Nomor tersimpan sebagai bilangan sehingga angkanya hilang. Kolom ini tidak diambil; ubah menjadi teks di berkas asal."
    )]
    NumberDamaged,
    /// Not a year of graduation.
    #[error("Tahun lulus tidak mungkin. Kolom ini tidak diambil.")]
    GraduationYear,
    /// Not an e-mail address.
    #[error("Bukan alamat surel. Kolom ini tidak diambil.")]
    Email,
    /// Not in the list of codes.
    #[error("{0} tidak dikenal. Kolom ini tidak diambil.")]
    CodeUnknown(&'static str),
    /// Neither L nor P.
    #[error("Jenis kelamin tidak dikenal (tulis L atau P); diambil dari NIP: {0}.")]
    SexUnknown(&'static str),
    /// Not a number in its range.
    #[error("Bukan bilangan yang mungkin. Kolom ini tidak diambil.")]
    NumberWrong,
    /// Old NIP of another length.
    #[error("NIP lama harus 9 angka. Kolom ini tidak diambil.")]
    OldNip,
    /// More fields than the header.
    #[error(
        "Baris memuat {row} kolom, judul {header}: tanda pemisah ikut tertulis di dalam sel. Perbaiki di berkas asal atau \
         impor berkas XLSX."
    )]
    TooManyFields {
        /// In the row.
        row: usize,
        /// In the header.
        header: usize,
    },
    /// PNS ID belongs to another NIP in the vault.
    #[error("PNS ID ini tersimpan pada pegawai lain. Bila NIP-nya berganti, ubah NIP pada data pegawai lebih dahulu.")]
    PnsIdTaken,
    /// No id of the unit.
    #[error("ID unit kosong. Isi ID unor di berkas asal.")]
    UnorIdEmpty,
    /// No name of the unit.
    #[error("Nama unit kosong. Isi nama unor di berkas asal.")]
    UnorNameEmpty,
    /// The id was in an earlier row.
    #[error("ID unit ini sudah ada di baris {0} dengan isi berbeda. Baris ini tidak diambil.")]
    UnorTwin(u32),
    /// The same unit again.
    #[error("Sama dengan baris {0}; dilewati.")]
    UnorTwinSame(u32),
    /// Unknown parent.
    #[error("Unit atasan tidak ada di berkas maupun di bagan organisasi. Perbaiki ID atasannya.")]
    UnorParentUnknown,
    /// The parent was refused.
    #[error("Unit atasannya (baris {0}) tidak dapat diambil, jadi unit ini juga belum.")]
    UnorParentRefused(u32),
    /// A circle.
    #[error("Unit ini menjadi bawahan dirinya sendiri melalui unit lain. Perbaiki ID atasannya.")]
    UnorCircle,
    /// Nobody of that NIP.
    #[error("NIP pimpinan tidak ada di data pegawai. Unit diambil; pimpinannya menunggu pegawai itu diimpor.")]
    HeadUnknown,
    /// Not a NIP.
    #[error("NIP pimpinan salah. Unit diambil tanpa pimpinan; perbaiki NIP-nya (18 angka, sel berupa teks).")]
    HeadNip,
    /// A head without a post.
    #[error("Nama jabatan pimpinan kosong, jadi pimpinannya tidak dicatat. Isi nama jabatannya di berkas asal.")]
    HeadTitle,
}

impl Problem {
    /// How heavy.
    pub fn level(&self) -> Level {
        use Problem as P;
        match self {
            P::NipEmpty | P::NipDamaged | P::NipWrong(_) | P::NipBirthDate { .. } | P::NipSex { .. } => Level::Galat,
            P::NipStatus { .. } | P::NameEmpty | P::TwinDiffers(_) | P::GolonganUnknown => Level::Galat,
            P::GolonganOther { .. } | P::UnitUnknown | P::TooManyFields { .. } | P::PnsIdTaken => Level::Galat,
            P::UnorIdEmpty | P::UnorNameEmpty | P::UnorTwin(_) | P::UnorParentUnknown => Level::Galat,
            P::UnorParentRefused(_) | P::UnorCircle => Level::Galat,
            P::NipOther { blocks, .. } | P::CellError { blocks } | P::DateWrong { birth: blocks, .. } if *blocks => {
                Level::Galat
            }
            P::TextFormula | P::TextMarkup | P::TextSymbol | P::TextAccent => Level::Teks,
            P::NipSpaced | P::DateSerial(_) | P::DateIso(_) | P::Spaces | P::UnorTwinSame(_) => Level::Rapikan,
            _ => Level::Peringatan,
        }
    }

    /// The code by which findings are counted and filtered.
    pub fn code(&self) -> &'static str {
        self.kind().0
    }

    /// The heading of all findings of this kind.
    pub fn heading(&self) -> &'static str {
        self.kind().1
    }

    fn kind(&self) -> (&'static str, &'static str) {
        use Problem as P;
        match self {
            P::NipEmpty => ("nip_kosong", "NIP kosong"),
            P::NipDamaged => ("nip_float", "NIP rusak menjadi bilangan"),
            P::NipWrong(_) => ("nip_salah", "NIP salah"),
            P::NipSpaced => ("nip_spasi", "NIP dirapikan"),
            P::NipBirthDate { .. } => ("nip_vs_tanggal_lahir", "Tanggal lahir berbeda dengan NIP"),
            P::NipSex { .. } => ("nip_vs_jenis_kelamin", "Jenis kelamin berbeda dengan NIP"),
            P::NipStatus { .. } => ("nip_vs_status", "Status berbeda dengan NIP"),
            P::NipOther { .. } => ("nip_lain", "NIP perlu diperiksa"),
            P::NameEmpty => ("nama_kosong", "Nama kosong"),
            P::NameInvisible => ("nama_tak_terlihat", "Tanda tak terlihat pada nama"),
            P::NameLong(_) => ("nama_panjang", "Nama sangat panjang"),
            P::TextFormula => ("teks_rumus", "Teks mirip rumus"),
            P::TextMarkup => ("teks_kode", "Teks mirip kode"),
            P::TextSymbol => ("teks_simbol", "Simbol atau aksara lain"),
            P::TextAccent => ("huruf_khusus", "Huruf khusus"),
            P::TwinSame(_) => ("duplikat_identik", "Baris ganda"),
            P::TwinDiffers(_) => ("duplikat_bertentangan", "NIP ganda, isi berbeda"),
            P::DateWrong { .. } => ("tanggal_mustahil", "Tanggal salah"),
            P::DateShortYear(_) => ("tahun_dua_digit", "Tahun dua angka"),
            P::DateSerial(_) => ("tanggal_serial", "Tanggal berupa bilangan"),
            P::DateIso(_) => ("tanggal_iso", "Tanggal tahun-bulan-hari"),
            P::BirthFromNip(_) => ("lahir_dari_nip", "Tanggal lahir dari NIP"),
            P::DatesReversed { .. } => ("tmt_terbalik", "Urutan TMT terbalik"),
            P::GolonganUnknown | P::GolonganOther { .. } => ("golongan_tak_dikenal", "Golongan tidak dikenal"),
            P::GolonganId(_) => ("golongan_id", "ID dan nama golongan berbeda"),
            P::UnitUnknown => ("unor_tak_dikenal", "Unit kerja tidak dikenal"),
            P::UnitNew => ("unor_baru", "Unit kerja baru"),
            P::UnitAmbiguous(_) => ("unor_ganda", "Nama unit lebih dari satu"),
            P::Spaces => ("spasi_sisa", "Spasi berlebih"),
            P::Formula => ("sel_rumus", "Sel berisi rumus"),
            P::CellError { .. } => ("sel_galat", "Sel berisi galat rumus"),
            P::NikWrong(_) => ("nik_rusak", "NIK salah"),
            P::NikDiffers(_) => ("nik_berbeda", "NIK berbeda dengan data lahir"),
            P::NpwpWrong(_) => ("npwp_rusak", "NPWP salah"),
            P::NumberDamaged => ("nomor_rusak", "Nomor rusak menjadi bilangan"),
            P::GraduationYear => ("tahun_lulus_mustahil", "Tahun lulus tidak mungkin"),
            P::Email => ("surel_salah", "Surel salah"),
            P::CodeUnknown(_) => ("kode_tak_dikenal", "Kode tidak dikenal"),
            P::SexUnknown(_) => ("kelamin_tak_dikenal", "Jenis kelamin tidak dikenal"),
            P::NumberWrong => ("bilangan_salah", "Bilangan salah"),
            P::OldNip => ("nip_lama_salah", "NIP lama salah"),
            P::TooManyFields { .. } => ("kolom_lebih", "Kolom berlebih"),
            P::PnsIdTaken => ("pns_id_dipakai", "PNS ID dipakai pegawai lain"),
            P::UnorIdEmpty => ("unor_id_kosong", "ID unit kosong"),
            P::UnorNameEmpty => ("unor_nama_kosong", "Nama unit kosong"),
            P::UnorTwin(_) => ("unor_id_ganda", "ID unit ganda"),
            P::UnorTwinSame(_) => ("unor_baris_ganda", "Baris unit ganda"),
            P::UnorParentUnknown | P::UnorParentRefused(_) => ("unor_atasan", "Unit atasan tidak dikenal"),
            P::UnorCircle => ("unor_lingkaran", "Susunan unit melingkar"),
            P::HeadUnknown => ("pimpinan_tak_dikenal", "Pimpinan belum ada di data pegawai"),
            P::HeadNip => ("pimpinan_nip", "NIP pimpinan salah"),
            P::HeadTitle => ("pimpinan_jabatan", "Jabatan pimpinan kosong"),
        }
    }
}
