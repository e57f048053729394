//! `reviews.period.open`: freezes settings, copies the people as they are, gives every form a code.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::Serialize;
use ts_rs::TS;

use crate::directory;
use crate::dto::ReviewsPeriodId;
use crate::error::ReviewsError;
use crate::period::PeriodState;
use crate::store::{assignments, codes, instruments, people, periods};

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodOpened {
    participants: i64,
    /// Forms with a code.
    forms: i64,
}

/// `reviews.period.open`
pub struct PeriodOpen;

impl Change for PeriodOpen {
    const NAME: &'static str = "reviews.period.open";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsPeriodOpened;

    fn run(cx: &mut Write<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let db = cx.db();
        let period = periods::load(db, input.period_id)?;
        let points = instruments::load(db, period.instrument_id)?.form().points;
        let problems = period.settings.problems(points);
        if !problems.is_empty() {
            return Err(ReviewsError::Fields(problems).into());
        }
        let counts = periods::counts(db, period.id)?;
        if counts.participants == 0 {
            return Err(ReviewsError::NoParticipants.into());
        }
        if counts.assignments == 0 {
            return Err(ReviewsError::NoRaters.into());
        }
        periods::advance(db, &period, PeriodState::Open, cx.today())?;
        people::refresh(db, period.id, &directory::load(db, cx.today())?)?;
        for assignment in assignments::without_code(db, period.id)? {
            codes::draw(db, assignment)?;
        }
        // Codes are kept out of the journal and forms go out with them.
        cx.irreversible();
        cx.title(format!("Buka periode «{}»", period.name));
        Ok(ReviewsPeriodOpened { participants: counts.participants, forms: counts.assignments })
    }
}
