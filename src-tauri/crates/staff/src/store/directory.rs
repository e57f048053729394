//! Everybody with unit and post, for areas that work with the whole staff.

use abdi_vault::{Error, Reader};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

use crate::store::rows::full_name;

/// An active person as other areas see one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DirectoryPerson {
    /// Id of the staff record.
    pub id: i64,
    /// 18 digits.
    pub nip: String,
    /// Name with titles.
    pub name: String,
    /// `PNS`, `CPNS` or `PPPK`.
    pub kind: String,
    /// Name of the post.
    pub position: String,
    /// Code of the list `jabatan`.
    pub position_kind: Option<String>,
    /// Level code of a functional post.
    pub jenjang: Option<String>,
    /// Code of the list `eselon`; 99 for none.
    pub eselon: String,
    /// `III/a`, `IX`.
    pub golongan: Option<String>,
    /// Higher is higher; 0 when unknown.
    pub golongan_rank: i64,
    /// Code of the list `kedudukan_hukum`.
    pub legal_status: Option<String>,
    /// The unit.
    pub unit_id: Option<i64>,
    /// Name of the unit on the date.
    pub unit_name: String,
    /// Unit that the person heads on the date (definitive, Pj. or by additional task).
    pub heads: Option<i64>,
}

impl DirectoryPerson {
    /// Whether the person heads a unit.
    pub fn is_head(&self) -> bool {
        self.heads.is_some()
    }
}

/// All active people in the order of their ids, with units and heads as on `date`.
///
/// # Errors
/// When the vault cannot be read.
pub fn directory(db: &Reader<'_>, date: NaiveDate) -> Result<Vec<DirectoryPerson>, Error> {
    let units: BTreeMap<i64, String> =
        abdi_organisation::units_at(db, date)?.into_iter().map(|unit| (unit.id, unit.name)).collect();
    let mut heads: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    for held in abdi_organisation::held_posts(db, None, None, date)? {
        if held.is_head && held.holding.prefix() != "Plt." && held.holding.prefix() != "Plh." {
            heads.entry(held.person).or_default().insert(held.unit);
        }
    }
    db.query(
        "SELECT id, nip, title_front, name, title_back, kind, position_name, position_kind, jenjang, eselon, golongan,
                golongan_rank, legal_status, unit_id
         FROM staff_person WHERE active = 1 ORDER BY id",
        [],
        |row| {
            let id: i64 = row.get(0)?;
            let unit_id: Option<i64> = row.get(13)?;
            let headed = heads.get(&id);
            let own = unit_id.filter(|unit| headed.is_some_and(|units| units.contains(unit)));
            Ok(DirectoryPerson {
                id,
                nip: row.get(1)?,
                name: full_name(row, 2)?,
                kind: row.get(5)?,
                position: row.get::<_, Option<String>>(6)?.unwrap_or_default(),
                position_kind: row.get(7)?,
                jenjang: row.get(8)?,
                eselon: row.get::<_, Option<String>>(9)?.unwrap_or_else(|| "99".to_owned()),
                golongan: row.get(10)?,
                golongan_rank: row.get(11)?,
                legal_status: row.get(12)?,
                unit_name: unit_id.and_then(|unit| units.get(&unit).cloned()).unwrap_or_default(),
                unit_id,
                heads: own.or_else(|| headed.and_then(|units| units.first().copied())),
            })
        },
    )
}
