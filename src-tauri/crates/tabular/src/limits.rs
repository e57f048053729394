//! How much a table may hold before it is refused.

/// Bounds on what is read. [`Limits::default`] fits the largest regional office many times over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file, and bytes after unpacking all its parts.
    pub bytes: u64,
    /// Unpacked bytes per packed byte from which a large archive counts as a bomb.
    pub ratio: u64,
    /// Filled rows of one sheet.
    pub rows: usize,
    /// Columns of one sheet, counted to the last filled cell.
    pub columns: usize,
    /// Cells of all sheets together, gaps inside a row included.
    pub cells: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { bytes: 100_000_000, ratio: 200, rows: 500_000, columns: 1_000, cells: 20_000_000 }
    }
}
