//! The tables of this area; nobody else reads or writes them.

pub(crate) mod chart;
pub(crate) mod figures;
pub(crate) mod holders;
pub(crate) mod positions;
pub(crate) mod units;
