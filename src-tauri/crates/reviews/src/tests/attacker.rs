//! An attacker who takes every published number as a linear equation of the
//! answers. The coefficients are not taken from the formula but measured: each
//! answer is changed in turn and the program asked again. What can be computed
//! from the published numbers by adding, subtracting and multiplying is exactly
//! the row space of these equations.

use num_bigint::BigInt;
use num_rational::Ratio;
use proptest::prelude::*;

use super::scores::{any_filled, any_settings};
use super::{Filled, form, published, tally};
use crate::gaps::{gaps, overall};
use crate::group::RaterGroup::{self, Peer, Subordinate, Superior};
use crate::instrument::Form;
use crate::period::{Settings, SmallGroups};
use crate::scores::{Exact, item_mean, others_item, score};
use crate::suppression::{Source, Standing};

type Big = Ratio<BigInt>;

fn big(value: Exact) -> Big {
    Big::new((*value.numer()).into(), (*value.denom()).into())
}

/// Every number a sheet, a list or an export shows about one person.
fn numbers(form: &Form, settings: &Settings, filled: &[Filled]) -> Vec<Option<Big>> {
    let shown = published(form, settings, filled);
    let scores = score(&shown, form);
    let mut all = vec![scores.total];
    all.extend(scores.others.iter().copied());
    all.extend((0..form.items).map(|item| others_item(&shown, item)));
    for column in &scores.columns {
        all.push(column.mean);
        all.extend(column.values.iter().copied());
    }
    for column in &shown.columns {
        all.extend(column.cells.iter().map(|c| c.as_ref().and_then(item_mean)));
    }
    all.extend(gaps(&scores, 50, 350).into_iter().map(|g| g.map(|g| g.gap)));
    all.push(overall(&scores, 50, 350).map(|g| g.gap));
    all.into_iter().map(|n| n.map(big)).collect()
}

/// The answers the attacker does not know: rater and item.
fn unknowns(filled: &[Filled]) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (rater, (group, answers)) in filled.iter().enumerate() {
        if group.anonymous() {
            let given = answers.iter().enumerate().filter(|(_, a)| **a > 0);
            all.extend(given.map(|(item, _)| (rater, item)));
        }
    }
    all
}

/// Row space of the equations, in reduced rows.
struct Space(Vec<(usize, Vec<Big>)>);

impl Space {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn rest(&self, mut row: Vec<Big>) -> Vec<Big> {
        let zero = Big::from_integer(0.into());
        for (pivot, known) in &self.0 {
            if row[*pivot] != zero {
                let factor = row[*pivot].clone();
                for (cell, other) in row.iter_mut().zip(known) {
                    if *other != zero {
                        *cell -= &factor * other;
                    }
                }
            }
        }
        row
    }

    fn add(&mut self, row: Vec<Big>) {
        let zero = Big::from_integer(0.into());
        let row = self.rest(row);
        if let Some(pivot) = row.iter().position(|c| *c != zero) {
            let lead = row[pivot].clone();
            self.0.push((pivot, row.into_iter().map(|c| c / &lead).collect()));
        }
    }

    fn contains(&self, row: Vec<Big>) -> bool {
        let zero = Big::from_integer(0.into());
        self.rest(row).iter().all(|c| *c == zero)
    }
}

fn equations(form: &Form, settings: &Settings, filled: &[Filled]) -> Space {
    let base = numbers(form, settings, filled);
    let unknowns = unknowns(filled);
    let mut rows = vec![vec![Big::from_integer(0.into()); unknowns.len()]; base.len()];
    for (place, (rater, item)) in unknowns.iter().enumerate() {
        let mut other = filled.to_vec();
        let answer = &mut other[*rater].1[*item];
        let step = if *answer < 5 { 1 } else { -1 };
        *answer = answer.checked_add_signed(step).unwrap();
        for (row, (after, before)) in rows.iter_mut().zip(numbers(form, settings, &other).into_iter().zip(&base)) {
            assert_eq!(after.is_some(), before.is_some(), "what is shown depends on an answer");
            if let (Some(after), Some(before)) = (after, before) {
                row[place] = (after - before) * Big::from_integer(i64::from(step).into());
            }
        }
    }
    let mut space = Space::new();
    rows.into_iter().for_each(|row| space.add(row));
    space
}

/// Sum of the answers that `pick` chooses, as a row.
fn target(filled: &[Filled], pick: impl Fn(usize, usize) -> bool) -> Option<Vec<Big>> {
    let row: Vec<Big> = unknowns(filled)
        .into_iter()
        .map(|(rater, item)| Big::from_integer(i64::from(pick(rater, item)).into()))
        .collect();
    row.iter().any(|c| *c != Big::from_integer(0.into())).then_some(row)
}

/// What the attacker finds that nobody may know.
fn finds(form: &Form, settings: &Settings, filled: &[Filled]) -> Vec<String> {
    let space = equations(form, settings, filled);
    let shown = published(form, settings, filled);
    let mut found = Vec::new();
    let mut try_for = |what: String, row: Option<Vec<Big>>| {
        if row.is_some_and(|row| space.contains(row)) {
            found.push(what);
        }
    };
    for (rater, item) in unknowns(filled) {
        let row = target(filled, |r, i| (r, i) == (rater, item));
        try_for(format!("answer of {rater} to {item}"), row);
    }
    let raw = tally(form, filled);
    for group in RaterGroup::ALL.into_iter().filter(|g| g.anonymous()) {
        let of = |rater: usize| filled[rater].0 == group;
        let answers = raw.group(group);
        for (item, cell) in answers.cells().iter().enumerate() {
            if cell.n() < settings.threshold {
                let row = target(filled, |r, i| of(r) && i == item);
                try_for(format!("{group:?} item {item}"), row);
            }
        }
        // In a pool, what rests on enough raters of one group is no secret.
        let pooled = shown.standings[group.index()] == Standing::Pooled;
        let enough = pooled && answers.raters() >= settings.threshold;
        if !enough && shown.column(Source::Group(group)).is_none() {
            let row = target(filled, |r, _| of(r));
            try_for(format!("{group:?} altogether"), row);
            for (aspect, (_, items)) in form.aspects.iter().enumerate() {
                let row = target(filled, |r, i| of(r) && items.contains(&i));
                try_for(format!("{group:?} value {aspect}"), row);
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_hidden_can_be_computed(filled in any_filled(4, 11), settings in any_settings()) {
        prop_assert_eq!(finds(&form(2, 2), &settings, &filled), Vec::<String>::new());
    }
}

/// The attacker is worth something: given one equation too many, it finds what
/// it should not.
#[test]
fn the_attacker_would_find_a_leak() {
    let form = form(1, 2);
    let filled: Vec<Filled> = vec![
        (Superior, vec![4, 4]),
        (Peer, vec![5, 3]),
        (Peer, vec![4, 3]),
        (Peer, vec![4, 2]),
        (Peer, vec![1, 2]),
        (Subordinate, vec![1, 2]),
        (Subordinate, vec![2, 2]),
    ];
    let settings = Settings { policy: SmallGroups::Pool, ..Settings::default() };
    assert!(finds(&form, &settings, &filled).is_empty());
    let mut space = equations(&form, &settings, &filled);
    let subordinates = || target(&filled, |r, i| r >= 5 && i == 0).unwrap();
    assert!(!space.contains(subordinates()));
    // Peers shown beside the pool: the subordinates fall out by subtraction.
    space.add(target(&filled, |r, i| (1..5).contains(&r) && i == 0).unwrap());
    assert!(space.contains(subordinates()));
}
