//! From rows to files.

pub(crate) mod csv;
pub(crate) mod save;
pub(crate) mod sheet_name;
pub(crate) mod table;
pub(crate) mod xlsx;
