//! 360 reviews: instrument, period, raters, answers, results, sheets.
//!
//! Here: everything about asking several people about one person's behaviour
//! and telling that person what they said, without telling who said it. Not
//! here: the predikat of the appraisal, which a result never writes by itself.
//!
//! Rules (no SQL, no clock): `instrument`, `period`, `group`, `proposal`,
//! `outlook`, `code`, `tally`, `suppression`, `scores`, `gaps`, `highlights`,
//! `agreement`, `outcome`, `random`. Borders: `catalog` and `snapshot` (JSON),
//! `words` and `dto` (what crosses to the page), `directory` (people and units of
//! other areas), `sheet` (view models), `chance` (true randomness), `staging`
//! (files).

pub mod agreement;
pub mod catalog;
mod chance;
pub mod code;
mod commands;
pub mod directory;
pub mod documents;
mod dto;
mod error;
pub mod gaps;
pub mod group;
pub mod highlights;
pub mod instrument;
pub mod outcome;
pub mod outlook;
pub mod period;
pub mod proposal;
pub mod random;
pub mod results;
pub mod scores;
pub mod sheet;
pub mod snapshot;
mod staging;
pub mod store;
pub mod suppression;
pub mod tally;
pub mod words;

#[cfg(test)]
mod tests;

pub use commands::commands;
pub use error::ReviewsError;

/// The tables, in order of release.
pub const MIGRATIONS: &[&str] = &[include_str!("schema.sql")];
