use super::exact;
use crate::gaps::{GapClass, gap, gaps, overall};
use crate::group::RaterGroup::{Oneself, Superior};
use crate::period::Settings;
use crate::scores::{hundredths, score};

#[test]
fn classes_with_the_limits_on_both_sides() {
    use GapClass::{BlindSpot, ConfirmedStrength, HiddenStrength, ToDevelop};
    // self, others (in thousandths), class at t = 0.50 and c = 3.50
    let table = [
        (4_400, 3_700, BlindSpot),
        (4_200, 3_700, BlindSpot),
        (4_199, 3_700, ConfirmedStrength),
        (3_201, 3_700, ConfirmedStrength),
        (3_200, 3_700, HiddenStrength),
        (2_000, 4_500, HiddenStrength),
        (3_500, 3_500, ConfirmedStrength),
        (3_500, 3_499, ToDevelop),
        (3_000, 3_499, ToDevelop),
        (2_999, 3_499, HiddenStrength),
        (3_999, 3_499, BlindSpot),
        (3_998, 3_499, ToDevelop),
        // 0.495 prints as 0,50 and yet is no gap: limits are compared exactly.
        (4_195, 3_700, ConfirmedStrength),
    ];
    for (oneself, others, class) in table {
        let found = gap(exact(oneself, 1000), exact(others, 1000), 50, 350);
        assert_eq!(found.class, class, "{oneself} {others}");
        assert_eq!(found.gap, exact(oneself - others, 1000));
    }
    assert_eq!(hundredths(gap(exact(44, 10), exact(37, 10), 50, 350).gap), 70);
}

#[test]
fn other_limits_are_kept() {
    // t = 1.00, c = 4.00
    let class = |oneself, others| gap(exact(oneself, 100), exact(others, 100), 100, 400).class;
    assert_eq!(class(449, 350), GapClass::ToDevelop);
    assert_eq!(class(450, 350), GapClass::BlindSpot);
    assert_eq!(class(400, 400), GapClass::ConfirmedStrength);
}

#[test]
fn no_gap_without_both_sides() {
    let form = super::form(2, 1);
    let settings = Settings::default();
    let of = |filled: &[super::Filled]| {
        let scores = score(&super::published(&form, &settings, filled), &form);
        (gaps(&scores, 50, 350), overall(&scores, 50, 350))
    };
    let (values, all) = of(&[(Superior, vec![4, 3])]);
    assert_eq!((values, all), (vec![None, None], None));
    let (values, all) = of(&[(Superior, vec![4, 0]), (Oneself, vec![5, 5])]);
    assert_eq!(values[0].unwrap().gap, exact(1, 1));
    assert!(values[1].is_none());
    assert_eq!(all.unwrap().class, GapClass::BlindSpot);
}
