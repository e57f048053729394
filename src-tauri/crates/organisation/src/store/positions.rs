//! Posts of units.

use abdi_vault::rusqlite::{self, Row, params};
use abdi_vault::{Error, Reader, Writer};

use crate::kind::PositionKind;
use crate::model::{Position, PositionDraft};

const COLUMNS: &str = "id, unit_id, name, kind, jenjang, eselon, is_head";

/// Posts of a unit, the head post first.
///
/// # Errors
/// When the vault cannot be read.
pub fn positions(db: &Reader<'_>, unit: i64) -> Result<Vec<Position>, Error> {
    db.query(
        &format!(
            "SELECT {COLUMNS} FROM organisation_position WHERE unit_id = ?1 AND valid_to IS NULL
             ORDER BY is_head DESC, eselon, name, id"
        ),
        [unit],
        read,
    )
}

/// The head post of a unit.
///
/// # Errors
/// When the vault cannot be read.
pub fn head_position(db: &Reader<'_>, unit: i64) -> Result<Option<Position>, Error> {
    db.optional(
        &format!("SELECT {COLUMNS} FROM organisation_position WHERE unit_id = ?1 AND is_head = 1 AND valid_to IS NULL"),
        [unit],
        read,
    )
}

pub(crate) fn position(db: &Reader<'_>, id: i64) -> Result<Option<Position>, Error> {
    db.optional(&format!("SELECT {COLUMNS} FROM organisation_position WHERE id = ?1"), [id], read)
}

/// Names the head post of a unit; an empty title removes a post that nobody ever held.
///
/// # Errors
/// When the vault refuses.
pub fn set_head_title(db: &Writer<'_>, unit: i64, title: &str, eselon: &str) -> Result<(), Error> {
    let title = title.trim();
    let kind = PositionKind::from_eselon(eselon).map(PositionKind::code);
    match head_position(db, unit)? {
        None if title.is_empty() => {}
        None => {
            db.insert(
                "INSERT INTO organisation_position (unit_id, name, kind, eselon, is_head) VALUES (?1, ?2, ?3, ?4, 1)",
                params![unit, title, kind, eselon],
            )?;
        }
        Some(head) if title.is_empty() => {
            let held =
                db.optional("SELECT 1 FROM organisation_holder WHERE position_id = ?1 LIMIT 1", [head.id], |_| Ok(()))?;
            if held.is_none() {
                db.execute("DELETE FROM organisation_position WHERE id = ?1", [head.id])?;
            }
        }
        Some(head) if head.name == title && head.eselon == eselon => {}
        Some(head) => {
            db.execute(
                "UPDATE organisation_position SET name = ?2, kind = ?3, eselon = ?4 WHERE id = ?1",
                params![head.id, title, kind, eselon],
            )?;
        }
    }
    Ok(())
}

/// Adds a post that does not head its unit.
///
/// # Errors
/// When the vault refuses.
pub fn insert_position(db: &Writer<'_>, draft: &PositionDraft) -> Result<i64, Error> {
    db.insert(
        "INSERT INTO organisation_position (unit_id, name, kind, jenjang, eselon) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            draft.unit,
            draft.name.trim(),
            draft.kind.map(PositionKind::code),
            draft.jenjang,
            eselon(&draft.eselon)
        ],
    )
}

pub(crate) fn update_position(db: &Writer<'_>, id: i64, draft: &PositionDraft) -> Result<usize, Error> {
    db.execute(
        "UPDATE organisation_position SET name = ?2, kind = ?3, jenjang = ?4, eselon = ?5 WHERE id = ?1",
        params![id, draft.name.trim(), draft.kind.map(PositionKind::code), draft.jenjang, eselon(&draft.eselon)],
    )
}

fn eselon(code: &str) -> &str {
    if code.trim().is_empty() { "99" } else { code.trim() }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Position> {
    let kind: Option<String> = row.get(3)?;
    Ok(Position {
        id: row.get(0)?,
        unit: row.get(1)?,
        name: row.get(2)?,
        kind: kind.as_deref().and_then(PositionKind::parse),
        jenjang: row.get(4)?,
        eselon: row.get(5)?,
        is_head: row.get(6)?,
    })
}
