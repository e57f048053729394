//! What the columns are called in files: one row per column and kind of file. The first word is the
//! title shown to the user; all are compared without case, accents, signs and double blanks.

use super::column::Use::{self, Aside, Required, Stored};
use super::column::{Column, Column as C, FileKind};

mod hierarchy;
mod nominatif;
mod siasn;

/// A known column of a kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Known {
    /// The column.
    pub column: Column,
    /// Its name in commands and in remembered mappings.
    pub id: &'static str,
    /// What happens to it.
    pub used: Use,
    /// How files call it; the first one is shown.
    pub words: &'static [&'static str],
}

impl Known {
    /// What the user calls it.
    pub fn title(&self) -> &'static str {
        self.words.first().copied().unwrap_or_default()
    }
}

const fn known(column: Column, id: &'static str, used: Use, words: &'static [&'static str]) -> Known {
    Known { column, id, used, words }
}

/// The known columns of a kind of file, in the usual order.
pub fn columns(kind: FileKind) -> &'static [Known] {
    match kind {
        FileKind::Siasn => siasn::COLUMNS,
        FileKind::Nominatif => nominatif::COLUMNS,
        FileKind::Hierarchy => hierarchy::COLUMNS,
    }
}

/// The title of a column in a kind of file.
pub fn title(kind: FileKind, column: Column) -> &'static str {
    columns(kind).iter().find(|known| known.column == column).map(Known::title).unwrap_or_default()
}
