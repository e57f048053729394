//! The organisation of one day, loaded for the reporting rule.

use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::BTreeMap;

use crate::model::HeldPost;
use crate::reporting::{Chart, ChartUnit, HeadPost, Holder};
use crate::store::{holders, positions, units};

/// Units with their head posts and holders on `date`.
///
/// # Errors
/// When the vault cannot be read.
pub fn chart(db: &Reader<'_>, date: NaiveDate) -> Result<Chart, Error> {
    let mut heads: BTreeMap<i64, HeadPost> = BTreeMap::new();
    let posts = db.query(
        "SELECT id, unit_id, name FROM organisation_position WHERE is_head = 1
         AND (valid_to IS NULL OR valid_to >= ?1)",
        [date],
        |row| Ok((row.get::<_, i64>(1)?, HeadPost { id: row.get(0)?, title: row.get(2)?, holders: Vec::new() })),
    )?;
    heads.extend(posts);
    for held in holders::held_posts(db, None, None, date)? {
        if let Some(head) = heads.get_mut(&held.unit).filter(|head| head.id == held.position) {
            head.holders.push(Holder { holding: held.holding, person: held.person });
        }
    }
    let units = units::units_at(db, date)?
        .into_iter()
        .map(|unit| (unit.id, ChartUnit { name: unit.name, parent: unit.parent, head: heads.remove(&unit.id) }))
        .collect();
    Ok(Chart { units })
}

/// The part of the chart that decides about the superior of one person in `unit`: that unit, the units the
/// person heads, and all units above them. [`Chart::superior`] answers from it as from the whole.
///
/// # Errors
/// When the vault cannot be read.
pub fn chart_above(db: &Reader<'_>, person: i64, unit: i64, date: NaiveDate) -> Result<Chart, Error> {
    if units::reshaped_after(db, date)? {
        return chart(db, date);
    }
    let mut below = vec![unit];
    below.extend(holders::held_posts(db, Some(person), None, date)?.into_iter().map(|held| held.unit));
    let mut chart = Chart::default();
    for start in below {
        for unit in units::units_above(db, start)?.into_iter().filter(|u| u.to.is_none_or(|to| to >= date)) {
            if chart.units.contains_key(&unit.id) {
                continue;
            }
            let mut head = positions::head_position(db, unit.id)?.map(|post| HeadPost {
                id: post.id,
                title: post.name,
                holders: Vec::new(),
            });
            if let Some(head) = &mut head {
                let held = holders::held_posts(db, None, Some(unit.id), date)?;
                let holder = |held: HeldPost| Holder { holding: held.holding, person: held.person };
                head.holders.extend(held.into_iter().filter(|held| held.position == head.id).map(holder));
            }
            chart.units.insert(unit.id, ChartUnit { name: unit.name, parent: unit.parent, head });
        }
    }
    Ok(chart)
}
