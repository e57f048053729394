//! Units and their former shapes.

use abdi_kernel::{Failure, name};
use abdi_vault::rusqlite::{self, Row, params};
use abdi_vault::{Error, Reader, Writer};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

use crate::OrganisationError;
use crate::model::{PastShape, Unit, UnitDraft};
use crate::store::positions;

const COLUMNS: &str = "u.id, u.siasn_id, u.name, u.parent_id, u.eselon, u.work_days, u.valid_from, u.valid_to, h.name";
const FROM: &str = "FROM organisation_unit u
    LEFT JOIN organisation_position h ON h.unit_id = u.id AND h.is_head = 1 AND h.valid_to IS NULL";

/// All units that exist now, in no particular order.
///
/// # Errors
/// When the vault cannot be read.
pub fn units(db: &Reader<'_>) -> Result<Vec<Unit>, Error> {
    db.query(&format!("SELECT {COLUMNS} {FROM} WHERE u.valid_to IS NULL"), [], read)
}

/// All units as they were on `date`, with names and places of that day.
///
/// # Errors
/// When the vault cannot be read.
pub fn units_at(db: &Reader<'_>, date: NaiveDate) -> Result<Vec<Unit>, Error> {
    let mut out: Vec<Unit> = Vec::new();
    let mut earlier: BTreeMap<i64, Unit> = BTreeMap::new();
    for unit in db.query(&format!("SELECT {COLUMNS} {FROM}"), [], read)? {
        if unit.from.is_some_and(|from| from > date) {
            earlier.insert(unit.id, unit);
        } else if unit.to.is_none_or(|to| to >= date) {
            out.push(unit);
        }
    }
    if earlier.is_empty() {
        return Ok(out);
    }
    let past = db.query(
        "SELECT unit_id, name, parent_id, eselon, valid_from FROM organisation_unit_past
         WHERE valid_to >= ?1 AND (valid_from IS NULL OR valid_from <= ?1)",
        params![date],
        |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
    )?;
    for (id, name, parent, eselon, from) in past {
        if let Some(unit) = earlier.remove(&id) {
            out.push(Unit { name, parent, eselon, from, ..unit });
        }
    }
    Ok(out)
}

/// One unit, closed ones included.
///
/// # Errors
/// When the vault cannot be read.
pub fn unit(db: &Reader<'_>, id: i64) -> Result<Option<Unit>, Error> {
    db.optional(&format!("SELECT {COLUMNS} {FROM} WHERE u.id = ?1"), [id], read)
}

/// Units from the top down to this one, itself included, closed ones too; empty when there is no such unit.
///
/// # Errors
/// When the vault cannot be read.
pub fn units_above(db: &Reader<'_>, id: i64) -> Result<Vec<Unit>, Error> {
    let path: Option<String> =
        db.optional("SELECT path FROM organisation_unit WHERE id = ?1", [id], |row| row.get(0))?;
    let ids = path.iter().flat_map(|path| path.split('/')).filter_map(|id| id.parse().ok());
    ids.filter_map(|id| unit(db, id).transpose()).collect()
}

/// Whether any unit has taken its present shape after `date`.
pub(crate) fn reshaped_after(db: &Reader<'_>, date: NaiveDate) -> Result<bool, Error> {
    let found = db.optional("SELECT 1 FROM organisation_unit WHERE valid_from > ?1 LIMIT 1", [date], |_| Ok(()))?;
    Ok(found.is_some())
}

/// The unit with this SIASN id.
///
/// # Errors
/// When the vault cannot be read.
pub fn unit_by_siasn(db: &Reader<'_>, siasn_id: &str) -> Result<Option<Unit>, Error> {
    db.optional(&format!("SELECT {COLUMNS} {FROM} WHERE u.siasn_id = ?1"), [siasn_id], read)
}

