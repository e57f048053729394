//! `reviews.period.get`: one period with settings, instrument and counts.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::{ReviewsInstrument, ReviewsPeriod, ReviewsPeriodId, ReviewsSettings};
use crate::store;

/// Everything the page of a period needs at first.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodDetail {
    period: ReviewsPeriod,
    settings: ReviewsSettings,
    instrument: ReviewsInstrument,
    seed: i64,
    /// Staff ids of the personnel office's own raters.
    team: Vec<i64>,
    participants: i64,
    assignments: i64,
    submitted: i64,
}

/// `reviews.period.get`
pub struct PeriodGet;

impl Query for PeriodGet {
    const NAME: &'static str = "reviews.period.get";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsPeriodDetail;

    fn run(cx: &Read<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let period = store::periods::load(cx.db(), input.period_id)?;
        let counts = store::periods::counts(cx.db(), period.id)?;
        Ok(ReviewsPeriodDetail {
            period: (&period).into(),
            settings: (&period.settings).into(),
            instrument: (&store::instruments::load(cx.db(), period.instrument_id)?).into(),
            seed: period.seed,
            team: store::periods::team(cx.db(), period.id)?,
            participants: counts.participants,
            assignments: counts.assignments,
            submitted: counts.submitted,
        })
    }
}
