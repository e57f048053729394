//! Staff records in bulk: one pass over all of them, inserts and updates without a query in between.

use abdi_vault::rusqlite::types::{ToSqlOutput, ValueRef};
use abdi_vault::rusqlite::{self, Row, ToSql, params_from_iter};
use abdi_vault::{Error, Reader, Writer};
use chrono::NaiveDate;
use std::sync::LazyLock;

use crate::import::field::{Fact, Value};
use crate::import::plan::compare::{Difference, iso};
use crate::import::read::PersonDraft;
use crate::sort::SortKeys;

/// Columns before the facts in [`each`].
const BEFORE: usize = 3;

static NAMES: LazyLock<String> =
    LazyLock::new(|| Fact::ALL.iter().map(|fact| fact.column()).collect::<Vec<_>>().join(", "));

static SELECT: LazyLock<String> = LazyLock::new(|| {
    let facts: Vec<String> = Fact::ALL.iter().map(|fact| format!("p.{}", fact.column())).collect();
    format!(
        "SELECT p.id, p.active, s.extra, {} FROM staff_person p LEFT JOIN staff_siasn s ON s.person_id = p.id",
        facts.join(", ")
    )
});

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let marks: Vec<String> = (1..=Fact::ALL.len() + 4).map(|n| format!("?{n}")).collect();
    format!(
        "INSERT INTO staff_person (name_fold, golongan_rank, position_sort, tmt_sort, {}) VALUES ({})",
        *NAMES,
        marks.join(", ")
    )
});

/// What is not given stays.
static UPDATE: LazyLock<String> = LazyLock::new(|| {
    let sets = Fact::ALL.iter().enumerate().map(|(at, fact)| {
        let column = fact.column();
        format!("{column} = coalesce(?{}, {column})", at + 6)
    });
    format!(
        "UPDATE staff_person SET name_fold = ?2, golongan_rank = ?3, position_sort = ?4, tmt_sort = ?5, {} WHERE id = ?1",
        sets.collect::<Vec<_>>().join(", ")
    )
});

/// Calls `each` for every stored person; the functions below read the row.
///
/// # Errors
/// When the vault cannot be read.
pub fn each(db: &Reader<'_>, each: impl FnMut(&Row<'_>) -> rusqlite::Result<bool>) -> Result<(), Error> {
    db.each(&SELECT, [], each)
}

/// Id of the record.
///
/// # Errors
/// When the row is not one of [`each`].
pub fn id(row: &Row<'_>) -> rusqlite::Result<i64> {
    row.get(0)
}

/// Whether the person is active.
///
/// # Errors
/// As [`id`].
pub fn active(row: &Row<'_>) -> rusqlite::Result<bool> {
    row.get(1)
}

/// The columns without a place in the record.
///
/// # Errors
/// As [`id`].
pub fn extra<'r>(row: &'r Row<'_>) -> rusqlite::Result<Option<&'r str>> {
    Ok(row.get_ref(2)?.as_str_or_null()?)
}

/// The stored value of a fact.
///
/// # Errors
/// As [`id`].
pub fn stored<'r>(row: &'r Row<'_>, fact: Fact) -> rusqlite::Result<ValueRef<'r>> {
    row.get_ref(BEFORE + fact as usize)
}

/// The stored text of a fact.
///
/// # Errors
/// As [`id`].
pub fn text<'r>(row: &'r Row<'_>, fact: Fact) -> rusqlite::Result<Option<&'r str>> {
    Ok(stored(row, fact)?.as_str_or_null()?)
}

/// The stored day of a fact.
///
/// # Errors
/// As [`id`].
pub fn day(row: &Row<'_>, fact: Fact) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(text(row, fact)?.and_then(|text| iso(text.as_bytes())))
}

/// The stored number of a fact.
///
/// # Errors
/// As [`id`].
pub fn number(row: &Row<'_>, fact: Fact) -> rusqlite::Result<Option<i64>> {
    Ok(stored(row, fact)?.as_i64_or_null()?)
}

/// The stored NIP.
///
/// # Errors
/// As [`id`].
pub fn nip<'r>(row: &'r Row<'_>) -> rusqlite::Result<&'r str> {
    Ok(stored(row, Fact::nip)?.as_str()?)
}

