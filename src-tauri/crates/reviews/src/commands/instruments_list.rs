//! `reviews.instruments.list`: questionnaires to choose from.

use abdi_kernel::{Area, Failure, Query, Read};

use crate::dto::{ReviewsInstrument, ReviewsNothing};
use crate::store;

/// `reviews.instruments.list`
pub struct InstrumentsList;

impl Query for InstrumentsList {
    const NAME: &'static str = "reviews.instruments.list";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsNothing;
    type Output = Vec<ReviewsInstrument>;

    fn run(cx: &Read<'_>, _: ReviewsNothing) -> Result<Self::Output, Failure> {
        Ok(store::instruments::all(cx.db())?.iter().map(Into::into).collect())
    }
}
