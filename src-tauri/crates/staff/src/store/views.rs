//! Saved views of the list.

use abdi_vault::rusqlite::params;
use abdi_vault::{Error, Reader, Writer};

/// Id, name and definition as JSON, in the order of names.
pub(crate) fn views(db: &Reader<'_>) -> Result<Vec<(i64, String, String)>, Error> {
    db.query("SELECT id, name, definition FROM staff_view ORDER BY name COLLATE NOCASE, id", [], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })
}

pub(crate) fn name(db: &Reader<'_>, id: i64) -> Result<Option<String>, Error> {
    db.optional("SELECT name FROM staff_view WHERE id = ?1", [id], |row| row.get(0))
}

pub(crate) fn taken(db: &Reader<'_>, id: Option<i64>, name: &str) -> Result<bool, Error> {
    let other =
        db.optional("SELECT 1 FROM staff_view WHERE name = ?1 AND id IS NOT ?2", params![name, id], |_| Ok(()))?;
    Ok(other.is_some())
}

pub(crate) fn save(db: &Writer<'_>, id: Option<i64>, name: &str, definition: &str) -> Result<i64, Error> {
    match id {
        Some(id) => {
            db.execute(
                "UPDATE staff_view SET name = ?2, definition = ?3 WHERE id = ?1",
                params![id, name, definition],
            )?;
            Ok(id)
        }
        None => db.insert("INSERT INTO staff_view (name, definition) VALUES (?1, ?2)", params![name, definition]),
    }
}

pub(crate) fn remove(db: &Writer<'_>, id: i64) -> Result<(), Error> {
    db.execute("DELETE FROM staff_view WHERE id = ?1", [id])?;
    Ok(())
}
