//! The few best hits of a text, for the palette and for pickers: those that begin with it first.

use abdi_kernel::Failure;
use abdi_vault::Reader;
use chrono::NaiveDate;

use crate::dto::{StaffFilters, StaffSortKey, StaffStatus};
use crate::index::{is_number, words};
use crate::store::index::index;
use crate::store::list::choose;

/// Best hits with the names of their units, active people first.
pub(crate) fn best(
    db: &Reader<'_>,
    text: &str,
    limit: usize,
    today: NaiveDate,
) -> Result<Vec<(i64, Option<String>)>, Failure> {
    let index = index(db)?;
    let words = words(text);
    let Some(first) = words.first() else { return Ok(Vec::new()) };
    let key = if is_number(first) { StaffSortKey::Nip } else { StaffSortKey::Name };
    let mut hits: Vec<usize> = Vec::new();
    for status in [StaffStatus::Active, StaffStatus::Inactive] {
        let filters = StaffFilters { status, ..StaffFilters::default() };
        let chosen = choose(db, &index, text, &filters, today)?;
        let beginning = index.beginning(key, first).filter(|place| chosen.has(*place));
        let before = hits.len();
        hits.extend(beginning.take(limit - before));
        // Some of those anywhere are there already, so as many more are asked for.
        for place in chosen.from(index.sorted(StaffSortKey::Name), 0, false, limit + hits.len() - before) {
            if hits.len() < limit && !hits.contains(&place) {
                hits.push(place);
            }
        }
    }
    Ok(hits.into_iter().map(|place| (index.id(place), index.unit_name_at(place).map(str::to_owned))).collect())
}