/// Names by id, closed units included.
///
/// # Errors
/// When the vault cannot be read.
pub fn unit_names(db: &Reader<'_>) -> Result<BTreeMap<i64, String>, Error> {
    let rows = db.query("SELECT id, name FROM organisation_unit", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Name of one unit, closed ones included.
///
/// # Errors
/// When the vault cannot be read.
pub fn unit_name(db: &Reader<'_>, id: i64) -> Result<Option<String>, Error> {
    db.optional("SELECT name FROM organisation_unit WHERE id = ?1", [id], |row| row.get(0))
}

/// A unit as lists of other areas need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPlace {
    /// Id.
    pub id: i64,
    /// Name.
    pub name: String,
    /// Folded name, by which units are sorted.
    pub fold: String,
    /// Ids from the top down to the unit itself, `/1/5/9/`; it begins with the path of every unit above.
    pub path: String,
}

/// All units with their places, closed ones included.
///
/// # Errors
/// When the vault cannot be read.
pub fn unit_places(db: &Reader<'_>) -> Result<Vec<UnitPlace>, Error> {
    db.query("SELECT id, name, name_fold, path FROM organisation_unit", [], |row| {
        Ok(UnitPlace { id: row.get(0)?, name: row.get(1)?, fold: row.get(2)?, path: row.get(3)? })
    })
}

/// Ids of a unit and of all units below it.
///
/// # Errors
/// When the vault cannot be read.
pub fn subtree(db: &Reader<'_>, unit: i64) -> Result<Vec<i64>, Error> {
    db.query(
        // '0' follows '/' in ASCII, so the range holds exactly the paths that begin with the unit's.
        "SELECT b.id FROM organisation_unit a JOIN organisation_unit b
         ON b.path >= a.path AND b.path < substr(a.path, 1, length(a.path) - 1) || '0' WHERE a.id = ?1",
        [unit],
        |row| row.get(0),
    )
}

/// Former shapes of a unit, newest first.
///
/// # Errors
/// When the vault cannot be read.
pub fn past_shapes(db: &Reader<'_>, unit: i64) -> Result<Vec<PastShape>, Error> {
    db.query(
        "SELECT name, parent_id, eselon, valid_from, valid_to, basis FROM organisation_unit_past
         WHERE unit_id = ?1 ORDER BY valid_to DESC",
        [unit],
        |row| {
            Ok(PastShape {
                name: row.get(0)?,
                parent: row.get(1)?,
                eselon: row.get(2)?,
                from: row.get(3)?,
                to: row.get(4)?,
                basis: row.get(5)?,
            })
        },
    )
}

/// Adds a unit with its head post.
///
/// # Errors
/// [`OrganisationError`] for a bad draft.
pub fn insert_unit(db: &Writer<'_>, draft: &UnitDraft) -> Result<i64, Failure> {
    let above = check(db, None, draft)?;
    let id = db.insert(
        "INSERT INTO organisation_unit (siasn_id, name, name_fold, parent_id, path, eselon, work_days, valid_from)
         VALUES (?1, ?2, ?3, ?4, '', ?5, ?6, ?7)",
        params![
            draft.siasn_id,
            draft.name.trim(),
            name::fold(&draft.name),
            draft.parent,
            eselon(&draft.eselon),
            draft.work_days,
            draft.from
        ],
    )?;
    db.execute("UPDATE organisation_unit SET path = ?2 WHERE id = ?1", params![id, format!("{above}{id}/")])?;
    positions::set_head_title(db, id, &draft.head_title, eselon(&draft.eselon))?;
    Ok(id)
}

/// Corrects a unit without leaving a former shape behind. Returns whether anything changed.
///
/// # Errors
/// [`OrganisationError`] for a bad draft.
pub fn update_unit(db: &Writer<'_>, id: i64, draft: &UnitDraft) -> Result<bool, Failure> {
    let old = unit(db, id)?.ok_or(OrganisationError::NoUnit)?;
    let above = check(db, Some(id), draft)?;
    let same = old.name == draft.name.trim()
        && old.parent == draft.parent
        && old.eselon == eselon(&draft.eselon)
        && old.work_days == draft.work_days
        && old.siasn_id == draft.siasn_id
        && old.head_title.as_deref().unwrap_or_default() == draft.head_title.trim();
    if same {
        return Ok(false);
    }
    db.execute(
        "UPDATE organisation_unit SET siasn_id = ?2, name = ?3, name_fold = ?4, parent_id = ?5, eselon = ?6, work_days = ?7
         WHERE id = ?1",
        params![
            id,
            draft.siasn_id,
            draft.name.trim(),
            name::fold(&draft.name),
            draft.parent,
            eselon(&draft.eselon),
            draft.work_days
        ],
    )?;
    if old.parent != draft.parent {
        repath(db, id, &above)?;
    }
    positions::set_head_title(db, id, &draft.head_title, eselon(&draft.eselon))?;
    Ok(true)
}

/// A dated change of shape; what is `None` stays.
#[derive(Debug, Clone, Default)]
pub struct Reshape<'a> {
    /// New name.
    pub name: Option<&'a str>,
    /// New unit above.
    pub parent: Option<Option<i64>>,
    /// New eselon.
    pub eselon: Option<&'a str>,
    /// Legal basis.
    pub basis: &'a str,
}

