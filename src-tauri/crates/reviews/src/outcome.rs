//! From the answers about one person to the result that may be shown. The only door is
//! [`suppression::publish`]; everything after it sees published cells alone.

use crate::agreement::{self, rwg_column};
use crate::gaps::{self, Gap};
use crate::group::RaterGroup;
use crate::highlights::{HIGHLIGHTS, highlights};
use crate::instrument::Form;
use crate::period::Settings;
use crate::random::Shuffler;
use crate::scores::{self, ColumnScores, Exact, Scores, hundredths, item_mean, others_item};
use crate::snapshot::{
    ReviewsAspectResult, ReviewsColumn, ReviewsComments, ReviewsGap, ReviewsGroupResult, ReviewsHighlight,
    ReviewsItemResult, ReviewsPersonFacts, ReviewsResult,
};
use crate::store::answers::Comment;
use crate::suppression::{self, Column, Published, Source, Standing};
use crate::tally::Tally;

/// What the result of one person is made from.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    /// The answers, counted.
    pub tally: &'a Tally,
    /// The comments, in any order.
    pub comments: &'a [Comment],
    /// Raters asked, per group.
    pub invited: [u32; 5],
    /// Stands for the person in the drawn order of comments.
    pub participant: i64,
}

/// The result of one person.
pub fn outcome(
    person: ReviewsPersonFacts,
    evidence: &Evidence<'_>,
    form: &Form,
    settings: &Settings,
    seed: u64,
) -> ReviewsResult {
    let published = suppression::publish(evidence.tally, form, settings);
    let scores = scores::score(&published, form);
    let found = highlights(&published, form, HIGHLIGHTS);
    let raters = published.raters();
    ReviewsResult {
        person,
        groups: groups(&published, evidence.invited, settings),
        columns: published
            .columns
            .iter()
            .zip(&scores.columns)
            .map(|(column, means)| column_result(column, means, form.points))
            .collect(),
        aspects: aspects(&scores, settings),
        items: (0..form.items).map(|item| others_item(&published, item).map(hundredths)).collect(),
        total: scores.total.map(hundredths),
        oneself: scores.oneself().map(hundredths),
        gap: gaps::overall(&scores, settings.gap, settings.strength).map(gap),
        raters,
        weak: raters < settings.minimum_raters,
        strongest: found.strongest.iter().map(highlight).collect(),
        weakest: found.weakest.iter().map(highlight).collect(),
        comments: comments(&published, evidence, seed),
        weights: counted(&published, &scores).map(|(column, _)| column.weight).sum(),
    }
}

fn counted<'a>(published: &'a Published, scores: &'a Scores) -> impl Iterator<Item = (&'a Column, Exact)> {
    published
        .columns
        .iter()
        .zip(&scores.columns)
        .filter(|(column, _)| column.source.counts() && column.weight > 0)
        .filter_map(|(column, means)| Some((column, means.mean?)))
}

fn groups(published: &Published, invited: [u32; 5], settings: &Settings) -> Vec<ReviewsGroupResult> {
    RaterGroup::ALL
        .into_iter()
        .filter(|group| settings.uses(*group))
        .map(|group| {
            let standing = published.standings[group.index()];
            let answered = match standing {
                Standing::Shown => published.column(Source::Group(group)).map(|c| c.raters),
                Standing::Absent => Some(0),
                Standing::Hidden | Standing::Pooled => None,
            };
            ReviewsGroupResult {
                group: group.into(),
                label: group.label().to_owned(),
                invited: invited[group.index()],
                answered,
                standing: standing.into(),
            }
        })
        .collect()
}

fn column_result(column: &Column, means: &ColumnScores, points: u8) -> ReviewsColumn {
    let counted = column.source.counts();
    let several = !matches!(column.source, Source::Group(RaterGroup::Oneself)) && column.raters >= 2;
    let agreement = if several { rwg_column(column, points) } else { None };
    let weight = Exact::from_integer(column.weight.into());
    ReviewsColumn {
        source: column.source.into(),
        label: column.source.label().to_owned(),
        counted,
        weight: column.weight,
        raters: column.raters,
        mean: means.mean.map(hundredths),
        product: means.mean.filter(|_| counted).map(|mean| hundredths(mean * weight)),
        aspects: means.values.iter().map(|value| value.map(hundredths)).collect(),
        items: column
            .cells
            .iter()
            .map(|cell| {
                let cell = cell.as_ref()?;
                Some(ReviewsItemResult { mean: hundredths(item_mean(cell)?), counts: cell.counts(points).to_vec() })
            })
            .collect(),
        agreement: agreement.map(hundredths),
        reading: agreement.map(agreement::reading).unwrap_or_default().to_owned(),
    }
}

fn aspects(scores: &Scores, settings: &Settings) -> Vec<ReviewsAspectResult> {
    let gaps = gaps::gaps(scores, settings.gap, settings.strength);
    scores
        .others
        .iter()
        .zip(gaps)
        .enumerate()
        .map(|(aspect, (others, found))| ReviewsAspectResult {
            others: others.map(hundredths),
            oneself: scores.oneself_value(aspect).map(hundredths),
            gap: found.map(gap),
        })
        .collect()
}

fn gap(gap: Gap) -> ReviewsGap {
    ReviewsGap { gap: hundredths(gap.gap), class: gap.class.into() }
}

fn highlight((item, others): &(usize, Exact)) -> ReviewsHighlight {
    ReviewsHighlight { item: u32::try_from(*item).unwrap_or(u32::MAX), others: hundredths(*others) }
}

/// Comments of shown columns only. Their order comes from the words and the seed: first sorted, so
/// that neither the store nor the keying can speak through it, then drawn.
fn comments(published: &Published, evidence: &Evidence<'_>, seed: u64) -> Vec<ReviewsComments> {
    let questions = evidence.comments.iter().map(|c| c.question + 1).max().unwrap_or(0);
    let mut all = Vec::new();
    for question in 0..questions {
        for (place, column) in published.columns.iter().enumerate() {
            let from = |group: RaterGroup| match column.source {
                Source::Group(shown) => shown == group,
                Source::Pool => group.poolable(),
            };
            let mut texts: Vec<String> = evidence
                .comments
                .iter()
                .filter(|c| c.question == question && from(c.group))
                .map(|c| c.text.clone())
                .collect();
            if texts.is_empty() {
                continue;
            }
            texts.sort();
            Shuffler::new(seed, &[evidence.participant, question as i64, place as i64]).shuffle(&mut texts);
            all.push(ReviewsComments {
                question: u32::try_from(question).unwrap_or(u32::MAX),
                source: column.source.into(),
                label: column.source.label().to_owned(),
                texts,
            });
        }
    }
    all
}
