use proptest::prelude::*;

use super::{Filled, adding_up, exact, form, published};
use crate::group::RaterGroup::{self, HrTeam, Oneself, Peer, Subordinate, Superior};
use crate::period::{Settings, SmallGroups};
use crate::scores::{hundredths, others_item, score};
use crate::suppression::{Source, Standing};

fn settings(policy: SmallGroups) -> Settings {
    Settings { policy, ..Settings::default() }
}

/// The reference example: superior 3.60 (n 1), peers 4.05 (n 4), subordinates
/// 3.90 (n 3 or 2), self 4.10.
fn example(subordinates: usize) -> Vec<Filled> {
    let mut filled = adding_up(Superior, 1, 36);
    filled.extend(adding_up(Peer, 4, 162));
    filled.extend(adding_up(Subordinate, subordinates, 39 * subordinates));
    filled.extend(adding_up(Oneself, 1, 41));
    filled
}

#[test]
fn the_examples_of_the_reference() {
    use SmallGroups::{Pool, Renormalise};
    // policy, subordinates, total, printed
    let table = [
        (Renormalise, 3, exact(375, 100), 375),
        (Pool, 3, exact(375, 100), 375),
        (Renormalise, 2, exact(37_125, 10_000), 371),
        (Pool, 2, exact(376, 100), 376),
    ];
    for (policy, subordinates, total, printed) in table {
        let (form, settings) = (form(5, 2), settings(policy));
        let shown = published(&form, &settings, &example(subordinates));
        let scores = score(&shown, &form);
        assert_eq!(scores.total, Some(total), "{policy:?} {subordinates}");
        assert_eq!(hundredths(total), printed);
        assert_eq!(scores.oneself(), Some(exact(41, 10)));
        assert_eq!(scores.column(Source::Group(Superior)).unwrap().mean, Some(exact(36, 10)));
        let pooled = policy == Pool && subordinates == 2;
        let peers = scores.column(Source::Group(Peer)).and_then(|c| c.mean);
        assert_eq!(peers, (!pooled).then(|| exact(405, 100)));
        let pool = scores.column(Source::Pool).and_then(|c| c.mean);
        assert_eq!(pool, pooled.then(|| exact(4, 1)));
    }
}

#[test]
fn a_pool_still_too_small_falls_back_to_renormalising() {
    let (form, settings) = (form(5, 2), settings(SmallGroups::Pool));
    let mut filled = adding_up(Superior, 1, 36);
    filled.extend(adding_up(Peer, 1, 50));
    filled.extend(adding_up(Subordinate, 1, 10));
    let shown = published(&form, &settings, &filled);
    assert_eq!(score(&shown, &form).total, Some(exact(36, 10)));
    assert_eq!(shown.standings[Peer.index()], Standing::Hidden);
    // A group nobody answered is absent, not small: nothing is pooled.
    let mut filled = adding_up(Superior, 1, 36);
    filled.extend(adding_up(Peer, 4, 162));
    let shown = published(&form, &settings, &filled);
    assert_eq!(score(&shown, &form).total, Some(exact(60 * 360 + 20 * 405, 8000)));
}

#[test]
fn missing_is_not_zero() {
    let (form, settings) = (form(2, 2), Settings::default());
    // "Tidak dapat menilai" leaves the item, the empty value leaves the mean.
    let shown = published(&form, &settings, &[(Superior, vec![4, 0, 0, 0])]);
    let scores = score(&shown, &form);
    assert_eq!(scores.columns[0].values, [Some(exact(4, 1)), None]);
    assert_eq!(scores.total, Some(exact(4, 1)));
    assert_eq!(scores.others, [Some(exact(4, 1)), None]);
    // Nobody answered: no total, no zero.
    let nothing = published(&form, &settings, &[(Superior, vec![0; 4])]);
    assert_eq!(score(&nothing, &form).total, None);
    assert_eq!(nothing.standings, [Standing::Absent; 5]);
}

#[test]
fn the_mean_of_a_value_is_the_mean_of_its_item_means() {
    let form = form(1, 2);
    // Item 1 by three peers (5,5,5), item 2 by four (2,2,2,1 → 1.75).
    let answers = [[5, 2], [5, 2], [5, 2], [0, 1]];
    let filled: Vec<Filled> = answers.iter().map(|a| (Peer, a.to_vec())).collect();
    let shown = published(&form, &Settings::default(), &filled);
    let scores = score(&shown, &form);
    assert_eq!(scores.total, Some(exact(675, 200)));
    assert_eq!(others_item(&shown, 1), Some(exact(7, 4)));
}

#[test]
fn self_is_never_in_the_total_and_weight_nought_is_shown_uncounted() {
    let form = form(1, 1);
    let mut settings = Settings::default();
    settings.groups[HrTeam.index()].maximum = 5;
    let mut filled = vec![(Superior, vec![4]), (Oneself, vec![1])];
    filled.extend(vec![(HrTeam, vec![1]); 3]);
    let shown = published(&form, &settings, &filled);
    let scores = score(&shown, &form);
    assert_eq!(scores.total, Some(exact(4, 1)));
    assert_eq!(scores.column(Source::Group(HrTeam)).unwrap().mean, Some(exact(1, 1)));
    // Self alone gives no total.
    let alone = published(&form, &settings, &[(Oneself, vec![5])]);
    assert_eq!(score(&alone, &form).total, None);
}

