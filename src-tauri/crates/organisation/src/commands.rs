//! One command a file.

pub(crate) mod close;
pub(crate) mod move_unit;
pub(crate) mod positions;
pub(crate) mod rename;
pub(crate) mod save_position;
pub(crate) mod save_unit;
pub(crate) mod tree;
pub(crate) mod unit;
