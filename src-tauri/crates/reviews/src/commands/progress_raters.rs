//! `reviews.progress.raters`: who still has forms to hand in, to remind them.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::snapshot::ReviewsPersonFacts;
use crate::store::lists::{self, Filter};
use crate::store::periods;

/// Which raters.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgressRatersInput {
    period_id: i64,
    /// A unit of raters with all below it; none = all.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Part of a name or NIP.
    #[serde(default)]
    text: String,
    /// Only those with forms still out.
    only_pending: bool,
    offset: u32,
    limit: u32,
}

/// One page of raters.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgressRaters {
    rows: Vec<ReviewsProgressRater>,
    total: u32,
}

/// A rater with forms given out and in.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsProgressRater {
    staff_id: Option<i64>,
    person: ReviewsPersonFacts,
    assigned: u32,
    submitted: u32,
}

/// `reviews.progress.raters`
pub struct ProgressRaters;

impl Query for ProgressRaters {
    const NAME: &'static str = "reviews.progress.raters";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsProgressRatersInput;
    type Output = ReviewsProgressRaters;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        let filter = Filter { period: period.id, unit: input.unit_id, text: &input.text };
        let all = lists::raters(cx.db(), &filter, input.only_pending)?;
        let rows = all.iter().skip(input.offset as usize).take(input.limit as usize);
        Ok(ReviewsProgressRaters {
            rows: rows
                .map(|row| ReviewsProgressRater {
                    staff_id: row.rater.staff_id,
                    person: (&row.rater).into(),
                    assigned: row.assigned,
                    submitted: row.submitted,
                })
                .collect(),
            total: u32::try_from(all.len()).unwrap_or(u32::MAX),
        })
    }
}
