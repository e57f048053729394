//! Blocks that every official sheet has. All texts are ready to print; an empty text prints a
//! dotted line for the pen or is left out, see each field.

use serde::Serialize;

/// Size of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 210 × 330 mm, "folio" of Indonesian offices.
    F4,
}

/// The letterhead (kop naskah dinas). The logo is the picture named `logo`; without one its
/// place closes up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Letterhead {
    /// First line, e.g. `PEMERINTAH KOTA CONTOH`.
    pub government: String,
    /// The office in large letters, e.g. `BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA`.
    pub office: String,
    /// Street, town and postal code in one line; may be empty.
    pub address: String,
    /// Telephone, e-mail and web page in one line; may be empty.
    pub contact: String,
}

/// One signature block. Empty name and NIP print dotted lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Signatory {
    /// `Contoh, 21 November 2026`; empty when another block of the sheet carries it.
    pub place_date: String,
    /// In what capacity, e.g. `Pejabat Penilai,`; may have several lines.
    pub capacity: String,
    /// Full name with titles.
    pub name: String,
    /// Pangkat and golongan, e.g. `Pembina Tingkat I, IV/b`; may be empty.
    pub pangkat: String,
    /// NIP as printed, e.g. `19790312 200501 2 004`.
    pub nip: String,
}
