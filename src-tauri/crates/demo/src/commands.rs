//! The commands of the demonstration data.

pub(crate) mod load;
