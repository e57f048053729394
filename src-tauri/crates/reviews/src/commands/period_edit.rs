//! `reviews.period.edit`: name, days, settings. After opening only name and last day.

use abdi_kernel::{Area, Change, Failure, Write};
use chrono::NaiveDate;
use serde::Deserialize;
use ts_rs::TS;

use super::period_create::{ReviewsInstrumentChoice, choose};
use crate::dto::{ReviewsPeriodId, ReviewsSettings, period_problems};
use crate::error::ReviewsError;
use crate::period::Settings;
use crate::store::{instruments, periods};

/// The period as it shall be.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPeriodEditInput {
    period_id: i64,
    name: String,
    starts: NaiveDate,
    ends: NaiveDate,
    /// Another instrument; none = as it is.
    #[ts(optional)]
    instrument: Option<ReviewsInstrumentChoice>,
    /// Other settings; none = as they are.
    #[ts(optional)]
    settings: Option<ReviewsSettings>,
}

/// `reviews.period.edit`
pub struct PeriodEdit;

impl Change for PeriodEdit {
    const NAME: &'static str = "reviews.period.edit";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodEditInput;
    type Output = ReviewsPeriodId;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let before = periods::load(cx.db(), input.period_id)?;
        let mut after = before.clone();
        if let Some(choice) = &input.instrument {
            let chosen = choose(instruments::all(cx.db())?, Some(choice))?;
            after.instrument_id = instruments::ensure(cx.db(), &chosen)?;
        }
        if let Some(settings) = &input.settings {
            after.settings = Settings::from(settings);
        }
        after.name = input.name.trim().to_owned();
        (after.starts, after.ends) = (input.starts, input.ends);

        let frozen = (&before.settings, before.instrument_id, before.starts)
            != (&after.settings, after.instrument_id, after.starts);
        if frozen && !before.state.settings_open() {
            return Err(ReviewsError::SettingsFrozen.into());
        }
        if before.state.frozen() {
            return Err(ReviewsError::NotDraft(before.state.code()).into());
        }
        let points = instruments::load(cx.db(), after.instrument_id)?.form().points;
        let mut problems = period_problems(&input.name, input.starts, input.ends);
        problems.extend(after.settings.problems(points));
        if !problems.is_empty() {
            return Err(ReviewsError::Fields(problems).into());
        }
        periods::update(cx.db(), &after)?;
        cx.title(format!("Ubah periode penilaian «{}»", after.name));
        Ok(ReviewsPeriodId { period_id: after.id })
    }
}
