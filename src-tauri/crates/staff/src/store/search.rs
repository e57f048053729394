//! The few best hits of a text, for the palette and for pickers: names that begin with it first.

use abdi_kernel::Failure;
use abdi_vault::Reader;
use abdi_vault::rusqlite::params_from_iter;
use abdi_vault::rusqlite::types::Value;
use chrono::NaiveDate;

use crate::dto::{StaffFilters, StaffSort};
use crate::store::list::{self, Wanted, limit_value};
use crate::store::selection::Selection;

/// Ids of the best hits, active people first.
pub(crate) fn best(db: &Reader<'_>, text: &str, limit: usize, today: NaiveDate) -> Result<Vec<i64>, Failure> {
    let active = StaffFilters::default();
    let mut ids = beginning(db, text, &active, limit, today)?;
    for status in [crate::dto::StaffStatus::Active, crate::dto::StaffStatus::Inactive] {
        if ids.len() >= limit {
            break;
        }
        let filters = StaffFilters { status, ..StaffFilters::default() };
        // Some of these are there already, so ask for as many again.
        let wanted =
            Wanted { text, filters, sort: StaffSort::default(), limit: limit + ids.len(), ..Wanted::default() };
        for id in list::page(db, &wanted, today)?.ids {
            if ids.len() < limit && !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    Ok(ids)
}

/// People whose name or NIP begins with the first word, the other words anywhere.
fn beginning(
    db: &Reader<'_>,
    text: &str,
    filters: &StaffFilters,
    limit: usize,
    today: NaiveDate,
) -> Result<Vec<i64>, Failure> {
    let selection = Selection::new(db, text, filters, today)?;
    let Some(first) = selection.words.first().cloned() else { return Ok(Vec::new()) };
    let by_nip = first.bytes().all(|b| b.is_ascii_digit());
    let (column, index) = if by_nip { ("nip", "staff_person_by_nip") } else { ("name_fold", "staff_person_by_name") };
    let (others, values) = selection.conditions(None);
    let mut hits: Vec<(String, i64)> = Vec::new();
    for kind in &selection.kinds {
        let sql = format!(
            "SELECT {column}, id FROM staff_person INDEXED BY {index}
             WHERE active = 1 AND kind = ? AND {column} >= ? AND {column} < ?{others} ORDER BY {column}, id LIMIT ?"
        );
        // The last character there is closes the range of everything that begins with the word.
        let end = format!("{first}\u{10ffff}");
        let mut all = vec![Value::Text((*kind).to_owned()), Value::Text(first.clone()), Value::Text(end)];
        all.extend(values.iter().cloned());
        all.push(limit_value(limit));
        hits.extend(db.query(&sql, params_from_iter(all), |row| Ok((row.get(0)?, row.get(1)?)))?);
    }
    hits.sort_unstable();
    Ok(hits.into_iter().take(limit).map(|(_, id)| id).collect())
}
