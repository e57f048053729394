//! Pages of the list.

use abdi_kernel::Failure;
use abdi_vault::Reader;
use chrono::NaiveDate;

use crate::dto::{StaffFilters, StaffSort};
use crate::index::{Chosen, Index, Key, parts_of};
use crate::store::index::index;

/// What page is wanted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted<'a> {
    pub(crate) text: &'a str,
    pub(crate) filters: StaffFilters,
    pub(crate) sort: StaffSort,
    /// Rows behind this cursor; rows before `before` otherwise; the first page without either.
    pub(crate) after: Option<&'a str>,
    pub(crate) before: Option<&'a str>,
    pub(crate) limit: usize,
}

/// A page: people in order with the names of their units, and cursors for the pages beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Page {
    pub(crate) people: Vec<(i64, Option<String>)>,
    pub(crate) next: Option<String>,
    pub(crate) previous: Option<String>,
}

/// One page.
pub(crate) fn page(db: &Reader<'_>, wanted: &Wanted<'_>, today: NaiveDate) -> Result<Page, Failure> {
    let index = index(db)?;
    let key = wanted.sort.key;
    let chosen = choose(db, &index, wanted.text, &wanted.filters, today)?;
    let backwards = wanted.after.is_none() && wanted.before.is_some();
    let desc = wanted.sort.desc != backwards;
    let cursor = wanted.after.or(wanted.before).map(|text| Key::from_cursor(text, parts_of(key))).transpose()?;
    let sorted = index.sorted(key);
    let rank = match &cursor {
        None if desc => index.len(),
        None => 0,
        Some(cursor) => sorted.places().partition_point(|place| {
            let place = index.key(*place as usize, key);
            if desc { place < *cursor } else { place <= *cursor }
        }),
    };
    let mut places = chosen.from(sorted, rank, desc, wanted.limit + 1);
    let more = places.len() > wanted.limit;
    places.truncate(wanted.limit);
    if backwards {
        places.reverse();
    }
    let edge = |place: Option<&usize>, open: bool| place.filter(|_| open).map(|p| index.key(*p, key).to_cursor());
    Ok(Page {
        next: edge(places.last(), more || backwards),
        previous: edge(places.first(), if backwards { more } else { cursor.is_some() }),
        people: places.iter().map(|p| (index.id(*p), index.unit_name_at(*p).map(str::to_owned))).collect(),
    })
}

/// How many people text and filters fit.
pub(crate) fn count(db: &Reader<'_>, text: &str, filters: &StaffFilters, today: NaiveDate) -> Result<usize, Failure> {
    let index = index(db)?;
    Ok(choose(db, &index, text, filters, today)?.count())
}

/// Who is meant by text and filters.
pub(crate) fn choose(
    db: &Reader<'_>,
    index: &Index,
    text: &str,
    filters: &StaffFilters,
    today: NaiveDate,
) -> Result<Chosen, Failure> {
    let mut ranks = Vec::new();
    if !filters.golongan.is_empty() {
        let ladder = abdi_reference::golongan(db, today)?;
        ranks.extend(ladder.into_iter().filter(|g| filters.golongan.contains(&g.label)).map(|g| g.rank));
    }
    Ok(Chosen::new(index, text, filters, &ranks))
}
