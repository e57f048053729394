//! All tables of all areas, in the order in which they were released.
//!
//! Append only: the position of a step is the version of the file. A released step never changes.

use abdi_kernel::Failure;
use abdi_vault::{Schema, Writer};

/// "ABDI" as a number: marks the database as ours.
const APPLICATION_ID: i32 = 0x4142_4449;

/// The shape of the file this program writes.
pub const SCHEMA: Schema = Schema { application_id: APPLICATION_ID, steps: STEPS, unjournalled };

const STEPS: &[&str] = &[
    abdi_vault::MIGRATION,
    abdi_agency::MIGRATION,
    abdi_reference::MIGRATIONS[0],
    abdi_organisation::MIGRATIONS[0],
    abdi_staff::MIGRATIONS[0],
    abdi_reviews::MIGRATIONS[0],
    abdi_staff::MIGRATIONS[1],
];

/// What every new file starts with.
pub(crate) fn seed(db: &Writer<'_>) -> Result<(), Failure> {
    abdi_reference::seed(db)
}

/// Derived search indexes, and the answers of anonymous raters, which must stay unlinkable.
fn unjournalled(table: &str) -> bool {
    table.contains("_fts") || table.starts_with("reviews_anon_")
}
