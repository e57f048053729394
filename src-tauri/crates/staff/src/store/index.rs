//! The index of the open vault: found again, brought up to date, or built.

use abdi_vault::journal::{self, Tip};
use abdi_vault::rusqlite::{self, Row};
use abdi_vault::{Error, Reader};
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::index::{Entry, Index, UnitEntry};

/// Up to so many touched rows, the index is brought up to date instead of built.
const FEW: usize = 200;

/// The index with the state of the journal it matches.
struct Kept {
    tip: Tip,
    index: Arc<Index>,
}

const COLUMNS: &str = "id, active, kind, name_fold, nip, golongan_rank, position_sort, birth_date, tmt_sort, unit_id,
    coalesce(position_kind, ''), coalesce(education_level, ''), coalesce(legal_status, '')";

/// The index as of this snapshot.
pub(crate) fn index(db: &Reader<'_>) -> Result<Arc<Index>, Error> {
    let tip = journal::tip(db)?;
    let kept = db.memo::<Kept>();
    if let Some(kept) = kept.as_ref().filter(|kept| kept.tip == tip) {
        return Ok(Arc::clone(&kept.index));
    }
    let updated = match &kept {
        Some(kept) => update(db, kept)?,
        None => None,
    };
    let index = match updated {
        Some(index) => index,
        None => Arc::new(build(db)?),
    };
    // A snapshot older than what is kept has its index for itself.
    if kept.is_none_or(|kept| kept.tip.entry <= tip.entry) {
        db.keep(Arc::new(Kept { tip, index: Arc::clone(&index) }));
    }
    Ok(index)
}

fn build(db: &Reader<'_>) -> Result<Index, Error> {
    let people =
        db.query(&format!("SELECT {COLUMNS} FROM staff_person INDEXED BY staff_person_list ORDER BY id"), [], read)?;
    let units = abdi_organisation::unit_places(db)?
        .into_iter()
        .map(|unit| UnitEntry { fold: unit.fold, id: unit.id, path: unit.path, name: unit.name })
        .collect();
    Ok(Index::build(people, units))
}

/// The kept index with the few records changed since; `None` when it must be built.
fn update(db: &Reader<'_>, kept: &Kept) -> Result<Option<Arc<Index>>, Error> {
    if !journal::continues(db, &kept.tip)? {
        return Ok(None);
    }
    let Some(touched) = journal::touched_since(db, kept.tip.entry, FEW)? else { return Ok(None) };
    if touched.iter().any(|(table, _)| table == "organisation_unit") {
        return Ok(None);
    }
    let ids: BTreeSet<i64> =
        touched.into_iter().filter(|(table, _)| table == "staff_person").map(|(_, id)| id).collect();
    if ids.is_empty() {
        return Ok(Some(Arc::clone(&kept.index)));
    }
    let sql = format!("SELECT {COLUMNS} FROM staff_person WHERE id = ?1");
    let mut changed = Vec::with_capacity(ids.len());
    for id in ids {
        // A record that an undo took away leaves a gap, which only a new index closes.
        let Some(entry) = db.optional(&sql, [id], read)? else { return Ok(None) };
        changed.push(entry);
    }
    Ok(kept.index.updated(&changed).map(Arc::new))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        active: row.get(1)?,
        kind: row.get(2)?,
        name_fold: row.get(3)?,
        nip: row.get(4)?,
        golongan_rank: row.get(5)?,
        position_sort: row.get(6)?,
        birth: row.get(7)?,
        tmt: row.get(8)?,
        unit: row.get(9)?,
        position_kind: row.get(10)?,
        education_level: row.get(11)?,
        legal_status: row.get(12)?,
    })
}
