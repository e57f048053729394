//! Instruments in their versions.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};

use crate::catalog;
use crate::error::ReviewsError;
use crate::instrument::Instrument;

/// An instrument by id.
///
/// # Errors
/// When there is none, or its content cannot be read.
pub fn load(db: &Reader<'_>, id: i64) -> Result<Instrument, Failure> {
    let content =
        db.optional("SELECT content FROM reviews_instrument WHERE id = ?1", [id], |row| row.get::<_, String>(0))?;
    parse(&content.ok_or(ReviewsError::NoInstrument)?)
}

/// The id of an instrument, stored now if it was not.
///
/// # Errors
/// When it is not sound or cannot be stored.
pub fn ensure(db: &Writer<'_>, instrument: &Instrument) -> Result<i64, Failure> {
    if let Some(problem) = instrument.problems().into_iter().next() {
        return Err(ReviewsError::Instrument(problem).into());
    }
    let known = db.optional(
        "SELECT id FROM reviews_instrument WHERE code = ?1 AND version = ?2",
        params![instrument.code, instrument.version],
        |row| row.get(0),
    )?;
    match known {
        Some(id) => Ok(id),
        None => Ok(db.insert(
            "INSERT INTO reviews_instrument (code, version, title, content) VALUES (?1, ?2, ?3, ?4)",
            params![
                instrument.code,
                instrument.version,
                instrument.title,
                catalog::write(instrument).map_err(ReviewsError::Stored)?
            ],
        )?),
    }
}

/// Shipped and stored instruments, each version once, by title and newest version first.
///
/// # Errors
/// When one cannot be read.
pub fn all(db: &Reader<'_>) -> Result<Vec<Instrument>, Failure> {
    let mut found = catalog::shipped().map_err(ReviewsError::Stored)?;
    for content in db.query("SELECT content FROM reviews_instrument", [], |row| row.get::<_, String>(0))? {
        let stored = parse(&content)?;
        match found.iter_mut().find(|i| i.code == stored.code && i.version == stored.version) {
            Some(same) => *same = stored,
            None => found.push(stored),
        }
    }
    found.sort_by(|a, b| a.title.cmp(&b.title).then(b.version.cmp(&a.version)));
    Ok(found)
}

fn parse(content: &str) -> Result<Instrument, Failure> {
    catalog::read(content).map_err(|e| ReviewsError::Stored(e).into())
}
