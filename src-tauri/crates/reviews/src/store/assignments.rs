//! Who rates whom, and whether the form came in.

use std::collections::BTreeMap;

use abdi_kernel::Failure;
use abdi_vault::rusqlite::params;
use abdi_vault::{Reader, Writer};

use super::people::{self, PeriodPerson};
use crate::error::ReviewsError;
use crate::group::RaterGroup;

/// One rater of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// Id.
    pub id: i64,
    /// Who is rated.
    pub participant_id: i64,
    /// In which group.
    pub group: RaterGroup,
    /// Who rates.
    pub rater: PeriodPerson,
    /// Why, in words.
    pub reason: String,
    /// Put there by the operator.
    pub manual: bool,
    /// The form came in.
    pub submitted: bool,
}

/// Raters of a participant in the order of the groups, by name.
///
/// # Errors
/// When the store cannot be read.
pub fn of_participant(db: &Reader<'_>, participant: i64) -> Result<Vec<Assignment>, Failure> {
    let sql = format!(
        "SELECT a.id, a.participant_id, a.rater_group, a.reason, a.manual, a.submitted, {}
         FROM reviews_assignment a JOIN reviews_person p ON p.id = a.rater_id
         WHERE a.participant_id = ?1 ORDER BY a.rater_group, p.name_fold, a.id",
        people::columns("p")
    );
    let rows = db.query(&sql, [participant], |row| {
        let Some(group) = RaterGroup::from_number(row.get(2)?) else { return Ok(None) };
        Ok(Some(Assignment {
            id: row.get(0)?,
            participant_id: row.get(1)?,
            group,
            reason: row.get(3)?,
            manual: row.get(4)?,
            submitted: row.get(5)?,
            rater: people::person(row, 6)?,
        }))
    })?;
    Ok(rows.into_iter().flatten().collect())
}

/// Adds a rater.
///
/// # Errors
/// When the store refuses, for example because the person already rates.
pub fn insert(
    db: &Writer<'_>,
    participant: i64,
    rater: i64,
    group: RaterGroup,
    reason: &str,
    manual: bool,
) -> Result<i64, Failure> {
    Ok(db.insert(
        "INSERT INTO reviews_assignment (participant_id, rater_id, rater_group, reason, manual) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![participant, rater, group.number(), reason, manual],
    )?)
}

/// Takes a rater out.
///
/// # Errors
/// When the store refuses.
pub fn delete(db: &Writer<'_>, id: i64) -> Result<(), Failure> {
    db.execute("DELETE FROM reviews_anon_code WHERE assignment_id = ?1", [id])?;
    db.execute("DELETE FROM reviews_assignment WHERE id = ?1", [id])?;
    Ok(())
}

/// Puts a rater into another group.
///
/// # Errors
/// When the store refuses.
pub fn regroup(db: &Writer<'_>, id: i64, group: RaterGroup) -> Result<(), Failure> {
    db.execute("UPDATE reviews_assignment SET rater_group = ?2, manual = 1 WHERE id = ?1", [id, group.number()])?;
    Ok(())
}

/// Takes out what was proposed in a draft; what the operator put there stays if asked.
///
/// # Errors
/// When the store refuses.
pub fn clear(db: &Writer<'_>, period: i64, keep_manual: bool) -> Result<(), Failure> {
    db.execute(
        "DELETE FROM reviews_assignment WHERE participant_id IN (SELECT id FROM reviews_participant WHERE period_id = ?1)
            AND (manual = 0 OR NOT ?2)",
        params![period, keep_manual],
    )?;
    Ok(())
}

/// Pairs of participant and rater (ids inside this area) in a period.
///
/// # Errors
/// When the store cannot be read.
pub fn pairs(db: &Reader<'_>, period: i64) -> Result<Vec<(i64, i64)>, Failure> {
    Ok(db.query(
        "SELECT a.participant_id, a.rater_id FROM reviews_participant t JOIN reviews_assignment a ON a.participant_id = t.id
         WHERE t.period_id = ?1",
        [period],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?)
}

/// Notes that the form of an assignment came in. This is all that is kept about it.
///
/// # Errors
/// [`ReviewsError::CodeUsed`] when it had come in before.
pub fn submitted(db: &Writer<'_>, id: i64) -> Result<(), Failure> {
    match db.execute("UPDATE reviews_assignment SET submitted = 1 WHERE id = ?1 AND submitted = 0", [id])? {
        1 => Ok(()),
        _ => Err(ReviewsError::CodeUsed.into()),
    }
}

/// Raters and forms in, per group in the order of [`RaterGroup::ALL`].
pub type GroupCounts = [(u32, u32); 5];

/// Raters and forms in of every participant of a period.
///
/// # Errors
/// When the store cannot be read.
pub fn counts(db: &Reader<'_>, period: i64) -> Result<BTreeMap<i64, GroupCounts>, Failure> {
    let mut all: BTreeMap<i64, GroupCounts> = BTreeMap::new();
    db.each(
        "SELECT t.id, a.rater_group, count(a.id), coalesce(sum(a.submitted), 0)
         FROM reviews_participant t LEFT JOIN reviews_assignment a ON a.participant_id = t.id
         WHERE t.period_id = ?1 GROUP BY t.id, a.rater_group",
        [period],
        |row| {
            let groups = all.entry(row.get(0)?).or_default();
            let group = row.get::<_, Option<i64>>(1)?.and_then(RaterGroup::from_number);
            if let Some(group) = group {
                groups[group.index()] = (row.get(2)?, row.get(3)?);
            }
            Ok(true)
        },
    )?;
    Ok(all)
}

/// Ids of the assignments of a period that have neither come in nor got a code.
///
/// # Errors
/// When the store cannot be read.
pub fn without_code(db: &Reader<'_>, period: i64) -> Result<Vec<i64>, Failure> {
    Ok(db.query(
        "SELECT a.id FROM reviews_participant t JOIN reviews_assignment a ON a.participant_id = t.id
         WHERE t.period_id = ?1 AND a.submitted = 0
            AND NOT EXISTS (SELECT 1 FROM reviews_anon_code c WHERE c.assignment_id = a.id)
         ORDER BY a.id",
        [period],
        |row| row.get(0),
    )?)
}
