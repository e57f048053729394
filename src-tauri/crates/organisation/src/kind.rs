//! Kinds of post of UU 20/2023.

/// What kind of post somebody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PositionKind {
    /// Jabatan pimpinan tinggi utama.
    JptUtama,
    /// Jabatan pimpinan tinggi madya.
    JptMadya,
    /// Jabatan pimpinan tinggi pratama.
    JptPratama,
    /// Administrator (eselon III).
    Administrator,
    /// Pengawas (eselon IV).
    Pengawas,
    /// Jabatan fungsional (JF).
    Fungsional,
    /// Pelaksana.
    Pelaksana,
}

impl PositionKind {
    /// All kinds, from the top down.
    pub const ALL: [Self; 7] = [
        Self::JptUtama,
        Self::JptMadya,
        Self::JptPratama,
        Self::Administrator,
        Self::Pengawas,
        Self::Fungsional,
        Self::Pelaksana,
    ];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::JptUtama => "jpt_utama",
            Self::JptMadya => "jpt_madya",
            Self::JptPratama => "jpt_pratama",
            Self::Administrator => "administrator",
            Self::Pengawas => "pengawas",
            Self::Fungsional => "fungsional",
            Self::Pelaksana => "pelaksana",
        }
    }

    /// From the stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// As printed.
    pub fn word(self) -> &'static str {
        match self {
            Self::JptUtama => "JPT Utama",
            Self::JptMadya => "JPT Madya",
            Self::JptPratama => "JPT Pratama",
            Self::Administrator => "Administrator",
            Self::Pengawas => "Pengawas",
            Self::Fungsional => "Fungsional",
            Self::Pelaksana => "Pelaksana",
        }
    }

    /// The kind of a structural post by its SIASN eselon id; eselon V counts as pelaksana
    /// (UU 5/2014 Pasal 131, carried on by UU 20/2023). `None` for 99 and unknown ids.
    pub fn from_eselon(id: &str) -> Option<Self> {
        match id {
            "10" => Some(Self::JptUtama),
            "11" | "12" => Some(Self::JptMadya),
            "21" | "22" => Some(Self::JptPratama),
            "31" | "32" => Some(Self::Administrator),
            "41" | "42" => Some(Self::Pengawas),
            "51" | "52" => Some(Self::Pelaksana),
            _ => None,
        }
    }

    /// The kind of any post by SIASN jenis jabatan (1 structural, 2 functional, 3 both, 4 pelaksana) and
    /// eselon id. A structural post without a known eselon has no kind.
    pub fn from_siasn(position_type: &str, eselon: &str) -> Option<Self> {
        match position_type {
            "1" | "3" => Self::from_eselon(eselon),
            "2" => Some(Self::Fungsional),
            "4" => Some(Self::Pelaksana),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_siasn_codes() {
        for (kind, eselon, wanted) in [
            ("1", "10", Some(PositionKind::JptUtama)),
            ("1", "11", Some(PositionKind::JptMadya)),
            ("1", "12", Some(PositionKind::JptMadya)),
            ("1", "21", Some(PositionKind::JptPratama)),
            ("1", "22", Some(PositionKind::JptPratama)),
            ("1", "31", Some(PositionKind::Administrator)),
            ("1", "32", Some(PositionKind::Administrator)),
            ("1", "41", Some(PositionKind::Pengawas)),
            ("1", "42", Some(PositionKind::Pengawas)),
            ("1", "51", Some(PositionKind::Pelaksana)),
            ("1", "99", None),
            ("2", "99", Some(PositionKind::Fungsional)),
            ("3", "32", Some(PositionKind::Administrator)),
            ("4", "99", Some(PositionKind::Pelaksana)),
            ("", "", None),
        ] {
            assert_eq!(PositionKind::from_siasn(kind, eselon), wanted, "{kind} {eselon}");
        }
        for kind in PositionKind::ALL {
            assert_eq!(PositionKind::parse(kind.code()), Some(kind));
        }
    }
}
