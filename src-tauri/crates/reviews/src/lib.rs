//! 360 reviews: instrument, period, raters, answers, results, sheets.
//!
//! Here: everything about asking several people about one person's behaviour
//! and telling that person what they said, without telling who said it. Not
//! here: the predikat of the appraisal, which a result never writes by itself.
//!
//! Rules (no SQL, no clock): `instrument`, `period`, `group`, `proposal`,
//! `outlook`, `code`, `tally`, `suppression`, `scores`, `gaps`, `highlights`,
//! `agreement`, `random`.

pub mod agreement;
pub mod catalog;
pub mod code;
pub mod documents;
pub mod gaps;
pub mod group;
pub mod highlights;
pub mod instrument;
pub mod outlook;
pub mod period;
pub mod proposal;
pub mod random;
pub mod scores;
pub mod suppression;
pub mod tally;

#[cfg(test)]
mod tests;
