//! Writing and reading whole records.

use abdi_kernel::Failure;
use abdi_vault::rusqlite::{self, Row, ToSql, params};
use abdi_vault::{Error, Reader, Writer};
use chrono::NaiveDate;
use std::sync::LazyLock;

use crate::StaffError;
use crate::checks::KnownCodes;
use crate::draft::{FIELDS, PersonDraft};
use crate::fields::with_fields;
use crate::sort::SortKeys;

/// A stored record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Id.
    pub id: i64,
    /// Content.
    pub draft: PersonDraft,
    /// Whether the person is active.
    pub active: bool,
    /// First day without the person.
    pub deactivated_on: Option<NaiveDate>,
    /// Code of the list `pemberhentian`.
    pub deactivation_code: Option<String>,
    /// Remark.
    pub deactivation_note: Option<String>,
}

macro_rules! columns {
    ($( $(#[$doc:meta])* $name:ident: $ty:ty, $label:literal; )*) => {
        fn values(draft: &PersonDraft) -> Vec<&dyn ToSql> {
            vec![ $( &draft.$name, )* ]
        }

        /// Reads the fields from a row whose columns are those of [`FIELDS`], in order, after `skip` others.
        fn read_draft(row: &Row<'_>, skip: usize) -> rusqlite::Result<PersonDraft> {
            let mut at = skip;
            let mut next = || { at += 1; at - 1 };
            Ok(PersonDraft { $( $name: row.get(next())?, )* })
        }
    };
}
with_fields!(columns);

const OWN: &str = "id, active, deactivated_on, deactivation_code, deactivation_note";
const DERIVED: &str = "name_fold, golongan_rank, position_sort, tmt_sort";

static NAMES: LazyLock<String> =
    LazyLock::new(|| FIELDS.iter().map(|field| field.column).collect::<Vec<_>>().join(", "));

static SELECT: LazyLock<String> = LazyLock::new(|| format!("SELECT {OWN}, {} FROM staff_person", *NAMES));

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let marks: Vec<String> = (1..=FIELDS.len() + 4).map(|n| format!("?{n}")).collect();
    format!("INSERT INTO staff_person ({DERIVED}, {}) VALUES ({})", *NAMES, marks.join(", "))
});

static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let columns = DERIVED.split(", ").chain(FIELDS.iter().map(|field| field.column));
    let sets: Vec<String> = columns.enumerate().map(|(at, column)| format!("{column} = ?{}", at + 2)).collect();
    format!("UPDATE staff_person SET {} WHERE id = ?1", sets.join(", "))
});

/// One record.
///
/// # Errors
/// When the vault cannot be read.
pub fn person(db: &Reader<'_>, id: i64) -> Result<Option<Person>, Error> {
    static SQL: LazyLock<String> = LazyLock::new(|| format!("{} WHERE id = ?1", *SELECT));
    db.optional(&SQL, [id], read)
}

/// The record with this NIP (18 digits).
///
/// # Errors
/// When the vault cannot be read.
pub fn find_by_nip(db: &Reader<'_>, nip: &str) -> Result<Option<Person>, Error> {
    static SQL: LazyLock<String> = LazyLock::new(|| format!("{} WHERE nip = ?1", *SELECT));
    db.optional(&SQL, [nip], read)
}

/// The record with this SIASN id.
///
/// # Errors
/// When the vault cannot be read.
pub fn find_by_siasn(db: &Reader<'_>, siasn_id: &str) -> Result<Option<Person>, Error> {
    static SQL: LazyLock<String> = LazyLock::new(|| format!("{} WHERE siasn_id = ?1", *SELECT));
    db.optional(&SQL, [siasn_id], read)
}

/// Adds a tidied, checked record.
///
/// # Errors
/// [`StaffError::NipTaken`], [`StaffError::SiasnTaken`], [`StaffError::NoUnit`].
pub fn insert(db: &Writer<'_>, draft: &PersonDraft, known: &KnownCodes) -> Result<i64, Failure> {
    check_references(db, None, draft)?;
    let keys = SortKeys::of(draft, |label| known.rank(label));
    let mut all: Vec<&dyn ToSql> = vec![&keys.name_fold, &keys.golongan_rank, &keys.position_sort, &keys.tmt_sort];
    all.extend(values(draft));
    Ok(db.insert(&INSERT, all.as_slice())?)
}

