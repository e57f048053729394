//! Days off.

use abdi_vault::rusqlite::{Row, params, types::Type};
use abdi_vault::{Error, Reader, Writer, rusqlite};
use chrono::NaiveDate;

use crate::model::{Confidence, Holiday, HolidayKind};

const COLUMNS: &str = "id, date, name, kind, dasar, keyakinan";

/// Days off from `from` to `to`, both included, in order.
///
/// # Errors
/// When the vault cannot be read.
pub fn holidays(db: &Reader<'_>, from: NaiveDate, to: NaiveDate) -> Result<Vec<Holiday>, Error> {
    db.query(
        &format!("SELECT {COLUMNS} FROM reference_holiday WHERE date BETWEEN ?1 AND ?2 ORDER BY date, id"),
        params![from, to],
        read,
    )
}

pub(crate) fn one(db: &Reader<'_>, id: i64) -> Result<Option<Holiday>, Error> {
    db.optional(&format!("SELECT {COLUMNS} FROM reference_holiday WHERE id = ?1"), params![id], read)
}

pub(crate) fn taken(db: &Reader<'_>, id: Option<i64>, date: NaiveDate, name: &str) -> Result<bool, Error> {
    let other: Option<i64> = db.optional(
        "SELECT id FROM reference_holiday WHERE date = ?1 AND name = ?2 AND id IS NOT ?3",
        params![date, name, id],
        |row| row.get(0),
    )?;
    Ok(other.is_some())
}

pub(crate) fn insert(
    db: &Writer<'_>,
    date: NaiveDate,
    name: &str,
    kind: HolidayKind,
    basis: &str,
) -> Result<i64, Error> {
    db.insert(
        "INSERT INTO reference_holiday (date, name, kind, dasar) VALUES (?1, ?2, ?3, ?4)",
        params![date, name, kind.code(), basis],
    )
}

pub(crate) fn update(
    db: &Writer<'_>,
    id: i64,
    date: NaiveDate,
    name: &str,
    kind: HolidayKind,
    basis: &str,
) -> Result<usize, Error> {
    db.execute(
        "UPDATE reference_holiday SET date = ?2, name = ?3, kind = ?4, dasar = ?5, keyakinan = 'tinggi' WHERE id = ?1",
        params![id, date, name, kind.code(), basis],
    )
}

pub(crate) fn remove(db: &Writer<'_>, id: i64) -> Result<usize, Error> {
    db.execute("DELETE FROM reference_holiday WHERE id = ?1", params![id])
}

fn read(row: &Row<'_>) -> rusqlite::Result<Holiday> {
    let kind: String = row.get(3)?;
    Ok(Holiday {
        id: row.get(0)?,
        date: row.get(1)?,
        name: row.get(2)?,
        kind: HolidayKind::parse(&kind)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(3, "kind".to_owned(), Type::Text))?,
        basis: row.get(4)?,
        confidence: Confidence::parse(&row.get::<_, String>(5)?),
    })
}
