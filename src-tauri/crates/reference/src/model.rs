//! The rows of the reference tables as the rest of the program sees them.

use chrono::NaiveDate;

/// How sure it is that a row matches the rule in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Text of the rule or two sources agree.
    Tinggi,
    /// One source, or general knowledge.
    Sedang,
    /// Derived or unconfirmed: the office should check it.
    Rendah,
}

impl Confidence {
    /// The stored word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Tinggi => "tinggi",
            Self::Sedang => "sedang",
            Self::Rendah => "rendah",
        }
    }

    /// From the stored word; unknown words count as the lowest.
    pub fn parse(text: &str) -> Self {
        match text {
            "tinggi" => Self::Tinggi,
            "sedang" => Self::Sedang,
            _ => Self::Rendah,
        }
    }
}

/// The code lists held in one table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// Agama (SIASN 1–7).
    Religion,
    /// Jenis kawin (SIASN 1–4).
    Marital,
    /// Jenis kelamin, `L` and `P`.
    Sex,
    /// PNS, CPNS, PPPK.
    StaffKind,
    /// Tingkat pendidikan (SIASN 05–50), in rising order.
    Education,
    /// Kedudukan hukum; the group says whether the person normally works (`aktif`).
    LegalStatus,
    /// Jenis jabatan of SIASN (1 struktural … 4 fungsional umum).
    PositionType,
    /// Jenis pegawai of SIASN (1–19).
    EmploymentType,
    /// Kinds of post of UU 20/2023: JPT, administrator, pengawas, fungsional, pelaksana.
    PositionKind,
    /// Eselon ids; the group is the kind of post.
    Eselon,
    /// How a post is held: D, PJ, PLT, PLH, TT.
    Appointment,
    /// Why somebody left (SIASN kinds 1–16 and a few of our own).
    Exit,
}

impl List {
    /// The name under which the list is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Religion => "agama",
            Self::Marital => "kawin",
            Self::Sex => "jenis_kelamin",
            Self::StaffKind => "jenis_asn",
            Self::Education => "tingkat_pendidikan",
            Self::LegalStatus => "kedudukan_hukum",
            Self::PositionType => "jenis_jabatan",
            Self::EmploymentType => "jenis_pegawai",
            Self::PositionKind => "jabatan",
            Self::Eselon => "eselon",
            Self::Appointment => "status_jabatan",
            Self::Exit => "pemberhentian",
        }
    }

    /// The list of that stored name.
    pub fn parse(name: &str) -> Option<Self> {
        const ALL: [List; 12] = [
            List::Religion,
            List::Marital,
            List::Sex,
            List::StaffKind,
            List::Education,
            List::LegalStatus,
            List::PositionType,
            List::EmploymentType,
            List::PositionKind,
            List::Eselon,
            List::Appointment,
            List::Exit,
        ];
        ALL.into_iter().find(|list| list.name() == name)
    }
}

/// One code of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEntry {
    /// Row id.
    pub id: i64,
    /// The code as SIASN writes it.
    pub code: String,
    /// What it means.
    pub name: String,
    /// Group within the list; empty when the list has none.
    pub group: String,
    /// Order in the list.
    pub rank: i64,
    /// Legal basis.
    pub basis: String,
    /// How sure the row is.
    pub confidence: Confidence,
}

/// One golongan ruang (PNS) or golongan (PPPK).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Golongan {
    /// `PNS` or `PPPK`.
    pub kind: String,
    /// Higher is higher; PPPK 1–17, PNS 101–117.
    pub rank: i64,
    /// SIASN id; empty for PPPK.
    pub siasn_id: String,
    /// `III/a`, `IX`.
    pub label: String,
    /// Name of the rank; empty for PPPK.
    pub pangkat: String,
    /// Legal basis.
    pub basis: String,
    /// How sure the row is.
    pub confidence: Confidence,
}

/// One level of functional posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jenjang {
    /// `PT`, `MU`, `MA`, `UT`, `PM`, `TR`, `MH`, `PY`.
    pub code: String,
    /// `Ahli Pertama`, `Terampil`, …
    pub name: String,
    /// `keterampilan` or `keahlian`.
    pub category: String,
    /// Order, rising.
    pub rank: i64,
    /// Credit a year at predicate Baik, in hundredths.
    pub yearly_credit_hundredths: i64,
    /// Default retirement age in years; single functional posts may differ.
    pub retirement_age: i64,
    /// Legal basis.
    pub basis: String,
    /// How sure the row is.
    pub confidence: Confidence,
}

/// What kind of day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayKind {
    /// Libur nasional.
    Nasional,
    /// Cuti bersama.
    CutiBersama,
    /// A day off of the region, polling days among them.
    Daerah,
}

impl HolidayKind {
    /// The stored word.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nasional => "libur_nasional",
            Self::CutiBersama => "cuti_bersama",
            Self::Daerah => "libur_daerah",
        }
    }

    /// From the stored word.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "libur_nasional" => Some(Self::Nasional),
            "cuti_bersama" => Some(Self::CutiBersama),
            "libur_daerah" => Some(Self::Daerah),
            _ => None,
        }
    }
}

/// One day off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Row id.
    pub id: i64,
    /// The day.
    pub date: NaiveDate,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: HolidayKind,
    /// Legal basis.
    pub basis: String,
    /// How sure the row is.
    pub confidence: Confidence,
}
