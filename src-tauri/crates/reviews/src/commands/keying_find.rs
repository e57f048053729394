//! `reviews.keying.find`: the form of a short code. It never says who the rater is.

use abdi_kernel::{Area, Failure, Query, Read};
use abdi_vault::Reader;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code::{CodeFault, ShortCode};
use crate::dto::{ReviewsInstrument, ReviewsPeriod};
use crate::error::ReviewsError;
use crate::snapshot::ReviewsPersonFacts;
use crate::store::codes::{self, Form};
use crate::store::periods::Period;
use crate::store::{instruments, people, periods};
use crate::words::ReviewsGroup;

/// A code as typed.
#[derive(Deserialize, TS)]
pub struct ReviewsKeyingFindInput {
    code: String,
}

/// The form to key.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsKeyingForm {
    /// The code as printed.
    code: String,
    period: ReviewsPeriod,
    /// Who is rated.
    person: ReviewsPersonFacts,
    group: ReviewsGroup,
    group_label: String,
    instrument: ReviewsInstrument,
}

/// The form of a typed code in an open period.
pub fn open_form(db: &Reader<'_>, typed: &str) -> Result<(ShortCode, Form, Period), Failure> {
    let code = ShortCode::parse(typed).map_err(|fault| match fault {
        CodeFault::Length => ReviewsError::CodeLength,
        CodeFault::Check => ReviewsError::CodeCheck,
    })?;
    let Some(form) = codes::find(db, code)? else {
        let used = codes::spent(db, code)?;
        return Err(if used { ReviewsError::CodeUsed } else { ReviewsError::CodeUnknown }.into());
    };
    let period = periods::load(db, form.period_id)?;
    if !period.state.takes_answers() {
        return Err(ReviewsError::NotOpen { name: period.name, state: period.state.code() }.into());
    }
    Ok((code, form, period))
}

/// `reviews.keying.find`
pub struct KeyingFind;

impl Query for KeyingFind {
    const NAME: &'static str = "reviews.keying.find";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsKeyingFindInput;
    type Output = ReviewsKeyingForm;

    fn run(cx: &Read<'_>, input: ReviewsKeyingFindInput) -> Result<Self::Output, Failure> {
        let (code, form, period) = open_form(cx.db(), &input.code)?;
        let (_, person) = people::participant(cx.db(), form.participant_id)?;
        Ok(ReviewsKeyingForm {
            code: code.to_string(),
            period: (&period).into(),
            person: (&person).into(),
            group: form.group.into(),
            group_label: form.group.label().to_owned(),
            instrument: (&instruments::load(cx.db(), period.instrument_id)?).into(),
        })
    }
}
