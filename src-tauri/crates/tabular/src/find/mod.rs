//! Recognising a table inside a sheet by words the caller knows.

pub(crate) mod grid;
pub(crate) mod header;
pub(crate) mod mapping;
pub(crate) mod words;
