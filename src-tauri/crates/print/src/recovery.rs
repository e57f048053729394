//! The sheet with the recovery code of a vault. It stands with the engine because it is about
//! the file and not about people.

use serde::Serialize;

use crate::{Letterhead, Paper, Template};

/// Template of the sheet. View model: [`RecoverySheet`].
pub const RECOVERY_SHEET: Template =
    Template::new("/office/kode-pemulihan.typ", include_str!("../../../../assets/typst/office/kode-pemulihan.typ"));

/// What is printed on the sheet. Not `Debug` and wiped by its owner: it holds the code.
#[derive(Clone, Default, Serialize)]
pub struct RecoverySheet {
    /// Size of the sheet.
    pub paper: Paper,
    /// Letterhead, if the identity of the office is known already.
    pub letterhead: Option<Letterhead>,
    /// Name of the operator who made the vault.
    pub operator: String,
    /// File name of the vault.
    pub file_name: String,
    /// Day it was made, e.g. `21 November 2026`.
    pub made_on: String,
    /// The code in its groups of four characters, e.g. `["7K2P", "QX4M"]`.
    pub code: Vec<String>,
    /// Short check sum of the code for the footer; may be empty.
    pub checksum: String,
}
