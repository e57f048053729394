//! Reference tables: dated rows with their legal basis.
//!
//! Belongs here: lists that law or SIASN fixes and every area needs (golongan, education, code lists,
//! levels of functional posts, holidays), chosen by date. Each row says on what it rests and how sure
//! that is (`keyakinan`); the office can add and correct rows. Does not belong here: a rule that uses
//! the lists, or a list that only one area needs.

mod commands;
mod error;
mod golongan;
mod model;
mod seed;
mod store;

#[cfg(test)]
mod tests;

pub use commands::lists::{ReferenceCode, ReferenceGolongan, ReferenceJenjang, ReferenceLists};
pub use error::ReferenceError;
pub use golongan::{GolonganKind, parse_label};
pub use model::{CodeEntry, Confidence, Golongan, Holiday, HolidayKind, Jenjang, List};
pub use seed::seed;
pub use store::codes::{code_name, codes, golongan, jenjang};
pub use store::holidays::holidays;

use abdi_kernel::{Entry, change, query};

/// The tables, in order of release.
pub const MIGRATIONS: &[&str] = &[include_str!("schema.sql")];

/// The commands of this area.
pub fn commands() -> Vec<Entry> {
    vec![
        query::<commands::lists::Lists>(),
        query::<commands::holidays::Holidays>(),
        change::<commands::holiday_save::HolidaySave>(),
        change::<commands::holiday_remove::HolidayRemove>(),
        change::<commands::code_save::CodeSave>(),
    ]
}
