//! The whole tree, from the top down.

use abdi_kernel::{Area, Failure, Query, Read};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::Unit;
use crate::store::units;
use crate::tree;

/// Input of `organisation.tree`.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct OrganisationTreeInput {
    /// The tree as it was on this day; today when left out.
    #[ts(optional)]
    pub date: Option<NaiveDate>,
}

/// One unit in the tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationUnitRow {
    /// Id.
    pub id: i64,
    /// The unit above; null for the top.
    pub parent_id: Option<i64>,
    /// 0 for the top.
    pub depth: usize,
    /// Whether units stand below it.
    pub has_children: bool,
    /// Name.
    pub name: String,
    /// Code of the list `eselon`; 99 for none.
    pub eselon: String,
    /// Title of the head post; null when the unit has none.
    pub head_title: Option<String>,
    /// Working week in force, 5 or 6.
    pub work_days: u8,
    /// Its own setting; null: inherited.
    pub own_work_days: Option<u8>,
    /// Id in SIASN.
    pub siasn_id: Option<String>,
    /// First day of this shape; null: since always.
    pub from: Option<NaiveDate>,
    /// Last day of a closed unit.
    pub to: Option<NaiveDate>,
}

/// Answer of `organisation.tree`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationTree {
    /// Units in tree order: each directly before those below it.
    pub units: Vec<OrganisationUnitRow>,
}

/// `organisation.tree`.
pub struct Tree;

impl Query for Tree {
    const NAME: &'static str = "organisation.tree";
    const READS: &'static [Area] = &["organisation"];
    type Input = OrganisationTreeInput;
    type Output = OrganisationTree;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let units = match input.date {
            Some(date) => units::units_at(cx.db(), date)?,
            None => units::units(cx.db())?,
        };
        Ok(OrganisationTree { units: rows(&units) })
    }
}

/// Rows in tree order.
pub(crate) fn rows(units: &[Unit]) -> Vec<OrganisationUnitRow> {
    let days = tree::all_work_days(units);
    let parents: std::collections::BTreeSet<i64> = units.iter().filter_map(|u| u.parent).collect();
    tree::in_tree_order(units)
        .into_iter()
        .map(|(depth, u)| OrganisationUnitRow {
            id: u.id,
            parent_id: u.parent,
            depth,
            has_children: parents.contains(&u.id),
            name: u.name.clone(),
            eselon: u.eselon.clone(),
            head_title: u.head_title.clone(),
            work_days: days.get(&u.id).copied().unwrap_or(tree::DEFAULT_WORK_DAYS),
            own_work_days: u.work_days,
            siasn_id: u.siasn_id.clone(),
            from: u.from,
            to: u.to,
        })
        .collect()
}