/// Replaces the content of a record. Returns whether anything changed.
///
/// # Errors
/// As [`insert`]; also [`StaffError::NoPerson`].
pub fn update(db: &Writer<'_>, id: i64, draft: &PersonDraft, known: &KnownCodes) -> Result<bool, Failure> {
    let old = person(db, id)?.ok_or(StaffError::NoPerson)?;
    if old.draft == *draft {
        return Ok(false);
    }
    check_references(db, Some(&old), draft)?;
    let keys = SortKeys::of(draft, |label| known.rank(label));
    let mut all: Vec<&dyn ToSql> = vec![&id, &keys.name_fold, &keys.golongan_rank, &keys.position_sort, &keys.tmt_sort];
    all.extend(values(draft));
    db.execute(&UPDATE, all.as_slice())?;
    Ok(true)
}

/// Marks a person as gone or back.
pub(crate) fn set_active(db: &Writer<'_>, id: i64, gone: Option<(NaiveDate, &str, Option<&str>)>) -> Result<(), Error> {
    let (on, code, note) = match gone {
        Some((on, code, note)) => (Some(on), Some(code), note),
        None => (None, None, None),
    };
    db.execute(
        "UPDATE staff_person SET active = ?2, deactivated_on = ?3, deactivation_code = ?4, deactivation_note = ?5
         WHERE id = ?1",
        params![id, gone.is_none(), on, code, note],
    )?;
    Ok(())
}

/// Stores the columns of the SIASN export that the record has no place for, as a JSON object; an empty
/// object removes them. Returns whether anything changed.
///
/// # Errors
/// When the vault refuses.
pub fn set_siasn_extra(
    db: &Writer<'_>,
    id: i64,
    extra: &serde_json::Map<String, serde_json::Value>,
) -> Result<bool, Failure> {
    let old = siasn_extra(db, id)?;
    if old == *extra {
        return Ok(false);
    }
    if extra.is_empty() {
        db.execute("DELETE FROM staff_siasn WHERE person_id = ?1", [id])?;
        return Ok(true);
    }
    let text = serde_json::to_string(extra).map_err(StaffError::Stored)?;
    db.execute(
        "INSERT INTO staff_siasn (person_id, extra) VALUES (?1, ?2)
         ON CONFLICT (person_id) DO UPDATE SET extra = excluded.extra",
        params![id, text],
    )?;
    Ok(true)
}

/// The columns stored by [`set_siasn_extra`].
///
/// # Errors
/// When the vault cannot be read.
pub fn siasn_extra(db: &Reader<'_>, id: i64) -> Result<serde_json::Map<String, serde_json::Value>, Failure> {
    let text: Option<String> =
        db.optional("SELECT extra FROM staff_siasn WHERE person_id = ?1", [id], |row| row.get(0))?;
    Ok(match text {
        Some(text) => serde_json::from_str(&text).map_err(StaffError::Stored)?,
        None => serde_json::Map::new(),
    })
}

/// How many people are recorded: active ones, and all.
///
/// # Errors
/// When the vault cannot be read.
pub fn totals(db: &Reader<'_>) -> Result<(i64, i64), Error> {
    db.one("SELECT coalesce(sum(active), 0), count(*) FROM staff_person", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn check_references(db: &Reader<'_>, old: Option<&Person>, draft: &PersonDraft) -> Result<(), Failure> {
    let changed = |field: fn(&PersonDraft) -> &Option<String>| {
        field(draft).as_deref().filter(|new| old.is_none_or(|old| field(&old.draft).as_deref() != Some(*new)))
    };
    let name = |other: Person| crate::titles::short_name(&other.draft);
    if let Some(nip) = changed(|d| &d.nip)
        && let Some(other) = find_by_nip(db, nip)?
    {
        return Err(StaffError::NipTaken(name(other)).into());
    }
    if let Some(siasn_id) = changed(|d| &d.siasn_id)
        && let Some(other) = find_by_siasn(db, siasn_id)?
    {
        return Err(StaffError::SiasnTaken(name(other)).into());
    }
    if let Some(unit) = draft.unit_id.filter(|unit| old.is_none_or(|old| old.draft.unit_id != Some(*unit)))
        && abdi_organisation::unit(db, unit)?.is_none()
    {
        return Err(StaffError::NoUnit.into());
    }
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        active: row.get(1)?,
        deactivated_on: row.get(2)?,
        deactivation_code: row.get(3)?,
        deactivation_note: row.get(4)?,
        draft: read_draft(row, 5)?,
    })
}
