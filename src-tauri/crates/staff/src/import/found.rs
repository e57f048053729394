//! A finding: a problem with its place in the file.

use super::column::Column;
use super::level::StaffImportLevel as Level;
use super::problem::Problem;

/// Characters of a cell that are shown.
const SHOWN: usize = 120;

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Row of the sheet, or line of a text file.
    pub row: u32,
    /// The column; none when the whole row is meant.
    pub column: Option<Column>,
    /// What the cell says, shortened.
    pub value: Box<str>,
    /// What is wrong.
    pub problem: Problem,
}

impl Found {
    /// A finding; the value is shortened.
    pub fn new(row: u32, column: Option<Column>, value: &str, problem: Problem) -> Self {
        let value = match value.char_indices().nth(SHOWN) {
            Some((end, _)) => format!("{}…", &value[..end]).into(),
            None => value.into(),
        };
        Self { row, column, value, problem }
    }

    /// How heavy.
    pub fn level(&self) -> Level {
        self.problem.level()
    }
}
