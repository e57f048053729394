//! Counts of the organisation as it stands, for the start page.

use abdi_vault::{Error, Reader};
use chrono::NaiveDate;

/// How large the organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Units that exist.
    pub units: i64,
    /// Posts of heads that exist.
    pub head_posts: i64,
    /// Posts of heads that nobody holds, not even acting.
    pub vacant_heads: i64,
}

/// Counts units, head posts and vacancies on `today`.
///
/// # Errors
/// When the vault cannot be read.
pub fn figures(db: &Reader<'_>, today: NaiveDate) -> Result<Figures, Error> {
    db.one(
        "SELECT (SELECT count(*) FROM organisation_unit WHERE valid_to IS NULL OR valid_to >= ?1),
                count(*),
                count(*) FILTER (WHERE NOT EXISTS (
                    SELECT 1 FROM organisation_holder h WHERE h.position_id = p.id
                      AND (h.valid_from IS NULL OR h.valid_from <= ?1) AND (h.valid_to IS NULL OR h.valid_to >= ?1)))
         FROM organisation_position p
         WHERE p.is_head = 1 AND (p.valid_to IS NULL OR p.valid_to >= ?1)",
        [today.to_string()],
        |row| Ok(Figures { units: row.get(0)?, head_posts: row.get(1)?, vacant_heads: row.get(2)? }),
    )
}
