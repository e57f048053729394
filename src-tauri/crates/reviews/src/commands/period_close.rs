//! `reviews.period.close`: no more answers; results may be looked at by the office.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::ReviewsPeriodId;
use crate::period::PeriodState;
use crate::store::{answers, codes, periods};

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodClosed {
    /// Forms that came in.
    submitted: i64,
    /// Forms that did not.
    missing: i64,
}

/// `reviews.period.close`
pub struct PeriodClose;

impl Change for PeriodClose {
    const NAME: &'static str = "reviews.period.close";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsPeriodClosed;

    fn run(cx: &mut Write<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        periods::advance(cx.db(), &period, PeriodState::Closed, cx.today())?;
        codes::drop_unused(cx.db(), period.id)?;
        answers::scramble(cx.db(), period.id)?;
        let counts = periods::counts(cx.db(), period.id)?;
        // A period that opened again would show two results with one answer between them.
        cx.irreversible();
        cx.title(format!("Tutup periode «{}»", period.name));
        Ok(ReviewsPeriodClosed { submitted: counts.submitted, missing: counts.assignments - counts.submitted })
    }
}
