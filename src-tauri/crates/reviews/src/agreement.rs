//! Do the raters agree? rWG and rWG(J) inside one group about one person,
//! ICC(1) and ICC(2) over many persons. Exact; only from what may be shown.
//!
//! Standard formulas (James, Demaree and Wolf 1984; Bliese 2000). Variance is
//! with n−1; the null distribution is uniform over the A points of the scale,
//! σ²EU = (A²−1)/12.

use num_bigint::BigInt;
use num_rational::Ratio;

use crate::scores::Exact;
use crate::suppression::Column;
use crate::tally::Cell;

/// Cut above which raters are said to agree, in hundredths.
pub const USUAL_CUT: i64 = 70;

/// Variance of the answers of one cell, `None` below two answers.
pub fn variance(cell: &Cell) -> Option<Exact> {
    let n = i128::from(cell.n());
    let (sum, squares) = (i128::from(cell.sum()), i128::from(cell.squares()));
    (n >= 2).then(|| Exact::new(n * squares - sum * sum, n * (n - 1)))
}

/// σ²EU of a scale.
fn expected(points: u8) -> Exact {
    let a = i128::from(points);
    Exact::new(a * a - 1, 12)
}

fn floor_zero(value: Exact) -> Exact {
    value.max(Exact::from_integer(0))
}

/// rWG of one item.
pub fn rwg(cell: &Cell, points: u8) -> Option<Exact> {
    Some(floor_zero(Exact::from_integer(1) - variance(cell)? / expected(points)))
}

/// rWG(J) over several items: `J·r / (J·r + 1 − r)`.
pub fn rwg_of(variances: &[Exact], points: u8) -> Option<Exact> {
    if variances.is_empty() {
        return None;
    }
    let items = Exact::from_integer(variances.len() as i128);
    let mean = variances.iter().fold(Exact::from_integer(0), |a, v| a + v) / items;
    let one = Exact::from_integer(1);
    let r = floor_zero(one - mean / expected(points));
    Some(items * r / (items * r + one - r))
}

/// rWG(J) over the shown items of a column with two answers or more.
pub fn rwg_column(column: &Column, points: u8) -> Option<Exact> {
    let variances: Vec<Exact> = column.cells.iter().flatten().filter_map(variance).collect();
    rwg_of(&variances, points)
}

/// Plain reading of an rWG.
pub fn reading(rwg: Exact) -> &'static str {
    if rwg >= Exact::new(USUAL_CUT.into(), 100) {
        "Penilai sepakat."
    } else {
        "Pendapat penilai berbeda; bahas contoh nyatanya dalam dialog."
    }
}

/// Intraclass correlations over many rated persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icc {
    /// Share of the variance that lies between the persons.
    pub one: Ratio<BigInt>,
    /// Reliability of the group mean.
    pub two: Ratio<BigInt>,
}

/// ICC from one list of scores per person. Scores are integers in any common
/// unit; the result does not depend on the unit. Persons with fewer than two
/// scores are left out; `None` below two persons or when all scores are equal.
pub fn icc(persons: &[Vec<i64>]) -> Option<Icc> {
    let big = |n: i128| Ratio::from_integer(BigInt::from(n));
    let used: Vec<&Vec<i64>> = persons.iter().filter(|p| p.len() >= 2).collect();
    let k = used.len() as i128;
    if k < 2 {
        return None;
    }
    let (mut n, mut n_squares, mut total, mut squares) = (0i128, 0i128, 0i128, 0i128);
    // Σ sum²/n per person, gathered by n so that few fractions are added.
    let mut by_size: Vec<i128> = Vec::new();
    for scores in used {
        let size = scores.len();
        let sum: i128 = scores.iter().map(|s| i128::from(*s)).sum();
        n += size as i128;
        n_squares += (size * size) as i128;
        total += sum;
        squares += scores.iter().map(|s| i128::from(*s).pow(2)).sum::<i128>();
        if by_size.len() <= size {
            by_size.resize(size + 1, 0);
        }
        by_size[size] += sum * sum;
    }
    let between_raw = by_size
        .iter()
        .enumerate()
        .filter(|(_, sum)| **sum != 0)
        .fold(big(0), |all, (size, sum)| all + big(*sum) / big(size as i128));
    let within = (big(squares) - &between_raw) / big(n - k);
    let between = (between_raw - big(total * total) / big(n)) / big(k - 1);
    let n0 = (big(n) - big(n_squares) / big(n)) / big(k - 1);
    let spread = &between + (n0 - big(1)) * &within;
    if between == big(0) || spread == big(0) {
        return None;
    }
    let difference = &between - &within;
    Some(Icc { one: &difference / spread, two: difference / between })
}

/// An ICC in ten-thousandths, rounded half up.
pub fn icc_ten_thousandths(value: &Ratio<BigInt>) -> i64 {
    let scaled = value * Ratio::from_integer(BigInt::from(10_000));
    i64::try_from(scaled.round().to_integer()).unwrap_or(0)
}
