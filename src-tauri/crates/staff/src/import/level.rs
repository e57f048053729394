//! How heavy a finding of an import is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How heavy a finding is, the heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum StaffImportLevel {
    /// The row cannot be taken as it stands.
    Galat,
    /// The row is taken; the cell must be seen. Nothing is guessed.
    Peringatan,
    /// Unusual or hostile text, kept letter by letter and never run.
    Teks,
    /// Harmless shape, cleaned without loss.
    Rapikan,
}

impl StaffImportLevel {
    /// All levels, the heaviest first.
    pub const ALL: [Self; 4] = [Self::Galat, Self::Peringatan, Self::Teks, Self::Rapikan];

    /// The word shown to the user.
    pub fn word(self) -> &'static str {
        match self {
            Self::Galat => "Galat",
            Self::Peringatan => "Peringatan",
            Self::Teks => "Teks tak lazim",
            Self::Rapikan => "Dirapikan",
        }
    }
}
