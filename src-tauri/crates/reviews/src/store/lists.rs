//! People of a period as lists show them: by unit with those below it, by part of name or NIP.

use abdi_kernel::{Failure, name};
use abdi_vault::Reader;
use abdi_vault::rusqlite::params;

use super::people::{self, PeriodPerson};

/// Which people.
#[derive(Debug, Clone, Copy)]
pub struct Filter<'a> {
    /// The period.
    pub period: i64,
    /// A unit with all below it.
    pub unit: Option<i64>,
    /// Part of a name or NIP; empty = all.
    pub text: &'a str,
}

impl Filter<'_> {
    /// The text as names are folded for search.
    fn folded(&self) -> String {
        name::fold(self.text)
    }
}

/// Condition on the person `p`: ?2 unit, ?3 folded text.
const MATCHES: &str = "(?2 IS NULL OR instr(p.unit_path, '/' || ?2 || '/') > 0)
    AND (?3 = '' OR instr(p.name_fold, ?3) > 0 OR instr(p.nip, replace(?3, ' ', '')) > 0)";

/// Participants with their ids, by unit and name.
///
/// # Errors
/// When the store cannot be read.
pub fn participants(db: &Reader<'_>, filter: &Filter<'_>) -> Result<Vec<(i64, PeriodPerson)>, Failure> {
    let sql = format!(
        "SELECT t.id, {} FROM reviews_participant t JOIN reviews_person p ON p.id = t.person_id
         WHERE t.period_id = ?1 AND {MATCHES} ORDER BY p.unit_path, p.name_fold, t.id",
        people::columns("p")
    );
    Ok(db.query(&sql, params![filter.period, filter.unit, filter.folded()], |row| {
        Ok((row.get(0)?, people::person(row, 1)?))
    })?)
}

/// A rater with the number of forms given out and in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaterCount {
    /// Who.
    pub rater: PeriodPerson,
    /// Forms given out.
    pub assigned: u32,
    /// Forms in.
    pub submitted: u32,
}

/// Raters with their counts, by unit and name; `pending` keeps those with forms still out.
///
/// # Errors
/// When the store cannot be read.
pub fn raters(db: &Reader<'_>, filter: &Filter<'_>, pending: bool) -> Result<Vec<RaterCount>, Failure> {
    let sql = format!(
        "SELECT count(a.id), sum(a.submitted), {} FROM reviews_person p JOIN reviews_assignment a ON a.rater_id = p.id
         WHERE p.period_id = ?1 AND {MATCHES} GROUP BY p.id HAVING NOT ?4 OR sum(a.submitted) < count(a.id)
         ORDER BY p.unit_path, p.name_fold, p.id",
        people::columns("p")
    );
    Ok(db.query(&sql, params![filter.period, filter.unit, filter.folded(), pending], |row| {
        Ok(RaterCount { assigned: row.get(0)?, submitted: row.get(1)?, rater: people::person(row, 2)? })
    })?)
}

/// Forms of one unit (of the person rated) and group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitCount {
    /// The unit.
    pub unit_id: Option<i64>,
    /// Its name.
    pub unit: String,
    /// Group number.
    pub group: i64,
    /// Forms given out.
    pub assigned: u32,
    /// Forms in.
    pub submitted: u32,
}

/// Participation by unit and group, units in the order of the tree.
///
/// # Errors
/// When the store cannot be read.
pub fn units(db: &Reader<'_>, period: i64) -> Result<Vec<UnitCount>, Failure> {
    Ok(db.query(
        "SELECT p.unit_id, p.unit, a.rater_group, count(*), sum(a.submitted) FROM reviews_participant t
         JOIN reviews_person p ON p.id = t.person_id JOIN reviews_assignment a ON a.participant_id = t.id
         WHERE t.period_id = ?1 GROUP BY p.unit_path, p.unit_id, a.rater_group ORDER BY p.unit_path, p.unit_id, a.rater_group",
        [period],
        |row| {
            Ok(UnitCount {
                unit_id: row.get(0)?,
                unit: row.get(1)?,
                group: row.get(2)?,
                assigned: row.get(3)?,
                submitted: row.get(4)?,
            })
        },
    )?)
}
