//! `reviews.period.delete`: takes a draft away; can be undone.

use abdi_kernel::{Area, Change, Failure, Write};

use crate::dto::{ReviewsNothingDone, ReviewsPeriodId};
use crate::error::ReviewsError;
use crate::store::periods;

/// `reviews.period.delete`
pub struct PeriodDelete;

impl Change for PeriodDelete {
    const NAME: &'static str = "reviews.period.delete";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsNothingDone;

    fn run(cx: &mut Write<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        if !period.state.settings_open() {
            return Err(ReviewsError::NotDraft(period.state.code()).into());
        }
        periods::delete(cx.db(), period.id)?;
        cx.title(format!("Hapus draf periode «{}»", period.name));
        Ok(ReviewsNothingDone {})
    }
}
