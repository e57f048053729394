//! Tables from the domain reference, both sides of each limit, and properties.

mod agreement;
mod anonymity;
mod attacker;
mod code;
mod directory;
mod gaps;
mod instrument;
mod keying;
mod lifecycle;
mod office;
mod outlook;
mod pace;
mod period;
mod proposal;
mod random;
mod scores;
mod sheets;
mod suppression;

use crate::group::RaterGroup;
use crate::instrument::Form;
use crate::period::Settings;
use crate::scores::Exact;
use crate::suppression::{Published, publish};
use crate::tally::Tally;

/// One filled form.
pub type Filled = (RaterGroup, Vec<u8>);

/// A form with equal weights: `aspects` of `items` each on five points.
pub fn form(aspects: usize, items: usize) -> Form {
    Form { points: 5, items: aspects * items, aspects: (0..aspects).map(|a| (1, a * items..(a + 1) * items)).collect() }
}

pub fn tally(form: &Form, filled: &[Filled]) -> Tally {
    let mut tally = Tally::new(form);
    for (group, answers) in filled {
        tally.add(*group, answers);
    }
    tally
}

pub fn published(form: &Form, settings: &Settings, filled: &[Filled]) -> Published {
    publish(&tally(form, filled), form, settings)
}

pub fn exact(numer: i128, denom: i128) -> Exact {
    Exact::new(numer, denom)
}

/// Forms of `raters` people over ten items whose answers add up to `sum`.
pub fn adding_up(group: RaterGroup, raters: usize, sum: usize) -> Vec<Filled> {
    let cells = raters * 10;
    let (low, extra) = (sum / cells.max(1), sum % cells.max(1));
    (0..raters)
        .map(|rater| {
            let answers = (0..10).map(|item| (low + usize::from(rater * 10 + item < extra)) as u8).collect();
            (group, answers)
        })
        .collect()
}
