//! Means and totals, exact:
//!
//! ```text
//! item mean (per group)  = mean of the answers given
//! value mean (per group) = mean of its item means
//! group mean             = mean of the value means, by the aspects' weights
//! total                  = Σ w_g × group mean_g / Σ w_g over shown groups
//! ```
//!
//! Self is shown and never in the total. Missing is missing, never zero: an
//! item without a shown cell leaves the mean of its value, a value without an
//! item leaves the mean of its group, a group that is not shown leaves the
//! total, each time with the weights renormalised over the rest.
//!
//! Nothing here rounds except [`hundredths`], for display.

use num_rational::Ratio;

use crate::group::RaterGroup;
use crate::instrument::Form;
use crate::suppression::{Column, Published, Source};
use crate::tally::Cell;

/// An exact fraction. May stand unreduced; comparisons do not mind.
pub type Exact = Ratio<i128>;

/// Scores of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnScores {
    /// Which column.
    pub source: Source,
    /// Weight in the total.
    pub weight: u32,
    /// One mean per aspect, `None` where no item is shown.
    pub values: Vec<Option<Exact>>,
    /// The group mean.
    pub mean: Option<Exact>,
}

/// Scores of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scores {
    /// One entry per published column, same order.
    pub columns: Vec<ColumnScores>,
    /// "Orang lain" per aspect: shown groups without self, by weight.
    pub others: Vec<Option<Exact>>,
    /// The total: the same over group means.
    pub total: Option<Exact>,
}

impl Scores {
    /// Scores of one column.
    pub fn column(&self, source: Source) -> Option<&ColumnScores> {
        self.columns.iter().find(|c| c.source == source)
    }

    /// The person's own mean, if given.
    pub fn oneself(&self) -> Option<Exact> {
        self.column(Source::Group(RaterGroup::Oneself))?.mean
    }

    /// The person's own mean of one aspect, if given.
    pub fn oneself_value(&self, aspect: usize) -> Option<Exact> {
        *self.column(Source::Group(RaterGroup::Oneself))?.values.get(aspect)?
    }
}

/// Scores of what may be published about one person.
pub fn score(published: &Published, form: &Form) -> Scores {
    let columns = score_columns(published, form);
    let others = (0..form.aspects.len())
        .map(|aspect| {
            let counted = columns.iter().filter(|c| c.source.counts());
            weighted_mean(counted.map(|c| (c.weight, c.values[aspect])))
        })
        .collect();
    Scores { total: total(&columns), columns, others }
}

/// The means of each column alone.
pub fn score_columns(published: &Published, form: &Form) -> Vec<ColumnScores> {
    published.columns.iter().map(|column| score_column(column, form)).collect()
}

/// The total of scored columns.
pub fn total(columns: &[ColumnScores]) -> Option<Exact> {
    let counted = columns.iter().filter(|c| c.source.counts());
    weighted_mean(counted.map(|c| (c.weight, c.mean)))
}

/// "Orang lain" for one item: shown cells without self, by weight.
pub fn others_item(published: &Published, item: usize) -> Option<Exact> {
    let counted = published.columns.iter().filter(|c| c.source.counts());
    weighted_mean(counted.map(|c| (c.weight, c.cells[item].as_ref().and_then(item_mean))))
}

/// Mean of the answers of one cell.
pub fn item_mean(cell: &Cell) -> Option<Exact> {
    let n = cell.n();
    (n > 0).then(|| Exact::new_raw(cell.sum().into(), n.into()))
}

/// All item means of a column are brought over one denominator first, so that its value means and
/// its group mean need whole numbers only. Where many different counts would make that denominator
/// too large, the means are added one by one.
fn score_column(column: &Column, form: &Form) -> ColumnScores {
    let counts = column.cells.iter().flatten().map(|cell| u64::from(cell.n()));
    let Some(common) = common_denominator(counts) else {
        return score_one_by_one(column, form);
    };
    let (mut all, mut over, mut weights) = (0i128, 1u64, 0u32);
    let mut values = Vec::with_capacity(form.aspects.len());
    for (weight, items) in &form.aspects {
        let (mut sum, mut shown) = (0u64, 0u64);
        for cell in column.cells[items.clone()].iter().flatten() {
            let n = u64::from(cell.n());
            sum += u64::from(cell.sum()) * if n == common { 1 } else { common / n };
            shown += 1;
        }
        if shown == 0 {
            values.push(None);
            continue;
        }
        values.push(Some(Exact::new_raw(sum.into(), i128::from(common) * i128::from(shown))));
        let up = lcm(over, shown);
        all = all * i128::from(up / over) + i128::from(*weight) * i128::from(sum) * i128::from(up / shown);
        over = up;
        weights += weight;
    }
    let denom = i128::from(common) * i128::from(over) * i128::from(weights);
    let mean = (weights > 0).then(|| Exact::new_raw(all, denom));
    ColumnScores { source: column.source, weight: column.weight, values, mean }
}

