//! `reviews.keying.submit`: takes in one filled form. What it said is stored without any tie to its
//! rater; that it came in is noted apart. Cannot be undone.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::keying_find::open_form;
use crate::error::ReviewsError;
use crate::store::{answers, assignments, codes, instruments, people, periods};

/// Longest comment in letters.
const LONGEST_COMMENT: usize = 2_000;

/// A filled form.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsKeyingSubmitInput {
    code: String,
    /// One per item: the point of the scale, 0 = cannot judge.
    answers: Vec<u8>,
    /// One per open question; empty = nothing written.
    #[serde(default)]
    comments: Vec<String>,
    /// The form is really empty: the rater could judge nothing.
    #[serde(default)]
    empty: bool,
}

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsKeyingDone {
    /// Forms of the period that are in.
    submitted: i64,
    /// Forms of the period in all.
    assignments: i64,
}

/// `reviews.keying.submit`
pub struct KeyingSubmit;

impl Change for KeyingSubmit {
    const NAME: &'static str = "reviews.keying.submit";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsKeyingSubmitInput;
    type Output = ReviewsKeyingDone;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let db = cx.db();
        let (code, form, period) = open_form(db, &input.code)?;
        let instrument = instruments::load(db, period.instrument_id)?;
        let shape = instrument.form();
        if !shape.accepts(&input.answers) {
            return Err(ReviewsError::Answers(shape.points).into());
        }
        let comments: Vec<String> =
            input.comments.iter().take(instrument.questions.len()).map(|text| tidy(text)).collect();
        if comments.iter().any(|text| text.chars().count() > LONGEST_COMMENT) {
            return Err(ReviewsError::CommentTooLong(LONGEST_COMMENT).into());
        }
        let nothing = input.answers.iter().all(|a| *a == 0) && comments.iter().all(String::is_empty);
        if nothing && !input.empty {
            return Err(ReviewsError::NothingAnswered.into());
        }
        assignments::submitted(db, form.assignment_id)?;
        codes::spend(db, code)?;
        answers::add(db, period.id, form.participant_id, form.group, &input.answers, &comments)?;
        let (_, person) = people::participant(db, form.participant_id)?;
        let counts = periods::counts(db, period.id)?;
        cx.irreversible();
        cx.title(format!("Masukkan satu kuesioner tentang {}", person.name));
        Ok(ReviewsKeyingDone { submitted: counts.submitted, assignments: counts.assignments })
    }
}

/// The words without control characters and without blanks around and in rows.
fn tidy(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}
