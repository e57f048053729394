//! Figures for the start page.

use abdi_kernel::date;
use abdi_vault::{Error, Reader};
use chrono::NaiveDate;

/// Numbers of active people, in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Active people.
    pub active: i64,
    /// Deactivated people.
    pub inactive: i64,
    /// By `PNS`, `CPNS`, `PPPK`.
    pub by_kind: Vec<(String, i64)>,
    /// By golongan, rising; PPPK first.
    pub by_golongan: Vec<(String, i64)>,
    /// By completed years of age: under 30, 30–39, 40–49, 50–57, from 58.
    pub by_age: Vec<(String, i64)>,
}

/// Counts active people by kind, golongan and age on `today`.
///
/// # Errors
/// When the vault cannot be read.
pub fn figures(db: &Reader<'_>, today: NaiveDate) -> Result<Figures, Error> {
    let (active, all) = crate::store::person::totals(db)?;
    let by_kind = ["PNS", "CPNS", "PPPK"]
        .into_iter()
        .map(|kind| {
            let count =
                db.one("SELECT count(*) FROM staff_person WHERE active = 1 AND kind = ?1", [kind], |row| row.get(0))?;
            Ok((kind.to_owned(), count))
        })
        .collect::<Result<_, Error>>()?;
    let by_golongan = db.query(
        "SELECT golongan, count(*) FROM staff_person WHERE active = 1 AND golongan IS NOT NULL
         GROUP BY golongan_rank, golongan ORDER BY golongan_rank",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut ages = [0i64; 5];
    db.each("SELECT birth_date, count(*) FROM staff_person WHERE active = 1 GROUP BY birth_date", [], |row| {
        let born: NaiveDate = row.get(0)?;
        let band = match date::years_between(born, today) {
            ..30 => 0,
            30..40 => 1,
            40..50 => 2,
            50..58 => 3,
            _ => 4,
        };
        ages[band] += row.get::<_, i64>(1)?;
        Ok(true)
    })?;
    let bands = ["< 30", "30–39", "40–49", "50–57", "≥ 58"];
    let by_age = bands.into_iter().map(str::to_owned).zip(ages).collect();
    Ok(Figures { active, inactive: all - active, by_kind, by_golongan, by_age })
}

/// Active people directly in each unit.
pub(crate) fn by_unit(db: &Reader<'_>) -> Result<Vec<(i64, i64)>, Error> {
    db.query(
        "SELECT unit_id, count(*) FROM staff_person WHERE unit_id IS NOT NULL AND active = 1 GROUP BY unit_id",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}
