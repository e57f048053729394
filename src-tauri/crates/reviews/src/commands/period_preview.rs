//! `reviews.period.preview`: before opening, who will see what, and which groups are too small.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::documents::privacy_note;
use crate::dto::ReviewsPeriodId;
use crate::group::RaterGroup;
use crate::outlook::outlook;
use crate::store::lists::{self, Filter};
use crate::store::{assignments, periods};
use crate::words::{ReviewsGroup, ReviewsOutlook};

/// The preview.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPreview {
    participants: u32,
    assignments: u32,
    groups: Vec<ReviewsPreviewGroup>,
    /// Groups of persons that should be looked at; the list stops at 500.
    care: Vec<ReviewsPreviewCare>,
    care_total: u32,
    /// Participants nobody rates.
    without_raters: u32,
    /// Why the period cannot be opened yet; empty = it can.
    obstacles: Vec<String>,
}

/// One group over all participants.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPreviewGroup {
    group: ReviewsGroup,
    label: String,
    weight: u32,
    assignments: u32,
    /// What a rater of this group is promised on the form.
    promise: String,
    /// How many participants may expect what.
    outlooks: Vec<ReviewsPreviewOutlook>,
}

/// How many participants may expect this.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPreviewOutlook {
    outlook: ReviewsOutlook,
    participants: u32,
    reading: String,
}

/// A group of a person that should be looked at.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsPreviewCare {
    participant_id: i64,
    name: String,
    unit: String,
    group: ReviewsGroup,
    raters: u32,
    outlook: ReviewsOutlook,
    reading: String,
}

/// Persons told by name.
const TOLD: usize = 500;

/// `reviews.period.preview`
pub struct PeriodPreview;

impl Query for PeriodPreview {
    const NAME: &'static str = "reviews.period.preview";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsPreview;

    fn run(cx: &Read<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        let settings = &period.settings;
        let counts = assignments::counts(cx.db(), period.id)?;
        let mut groups: Vec<ReviewsPreviewGroup> = RaterGroup::ALL
            .into_iter()
            .filter(|g| settings.uses(*g))
            .map(|group| ReviewsPreviewGroup {
                group: group.into(),
                label: group.label().to_owned(),
                weight: settings.rule(group).weight,
                assignments: 0,
                promise: privacy_note(group, settings.threshold),
                outlooks: Vec::new(),
            })
            .collect();
        let mut preview = ReviewsPreview {
            participants: u32::try_from(counts.len()).unwrap_or(u32::MAX),
            assignments: 0,
            groups: Vec::new(),
            care: Vec::new(),
            care_total: 0,
            without_raters: 0,
            obstacles: Vec::new(),
        };
        for (participant_id, person) in
            lists::participants(cx.db(), &Filter { period: period.id, unit: None, text: "" })?
        {
            let planned = counts.get(&participant_id).copied().unwrap_or_default().map(|(raters, _)| raters);
            let expected = outlook(planned, settings);
            preview.without_raters += u32::from(planned.iter().all(|n| *n == 0));
            for entry in &mut groups {
                let group = RaterGroup::from(entry.group);
                let (raters, found) = (planned[group.index()], expected[group.index()]);
                entry.assignments += raters;
                preview.assignments += raters;
                match entry.outlooks.iter_mut().find(|o| o.outlook == found.into()) {
                    Some(known) => known.participants += 1,
                    None => entry.outlooks.push(ReviewsPreviewOutlook {
                        outlook: found.into(),
                        participants: 1,
                        reading: found.reading().to_owned(),
                    }),
                }
                if found.needs_care() {
                    preview.care_total += 1;
                    if preview.care.len() < TOLD {
                        preview.care.push(ReviewsPreviewCare {
                            participant_id,
                            name: person.name.clone(),
                            unit: person.unit.clone(),
                            group: entry.group,
                            raters,
                            outlook: found.into(),
                            reading: found.reading().to_owned(),
                        });
                    }
                }
            }
        }
        for group in &mut groups {
            group.outlooks.sort_by_key(|o| o.outlook);
        }
        preview.groups = groups;
        if preview.participants == 0 {
            preview.obstacles.push("Belum ada peserta.".to_owned());
        } else if preview.assignments == 0 {
            preview.obstacles.push("Belum ada penilai.".to_owned());
        }
        Ok(preview)
    }
}
