//! The tables of this area; nobody else reads or writes them.

pub(crate) mod directory;
pub(crate) mod figures;
pub(crate) mod index;
pub(crate) mod known;
pub(crate) mod list;
pub(crate) mod person;
pub(crate) mod photo;
pub(crate) mod rows;
pub(crate) mod search;
pub(crate) mod views;
