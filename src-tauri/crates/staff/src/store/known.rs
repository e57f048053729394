//! The code lists in force on a day, loaded once for many checks.

use abdi_reference::{List, codes, golongan, jenjang};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;

use crate::checks::KnownCodes;

/// Loads what [`crate::checks::check`] compares with.
///
/// # Errors
/// When the vault cannot be read.
pub fn known_codes(db: &Reader<'_>, date: NaiveDate) -> Result<KnownCodes, Error> {
    let ladder = golongan(db, date)?.into_iter().map(|g| (g.label, (g.rank, g.kind)));
    let mut known = KnownCodes { golongan: ladder.collect(), ..KnownCodes::default() };
    for (column, list) in [
        ("religion", List::Religion),
        ("marital", List::Marital),
        ("position_type", List::PositionType),
        ("position_kind", List::PositionKind),
        ("eselon", List::Eselon),
        ("education_level", List::Education),
        ("legal_status", List::LegalStatus),
        ("employment_type", List::EmploymentType),
    ] {
        known.codes.insert(column, codes(db, list, date)?.into_iter().map(|entry| entry.code).collect());
    }
    known.codes.insert("jenjang", jenjang(db, date)?.into_iter().map(|level| level.code).collect());
    Ok(known)
}
