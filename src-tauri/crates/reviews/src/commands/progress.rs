//! `reviews.progress`: how many forms are in, by unit of the person rated and by group.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::{ReviewsPeriod, ReviewsPeriodId};
use crate::group::RaterGroup;
use crate::store::{lists, periods};
use crate::words::ReviewsGroup;

/// Participation of a period.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgress {
    period: ReviewsPeriod,
    assigned: u32,
    submitted: u32,
    groups: Vec<ReviewsProgressGroup>,
    units: Vec<ReviewsProgressUnit>,
}

/// Participation of a group.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgressGroup {
    group: ReviewsGroup,
    label: String,
    assigned: u32,
    submitted: u32,
}

/// Participation about the persons of a unit.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgressUnit {
    unit_id: Option<i64>,
    unit: String,
    assigned: u32,
    submitted: u32,
    groups: Vec<ReviewsProgressGroup>,
}

/// `reviews.progress`
pub struct Progress;

impl Query for Progress {
    const NAME: &'static str = "reviews.progress";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsProgress;

    fn run(cx: &Read<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        let none: Vec<ReviewsProgressGroup> = RaterGroup::ALL
            .into_iter()
            .filter(|g| period.settings.uses(*g))
            .map(|group| ReviewsProgressGroup {
                group: group.into(),
                label: group.label().to_owned(),
                assigned: 0,
                submitted: 0,
            })
            .collect();
        let mut progress = ReviewsProgress {
            period: (&period).into(),
            assigned: 0,
            submitted: 0,
            groups: none.clone(),
            units: Vec::new(),
        };
        for count in lists::units(cx.db(), period.id)? {
            let Some(group) = RaterGroup::from_number(count.group).map(ReviewsGroup::from) else { continue };
            if progress.units.last().is_none_or(|u| u.unit_id != count.unit_id || u.unit != count.unit) {
                progress.units.push(ReviewsProgressUnit {
                    unit_id: count.unit_id,
                    unit: count.unit.clone(),
                    assigned: 0,
                    submitted: 0,
                    groups: none.clone(),
                });
            }
            progress.assigned += count.assigned;
            progress.submitted += count.submitted;
            add(&mut progress.groups, group, &count);
            if let Some(unit) = progress.units.last_mut() {
                unit.assigned += count.assigned;
                unit.submitted += count.submitted;
                add(&mut unit.groups, group, &count);
            }
        }
        Ok(progress)
    }
}

fn add(groups: &mut [ReviewsProgressGroup], group: ReviewsGroup, count: &lists::UnitCount) {
    if let Some(entry) = groups.iter_mut().find(|g| g.group == group) {
        entry.assigned += count.assigned;
        entry.submitted += count.submitted;
    }
}
