//! `reviews.period.list`: all periods, newest first.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::{ReviewsNothing, ReviewsPeriod};
use crate::store;

/// A period with its counts.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodRow {
    period: ReviewsPeriod,
    instrument: String,
    participants: i64,
    assignments: i64,
    submitted: i64,
}

/// `reviews.period.list`
pub struct PeriodList;

impl Query for PeriodList {
    const NAME: &'static str = "reviews.period.list";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsNothing;
    type Output = Vec<ReviewsPeriodRow>;

    fn run(cx: &Read<'_>, _: ReviewsNothing) -> Result<Self::Output, Failure> {
        let periods = store::periods::all(cx.db())?;
        let row = |period: &store::periods::Period| {
            let counts = store::periods::counts(cx.db(), period.id)?;
            Ok(ReviewsPeriodRow {
                period: period.into(),
                instrument: store::instruments::load(cx.db(), period.instrument_id)?.title,
                participants: counts.participants,
                assignments: counts.assignments,
                submitted: counts.submitted,
            })
        };
        periods.iter().map(row).collect()
    }
}
