//! `reviews.results.person`: everything that may be shown about one person.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::{ReviewsInstrument, ReviewsParticipantId, ReviewsPeriod, ReviewsSettings};
use crate::results;
use crate::snapshot::{self, ReviewsResult};
use crate::store::{instruments, people, periods};

/// The result with what is needed to read it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResultDetail {
    participant_id: i64,
    period: ReviewsPeriod,
    settings: ReviewsSettings,
    instrument: ReviewsInstrument,
    result: ReviewsResult,
    /// Short check sum as printed; none while not released.
    checksum: Option<String>,
}

/// `reviews.results.person`
pub struct ResultsPerson;

impl Query for ResultsPerson {
    const NAME: &'static str = "reviews.results.person";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsParticipantId;
    type Output = ReviewsResultDetail;

    fn run(cx: &Read<'_>, input: ReviewsParticipantId) -> Result<Self::Output, Failure> {
        let (period_id, _) = people::participant(cx.db(), input.participant_id)?;
        let period = periods::load(cx.db(), period_id)?;
        let (result, hash) = results::of_participant(cx.db(), &period, input.participant_id)?;
        Ok(ReviewsResultDetail {
            participant_id: input.participant_id,
            period: (&period).into(),
            settings: (&period.settings).into(),
            instrument: (&instruments::load(cx.db(), period.instrument_id)?).into(),
            result,
            checksum: hash.map(|hash| snapshot::short(&hash)),
        })
    }
}
