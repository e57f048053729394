//! `reviews.period.create`: a new draft.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use crate::chance;
use crate::dto::{ReviewsPeriodId, ReviewsSettings, period_problems};
use crate::error::ReviewsError;
use crate::instrument::Instrument;
use crate::period::{PeriodState, Settings};
use crate::store::periods::Period;
use crate::store::{instruments, periods};

/// A new period.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodCreateInput {
    name: String,
    starts: NaiveDate,
    ends: NaiveDate,
    /// Which instrument; none = the shipped BerAKHLAK.
    #[ts(optional)]
    instrument: Option<ReviewsInstrumentChoice>,
    /// Settings; none = the suggested ones.
    #[ts(optional)]
    settings: Option<ReviewsSettings>,
}

/// Names one version of an instrument.
#[derive(Deserialize, TS)]
pub struct ReviewsInstrumentChoice {
    code: String,
    version: u32,
}

/// The instrument of a choice.
pub fn choose(all: Vec<Instrument>, choice: Option<&ReviewsInstrumentChoice>) -> Result<Instrument, ReviewsError> {
    let wanted = |i: &Instrument| match choice {
        Some(choice) => i.code == choice.code && i.version == choice.version,
        None => i.code == "berakhlak",
    };
    all.into_iter().find(wanted).ok_or(ReviewsError::NoInstrument)
}

/// `reviews.period.create`
pub struct PeriodCreate;

impl Change for PeriodCreate {
    const NAME: &'static str = "reviews.period.create";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodCreateInput;
    type Output = ReviewsPeriodId;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let instrument = choose(instruments::all(cx.db())?, input.instrument.as_ref())?;
        let settings = input.settings.as_ref().map_or_else(Settings::default, Settings::from);
        let mut problems = period_problems(&input.name, input.starts, input.ends);
        problems.extend(settings.problems(instrument.form().points));
        if !problems.is_empty() {
            return Err(ReviewsError::Fields(problems).into());
        }
        let period = Period {
            id: 0,
            name: input.name.trim().to_owned(),
            starts: input.starts,
            ends: input.ends,
            instrument_id: instruments::ensure(cx.db(), &instrument)?,
            state: PeriodState::Draft,
            settings,
            seed: chance::seed()?,
            opened: None,
            closed: None,
            released: None,
        };
        cx.title(format!("Buat periode penilaian «{}»", period.name));
        Ok(ReviewsPeriodId { period_id: periods::insert(cx.db(), &period)? })
    }
}
