use super::{Filled, exact, form, published};
use crate::agreement::{icc, icc_ten_thousandths, reading, rwg, rwg_column, rwg_of, variance};
use crate::group::RaterGroup::Peer;
use crate::period::Settings;
use crate::scores::ten_thousandths;
use crate::tally::Cell;
use num_bigint::BigInt;
use num_rational::Ratio;

#[test]
fn rwg_of_one_item() {
    // answers, points, s², rWG
    let table: [(&[u8], u8, _, _); 5] = [
        (&[4, 5, 4, 4, 3], 5, exact(1, 2), exact(3, 4)),
        (&[4, 4, 4], 5, exact(0, 1), exact(1, 1)),
        (&[4, 0, 4, 0], 5, exact(0, 1), exact(1, 1)),
        (&[1, 5], 5, exact(8, 1), exact(0, 1)),
        (&[1, 10], 10, exact(81, 2), exact(0, 1)),
    ];
    for (answers, points, s2, found) in table {
        let cell = Cell::of(answers);
        assert_eq!(variance(&cell), Some(s2), "{answers:?}");
        assert_eq!(rwg(&cell, points), Some(found), "{answers:?}");
    }
    assert_eq!(rwg(&Cell::of(&[4]), 5), None);
    assert_eq!(rwg(&Cell::of(&[0, 0, 4]), 5), None);
}

#[test]
fn rwg_of_several_items() {
    // Four items with mean variance 0.6: r 0.70, 2.8 / 3.1.
    let found = rwg_of(&[exact(5, 10), exact(7, 10), exact(6, 10), exact(6, 10)], 5).unwrap();
    assert_eq!(found, exact(28, 31));
    assert_eq!(ten_thousandths(found), 9032);
    assert_eq!(rwg_of(&[exact(2, 1)], 5), Some(exact(0, 1)));
    assert_eq!(rwg_of(&[exact(3, 1)], 5), Some(exact(0, 1)));
    assert_eq!(rwg_of(&[], 5), None);
}

#[test]
fn icc_of_the_reference_and_its_limits() {
    let ratio = |n: i64, d: i64| Ratio::new(BigInt::from(n), BigInt::from(d));
    let found = icc(&[vec![4, 4, 5], vec![2, 3, 3], vec![5, 4, 4]]).unwrap();
    assert_eq!((found.one.clone(), found.two.clone()), (ratio(22, 31), ratio(22, 25)));
    assert_eq!(icc_ten_thousandths(&found.one), 7097);
    assert_eq!(icc_ten_thousandths(&found.two), 8800);
    // A single score says nothing about agreement and is left out.
    assert_eq!(icc(&[vec![4, 4, 5], vec![2, 3, 3], vec![5, 4, 4], vec![1]]), Some(found));
    // Unequal groups: n0 = (5 − 13/5)/1 = 12/5, MSB 15/2·…, by hand.
    let uneven = icc(&[vec![4, 4, 5], vec![1, 2]]).unwrap();
    // MSW = (2/3 + 1/2)/3 = 7/18; MSB = 169/3 + 9/2 − 256/5 = 289/30.
    assert_eq!(uneven.two, ratio(289 * 18 - 7 * 30, 289 * 18));
    for nothing in [vec![], vec![vec![4, 5]], vec![vec![4, 4], vec![4, 4]], vec![vec![4], vec![2]]] {
        assert_eq!(icc(&nothing), None, "{nothing:?}");
    }
}

#[test]
fn agreement_rests_on_shown_cells_only() {
    let form = form(1, 2);
    // Item 2 has two wildly different answers: hidden, so it must not count.
    let filled: Vec<Filled> = [[4, 1], [4, 5], [4, 0]].map(|a| (Peer, a.to_vec())).to_vec();
    let shown = published(&form, &Settings::default(), &filled);
    assert_eq!(rwg_column(&shown.columns[0], 5), Some(exact(1, 1)));
}

#[test]
fn the_plain_reading_changes_at_the_cut() {
    assert_eq!(reading(exact(70, 100)), "Penilai sepakat.");
    assert_ne!(reading(exact(69_999, 100_000)), "Penilai sepakat.");
}
