//! What a check of recorded data found: an error that blocks, or a warning
//! that is shown. Imports, live validation of a form and profile pages all
//! print the same text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How heavy a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// May be taken over, but a person must see it.
    Peringatan,
    /// Cannot stand as it is.
    Galat,
}

impl Level {
    /// The word printed in reports: `Galat` or `Peringatan`.
    pub fn word(self) -> &'static str {
        match self {
            Level::Galat => "Galat",
            Level::Peringatan => "Peringatan",
        }
    }
}

/// One finding about one field, in Bahasa Indonesia, with its legal basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Error or warning.
    pub level: Level,
    /// Field of the record in camelCase, for example `birthDate`.
    pub field: String,
    /// What is wrong and what to do next.
    pub message: String,
    /// Legal basis, empty when there is none.
    pub basis: String,
}

impl Finding {
    /// An error.
    pub fn error(field: &str, message: impl Into<String>, basis: &str) -> Self {
        Self::new(Level::Galat, field, message, basis)
    }

    /// A warning.
    pub fn warning(field: &str, message: impl Into<String>, basis: &str) -> Self {
        Self::new(Level::Peringatan, field, message, basis)
    }

    fn new(level: Level, field: &str, message: impl Into<String>, basis: &str) -> Self {
        Finding { level, field: field.to_owned(), message: message.into(), basis: basis.to_owned() }
    }
}

/// Whether any of the findings blocks.
pub fn has_error(findings: &[Finding]) -> bool {
    findings.iter().any(|f| f.level == Level::Galat)
}
