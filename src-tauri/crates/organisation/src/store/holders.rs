//! Who holds which post, and when.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::{self, Row, params, types::Type};
use abdi_vault::{Error, Reader, Writer};
use chrono::{Days, NaiveDate};

use crate::OrganisationError;
use crate::model::HeldPost;
use crate::reporting::Holding;
use crate::store::positions;

const SELECT: &str = "SELECT h.id, h.position_id, p.name, p.unit_id, p.is_head, h.person_id, h.status, h.valid_from,
    h.valid_to, h.basis FROM organisation_holder h JOIN organisation_position p ON p.id = h.position_id";

/// Posts held on `date`: by one person, in one unit, or all of them when both are left out.
///
/// # Errors
/// When the vault cannot be read.
pub fn held_posts(
    db: &Reader<'_>,
    person: Option<i64>,
    unit: Option<i64>,
    date: NaiveDate,
) -> Result<Vec<HeldPost>, Error> {
    let in_force = "(h.valid_from IS NULL OR h.valid_from <= ?1) AND (h.valid_to IS NULL OR h.valid_to >= ?1)";
    match (person, unit) {
        (Some(person), _) => {
            let rows =
                db.query(&format!("{SELECT} WHERE h.person_id = ?2 AND {in_force}"), params![date, person], read)?;
            Ok(rows.into_iter().filter(|held| unit.is_none_or(|unit| held.unit == unit)).collect())
        }
        (None, Some(unit)) => {
            db.query(&format!("{SELECT} WHERE p.unit_id = ?2 AND {in_force}"), params![date, unit], read)
        }
        (None, None) => db.query(&format!("{SELECT} WHERE {in_force}"), params![date], read),
    }
}

/// Puts a person into the head post of a unit from a day on.
///
/// Definitive holders, Pj., Plt. and additional tasks replace one another; Plh. stands beside the holder
/// who is away and replaces only another Plh. What would have begun on the same day or later is corrected
/// away. Returns whether anything changed.
///
/// # Errors
/// [`OrganisationError::NoHeadPost`].
pub fn set_head(
    db: &Writer<'_>,
    unit: i64,
    person: i64,
    holding: Holding,
    from: Option<NaiveDate>,
    basis: &str,
) -> Result<bool, Failure> {
    let head = positions::head_position(db, unit)?.ok_or(OrganisationError::NoHeadPost)?;
    let present = open_holders(db, head.id)?;
    let replaces = |other: Holding| (other == Holding::ActingAbsent) == (holding == Holding::ActingAbsent);
    let same = |held: &&HeldPost| held.person == person && held.holding == holding;
    if present.iter().filter(|held| replaces(held.holding)).all(|held| same(&held))
        && present.iter().any(|held| same(&held) && (from.is_none() || held.from == from))
    {
        return Ok(false);
    }
    for held in present.iter().filter(|held| replaces(held.holding)) {
        end(db, held, from)?;
    }
    db.insert(
        "INSERT INTO organisation_holder (position_id, person_id, status, valid_from, basis) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![head.id, person, holding.code(), from, basis.trim()],
    )?;
    Ok(true)
}

/// Empties the head post of a unit; `from` is the first day without a holder. Returns how many left it.
///
/// # Errors
/// When the vault refuses.
pub fn vacate_head(db: &Writer<'_>, unit: i64, from: Option<NaiveDate>) -> Result<usize, Failure> {
    let Some(head) = positions::head_position(db, unit)? else { return Ok(0) };
    let present = open_holders(db, head.id)?;
    for held in &present {
        end(db, held, from)?;
    }
    Ok(present.len())
}

/// Ends every post a person holds; `from` is the first day without them. Returns how many.
///
/// # Errors
/// When the vault refuses.
pub fn end_holdings(db: &Writer<'_>, person: i64, from: Option<NaiveDate>) -> Result<usize, Failure> {
    let present = db.query(&format!("{SELECT} WHERE h.person_id = ?1 AND h.valid_to IS NULL"), [person], read)?;
    for held in &present {
        end(db, held, from)?;
    }
    Ok(present.len())
}

fn open_holders(db: &Reader<'_>, position: i64) -> Result<Vec<HeldPost>, Error> {
    db.query(&format!("{SELECT} WHERE h.position_id = ?1 AND h.valid_to IS NULL"), [position], read)
}

/// Ends a holding the day before `from`; one that would not have begun by then is removed.
fn end(db: &Writer<'_>, held: &HeldPost, from: Option<NaiveDate>) -> Result<(), Error> {
    let last = from.and_then(|day| day.checked_sub_days(Days::new(1)));
    match last.filter(|last| held.from.is_none_or(|began| began <= *last)) {
        Some(last) => {
            db.execute("UPDATE organisation_holder SET valid_to = ?2 WHERE id = ?1", params![held.id, last])?
        }
        None => db.execute("DELETE FROM organisation_holder WHERE id = ?1", [held.id])?,
    };
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<HeldPost> {
    let status: String = row.get(6)?;
    Ok(HeldPost {
        id: row.get(0)?,
        position: row.get(1)?,
        title: row.get(2)?,
        unit: row.get(3)?,
        is_head: row.get(4)?,
        person: row.get(5)?,
        holding: Holding::parse(&status)
            .ok_or_else(|| rusqlite::Error::InvalidColumnType(6, "status".to_owned(), Type::Text))?,
        from: row.get(7)?,
        to: row.get(8)?,
        basis: row.get(9)?,
    })
}
