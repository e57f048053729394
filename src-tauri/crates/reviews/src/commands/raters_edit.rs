//! `reviews.raters.edit`: the operator adds, removes and moves raters of one person. While the
//! period is open only forms that are still out can be touched, and a new rater gets a code.

use abdi_kernel::{Area, Change, Failure, Write};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::directory;
use crate::error::ReviewsError;
use crate::group::RaterGroup;
use crate::period::{MOST_RATERS, PeriodState};
use crate::store::assignments::{self, Assignment};
use crate::store::people::PeriodPerson;
use crate::store::periods::Period;
use crate::store::{codes, people, periods};
use crate::words::ReviewsGroup;

/// What to change.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRatersEditInput {
    participant_id: i64,
    /// New raters.
    #[serde(default)]
    add: Vec<ReviewsRaterAdd>,
    /// Assignments to take out.
    #[serde(default)]
    remove: Vec<i64>,
    /// Assignments to put into another group.
    #[serde(default)]
    regroup: Vec<ReviewsRaterRegroup>,
}

/// A new rater.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRaterAdd {
    staff_id: i64,
    group: ReviewsGroup,
}

/// A move to another group.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRaterRegroup {
    assignment_id: i64,
    group: ReviewsGroup,
}

/// What came of it.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsRatersEdited {
    raters: u32,
}

/// `reviews.raters.edit`
pub struct RatersEdit;

impl Change for RatersEdit {
    const NAME: &'static str = "reviews.raters.edit";
    const CHANGES: &'static [Area] = &["reviews"];
    type Input = ReviewsRatersEditInput;
    type Output = ReviewsRatersEdited;

    fn run(cx: &mut Write<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let db = cx.db();
        let (period_id, ratee) = people::participant(db, input.participant_id)?;
        let period = periods::load(db, period_id)?;
        if !matches!(period.state, PeriodState::Draft | PeriodState::Open) {
            return Err(ReviewsError::RatersFrozen(period.state.code()).into());
        }
        let known = assignments::of_participant(db, input.participant_id)?;
        for id in &input.remove {
            assignments::delete(db, movable(&known, *id)?.id)?;
        }
        for change in &input.regroup {
            let assignment = movable(&known, change.assignment_id)?;
            check_group(change.group.into(), assignment.rater.staff_id, &ratee)?;
            assignments::regroup(db, assignment.id, change.group.into())?;
        }
        if !input.add.is_empty() {
            add(cx, &period, &ratee, &input)?;
        }
        let after = assignments::of_participant(db, input.participant_id)?;
        for group in RaterGroup::ALL {
            let count = after.iter().filter(|a| a.group == group).count();
            let most = if group == RaterGroup::Oneself { 1 } else { MOST_RATERS as usize };
            if count > most {
                let message = format!("Penilai {} paling banyak {most} orang.", group.label());
                return Err(ReviewsError::Rater(message).into());
            }
        }
        if period.state == PeriodState::Open {
            // Codes are kept out of the journal, so this step could not be taken back whole.
            cx.irreversible();
        } else {
            people::tidy(db, period_id)?;
        }
        cx.title(format!("Ubah penilai {}", ratee.name));
        Ok(ReviewsRatersEdited { raters: u32::try_from(after.len()).unwrap_or(u32::MAX) })
    }
}

fn add(cx: &Write<'_>, period: &Period, ratee: &PeriodPerson, input: &ReviewsRatersEditInput) -> Result<(), Failure> {
    let db = cx.db();
    let directory = directory::load(db, cx.today())?;
    for new in &input.add {
        let entry = directory.find(new.staff_id).ok_or_else(|| {
            ReviewsError::Rater("Pegawai yang dipilih tidak aktif atau tidak ditemukan. Pilih pegawai lain.".into())
        })?;
        check_group(new.group.into(), Some(entry.staff_id), ratee)?;
        let people = people::copy(db, period.id, &directory, std::iter::once(entry))?;
        let Some(rater) = people.get(&entry.staff_id).copied() else { continue };
        if assignments::of_participant(db, input.participant_id)?.iter().any(|a| a.rater.id == rater) {
            let message = format!("{} sudah menjadi penilai. Ubah kelompoknya bila perlu.", entry.name);
            return Err(ReviewsError::Rater(message).into());
        }
        let reason = "Ditetapkan oleh pengelola";
        let id = assignments::insert(db, input.participant_id, rater, new.group.into(), reason, true)?;
        if period.state == PeriodState::Open {
            codes::draw(db, id)?;
        }
    }
    Ok(())
}

fn movable(known: &[Assignment], id: i64) -> Result<&Assignment, ReviewsError> {
    let found = known.iter().find(|a| a.id == id).ok_or_else(|| {
        ReviewsError::Rater("Penilai ini sudah tidak ada dalam daftar. Muat ulang daftar penilai.".into())
    })?;
    if found.submitted {
        let message = "Kuesioner penilai ini sudah masuk, jadi tidak dapat diubah lagi.";
        return Err(ReviewsError::Rater(message.into()));
    }
    Ok(found)
}

fn check_group(group: RaterGroup, staff_id: Option<i64>, ratee: &PeriodPerson) -> Result<(), ReviewsError> {
    let own = staff_id.is_some() && staff_id == ratee.staff_id;
    match (group, own) {
        (RaterGroup::Oneself, false) => {
            Err(ReviewsError::Rater("Penilaian diri hanya dapat diisi oleh pegawai yang dinilai.".into()))
        }
        (group, true) if group != RaterGroup::Oneself => {
            Err(ReviewsError::Rater("Pegawai tidak dapat menjadi penilai dirinya di kelompok lain.".into()))
        }
        _ => Ok(()),
    }
}
