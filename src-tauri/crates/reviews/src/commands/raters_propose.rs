//! `reviews.raters.propose`: raters by rule for everybody in a draft.

use std::collections::BTreeSet;

use abdi_kernel::{Area, Failure, Job, JobContext, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::directory;
use crate::error::ReviewsError;
use crate::period::Problem;
use crate::proposal::propose;
use crate::store::{assignments, people, periods};
use crate::words::ReviewsGroup;

/// How to propose.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRatersProposeInput {
    period_id: i64,
    /// Another seed gives another draw; none = the period's own, the same draw again.
    #[ts(optional)]
    seed: Option<i64>,
    /// Staff ids of the personnel office's own raters; none = as before.
    #[ts(optional)]
    team: Option<Vec<i64>>,
    /// Keep raters that the operator put in.
    keep_manual: bool,
}

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRatersProposed {
    seed: i64,
    raters: u32,
    shortages: Vec<ReviewsShortage>,
    /// Shortages in all; the list above stops at 200.
    shortages_total: u32,
}

/// A group for which too few raters were found.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsShortage {
    participant_id: i64,
    name: String,
    unit: String,
    group: ReviewsGroup,
    found: u32,
    minimum: u32,
}

/// Shortages told by name.
const TOLD: usize = 200;

/// `reviews.raters.propose`
pub struct RatersPropose;

impl Job for RatersPropose {
    const NAME: &'static str = "reviews.raters.propose";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsRatersProposeInput;
    type Output = ReviewsRatersProposed;

    fn run(cx: &JobContext<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        cx.progress(0, 0, "Membaca susunan organisasi")?;
        cx.write(|write| run(cx, write, &input))
    }
}

fn run(
    cx: &JobContext<'_>,
    write: &mut Write<'_>,
    input: &ReviewsRatersProposeInput,
) -> Result<ReviewsRatersProposed, Failure> {
    let db = write.db();
    let mut period = periods::load(db, input.period_id)?;
    if !period.state.settings_open() {
        return Err(ReviewsError::NotDraft(period.state.code()).into());
    }
    if let Some(seed) = input.seed {
        if !(0..1 << 53).contains(&seed) {
            let message = "Benih undian harus bilangan bulat tidak negatif.";
            return Err(ReviewsError::Fields(vec![Problem::new("seed", message)]).into());
        }
        period.seed = seed;
        periods::update(db, &period)?;
    }
    if let Some(team) = &input.team {
        periods::save_team(db, period.id, team)?;
    }
    let directory = directory::load(db, cx.today())?;
    let participants = people::participants(db, period.id)?;
    if participants.is_empty() {
        return Err(ReviewsError::NoParticipants.into());
    }
    let ratees: Vec<i64> = participants.keys().copied().collect();
    let organisation = directory.organisation(periods::team(db, period.id)?);
    let proposal = propose(&organisation, &ratees, &period.settings, period.seed());

    assignments::clear(db, period.id, input.keep_manual)?;
    let taken: BTreeSet<(i64, i64)> = assignments::pairs(db, period.id)?.into_iter().collect();
    let raters: BTreeSet<i64> = proposal.raters.iter().map(|p| p.rater).collect();
    let people = people::copy(db, period.id, &directory, raters.iter().filter_map(|id| directory.find(*id)))?;
    let total = proposal.raters.len();
    let mut placed = 0;
    for (done, proposed) in proposal.raters.iter().enumerate() {
        if done % 500 == 0 {
            cx.progress(done, total, "Menyusun penilai")?;
        }
        let (Some(participant), Some(rater)) = (participants.get(&proposed.ratee), people.get(&proposed.rater)) else {
            continue;
        };
        if !taken.contains(&(*participant, *rater)) {
            assignments::insert(db, *participant, *rater, proposed.group, &proposed.reason, false)?;
            placed += 1;
        }
    }
    people::tidy(db, period.id)?;
    write.title(format!("Usulkan {placed} penilai «{}»", period.name));
    let shortages = proposal.shortages.iter().take(TOLD).filter_map(|short| {
        let entry = directory.find(short.ratee)?;
        Some(ReviewsShortage {
            participant_id: *participants.get(&short.ratee)?,
            name: entry.name.clone(),
            unit: directory.unit_name(entry.unit_id).to_owned(),
            group: short.group.into(),
            found: short.found,
            minimum: short.minimum,
        })
    });
    Ok(ReviewsRatersProposed {
        seed: period.seed,
        raters: placed,
        shortages: shortages.collect(),
        shortages_total: u32::try_from(proposal.shortages.len()).unwrap_or(u32::MAX),
    })
}