fn score_one_by_one(column: &Column, form: &Form) -> ColumnScores {
    let item = |cell: &Option<Cell>| (1, cell.as_ref().and_then(item_mean));
    let values: Vec<Option<Exact>> =
        form.aspects.iter().map(|(_, items)| weighted_mean(column.cells[items.clone()].iter().map(item))).collect();
    let weights = form.aspects.iter().map(|(weight, _)| *weight);
    let mean = weighted_mean(weights.zip(values.iter().copied()));
    ColumnScores { source: column.source, weight: column.weight, values, mean }
}

/// Room for sums of some thousand answers above the common denominator.
const LARGEST_COMMON: u64 = 1 << 40;

/// The least common multiple of the counts, unless it is too large.
fn common_denominator(mut counts: impl Iterator<Item = u64>) -> Option<u64> {
    counts.try_fold(1, |common, n| Some(lcm(common, n)).filter(|next| *next <= LARGEST_COMMON))
}

/// Least common multiple; both are far below the limit of the type.
fn lcm(a: u64, b: u64) -> u64 {
    if a == b || b == 0 {
        return a;
    }
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}

/// `Σ w·x / Σ w` over the present values with a weight; `None` when there are
/// none. Exact and unreduced: over one common denominator, which is the usual
/// case, it costs one multiplication a term.
pub fn weighted_mean(terms: impl Iterator<Item = (u32, Option<Exact>)>) -> Option<Exact> {
    let (mut sum, mut common, mut weights) = (0i128, 1i128, 0i128);
    for (weight, value) in terms {
        let (Some(value), true) = (value, weight > 0) else {
            continue;
        };
        let (weight, denom) = (i128::from(weight), *value.denom());
        if denom == common {
            sum += weight * value.numer();
        } else if weights == 0 {
            sum = weight * value.numer();
            common = denom;
        } else {
            let (up, over) = to_common(common, denom);
            sum = sum * up + weight * value.numer() * over;
            common *= up;
        }
        weights += weight;
    }
    (weights > 0).then(|| Exact::new_raw(sum, common * weights))
}

/// By what to multiply fractions over `a` and over `b` to bring them to their least common
/// denominator. Quick while the numbers fit a machine word, which they do in all but contrived cases.
fn to_common(a: i128, b: i128) -> (i128, i128) {
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        let (mut x, mut y) = (a, b);
        while y != 0 {
            (x, y) = (y, x % y);
        }
        return ((b / x).into(), (a / x).into());
    }
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    (b / x, a / x)
}

/// `a − b`.
pub fn difference(a: Exact, b: Exact) -> Exact {
    let parts = || {
        let numer = a.numer().checked_mul(*b.denom())?.checked_sub(b.numer().checked_mul(*a.denom())?)?;
        Some(Exact::new_raw(numer, a.denom().checked_mul(*b.denom())?))
    };
    parts().unwrap_or_else(|| a - b)
}

/// Whether a value is at least so many hundredths.
pub fn at_least(value: Exact, hundredths: i64) -> bool {
    let limit = i128::from(hundredths);
    match (value.numer().checked_mul(100), value.denom().checked_mul(limit)) {
        (Some(numer), Some(denom)) => numer >= denom,
        _ => value >= Exact::new(limit, 100),
    }
}

/// The value in hundredths, rounded half up (away from zero below it); for
/// display only.
pub fn hundredths(value: Exact) -> i64 {
    rounded(value, 100)
}

/// The value in ten-thousandths, rounded the same way.
pub fn ten_thousandths(value: Exact) -> i64 {
    rounded(value, 10_000)
}

fn rounded(value: Exact, parts: i128) -> i64 {
    let (numer, denom) = (*value.numer(), *value.denom());
    let (twice, double) = (2 * numer.abs() * parts + denom, 2 * denom);
    let size = match (u64::try_from(twice), u64::try_from(double)) {
        (Ok(twice), Ok(double)) => i64::try_from(twice / double),
        _ => i64::try_from(twice / double),
    };
    let size = size.unwrap_or(i64::MAX);
    if numer < 0 { -size } else { size }
}
