use proptest::prelude::*;

use super::scores::{any_filled, any_settings};
use super::{Filled, adding_up, form, published};
use crate::group::RaterGroup::{self, Oneself, Peer, Subordinate, Superior};
use crate::period::{Settings, SmallGroups};
use crate::scores::score;
use crate::suppression::{Published, Source, Standing};

#[test]
fn the_example_of_the_reference_peers_4_subordinates_2() {
    let form = form(5, 2);
    let mut filled = adding_up(Superior, 1, 36);
    filled.extend(adding_up(Peer, 4, 162));
    filled.extend(adding_up(Subordinate, 2, 78));
    let shown = published(&form, &Settings::default(), &filled);
    let sources: Vec<Source> = shown.columns.iter().map(|c| c.source).collect();
    assert_eq!(sources, [Source::Group(Superior), Source::Group(Peer)]);
    assert_eq!(shown.standings[Subordinate.index()], Standing::Hidden);
    assert_eq!(shown.raters(), 5);
}

#[test]
fn both_sides_of_the_group_threshold() {
    let form = form(1, 10);
    // group, answers, threshold, standing
    let table = [
        (Peer, 2, 3, Standing::Hidden),
        (Peer, 3, 3, Standing::Shown),
        (Subordinate, 3, 4, Standing::Hidden),
        (Subordinate, 4, 4, Standing::Shown),
        (RaterGroup::HrTeam, 2, 3, Standing::Hidden),
        (RaterGroup::HrTeam, 3, 3, Standing::Shown),
        (Superior, 1, 3, Standing::Shown),
        (Oneself, 1, 3, Standing::Shown),
        (Peer, 0, 3, Standing::Absent),
    ];
    for (group, raters, threshold, standing) in table {
        let mut settings = Settings { threshold, ..Settings::default() };
        settings.groups[RaterGroup::HrTeam.index()].maximum = 5;
        let shown = published(&form, &settings, &adding_up(group, raters, raters * 40));
        assert_eq!(shown.standings[group.index()], standing, "{group:?} {raters}/{threshold}");
        assert_eq!(shown.columns.len(), usize::from(standing == Standing::Shown));
    }
}

#[test]
fn both_sides_of_the_item_threshold() {
    let form = form(1, 3);
    // Item 1 answered by 4, item 2 by 3, item 3 by 2.
    let filled: Vec<Filled> = [[4, 4, 4], [4, 4, 4], [4, 4, 0], [4, 0, 0]].map(|a| (Peer, a.to_vec())).to_vec();
    let shown = published(&form, &Settings::default(), &filled);
    let counts: Vec<Option<u32>> = shown.columns[0].cells.iter().map(|c| c.map(|c| c.n())).collect();
    assert_eq!(counts, [Some(4), Some(3), None]);
}

#[test]
fn who_could_judge_nothing_is_nothing_to_hide_behind() {
    let form = form(1, 2);
    let mut filled = vec![(Peer, vec![5, 5]), (Peer, vec![5, 5]), (Peer, vec![0, 0])];
    let settings = Settings::default();
    assert!(published(&form, &settings, &filled).columns.is_empty());
    filled.push((Peer, vec![0, 1]));
    let shown = published(&form, &settings, &filled);
    // Three raters now, but only item 2 has three answers.
    assert_eq!(shown.columns[0].raters, 3);
    assert!(shown.columns[0].cells[0].is_none() && shown.columns[0].cells[1].is_some());
}

#[test]
fn a_pool_replaces_both_its_parts() {
    let form = form(5, 2);
    let settings = Settings { policy: SmallGroups::Pool, ..Settings::default() };
    // peers, subordinates, sources shown
    let table: [(usize, usize, &[&str]); 7] = [
        (4, 2, &["gabungan"]),
        (2, 4, &["gabungan"]),
        (1, 2, &["gabungan"]),
        (1, 1, &[]),
        (3, 3, &["rekan", "bawahan"]),
        (2, 0, &[]),
        (3, 0, &["rekan"]),
    ];
    for (peers, subordinates, sources) in table {
        let mut filled = adding_up(Peer, peers, 40 * peers);
        filled.extend(adding_up(Subordinate, subordinates, 30 * subordinates));
        let shown = published(&form, &settings, &filled);
        let found: Vec<&str> = shown.columns.iter().map(|c| c.source.code()).collect();
        assert_eq!(found, sources, "{peers} {subordinates}");
    }
}

/// Whether the answers of this group to this item are shown anywhere.
fn hidden(shown: &Published, group: RaterGroup, item: usize) -> bool {
    let source = if shown.standings[group.index()] == Standing::Pooled { Source::Pool } else { Source::Group(group) };
    shown.column(source).is_none_or(|c| c.cells[item].is_none())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Not just subtraction: whatever the hidden answers were, everything that
    /// is published stays the same, so nothing computed from it can tell.
    #[test]
    fn hidden_answers_change_nothing(
        filled in any_filled(6, 14),
        settings in any_settings(),
        noise in prop::collection::vec(1..=5u8, 14 * 6),
    ) {
        let form = form(3, 2);
        let shown = published(&form, &settings, &filled);
        let mut other = filled.clone();
        for (rater, (group, answers)) in other.iter_mut().enumerate() {
            for (item, answer) in answers.iter_mut().enumerate() {
                if *answer > 0 && hidden(&shown, *group, item) {
                    *answer = noise[rater * 6 + item];
                }
            }
        }
        let again = published(&form, &settings, &other);
        prop_assert_eq!(score(&again, &form), score(&shown, &form));
        prop_assert_eq!(again, shown);
    }

    /// Every shown cell of an anonymous group rests on enough answers.
    #[test]
    fn shown_means_enough(filled in any_filled(6, 14), settings in any_settings()) {
        let shown = published(&form(3, 2), &settings, &filled);
        for column in &shown.columns {
            let exempt = matches!(column.source, Source::Group(Superior | Oneself));
            for cell in column.cells.iter().flatten() {
                prop_assert!(exempt || cell.n() >= settings.threshold);
            }
            prop_assert!(exempt || column.raters >= settings.threshold);
        }
    }
}
