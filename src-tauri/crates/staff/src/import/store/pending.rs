//! Heads that the hierarchy names before their record exists.

use abdi_vault::rusqlite::params;
use abdi_vault::{Error, Reader, Writer};

/// Units and the NIP of the head they wait for.
///
/// # Errors
/// When the vault cannot be read.
pub fn all(db: &Reader<'_>) -> Result<Vec<(i64, String)>, Error> {
    db.query("SELECT unit_id, nip FROM staff_import_head ORDER BY unit_id", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Notes whom a unit waits for; nobody ends the waiting. Returns whether anything changed.
///
/// # Errors
/// When the vault refuses.
pub fn set(db: &Writer<'_>, unit: i64, nip: Option<&str>) -> Result<bool, Error> {
    let changed = match nip {
        Some(nip) => db.execute(
            "INSERT INTO staff_import_head (unit_id, nip) VALUES (?1, ?2)
             ON CONFLICT (unit_id) DO UPDATE SET nip = excluded.nip WHERE nip IS NOT excluded.nip",
            params![unit, nip],
        )?,
        None => db.execute("DELETE FROM staff_import_head WHERE unit_id = ?1", [unit])?,
    };
    Ok(changed > 0)
}