#[test]
fn display_rounds_half_up_and_only_there() {
    let table = [
        (37_125, 10_000, 371),
        (3_704_999, 1_000_000, 370),
        (3_705, 1_000, 371),
        (25, 7, 357),
        (0, 1, 0),
        (-5, 1_000, -1),
        (-49, 10_000, 0),
        (5, 1, 500),
    ];
    for (numer, denom, printed) in table {
        assert_eq!(hundredths(exact(numer, denom)), printed, "{numer}/{denom}");
    }
}

#[test]
fn forty_raters_with_every_count_stay_exact() {
    // Each item misses another number of answers: the worst denominators.
    let form = form(7, 3);
    let mut filled: Vec<Filled> = Vec::new();
    for group in [Peer, Subordinate, HrTeam] {
        for rater in 0..40usize {
            let answers = (0..21).map(|item| if rater < item + 3 { 0 } else { 5 }).collect();
            filled.push((group, answers));
        }
    }
    let mut settings = Settings::default();
    for (group, weight) in [(Peer, 97), (Subordinate, 89), (HrTeam, 83)] {
        settings.groups[group.index()].weight = weight;
        settings.groups[group.index()].maximum = 40;
    }
    let scores = score(&published(&form, &settings, &filled), &form);
    assert_eq!(scores.total, Some(exact(5, 1)));
}

#[test]
fn many_different_counts_are_added_exactly_too() {
    // Peers 40: item i misses i answers, so the counts 20 to 40 have no small common multiple. Of the
    // n answers to an item one is 5 and the rest are 4: mean 4 + 1/n.
    let form = form(7, 3);
    let filled: Vec<Filled> = (0..40usize)
        .map(|rater| {
            let answer = |item: usize| if rater < item { 0 } else { 4 + u8::from(rater == 39) };
            (Peer, (0..21).map(answer).collect())
        })
        .collect();
    let mut settings = Settings::default();
    settings.groups[Peer.index()].maximum = 40;
    let extra = (20..=40).fold(exact(0, 1), |sum, n| sum + exact(1, n));
    let scores = score(&published(&form, &settings, &filled), &form);
    assert_eq!(scores.total, Some(exact(4, 1) + extra / exact(21, 1)));
}

pub fn any_group() -> impl Strategy<Value = RaterGroup> {
    prop_oneof![
        1 => Just(Superior),
        3 => Just(Peer),
        3 => Just(Subordinate),
        1 => Just(Oneself),
        2 => Just(HrTeam),
    ]
}

pub fn any_filled(items: usize, most: usize) -> impl Strategy<Value = Vec<Filled>> {
    let answer = prop_oneof![1 => Just(0u8), 3 => 1..=5u8];
    prop::collection::vec((any_group(), prop::collection::vec(answer, items)), 0..most)
}

pub fn any_settings() -> impl Strategy<Value = Settings> {
    (any::<bool>(), 3..5u32, prop::array::uniform4(0..=100u32)).prop_map(|(pool, threshold, w)| {
        let mut settings = settings(if pool { SmallGroups::Pool } else { SmallGroups::Renormalise });
        settings.threshold = threshold;
        for (group, weight) in [Superior, Peer, Subordinate, HrTeam].into_iter().zip(w) {
            settings.groups[group.index()].weight = weight;
            settings.groups[group.index()].maximum = 40;
        }
        settings
    })
}

proptest! {
    /// The order in which forms come in does not matter.
    #[test]
    fn order_does_not_matter(
        filled in any_filled(6, 14),
        settings in any_settings(),
        turn in 0..14usize,
    ) {
        let form = form(3, 2);
        let mut other = filled.clone();
        other.reverse();
        if !other.is_empty() {
            let middle = turn % other.len();
            other.rotate_left(middle);
        }
        let (a, b) = (published(&form, &settings, &filled), published(&form, &settings, &other));
        prop_assert_eq!(score(&a, &form), score(&b, &form));
        prop_assert_eq!(a, b);
    }

    /// Weights count by proportion only, and a group that is not there at all
    /// equals one that is hidden: the rest is renormalised.
    #[test]
    fn weights_are_renormalised(filled in any_filled(6, 14), settings in any_settings()) {
        let form = form(3, 2);
        let shown = published(&form, &settings, &filled);
        let total = score(&shown, &form).total;
        let mut double = settings.clone();
        for rule in &mut double.groups {
            rule.weight *= 2;
        }
        prop_assert_eq!(score(&published(&form, &double, &filled), &form).total, total);
        let kept: Vec<Filled> = filled
            .into_iter()
            .filter(|(group, _)| shown.standings[group.index()] != Standing::Hidden)
            .collect();
        prop_assert_eq!(score(&published(&form, &settings, &kept), &form).total, total);
    }

    /// Items answered by all alike: any regrouping of the same number of items
    /// into values gives the same group mean.
    #[test]
    fn regrouping_equal_values_keeps_the_mean(
        answers in prop::collection::vec(prop::collection::vec(1..=5u8, 12), 3..6),
    ) {
        let filled: Vec<Filled> = answers.into_iter().map(|a| (Peer, a)).collect();
        let settings = Settings::default();
        let totals = [(1, 12), (2, 6), (3, 4), (12, 1)].map(|(aspects, items)| {
            let form = form(aspects, items);
            score(&published(&form, &settings, &filled), &form).total
        });
        prop_assert!(totals.iter().all(|t| t == &totals[0]));
    }

    /// Every mean lies inside the scale.
    #[test]
    fn means_stay_on_the_scale(filled in any_filled(6, 14), settings in any_settings()) {
        let form = form(3, 2);
        let scores = score(&published(&form, &settings, &filled), &form);
        for mean in scores.total.into_iter().chain(scores.others.into_iter().flatten()) {
            prop_assert!(mean >= exact(1, 1) && mean <= exact(5, 1));
        }
    }
}
