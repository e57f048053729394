//! Rows of the list by their ids.

use abdi_kernel::{date, name};
use abdi_vault::rusqlite::{self, Row};
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::BTreeMap;

use crate::dto::{StaffFound, StaffRow};

const COLUMNS: &str =
    "id, nip, title_front, name, title_back, kind, golongan, tmt_golongan, position_name, position_kind,
    jenjang, eselon, tmt_position, unit_id, education_level, education_name, birth_date, sex, tmt_cpns, legal_status,
    phone, email, active";

/// Names of units, each asked for once.
#[derive(Default)]
pub(crate) struct UnitNames(BTreeMap<i64, Option<String>>);

impl UnitNames {
    pub(crate) fn get(&mut self, db: &Reader<'_>, unit: Option<i64>) -> Result<Option<String>, Error> {
        let Some(unit) = unit else { return Ok(None) };
        if let Some(known) = self.0.get(&unit) {
            return Ok(known.clone());
        }
        let found = abdi_organisation::unit_name(db, unit)?;
        self.0.insert(unit, found.clone());
        Ok(found)
    }
}

/// The rows of these people, in this order.
pub(crate) fn rows(db: &Reader<'_>, ids: &[i64], today: NaiveDate) -> Result<Vec<StaffRow>, Error> {
    let sql = format!("SELECT {COLUMNS} FROM staff_person WHERE id = ?1");
    let mut units = UnitNames::default();
    let mut out = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(mut row) = db.optional(&sql, [id], |row| read(row, today))? {
            row.unit_name = units.get(db, row.unit_id)?;
            out.push(row);
        }
    }
    Ok(out)
}

/// The same people as the palette shows them.
pub(crate) fn found(db: &Reader<'_>, ids: &[i64]) -> Result<Vec<StaffFound>, Error> {
    let mut units = UnitNames::default();
    let mut out = Vec::with_capacity(ids.len());
    for id in ids {
        let row = db.optional(
            "SELECT id, nip, title_front, name, title_back, position_name, unit_id, active FROM staff_person WHERE id = ?1",
            [id],
            |row| {
                let found = StaffFound {
                    id: row.get(0)?,
                    nip: row.get(1)?,
                    name: full_name(row, 2)?,
                    position: row.get(5)?,
                    unit: None,
                    active: row.get(7)?,
                };
                Ok((found, row.get::<_, Option<i64>>(6)?))
            },
        )?;
        if let Some((mut found, unit)) = row {
            found.unit = units.get(db, unit)?;
            out.push(found);
        }
    }
    Ok(out)
}

/// Name with titles from three neighbouring columns: front, name, back.
pub(crate) fn full_name(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    let (front, name, back): (Option<String>, String, Option<String>) =
        (row.get(at)?, row.get(at + 1)?, row.get(at + 2)?);
    Ok(name::with_titles(front.as_deref().unwrap_or_default(), &name, back.as_deref().unwrap_or_default()))
}

fn read(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<StaffRow> {
    let birth_date = row.get(16)?;
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
        unit_name: None,
        education_level: row.get(14)?,
        education_name: row.get(15)?,
        birth_date,
        age: date::years_between(birth_date, today),
        sex: row.get(17)?,
        tmt_cpns: row.get(18)?,
        legal_status: row.get(19)?,
        phone: row.get(20)?,
        email: row.get(21)?,
        active: row.get(22)?,
    })
}
