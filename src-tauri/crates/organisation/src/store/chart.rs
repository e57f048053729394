//! The organisation of one day, loaded for the reporting rule.

use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::BTreeMap;

use crate::reporting::{Chart, ChartUnit, HeadPost, Holder};
use crate::store::{holders, units};

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
