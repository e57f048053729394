//! `reviews.period.release`: computes and stores the result of everybody; from then on it is fixed.

use abdi_kernel::{Area, Failure, Job, JobContext, Write};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::ReviewsPeriodId;
use crate::period::PeriodState;
use crate::results;
use crate::store::lists::{self, Filter};
use crate::store::{answers, assignments, instruments, periods, results as stored};
use crate::tally::Tally;

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodReleased {
    /// Results stored.
    results: u32,
    /// Of these with a total.
    with_total: u32,
}

/// `reviews.period.release`
pub struct PeriodRelease;

impl Job for PeriodRelease {
    const NAME: &'static str = "reviews.period.release";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsPeriodReleased;

    fn run(cx: &JobContext<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        cx.progress(0, 0, "Menghitung hasil")?;
        cx.write(|write| run(cx, write, input.period_id))
    }
}

fn run(cx: &JobContext<'_>, write: &mut Write<'_>, period_id: i64) -> Result<ReviewsPeriodReleased, Failure> {
    let db = write.db();
    let period = periods::load(db, period_id)?;
    periods::advance(db, &period, PeriodState::Released, cx.today())?;
    let form = instruments::load(db, period.instrument_id)?.form();
    let counts = assignments::counts(db, period.id)?;
    let people = lists::participants(db, &Filter { period: period.id, unit: None, text: "" })?;
    let total = people.len();
    let (mut done, mut with_total) = (0, 0);
    for (participant, person) in people {
        if done % 50 == 0 {
            cx.progress(done, total, "Menghitung hasil")?;
        }
        let mut tally = Tally::new(&form);
        for filled in answers::of_participant(db, period.id, participant)? {
            tally.add(filled.group, &filled.answers);
        }
        let counts = counts.get(&participant).copied().unwrap_or_default();
        let result = results::compute(db, &period, &form, participant, (&person).into(), &tally, counts)?;
        with_total += u32::from(result.total.is_some());
        stored::save(db, participant, &result)?;
        done += 1;
    }
    let identity = abdi_agency::store::identity(db)?;
    let (head, _) = abdi_agency::letterhead(&identity)?;
    stored::save_letterhead(db, period.id, &head, &identity.city, identity.logo.as_deref())?;
    write.irreversible();
    write.title(format!("Rilis hasil «{}»", period.name));
    Ok(ReviewsPeriodReleased { results: u32::try_from(done).unwrap_or(u32::MAX), with_total })
}
