//! `reviews.raters.list`: who rates one person, and why.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::ReviewsParticipantId;
use crate::group::RaterGroup;
use crate::outlook::outlook;
use crate::snapshot::ReviewsPersonFacts;
use crate::store::{assignments, people, periods};
use crate::words::{ReviewsGroup, ReviewsOutlook};

/// The raters of one person.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRaters {
    participant_id: i64,
    period_id: i64,
    person: ReviewsPersonFacts,
    raters: Vec<ReviewsRater>,
    groups: Vec<ReviewsRaterGroup>,
}

/// A rater.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRater {
    assignment_id: i64,
    group: ReviewsGroup,
    staff_id: Option<i64>,
    person: ReviewsPersonFacts,
    /// Why this person.
    reason: String,
    /// Put there by the operator.
    manual: bool,
    /// The form came in.
    submitted: bool,
}

/// A group with its limits and what to expect of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRaterGroup {
    group: ReviewsGroup,
    label: String,
    raters: u32,
    minimum: u32,
    maximum: u32,
    outlook: ReviewsOutlook,
    /// What to expect, in words.
    reading: String,
}

/// `reviews.raters.list`
pub struct RatersList;

impl Query for RatersList {
    const NAME: &'static str = "reviews.raters.list";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsParticipantId;
    type Output = ReviewsRaters;

    fn run(cx: &Read<'_>, input: ReviewsParticipantId) -> Result<Self::Output, Failure> {
        let (period_id, person) = people::participant(cx.db(), input.participant_id)?;
        let settings = periods::load(cx.db(), period_id)?.settings;
        let assigned = assignments::of_participant(cx.db(), input.participant_id)?;
        let mut counts = [0; 5];
        for assignment in &assigned {
            counts[assignment.group.index()] += 1;
        }
        let expected = outlook(counts, &settings);
        let groups = RaterGroup::ALL.into_iter().filter(|g| settings.uses(*g) || counts[g.index()] > 0);
        Ok(ReviewsRaters {
            participant_id: input.participant_id,
            period_id,
            person: (&person).into(),
            groups: groups
                .map(|group| ReviewsRaterGroup {
                    group: group.into(),
                    label: group.label().to_owned(),
                    raters: counts[group.index()],
                    minimum: settings.rule(group).minimum,
                    maximum: settings.rule(group).maximum,
                    outlook: expected[group.index()].into(),
                    reading: expected[group.index()].reading().to_owned(),
                })
                .collect(),
            raters: assigned
                .into_iter()
                .map(|a| ReviewsRater {
                    assignment_id: a.id,
                    group: a.group.into(),
                    staff_id: a.rater.staff_id,
                    person: (&a.rater).into(),
                    reason: a.reason,
                    manual: a.manual,
                    submitted: a.submitted,
                })
                .collect(),
        })
    }
}
