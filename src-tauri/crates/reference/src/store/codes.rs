//! Code lists, golongan and levels of functional posts, as of a date.

use abdi_vault::rusqlite::params;
use abdi_vault::{Error, Reader, Writer};
use chrono::NaiveDate;

use crate::model::{CodeEntry, Confidence, Golongan, Jenjang, List};

/// The codes of a list that are in force on `date`, in order.
///
/// # Errors
/// When the vault cannot be read.
pub fn codes(db: &Reader<'_>, list: List, date: NaiveDate) -> Result<Vec<CodeEntry>, Error> {
    db.query(
        "SELECT id, code, name, group_code, rank, dasar, keyakinan FROM reference_code
         WHERE list = ?1 AND (berlaku_mulai IS NULL OR berlaku_mulai <= ?2)
           AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?2)
         ORDER BY rank, code, berlaku_mulai",
        params![list.name(), date],
        |row| {
            Ok(CodeEntry {
                id: row.get(0)?,
                code: row.get(1)?,
                name: row.get(2)?,
                group: row.get(3)?,
                rank: row.get(4)?,
                basis: row.get(5)?,
                confidence: Confidence::parse(&row.get::<_, String>(6)?),
            })
        },
    )
}

/// Name of one code, whatever its period of validity; the newest wins.
///
/// # Errors
/// When the vault cannot be read.
pub fn code_name(db: &Reader<'_>, list: List, code: &str) -> Result<Option<String>, Error> {
    db.optional(
        "SELECT name FROM reference_code WHERE list = ?1 AND code = ?2 ORDER BY coalesce(berlaku_mulai, '') DESC LIMIT 1",
        params![list.name(), code],
        |row| row.get(0),
    )
}

/// All golongan in force on `date`, rising.
///
/// # Errors
/// When the vault cannot be read.
pub fn golongan(db: &Reader<'_>, date: NaiveDate) -> Result<Vec<Golongan>, Error> {
    db.query(
        "SELECT kind, rank, siasn_id, label, pangkat, dasar, keyakinan FROM reference_golongan
         WHERE (berlaku_mulai IS NULL OR berlaku_mulai <= ?1) AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?1)
         ORDER BY rank",
        params![date],
        |row| {
            Ok(Golongan {
                kind: row.get(0)?,
                rank: row.get(1)?,
                siasn_id: row.get(2)?,
                label: row.get(3)?,
                pangkat: row.get(4)?,
                basis: row.get(5)?,
                confidence: Confidence::parse(&row.get::<_, String>(6)?),
            })
        },
    )
}

/// Levels of functional posts in force on `date`, rising.
///
/// # Errors
/// When the vault cannot be read.
pub fn jenjang(db: &Reader<'_>, date: NaiveDate) -> Result<Vec<Jenjang>, Error> {
    db.query(
        "SELECT code, name, category, rank, yearly_credit_hundredths, retirement_age, dasar, keyakinan
         FROM reference_jenjang
         WHERE (berlaku_mulai IS NULL OR berlaku_mulai <= ?1) AND (berlaku_sampai IS NULL OR berlaku_sampai >= ?1)
         ORDER BY rank",
        params![date],
        |row| {
            Ok(Jenjang {
                code: row.get(0)?,
                name: row.get(1)?,
                category: row.get(2)?,
                rank: row.get(3)?,
                yearly_credit_hundredths: row.get(4)?,
                retirement_age: row.get(5)?,
                basis: row.get(6)?,
                confidence: Confidence::parse(&row.get::<_, String>(7)?),
            })
        },
    )
}

/// A code as the office writes it.
pub(crate) struct CodeDraft<'a> {
    pub(crate) list: List,
    pub(crate) code: &'a str,
    pub(crate) name: &'a str,
    pub(crate) group: &'a str,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) basis: &'a str,
}

/// Adds a code, or corrects the one with the same code and start.
pub(crate) fn save(db: &Writer<'_>, draft: &CodeDraft<'_>) -> Result<i64, Error> {
    let present: Option<i64> = db.optional(
        "SELECT id FROM reference_code WHERE list = ?1 AND code = ?2 AND berlaku_mulai IS ?3",
        params![draft.list.name(), draft.code, draft.from],
        |row| row.get(0),
    )?;
    if let Some(id) = present {
        db.execute(
            "UPDATE reference_code SET name = ?2, group_code = ?3, berlaku_sampai = ?4, dasar = ?5,
             keyakinan = 'tinggi' WHERE id = ?1",
            params![id, draft.name, draft.group, draft.to, draft.basis],
        )?;
        return Ok(id);
    }
    db.insert(
        "INSERT INTO reference_code (list, code, name, group_code, rank, berlaku_mulai, berlaku_sampai, dasar)
         SELECT ?1, ?2, ?3, ?4, coalesce(max(rank), 0) + 1, ?5, ?6, ?7 FROM reference_code WHERE list = ?1",
        params![draft.list.name(), draft.code, draft.name, draft.group, draft.from, draft.to, draft.basis],
    )
}
