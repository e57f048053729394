//! People of a period, as copied from the directory, and who among them is rated.

use std::collections::BTreeMap;

use abdi_kernel::{Failure, name};
use abdi_vault::rusqlite::{Row, params};
use abdi_vault::{Reader, Writer};

use crate::directory::{Directory, Entry};
use crate::error::ReviewsError;

/// A person of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodPerson {
    /// Id inside the reviews area.
    pub id: i64,
    /// Id of the staff record; none for somebody from outside.
    pub staff_id: Option<i64>,
    /// NIP, digits or empty.
    pub nip: String,
    /// Name with titles.
    pub name: String,
    /// Pangkat and golongan.
    pub pangkat: String,
    /// Position.
    pub position: String,
    /// Unit.
    pub unit_id: Option<i64>,
    /// Name of the unit.
    pub unit: String,
}

/// Columns of [`person`], for an alias.
pub(crate) fn columns(alias: &str) -> String {
    ["id", "staff_id", "nip", "name", "pangkat", "position", "unit_id", "unit"]
        .map(|column| format!("{alias}.{column}"))
        .join(", ")
}

/// Reads [`columns`] starting at a place of the row.
pub(crate) fn person(row: &Row<'_>, at: usize) -> abdi_vault::rusqlite::Result<PeriodPerson> {
    Ok(PeriodPerson {
        id: row.get(at)?,
        staff_id: row.get(at + 1)?,
        nip: row.get(at + 2)?,
        name: row.get(at + 3)?,
        pangkat: row.get(at + 4)?,
        position: row.get(at + 5)?,
        unit_id: row.get(at + 6)?,
        unit: row.get(at + 7)?,
    })
}

/// A person by id.
///
/// # Errors
/// When there is none.
pub fn load(db: &Reader<'_>, id: i64) -> Result<PeriodPerson, Failure> {
    let sql = format!("SELECT {} FROM reviews_person p WHERE p.id = ?1", columns("p"));
    Ok(db.one(&sql, [id], |row| person(row, 0))?)
}

/// The person behind a participant, with the period it belongs to.
///
/// # Errors
/// [`ReviewsError::NoParticipant`].
pub fn participant(db: &Reader<'_>, id: i64) -> Result<(i64, PeriodPerson), Failure> {
    let sql = format!(
        "SELECT t.period_id, {} FROM reviews_participant t JOIN reviews_person p ON p.id = t.person_id WHERE t.id = ?1",
        columns("p")
    );
    let found = db.optional(&sql, [id], |row| Ok((row.get(0)?, person(row, 1)?)))?;
    found.ok_or_else(|| ReviewsError::NoParticipant.into())
}

/// Participants of a period by staff id.
///
/// # Errors
/// When the store cannot be read.
pub fn participants(db: &Reader<'_>, period: i64) -> Result<BTreeMap<i64, i64>, Failure> {
    let rows = db.query(
        "SELECT p.staff_id, t.id FROM reviews_participant t JOIN reviews_person p ON p.id = t.person_id
         WHERE t.period_id = ?1 AND p.staff_id IS NOT NULL",
        [period],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

/// Copies people of the directory into the period: new ones are added, known ones brought up to
/// date. Their ids by staff id.
///
/// # Errors
/// When the store refuses.
pub fn copy<'a>(
    db: &Writer<'_>,
    period: i64,
    directory: &Directory,
    people: impl Iterator<Item = &'a Entry>,
) -> Result<BTreeMap<i64, i64>, Failure> {
    let mut ids = BTreeMap::new();
    let mut paths: BTreeMap<Option<i64>, String> = BTreeMap::new();
    for entry in people {
        let path: &str = paths.entry(entry.unit_id).or_insert_with(|| directory.unit_path(entry.unit_id));
        db.execute(
            "INSERT INTO reviews_person
             (period_id, staff_id, nip, name, name_fold, pangkat, position, unit_id, unit, unit_path)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
             ON CONFLICT (period_id, staff_id) DO UPDATE SET nip = ?3, name = ?4, name_fold = ?5, pangkat = ?6,
                position = ?7, unit_id = ?8, unit = ?9, unit_path = ?10
             WHERE (nip, name, pangkat, position, unit_id, unit, unit_path) IS NOT (?3, ?4, ?6, ?7, ?8, ?9, ?10)",
            params![
                period,
                entry.staff_id,
                entry.nip,
                entry.name,
                name::fold(&entry.name),
                entry.pangkat,
                entry.position,
                entry.unit_id,
                directory.unit_name(entry.unit_id),
                path
            ],
        )?;
        let id = db.one(
            "SELECT id FROM reviews_person WHERE period_id = ?1 AND staff_id = ?2",
            [period, entry.staff_id],
            |row| row.get(0),
        )?;
        ids.insert(entry.staff_id, id);
    }
    Ok(ids)
}

/// Brings everybody of a period up to date with the directory, at the moment it opens.
///
/// # Errors
/// When the store refuses.
pub fn refresh(db: &Writer<'_>, period: i64, directory: &Directory) -> Result<(), Failure> {
    let known = db.query(
        "SELECT staff_id FROM reviews_person WHERE period_id = ?1 AND staff_id IS NOT NULL ORDER BY staff_id",
        [period],
        |row| row.get::<_, i64>(0),
    )?;
    copy(db, period, directory, known.iter().filter_map(|id| directory.find(*id)))?;
    Ok(())
}

/// Makes somebody a participant.
///
/// # Errors
/// When the store refuses.
pub fn add_participant(db: &Writer<'_>, period: i64, person: i64) -> Result<i64, Failure> {
    Ok(db.insert("INSERT INTO reviews_participant (period_id, person_id) VALUES (?1, ?2)", [period, person])?)
}

/// Takes a participant out of a draft, with the raters planned for it.
///
/// # Errors
/// When the store refuses.
pub fn remove_participant(db: &Writer<'_>, participant: i64) -> Result<(), Failure> {
    db.execute("DELETE FROM reviews_assignment WHERE participant_id = ?1", [participant])?;
    db.execute("DELETE FROM reviews_participant WHERE id = ?1", [participant])?;
    Ok(())
}

/// Forgets people of a draft who neither rate nor are rated.
///
/// # Errors
/// When the store refuses.
pub fn tidy(db: &Writer<'_>, period: i64) -> Result<(), Failure> {
    db.execute(
        "DELETE FROM reviews_person WHERE period_id = ?1
            AND NOT EXISTS (SELECT 1 FROM reviews_participant t WHERE t.person_id = reviews_person.id)
            AND NOT EXISTS (SELECT 1 FROM reviews_assignment a WHERE a.rater_id = reviews_person.id)",
        [period],
    )?;
    Ok(())
}
