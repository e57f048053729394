//! Results as of now or as released: from the store through the rule.

use std::collections::BTreeMap;

use abdi_kernel::Failure;
use abdi_vault::Reader;

use crate::agreement;
use crate::error::ReviewsError;
use crate::gaps;
use crate::group::RaterGroup;
use crate::instrument::Form;
use crate::outcome::{Evidence, outcome};
use crate::scores::{self, hundredths};
use crate::snapshot::{ReviewsGap, ReviewsPersonFacts, ReviewsResult};
use crate::store::assignments::GroupCounts;
use crate::store::periods::Period;
use crate::store::{answers, assignments, instruments, people, results};
use crate::suppression::{Source, publish};
use crate::tally::Tally;

/// The figures of a person for lists. Hundredths; none = missing, never zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Others together.
    pub total: Option<i64>,
    /// Own mean.
    pub oneself: Option<i64>,
    /// Own against the total.
    pub gap: Option<ReviewsGap>,
    /// Raters other than self that the total rests on.
    pub raters: u32,
}

/// Refuses while answers come in.
///
/// # Errors
/// [`ReviewsError::ResultsHidden`].
pub fn require_shown(period: &Period) -> Result<(), ReviewsError> {
    if period.state.shows_results() { Ok(()) } else { Err(ReviewsError::ResultsHidden) }
}

/// Scores of everybody with answers in a period, in one pass over the answers.
///
/// # Errors
/// When the period does not show results yet, or the store cannot be read.
pub fn summaries(db: &Reader<'_>, period: &Period) -> Result<BTreeMap<i64, Summary>, Failure> {
    require_shown(period)?;
    let form = instruments::load(db, period.instrument_id)?.form();
    let settings = &period.settings;
    let mut all = Vec::new();
    answers::each_tally(db, period.id, &form, |participant, tally| {
        let published = publish(tally, &form, settings);
        let columns = scores::score_columns(&published, &form);
        let total = scores::total(&columns);
        let own = Source::Group(RaterGroup::Oneself);
        let oneself = columns.iter().find(|c| c.source == own).and_then(|c| c.mean);
        let gap = oneself
            .zip(total)
            .map(|(oneself, total)| gaps::gap(oneself, total, settings.gap, settings.strength))
            .map(|g| ReviewsGap { gap: hundredths(g.gap), class: g.class.into() });
        all.push((
            participant,
            Summary { total: total.map(hundredths), oneself: oneself.map(hundredths), gap, raters: published.raters() },
        ));
        Ok(())
    })?;
    Ok(all.into_iter().collect())
}

/// The result of one person: the released one, or computed now from a closed period. With its hash
/// when released.
///
/// # Errors
/// When the period does not show results yet, or the store cannot be read.
pub fn of_participant(
    db: &Reader<'_>,
    period: &Period,
    participant: i64,
) -> Result<(ReviewsResult, Option<String>), Failure> {
    require_shown(period)?;
    if let Some((result, hash)) = results::load(db, participant)? {
        return Ok((result, Some(hash)));
    }
    let form = instruments::load(db, period.instrument_id)?.form();
    let (_, person) = people::participant(db, participant)?;
    let mut tally = Tally::new(&form);
    for filled in answers::of_participant(db, period.id, participant)? {
        tally.add(filled.group, &filled.answers);
    }
    let mut counts = GroupCounts::default();
    for assignment in assignments::of_participant(db, participant)? {
        counts[assignment.group.index()].0 += 1;
    }
    Ok((compute(db, period, &form, participant, (&person).into(), &tally, counts)?, None))
}

/// The result of one person from its tally.
///
/// # Errors
/// When the comments cannot be read.
pub fn compute(
    db: &Reader<'_>,
    period: &Period,
    form: &Form,
    participant: i64,
    person: ReviewsPersonFacts,
    tally: &Tally,
    counts: GroupCounts,
) -> Result<ReviewsResult, Failure> {
    let comments = answers::comments(db, period.id, participant)?;
    let evidence = Evidence { tally, comments: &comments, invited: counts.map(|(invited, _)| invited), participant };
    Ok(outcome(person, &evidence, form, &period.settings, period.seed()))
}

/// ICC of one source over the persons of a period, in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reliability {
    /// Which source.
    pub source: Source,
    /// Persons it rests on.
    pub persons: u32,
    /// ICC(1).
    pub icc1: i64,
    /// ICC(2).
    pub icc2: i64,
}

/// Persons an ICC needs before it is shown.
const LEAST_PERSONS: usize = 5;
/// Unit of a rater's mean inside the ICC: millionths of a point.
const UNIT: i64 = 1_000_000;

/// ICC per source. A rater's score is the mean of the answers to items that are shown for that
/// person and group, so that no hidden cell takes part here either.
///
/// # Errors
/// When the period does not show results yet, or the store cannot be read.
pub fn reliability(db: &Reader<'_>, period: &Period) -> Result<Vec<Reliability>, Failure> {
    require_shown(period)?;
    let form = instruments::load(db, period.instrument_id)?.form();
    let mut scores: BTreeMap<Source, Vec<Vec<i64>>> = BTreeMap::new();
    let mut people = Vec::new();
    answers::each_tally(db, period.id, &form, |participant, tally| {
        people.push((participant, publish(tally, &form, &period.settings)));
        Ok(())
    })?;
    for (participant, published) in people {
        let filled = answers::of_participant(db, period.id, participant)?;
        for column in published.columns.iter().filter(|c| c.source != Source::Group(RaterGroup::Oneself)) {
            let inside = |group: RaterGroup| match column.source {
                Source::Group(shown) => shown == group,
                Source::Pool => group.poolable(),
            };
            let raters = filled.iter().filter(|f| inside(f.group)).filter_map(|f| {
                let given = f.answers.iter().zip(&column.cells).filter(|(a, cell)| **a > 0 && cell.is_some());
                let (sum, n) = given.fold((0i64, 0i64), |(sum, n), (a, _)| (sum + i64::from(*a), n + 1));
                (n > 0).then(|| (sum * UNIT + n / 2) / n)
            });
            let mut raters: Vec<i64> = raters.collect();
            raters.sort_unstable();
            scores.entry(column.source).or_default().push(raters);
        }
    }
    let mut found = Vec::new();
    for (source, persons) in scores {
        let used = persons.iter().filter(|p| p.len() >= 2).count();
        if used < LEAST_PERSONS {
            continue;
        }
        if let Some(icc) = agreement::icc(&persons) {
            found.push(Reliability {
                source,
                persons: u32::try_from(used).unwrap_or(u32::MAX),
                icc1: agreement::icc_ten_thousandths(&icc.one),
                icc2: agreement::icc_ten_thousandths(&icc.two),
            });
        }
    }
    Ok(found)
}
