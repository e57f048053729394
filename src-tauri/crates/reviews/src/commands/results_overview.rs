//! `reviews.results.overview`: a period at a glance. Everything is counted from figures of persons
//! that may be shown.

use abdi_kernel::{Area, Failure, Query, Read};
use serde::Serialize;
use ts_rs::TS;

use crate::dto::{ReviewsPeriod, ReviewsPeriodId};
use crate::results;
use crate::store::{instruments, periods};
use crate::suppression::Source;
use crate::words::{ReviewsGapClass, ReviewsSource};

/// The overview.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsOverview {
    period: ReviewsPeriod,
    participants: i64,
    assignments: i64,
    submitted: i64,
    /// Persons with a total.
    with_total: u32,
    /// How many totals lie in each half point.
    distribution: Vec<ReviewsBand>,
    /// How many persons have each class of gap.
    gap_classes: Vec<ReviewsClassCount>,
    /// How far raters tell persons apart, per source with enough persons.
    reliability: Vec<ReviewsReliability>,
}

/// Totals from `from` up to, not including, `to` (the last band includes it); hundredths.
#[derive(Serialize, TS)]
pub struct ReviewsBand {
    from: i64,
    to: i64,
    persons: u32,
}

/// Persons with a class of gap.
#[derive(Serialize, TS)]
pub struct ReviewsClassCount {
    class: ReviewsGapClass,
    label: String,
    persons: u32,
}

/// ICC of a source in ten-thousandths.
#[derive(Serialize, TS)]
pub struct ReviewsReliability {
    source: ReviewsSource,
    label: String,
    persons: u32,
    icc1: i64,
    icc2: i64,
    /// In plain words.
    reading: String,
}

/// From here a group mean is called reliable, in ten-thousandths.
const RELIABLE: i64 = 7_000;
/// Width of a band in hundredths.
const BAND: i64 = 50;

/// `reviews.results.overview`
pub struct ResultsOverview;

impl Query for ResultsOverview {
    const NAME: &'static str = "reviews.results.overview";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsPeriodId;
    type Output = ReviewsOverview;

    fn run(cx: &Read<'_>, input: ReviewsPeriodId) -> Result<Self::Output, Failure> {
        use crate::gaps::GapClass as G;
        let period = periods::load(cx.db(), input.period_id)?;
        let figures = results::summaries(cx.db(), &period)?;
        let counts = periods::counts(cx.db(), period.id)?;
        let top = i64::from(instruments::load(cx.db(), period.instrument_id)?.form().points) * 100;
        let totals: Vec<i64> = figures.values().filter_map(|f| f.total).collect();
        let persons = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let bands = (100..top).step_by(BAND as usize).map(|from| {
            let to = (from + BAND).min(top);
            let inside = |t: &&i64| (from..to).contains(*t) || (to == top && **t == top);
            ReviewsBand { from, to, persons: persons(totals.iter().filter(inside).count()) }
        });
        let classes = [G::BlindSpot, G::HiddenStrength, G::ConfirmedStrength, G::ToDevelop].map(|class| {
            let of_class = |g: &&crate::snapshot::ReviewsGap| g.class == class.into();
            let found = figures.values().filter_map(|f| f.gap.as_ref()).filter(of_class).count();
            ReviewsClassCount { class: class.into(), label: class.label().to_owned(), persons: persons(found) }
        });
        let reliability = results::reliability(cx.db(), &period)?.into_iter().map(|r| ReviewsReliability {
            source: r.source.into(),
            label: Source::label(r.source).to_owned(),
            persons: r.persons,
            icc1: r.icc1,
            icc2: r.icc2,
            reading: if r.icc2 >= RELIABLE {
                "Rata-rata kelompok ini dapat diandalkan untuk membedakan pegawai.".to_owned()
            } else {
                "Rata-rata kelompok ini belum cukup andal untuk membandingkan pegawai.".to_owned()
            },
        });
        Ok(ReviewsOverview {
            period: (&period).into(),
            participants: counts.participants,
            assignments: counts.assignments,
            submitted: counts.submitted,
            with_total: persons(totals.len()),
            distribution: bands.collect(),
            gap_classes: classes.into(),
            reliability: reliability.collect(),
        })
    }
}
