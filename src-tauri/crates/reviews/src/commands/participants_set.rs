//! `reviews.participants.set`: who is rated in a draft, by units with all units below them.

use std::collections::BTreeSet;

use abdi_kernel::{Area, Change, Failure, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::directory;
use crate::error::ReviewsError;
use crate::store::{people, periods};

/// Who is rated: everybody active in the units, with these added and those left out.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantsSetInput {
    period_id: i64,
    /// Units, each with all units below it.
    unit_ids: Vec<i64>,
    /// Staff ids besides.
    #[serde(default)]
    add: Vec<i64>,
    /// Staff ids to leave out.
    #[serde(default)]
    leave_out: Vec<i64>,
}

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsParticipantsSet {
    participants: u32,
    added: u32,
    removed: u32,
}

/// `reviews.participants.set`
pub struct ParticipantsSet;

impl Change for ParticipantsSet {
    const NAME: &'static str = "reviews.participants.set";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsParticipantsSetInput;
    type Output = ReviewsParticipantsSet;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        if !period.state.settings_open() {
            return Err(ReviewsError::NotDraft(period.state.code()).into());
        }
        let directory = directory::load(cx.db(), cx.today())?;
        let mut wanted: BTreeSet<i64> = directory.within(&input.unit_ids);
        wanted.extend(input.add.iter().filter(|id| directory.find(**id).is_some()));
        wanted.retain(|id| !input.leave_out.contains(id));

        let known = people::participants(cx.db(), period.id)?;
        let (mut added, mut removed) = (0, 0);
        for (staff, participant) in &known {
            if !wanted.contains(staff) {
                people::remove_participant(cx.db(), *participant)?;
                removed += 1;
            }
        }
        let chosen = wanted.iter().filter_map(|id| directory.find(*id));
        for (staff, person) in people::copy(cx.db(), period.id, &directory, chosen)? {
            if !known.contains_key(&staff) {
                people::add_participant(cx.db(), period.id, person)?;
                added += 1;
            }
        }
        people::tidy(cx.db(), period.id)?;
        cx.title(format!("Tetapkan {} peserta «{}»", wanted.len(), period.name));
        Ok(ReviewsParticipantsSet { participants: u32::try_from(wanted.len()).unwrap_or(u32::MAX), added, removed })
    }
}
