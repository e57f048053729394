//! Short codes of forms that are still out.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};

use super::people::{self, PeriodPerson};
use crate::chance;
use crate::code::{CODES, ShortCode};
use crate::group::RaterGroup;

/// What a code leads to: the form to key, and never its rater.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Period.
    pub period_id: i64,
    /// Who is rated.
    pub participant_id: i64,
    /// The group the answers belong to.
    pub group: RaterGroup,
    /// The assignment that will be marked as in.
    pub assignment_id: i64,
}

/// Draws a code for an assignment that no other form has or had.
///
/// # Errors
/// When the store refuses, or randomness is missing.
pub fn draw(db: &Writer<'_>, assignment: i64) -> Result<ShortCode, Failure> {
    loop {
        let code = ShortCode::of(chance::below(CODES)?);
        if known(db, code)? {
            continue;
        }
        db.execute(
            "INSERT INTO reviews_anon_code (code, assignment_id) VALUES (?1, ?2)",
            params![code.number(), assignment],
        )?;
        return Ok(code);
    }
}

fn known(db: &Reader<'_>, code: ShortCode) -> Result<bool, Failure> {
    let out = db.optional("SELECT 1 FROM reviews_anon_code WHERE code = ?1", [code.number()], |_| Ok(()))?;
    Ok(out.is_some() || spent(db, code)?)
}

/// Whether a form with this code has come in.
///
/// # Errors
/// When the store cannot be read.
pub fn spent(db: &Reader<'_>, code: ShortCode) -> Result<bool, Failure> {
    let found = db.optional("SELECT 1 FROM reviews_anon_spent WHERE code = ?1", [code.number()], |_| Ok(()))?;
    Ok(found.is_some())
}

/// The form of a code that is still out.
///
/// # Errors
/// When the store cannot be read.
pub fn find(db: &Reader<'_>, code: ShortCode) -> Result<Option<Form>, Failure> {
    let found = db.optional(
        "SELECT t.period_id, t.id, a.rater_group, a.id FROM reviews_anon_code c
         JOIN reviews_assignment a ON a.id = c.assignment_id JOIN reviews_participant t ON t.id = a.participant_id
         WHERE c.code = ?1",
        [code.number()],
        |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?, row.get(3)?)),
    )?;
    Ok(found.and_then(|(period_id, participant_id, group, assignment_id)| {
        Some(Form { period_id, participant_id, group: RaterGroup::from_number(group)?, assignment_id })
    }))
}

/// Burns a code: it no longer leads anywhere, and is known to have been used.
///
/// # Errors
/// When the store refuses.
pub fn spend(db: &Writer<'_>, code: ShortCode) -> Result<(), Failure> {
    db.execute("DELETE FROM reviews_anon_code WHERE code = ?1", [code.number()])?;
    db.execute("INSERT INTO reviews_anon_spent (code) VALUES (?1)", [code.number()])?;
    Ok(())
}

/// Drops the codes of a period that were never used; nobody can answer any more.
///
/// # Errors
/// When the store refuses.
pub fn drop_unused(db: &Writer<'_>, period: i64) -> Result<(), Failure> {
    db.execute(
        "DELETE FROM reviews_anon_code WHERE assignment_id IN (SELECT a.id FROM reviews_participant t
            JOIN reviews_assignment a ON a.participant_id = t.id WHERE t.period_id = ?1)",
        [period],
    )?;
    Ok(())
}

/// A form to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedForm {
    /// Its code.
    pub code: ShortCode,
    /// Group of the rater.
    pub group: RaterGroup,
    /// Who is rated.
    pub ratee: PeriodPerson,
    /// Who fills it in.
    pub rater: PeriodPerson,
}

/// Forms still out, by unit and name of the rater, then of the ratee. `unit` keeps raters of a unit
/// and those below it, `rater` one rater by staff id.
///
/// # Errors
/// When the store cannot be read.
pub fn outstanding(
    db: &Reader<'_>,
    period: i64,
    unit: Option<i64>,
    rater: Option<i64>,
) -> Result<Vec<PrintedForm>, Failure> {
    let sql = format!(
        "SELECT c.code, a.rater_group, {}, {} FROM reviews_participant t
         JOIN reviews_assignment a ON a.participant_id = t.id
         JOIN reviews_anon_code c ON c.assignment_id = a.id
         JOIN reviews_person e ON e.id = t.person_id
         JOIN reviews_person r ON r.id = a.rater_id
         WHERE t.period_id = ?1 AND (?2 IS NULL OR instr(r.unit_path, '/' || ?2 || '/') > 0)
            AND (?3 IS NULL OR r.staff_id = ?3)
         ORDER BY r.unit_path, r.name_fold, r.id, e.name_fold, e.id",
        people::columns("e"),
        people::columns("r"),
    );
    let rows = db.query(&sql, params![period, unit, rater], |row| {
        Ok((row.get(0)?, row.get(1)?, people::person(row, 2)?, people::person(row, 10)?))
    })?;
    Ok(rows
        .into_iter()
        .filter_map(|(code, group, ratee, rater)| {
            Some(PrintedForm {
                code: ShortCode::from_number(code)?,
                group: RaterGroup::from_number(group)?,
                ratee,
                rater,
            })
        })
        .collect())
}
