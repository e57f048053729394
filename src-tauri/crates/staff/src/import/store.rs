//! The tables of imports, and the bulk side of the staff table.

pub mod mappings;
pub mod pending;
pub mod people;
pub mod record;
