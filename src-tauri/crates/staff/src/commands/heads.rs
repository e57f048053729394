//! Who heads the units.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

use crate::store::rows;

/// Input of `staff.heads`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct StaffHeadsInput {
    /// Only this unit; all units when left out.
    #[ts(optional = nullable)]
    pub unit_id: Option<i64>,
    /// Holders on this day; today when left out.
    #[ts(optional = nullable)]
    pub date: Option<NaiveDate>,
}

/// One holder of a head post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHead {
    /// The unit.
    pub unit_id: i64,
    /// Title of the post.
    pub title: String,
    /// Id of the staff record.
    pub person_id: i64,
    /// Name with titles.
    pub name: String,
    /// 18 digits.
    pub nip: String,
    /// `D`, `PJ`, `PLT`, `PLH` or `TT`.
    pub status: String,
    /// First day; null: unknown.
    pub from: Option<NaiveDate>,
    /// Decree or other ground.
    pub basis: String,
}

/// Answer of `staff.heads`. A unit that is missing has a vacant head post, or none.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffHeads {
    /// Holders, by unit; the one who counts first.
    pub heads: Vec<StaffHead>,
}

/// `staff.heads`.
pub struct Heads;

impl Query for Heads {
    const NAME: &'static str = "staff.heads";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffHeadsInput;
    type Output = StaffHeads;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let date = input.date.unwrap_or(cx.today());
        let mut held = abdi_organisation::held_posts(cx.db(), None, input.unit_id, date)?;
        held.retain(|held| held.is_head);
        held.sort_by_key(|held| (held.unit, held.holding, held.person));
        let ids: Vec<_> = held.iter().map(|held| (held.person, None)).collect();
        let people: BTreeMap<i64, _> = rows::found(cx.db(), &ids)?.into_iter().map(|p| (p.id, p)).collect();
        let heads = held
            .into_iter()
            .filter_map(|held| {
                let person = people.get(&held.person)?;
                Some(StaffHead {
                    unit_id: held.unit,
                    title: held.title,
                    person_id: held.person,
                    name: person.name.clone(),
                    nip: person.nip.clone(),
                    status: held.holding.code().to_owned(),
                    from: held.from,
                    basis: held.basis,
                })
            })
            .collect();
        Ok(StaffHeads { heads })
    }
}
