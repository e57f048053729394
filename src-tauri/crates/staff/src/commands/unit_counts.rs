//! How many active people work in each unit.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Input of `staff.unit_counts`: nothing.
#[derive(Debug, Default, Deserialize, TS)]
pub struct StaffUnitCountsInput {}

/// People of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StaffUnitCount {
    /// The unit.
    pub unit_id: i64,
    /// Active people directly in it.
    pub direct: i64,
    /// And in the units below it.
    pub total: i64,
}

/// `staff.unit_counts`. Units without anybody are left out.
pub struct UnitCounts;

impl Query for UnitCounts {
    const NAME: &'static str = "staff.unit_counts";
    const READS: &'static [Area] = &["staff", "organisation"];
    type Input = StaffUnitCountsInput;
    type Output = Vec<StaffUnitCount>;

    fn run(cx: &Read<'_>, _: Self::Input) -> Result<Self::Output, Failure> {
        let direct: BTreeMap<i64, i64> = crate::store::figures::by_unit(cx.db())?.into_iter().collect();
        let units = abdi_organisation::units(cx.db())?;
        let mut totals: BTreeMap<i64, i64> = BTreeMap::new();
        // From the bottom up: every unit hands its sum to the one above.
        for (_, unit) in abdi_organisation::in_tree_order(&units).into_iter().rev() {
            let sum = totals.get(&unit.id).copied().unwrap_or(0) + direct.get(&unit.id).copied().unwrap_or(0);
            totals.insert(unit.id, sum);
            if let Some(parent) = unit.parent {
                *totals.entry(parent).or_default() += sum;
            }
        }
        let count =
            |(unit_id, total)| StaffUnitCount { unit_id, direct: direct.get(&unit_id).copied().unwrap_or(0), total };
        Ok(totals.into_iter().filter(|(_, total)| *total > 0).map(count).collect())
    }
}