/// The stored PNS ID.
///
/// # Errors
/// As [`id`].
pub fn siasn_id<'r>(row: &'r Row<'_>) -> rusqlite::Result<Option<&'r str>> {
    text(row, Fact::siasn_id)
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Value::Text(text) => text.as_ref().to_sql(),
            Value::Day(day) => day.to_sql(),
            Value::Number(number) => number.to_sql(),
        }
    }
}

/// Adds a record; its id.
///
/// # Errors
/// When the vault refuses.
pub fn insert(db: &Writer<'_>, draft: &PersonDraft<'_>, unit: Option<i64>, keys: &SortKeys) -> Result<i64, Error> {
    let nip = Value::from(draft.nip.digits());
    let unit = unit.map(Value::Number);
    let pns = Value::from("PNS");
    let facts = Fact::ALL.iter().map(|fact| match fact {
        Fact::nip => Some(&nip),
        Fact::unit_id => unit.as_ref(),
        // A NIP of PNS form with no word on CPNS: the preview says so.
        Fact::kind => Some(draft.values.get(*fact).unwrap_or(&pns)),
        fact => draft.values.get(*fact),
    });
    let facts: Vec<Option<&Value<'_>>> = facts.collect();
    let mut all: Vec<&dyn ToSql> = vec![&keys.name_fold, &keys.golongan_rank, &keys.position_sort, &keys.tmt_sort];
    all.extend(facts.iter().map(|fact| fact as &dyn ToSql));
    db.insert(&INSERT, all.as_slice())
}

/// Changes the differing facts of a record.
///
/// # Errors
/// When the vault refuses.
pub fn update(
    db: &Writer<'_>,
    id: i64,
    draft: &PersonDraft<'_>,
    differences: &[Difference],
    unit: Option<i64>,
    keys: &SortKeys,
) -> Result<(), Error> {
    let unit = unit.map(Value::Number);
    let differs = |fact: Fact| differences.iter().any(|difference| difference.fact == fact && !difference.erased);
    let facts = Fact::ALL.iter().map(|fact| match *fact {
        fact if !differs(fact) => None,
        Fact::unit_id => unit.as_ref(),
        fact => draft.values.get(fact),
    });
    let facts: Vec<Option<&Value<'_>>> = facts.collect();
    let mut all: Vec<&dyn ToSql> = vec![&id, &keys.name_fold, &keys.golongan_rank, &keys.position_sort, &keys.tmt_sort];
    all.extend(facts.iter().map(|fact| fact as &dyn ToSql));
    db.execute(&UPDATE, all.as_slice())?;
    for erased in differences.iter().filter(|difference| difference.erased) {
        db.execute(&format!("UPDATE staff_person SET {} = NULL WHERE id = ?1", erased.fact.column()), [id])?;
    }
    Ok(())
}

/// Stores the columns without a place in the record.
///
/// # Errors
/// When the vault refuses.
pub fn set_extra(db: &Writer<'_>, id: i64, extra: &str) -> Result<(), Error> {
    db.execute(
        "INSERT INTO staff_siasn (person_id, extra) VALUES (?1, ?2)
         ON CONFLICT (person_id) DO UPDATE SET extra = excluded.extra",
        rusqlite::params![id, extra],
    )?;
    Ok(())
}

/// Id, kind of post and start in it by NIP, for who becomes head.
///
/// # Errors
/// When the vault cannot be read.
pub fn posts(db: &Reader<'_>, nips: &[String]) -> Result<Vec<(String, Post)>, Error> {
    let marks = vec!["?"; nips.len()].join(", ");
    db.query(
        &format!("SELECT nip, id, name, position_type, tmt_position FROM staff_person WHERE nip IN ({marks})"),
        params_from_iter(nips),
        |row| {
            let kind: Option<String> = row.get(3)?;
            let structural = matches!(kind.as_deref(), Some("1" | "3"));
            Ok((row.get(0)?, Post { id: row.get(1)?, name: row.get(2)?, structural, from: row.get(4)? }))
        },
    )
}

/// Where somebody works, as far as a head post asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Id of the record.
    pub id: i64,
    /// Name.
    pub name: String,
    /// The own post is structural; otherwise heading a unit is an additional task.
    pub structural: bool,
    /// Start in the own post.
    pub from: Option<NaiveDate>,
}
