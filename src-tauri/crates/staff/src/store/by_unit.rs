//! The order by name of the unit, then by name. Units belong to another area, so their order is asked
//! for in portions and people are read unit by unit; few people are gathered and sorted instead.

use abdi_kernel::Failure;
use abdi_vault::Reader;
use abdi_vault::rusqlite::params_from_iter;
use abdi_vault::rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};

use crate::store::list::{few_hits, key_of, limit_value, on_person};
use crate::store::order::{Key, Part};
use crate::store::selection::Selection;

/// Parts of a key: name of the unit, unit, name of the person, person.
pub(crate) const PARTS: usize = 4;

/// Up to so many people, filters are gathered.
const FEW: i64 = if cfg!(test) { 40 } else { 800 };
/// Units asked for at a time.
const PORTION: usize = 64;
/// The place of people without a unit: before all units.
const NOWHERE: i64 = 0;

/// The first keys behind the cursor, in order.
pub(crate) fn keys(
    db: &Reader<'_>,
    selection: &Selection,
    desc: bool,
    cursor: Option<&Key>,
    limit: usize,
) -> Result<Vec<Key>, Failure> {
    if let Some(mut keys) = gathered(db, selection)? {
        keys.sort_unstable();
        if desc {
            keys.reverse();
        }
        keys.retain(|key| cursor.is_none_or(|cursor| if desc { key < cursor } else { key > cursor }));
        keys.truncate(limit);
        return Ok(keys);
    }
    walked(db, selection, desc, cursor, limit)
}

/// All keys, when a text or a filter leaves few people.
fn gathered(db: &Reader<'_>, selection: &Selection) -> Result<Option<Vec<Key>>, Failure> {
    let (others, values) = selection.conditions(None);
    let ranges = selection.in_ranges();
    if let Some(question) = few_hits(db, selection)? {
        let sql = format!(
            "SELECT p.unit_id, p.name_fold, p.id FROM staff_fts CROSS JOIN staff_person p ON p.id = staff_fts.rowid
             WHERE staff_fts MATCH ?{ranges}{}",
            on_person(&others)
        );
        let all = std::iter::once(Value::Text(question)).chain(values);
        let found = db.query(&sql, params_from_iter(all), key_of)?;
        return Ok(Some(with_units(db, found)?));
    }
    for dimension in &selection.dimensions {
        let (others, values) = selection.conditions(Some(dimension.column));
        let probe = format!(
            "SELECT count(*) FROM (SELECT 1 FROM staff_person INDEXED BY {} WHERE {} LIMIT {})",
            dimension.index,
            dimension.condition(),
            FEW + 1
        );
        let people: i64 = db.one(&probe, [dimension.parameter()], |row| row.get(0))?;
        if people <= FEW {
            let sql = format!(
                "SELECT unit_id, name_fold, id FROM staff_person INDEXED BY {} WHERE {}{ranges}{others}",
                dimension.index,
                dimension.condition()
            );
            let all = std::iter::once(dimension.parameter()).chain(values);
            let found = db.query(&sql, params_from_iter(all), key_of)?;
            return Ok(Some(with_units(db, found)?));
        }
    }
    Ok(None)
}

fn with_units(db: &Reader<'_>, found: Vec<(Option<i64>, Part, Part)>) -> Result<Vec<Key>, Failure> {
    let mut names: BTreeMap<i64, String> = BTreeMap::new();
    let mut keys = Vec::with_capacity(found.len());
    for (unit, name, id) in found {
        let unit = unit.unwrap_or(NOWHERE);
        if unit != NOWHERE && !names.contains_key(&unit) {
            names.insert(unit, abdi_organisation::unit_sort_name(db, unit)?.unwrap_or_default());
        }
        let unit_name = names.get(&unit).cloned().unwrap_or_default();
        keys.push(Key(vec![Part::Text(unit_name), Part::Number(unit), name, id]));
    }
    Ok(keys)
}

fn walked(
    db: &Reader<'_>,
    selection: &Selection,
    desc: bool,
    cursor: Option<&Key>,
    limit: usize,
) -> Result<Vec<Key>, Failure> {
    let inside: Option<BTreeSet<i64>> = selection.dimensions.iter().find(|d| d.column == "unit_id").map(|dimension| {
        let number = |value: &Value| if let Value::Integer(id) = value { Some(*id) } else { None };
        dimension.values.iter().filter_map(number).collect()
    });
    let mut out: Vec<Key> = Vec::new();
    let mut place = cursor.and_then(place_of);
    // The unit of the cursor itself first, from the cursor's person on.
    if let Some((name, unit)) = &place {
        people(db, selection, (name, *unit), desc, cursor, limit, &mut out)?;
    } else if !desc && inside.is_none() {
        people(db, selection, ("", NOWHERE), desc, None, limit, &mut out)?;
    }
    while out.len() < limit {
        let after = place.as_ref().map(|(name, unit)| (name.as_str(), *unit));
        let portion = abdi_organisation::units_by_name(db, after, desc, PORTION)?;
        let Some(last) = portion.last().cloned() else { break };
        for (name, unit) in portion {
            if inside.as_ref().is_none_or(|units| units.contains(&unit)) {
                people(db, selection, (&name, unit), desc, None, limit, &mut out)?;
            }
            if out.len() >= limit {
                break;
            }
        }
        place = Some(last);
    }
    let past_nowhere = place_of_is_nowhere(cursor);
    if desc && inside.is_none() && out.len() < limit && !past_nowhere {
        people(db, selection, ("", NOWHERE), desc, None, limit, &mut out)?;
    }
    out.truncate(limit);
    Ok(out)
}

fn place_of(key: &Key) -> Option<(String, i64)> {
    match key.0.as_slice() {
        [Part::Text(name), Part::Number(unit), _, _] => Some((name.clone(), *unit)),
        _ => None,
    }
}

fn place_of_is_nowhere(cursor: Option<&Key>) -> bool {
    cursor.and_then(place_of).is_some_and(|(_, unit)| unit == NOWHERE)
}

/// Adds the people of one unit, those behind the cursor if it lies in this unit.
fn people(
    db: &Reader<'_>,
    selection: &Selection,
    unit: (&str, i64),
    desc: bool,
    cursor: Option<&Key>,
    limit: usize,
    out: &mut Vec<Key>,
) -> Result<(), Failure> {
    let (others, values) = selection.conditions(Some("unit_id"));
    let (way, sign) = if desc { (" DESC", "<") } else { ("", ">") };
    let place = if unit.1 == NOWHERE { "unit_id IS NULL" } else { "unit_id = ?" };
    let behind = if cursor.is_some() { format!(" AND (name_fold, id) {sign} (?, ?)") } else { String::new() };
    let sql = format!(
        "SELECT unit_id, name_fold, id FROM staff_person INDEXED BY staff_person_in_unit
         WHERE {place}{}{behind}{others} ORDER BY name_fold{way}, id{way} LIMIT ?",
        selection.in_ranges()
    );
    let mut all: Vec<Value> = Vec::new();
    all.extend((unit.1 != NOWHERE).then_some(Value::Integer(unit.1)));
    all.extend(cursor.into_iter().flat_map(|key| key.values().skip(2)));
    all.extend(values);
    all.push(limit_value(limit - out.len().min(limit)));
    let found = db.query(&sql, params_from_iter(all), key_of)?;
    let key = |(_, name, id)| Key(vec![Part::Text(unit.0.to_owned()), Part::Number(unit.1), name, id]);
    out.extend(found.into_iter().map(key));
    Ok(())
}
