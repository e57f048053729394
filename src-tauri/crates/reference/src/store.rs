//! The tables of this area; nobody else reads or writes them.

pub(crate) mod codes;
pub(crate) mod holidays;
