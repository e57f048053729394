//! `reviews.results.list`: totals of a period, by unit with those below it.

use std::cmp::Ordering;

use abdi_kernel::{Area, Failure, Query, Read};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::results::{self, Summary};
use crate::snapshot::{ReviewsGap, ReviewsPersonFacts};
use crate::store::lists::{self, Filter};
use crate::store::{periods, results as stored};
use crate::words::ReviewsGapClass;

/// Which results, in which order.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResultsListInput {
    period_id: i64,
    /// A unit with all below it; none = all.
    #[ts(optional)]
    unit_id: Option<i64>,
    /// Part of a name or NIP.
    #[serde(default)]
    text: String,
    /// Only this class of gap.
    #[ts(optional)]
    gap_class: Option<ReviewsGapClass>,
    /// What to sort by; none = unit and name.
    #[ts(optional)]
    sort: Option<ReviewsResultsSort>,
    #[serde(default)]
    descending: bool,
    offset: u32,
    limit: u32,
}

/// What results can be sorted by. Missing values come last either way.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names of the columns")]
pub enum ReviewsResultsSort {
    Name,
    Total,
    Oneself,
    Gap,
    Raters,
}

/// One page of results.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResultsPage {
    rows: Vec<ReviewsResultRow>,
    total: u32,
}

/// The figures of one person, hundredths; none = missing or not shown.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReviewsResultRow {
    participant_id: i64,
    staff_id: Option<i64>,
    person: ReviewsPersonFacts,
    total: Option<i64>,
    oneself: Option<i64>,
    gap: Option<ReviewsGap>,
    raters: u32,
    /// Fewer raters than the period wanted.
    weak: bool,
}

/// `reviews.results.list`
pub struct ResultsList;

impl Query for ResultsList {
    const NAME: &'static str = "reviews.results.list";
    const READS: &'static [Area] = &["reviews"];
    type Input = ReviewsResultsListInput;
    type Output = ReviewsResultsPage;

    fn run(cx: &Read<'_>, input: Self::Input) -> Result<Self::Output, Failure> {
        let period = periods::load(cx.db(), input.period_id)?;
        let figures = if period.state.frozen() {
            stored::summaries(cx.db(), period.id)?
        } else {
            results::summaries(cx.db(), &period)?
        };
        let filter = Filter { period: period.id, unit: input.unit_id, text: &input.text };
        let nothing = Summary { total: None, oneself: None, gap: None, raters: 0 };
        let mut rows: Vec<ReviewsResultRow> = lists::participants(cx.db(), &filter)?
            .into_iter()
            .map(|(participant_id, person)| {
                let found = figures.get(&participant_id).copied().unwrap_or(nothing);
                ReviewsResultRow {
                    participant_id,
                    staff_id: person.staff_id,
                    person: (&person).into(),
                    total: found.total,
                    oneself: found.oneself,
                    gap: found.gap,
                    raters: found.raters,
                    weak: found.raters < period.settings.minimum_raters,
                }
            })
            .filter(|row| input.gap_class.is_none_or(|class| row.gap.is_some_and(|g| g.class == class)))
            .collect();
        if let Some(sort) = input.sort {
            rows.sort_by(|a, b| order(sort, input.descending, a, b));
        }
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let rows = rows.into_iter().skip(input.offset as usize).take(input.limit as usize).collect();
        Ok(ReviewsResultsPage { rows, total })
    }
}

fn order(sort: ReviewsResultsSort, descending: bool, a: &ReviewsResultRow, b: &ReviewsResultRow) -> Ordering {
    let figure = |row: &ReviewsResultRow| match sort {
        ReviewsResultsSort::Name => None,
        ReviewsResultsSort::Total => row.total,
        ReviewsResultsSort::Oneself => row.oneself,
        ReviewsResultsSort::Gap => row.gap.map(|g| g.gap),
        ReviewsResultsSort::Raters => Some(row.raters.into()),
    };
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    let by_name = || a.person.name.to_lowercase().cmp(&b.person.name.to_lowercase());
    match (sort, figure(a), figure(b)) {
        (ReviewsResultsSort::Name, ..) => turned(by_name()),
        (_, Some(x), Some(y)) => turned(x.cmp(&y)).then_with(by_name),
        (_, x, y) => y.is_some().cmp(&x.is_some()).then_with(by_name),
    }
}
