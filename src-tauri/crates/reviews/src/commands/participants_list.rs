//! `reviews.participants.list`: who is rated, with the number of raters per group.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::group::RaterGroup;
use crate::outlook::outlook;
use crate::snapshot::ReviewsPersonFacts;
use crate::store::lists::{self, Filter};
use crate::store::{assignments, periods};
use crate::words::{ReviewsGroup, ReviewsOutlook};

/// Which participants.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantsListInput {
    period_id: i64,
    /// A unit with all below it; none = all.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Part of a name or NIP.
    #[serde(default)]
    text: String,
    /// Only those a group of whom needs care.
    #[serde(default)]
    only_care: bool,
    offset: u32,
    limit: u32,
}

/// One page of participants.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantsPage {
    rows: Vec<ReviewsParticipantRow>,
    total: u32,
}

/// A participant.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantRow {
    participant_id: i64,
    staff_id: Option<i64>,
    person: ReviewsPersonFacts,
    groups: Vec<ReviewsParticipantGroup>,
    needs_care: bool,
}

/// Raters of one group, and what to expect of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantGroup {
    group: ReviewsGroup,
    raters: u32,
    submitted: u32,
    outlook: ReviewsOutlook,
}

/// `reviews.participants.list`
pub struct ParticipantsList;

impl Query for ParticipantsList {
    const NAME: &'static str = "reviews.participants.list";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsParticipantsListInput;
    type Output = ReviewsParticipantsPage;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        let counts = assignments::counts(cx.db(), period.id)?;
        let filter = Filter { period: period.id, unit: input.unit_id, text: &input.text };
        let mut rows: Vec<ReviewsParticipantRow> = lists::participants(cx.db(), &filter)?
            .into_iter()
            .map(|(participant_id, person)| {
                let counts = counts.get(&participant_id).copied().unwrap_or_default();
                let expected = outlook(counts.map(|(raters, _)| raters), &period.settings);
                let groups = RaterGroup::ALL.into_iter().filter(|g| period.settings.uses(*g));
                ReviewsParticipantRow {
                    participant_id,
                    staff_id: person.staff_id,
                    person: (&person).into(),
                    needs_care: expected.iter().any(|o| o.needs_care()) || counts.iter().all(|(n, _)| *n == 0),
                    groups: groups
                        .map(|group| {
                            let (raters, submitted) = counts[group.index()];
                            let outlook = expected[group.index()].into();
                            ReviewsParticipantGroup { group: group.into(), raters, submitted, outlook }
                        })
                        .collect(),
                }
            })
            .filter(|row| row.needs_care || !input.only_care)
            .collect();
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let start = (input.offset as usize).min(rows.len());
        let end = (start + input.limit as usize).min(rows.len());
        Ok(ReviewsParticipantsPage { rows: rows.drain(start..end).collect(), total })
    }
}