/// Changes a unit from a day on and keeps its former shape.
///
/// # Errors
/// [`OrganisationError`]: the day lies in the future or before the present shape, or the tree would close.
pub fn reshape_unit(
    db: &Writer<'_>,
    id: i64,
    change: &Reshape<'_>,
    from: NaiveDate,
    today: NaiveDate,
) -> Result<(), Failure> {
    let old = unit(db, id)?.ok_or(OrganisationError::NoUnit)?;
    dated(&old, from, today)?;
    let draft = UnitDraft {
        siasn_id: old.siasn_id.clone(),
        name: change.name.unwrap_or(&old.name).to_owned(),
        parent: change.parent.unwrap_or(old.parent),
        eselon: change.eselon.unwrap_or(&old.eselon).to_owned(),
        head_title: old.head_title.clone().unwrap_or_default(),
        work_days: old.work_days,
        from: Some(from),
    };
    if !update_unit(db, id, &draft)? {
        return Ok(());
    }
    // A second change on the same day corrects the first one.
    if old.from != Some(from) {
        let last = from.checked_sub_days(Days::new(1));
        db.insert(
            "INSERT INTO organisation_unit_past (unit_id, name, parent_id, eselon, valid_from, valid_to, basis)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![id, old.name, old.parent, old.eselon, old.from, last, change.basis.trim()],
        )?;
        db.execute("UPDATE organisation_unit SET valid_from = ?2 WHERE id = ?1", params![id, from])?;
    }
    Ok(())
}

/// Ends a unit on a day; its record and history stay.
///
/// # Errors
/// [`OrganisationError`]: units below it, or an impossible day.
pub fn close_unit(db: &Writer<'_>, id: i64, last: NaiveDate, today: NaiveDate) -> Result<(), Failure> {
    let old = unit(db, id)?.ok_or(OrganisationError::NoUnit)?;
    dated(&old, last, today)?;
    let below =
        db.query("SELECT id FROM organisation_unit WHERE parent_id = ?1 AND valid_to IS NULL", [id], |row| {
            row.get::<_, i64>(0)
        })?;
    if !below.is_empty() {
        return Err(OrganisationError::HasUnitsBelow(below.len()).into());
    }
    db.execute("UPDATE organisation_unit SET valid_to = ?2 WHERE id = ?1", params![id, last])?;
    Ok(())
}

fn dated(old: &Unit, from: NaiveDate, today: NaiveDate) -> Result<(), OrganisationError> {
    if from > today {
        return Err(OrganisationError::Future);
    }
    match old.from.filter(|present| from < *present) {
        Some(present) => Err(OrganisationError::BeforePresent(present)),
        None => Ok(()),
    }
}

/// Checks a draft; the path of the unit above.
fn check(db: &Reader<'_>, id: Option<i64>, draft: &UnitDraft) -> Result<String, Failure> {
    if draft.name.trim().is_empty() {
        return Err(OrganisationError::Name.into());
    }
    if draft.work_days.is_some_and(|days| days != 5 && days != 6) {
        return Err(OrganisationError::WorkDays.into());
    }
    if let Some(siasn_id) = &draft.siasn_id
        && unit_by_siasn(db, siasn_id)?.is_some_and(|other| Some(other.id) != id)
    {
        return Err(OrganisationError::SiasnTaken.into());
    }
    let Some(parent) = draft.parent else { return Ok("/".to_owned()) };
    let above: Option<(String, Option<NaiveDate>)> =
        db.optional("SELECT path, valid_to FROM organisation_unit WHERE id = ?1", [parent], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let (path, closed) = above.ok_or(OrganisationError::NoUnit)?;
    if id.is_some_and(|id| path.contains(&format!("/{id}/"))) {
        return Err(OrganisationError::Circle.into());
    }
    if closed.is_some() {
        return Err(OrganisationError::ClosedParent.into());
    }
    Ok(path)
}

/// Moves the paths of a unit and of all below it.
fn repath(db: &Writer<'_>, id: i64, above: &str) -> Result<(), Error> {
    let old: String = db.one("SELECT path FROM organisation_unit WHERE id = ?1", [id], |row| row.get(0))?;
    let end = format!("{}0", old.trim_end_matches('/'));
    db.execute(
        "UPDATE organisation_unit SET path = ?3 || substr(path, length(?1) + 1) WHERE path >= ?1 AND path < ?2",
        params![old, end, format!("{above}{id}/")],
    )?;
    Ok(())
}

fn eselon(code: &str) -> &str {
    if code.trim().is_empty() { "99" } else { code.trim() }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Unit> {
    Ok(Unit {
        id: row.get(0)?,
        siasn_id: row.get(1)?,
        name: row.get(2)?,
        parent: row.get(3)?,
        eselon: row.get(4)?,
        work_days: row.get(5)?,
        from: row.get(6)?,
        to: row.get(7)?,
        head_title: row.get(8)?,
    })
}
