//! Fills the tables of a new vault from the bundled files in `assets/reference`.

use abdi_kernel::Failure;
use abdi_vault::{Writer, rusqlite::params};

use crate::ReferenceError;

const GOLONGAN: &str = include_str!("../../../../assets/reference/golongan.csv");
const CODES: &str = include_str!("../../../../assets/reference/kode.csv");
const JENJANG: &str = include_str!("../../../../assets/reference/jenjang.csv");
const HOLIDAYS: &str = include_str!("../../../../assets/reference/hari-libur.csv");

/// Writes every bundled row that is not there yet; rows of the office are left alone.
///
/// # Errors
/// When a bundled file is broken or the vault refuses a row.
pub fn seed(db: &Writer<'_>) -> Result<(), Failure> {
    each(GOLONGAN, |cell| {
        db.execute(
            "INSERT OR IGNORE INTO reference_golongan (kind, rank, siasn_id, label, golongan, ruang, pangkat,
             berlaku_mulai, berlaku_sampai, dasar, keyakinan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            params![
                cell(0),
                number(cell(1))?,
                cell(2),
                cell(3),
                cell(4),
                cell(5),
                cell(6),
                date(cell(7)),
                date(cell(8)),
                cell(9),
                cell(10)
            ],
        )?;
        Ok(())
    })?;
    each(CODES, |cell| {
        db.execute(
            "INSERT OR IGNORE INTO reference_code (list, code, name, group_code, rank, berlaku_mulai, berlaku_sampai,
             dasar, keyakinan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                cell(0),
                cell(1),
                cell(2),
                cell(3),
                number(cell(4))?,
                date(cell(5)),
                date(cell(6)),
                cell(7),
                cell(8)
            ],
        )?;
        Ok(())
    })?;
    each(JENJANG, |cell| {
        db.execute(
            "INSERT OR IGNORE INTO reference_jenjang (code, name, category, rank, yearly_credit_hundredths,
             retirement_age, berlaku_mulai, berlaku_sampai, dasar, keyakinan)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                cell(0),
                cell(1),
                cell(2),
                number(cell(3))?,
                number(cell(4))?,
                number(cell(5))?,
                date(cell(6)),
                date(cell(7)),
                cell(8),
                cell(9)
            ],
        )?;
        Ok(())
    })?;
    each(HOLIDAYS, |cell| {
        db.execute(
            "INSERT OR IGNORE INTO reference_holiday (date, name, kind, dasar, keyakinan) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![cell(0), cell(1), cell(2), cell(3), cell(4)],
        )?;
        Ok(())
    })
}

fn each(file: &str, mut row: impl FnMut(&dyn Fn(usize) -> String) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    for record in reader.records() {
        let record = record.map_err(ReferenceError::Bundled)?;
        row(&|at| record.get(at).unwrap_or_default().to_owned())?;
    }
    Ok(())
}

fn number(text: String) -> Result<i64, ReferenceError> {
    text.parse().map_err(|_| ReferenceError::BundledValue(text))
}

fn date(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
