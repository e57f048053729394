//! One command a file.

pub(crate) mod code_save;
pub(crate) mod holiday_remove;
pub(crate) mod holiday_save;
pub(crate) mod holidays;
pub(crate) mod lists;
