//! Rows of the list by their ids.

use abdi_kernel::{date, name};
use abdi_vault::rusqlite::types::Type;
use abdi_vault::rusqlite::{self, Row};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;

use crate::dto::{StaffFound, StaffRow};

const COLUMNS: &str =
    "id, nip, title_front, name, title_back, kind, golongan, tmt_golongan, position_name, position_kind,
    jenjang, eselon, tmt_position, unit_id, education_level, education_name, birth_date, sex, tmt_cpns, legal_status,
    phone, email, active";

/// The rows of these people, each given with the name of the unit, in this order.
pub(crate) fn rows(
    db: &Reader<'_>,
    people: &[(i64, Option<String>)],
    today: NaiveDate,
) -> Result<Vec<StaffRow>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM staff_person WHERE id = ?1");
    let mut out = Vec::with_capacity(people.len());
    for (id, unit) in people {
        out.extend(db.optional(&sql, [id], |row| read(row, unit.clone(), today))?);
    }
    Ok(out)
}

/// The same people as the palette shows them.
pub(crate) fn found(db: &Reader<'_>, people: &[(i64, Option<String>)]) -> Result<Vec<StaffFound>, Error> {
    let mut out = Vec::with_capacity(people.len());
    for (id, unit) in people {
        out.extend(db.optional(
            "SELECT id, nip, title_front, name, title_back, position_name, active FROM staff_person WHERE id = ?1",
            [id],
            |row| {
                Ok(StaffFound {
                    id: row.get(0)?,
                    nip: row.get(1)?,
                    name: full_name(row, 2)?,
                    position: row.get(5)?,
                    unit: unit.clone(),
                    active: row.get(6)?,
                })
            },
        )?);
    }
    Ok(out)
}

/// One person as the palette shows it.
pub(crate) fn found_one(db: &Reader<'_>, id: i64) -> Result<Option<StaffFound>, Error> {
    let unit: Option<Option<i64>> =
        db.optional("SELECT unit_id FROM staff_person WHERE id = ?1", [id], |row| row.get(0))?;
    let name = match unit.flatten() {
        Some(unit) => abdi_organisation::unit_name(db, unit)?,
        None => None,
    };
    Ok(found(db, &[(id, name)])?.pop())
}

/// Name with titles from three neighbouring columns: front, name, back.
pub(crate) fn full_name(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    let (front, name, back): (Option<String>, String, Option<String>) =
        (row.get(at)?, row.get(at + 1)?, row.get(at + 2)?);
    Ok(name::with_titles(front.as_deref().unwrap_or_default(), &name, back.as_deref().unwrap_or_default()))
}

fn read(row: &Row<'_>, unit_name: Option<String>, today: NaiveDate) -> rusqlite::Result<StaffRow> {
    let birth_date: String = row.get(16)?;
    let born: NaiveDate =
        birth_date.parse().map_err(|_| rusqlite::Error::InvalidColumnType(16, "birth_date".to_owned(), Type::Text))?;
    Ok(StaffRow {
        id: row.get(0)?,
        nip: row.get(1)?,
        full_name: full_name(row, 2)?,
        kind: row.get(5)?,
        golongan: row.get(6)?,
        tmt_golongan: row.get(7)?,
        position_name: row.get(8)?,
        position_kind: row.get(9)?,
        jenjang: row.get(10)?,
        eselon: row.get(11)?,
        tmt_position: row.get(12)?,
        unit_id: row.get(13)?,
        unit_name,
        education_level: row.get(14)?,
        education_name: row.get(15)?,
        birth_date,
        age: date::years_between(born, today),
        sex: row.get(17)?,
        tmt_cpns: row.get(18)?,
        legal_status: row.get(19)?,
        phone: row.get(20)?,
        email: row.get(21)?,
        active: row.get(22)?,
    })
}
