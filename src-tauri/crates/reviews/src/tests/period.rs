use crate::group::RaterGroup;
use crate::period::{GroupRule, PeriodState, Settings, SmallGroups};

#[test]
fn states_follow_one_another_and_never_go_back() {
    use PeriodState::{Closed, Draft, Open, Released};
    let allowed = [(Draft, Open), (Open, Closed), (Closed, Released)];
    for from in PeriodState::ALL {
        for to in PeriodState::ALL {
            assert_eq!(from.may_become(to), allowed.contains(&(from, to)), "{from:?} → {to:?}");
        }
        assert_eq!(PeriodState::from_code(from.code()), Some(from));
    }
    // state, settings open, takes answers, shows results, frozen
    let table = [
        (Draft, true, false, false, false),
        (Open, false, true, false, false),
        (Closed, false, false, true, false),
        (Released, false, false, true, true),
    ];
    for (state, settings, answers, results, frozen) in table {
        assert_eq!(state.settings_open(), settings, "{state:?}");
        assert_eq!(state.takes_answers(), answers, "{state:?}");
        assert_eq!(state.shows_results(), results, "{state:?}");
        assert_eq!(state.frozen(), frozen, "{state:?}");
    }
}

#[test]
fn the_suggested_settings_are_sound_and_as_suggested() {
    let settings = Settings::default();
    assert!(settings.problems(5).is_empty());
    let weights = RaterGroup::ALL.map(|g| settings.rule(g).weight);
    assert_eq!(weights, [60, 20, 20, 0, 0]);
    assert_eq!((settings.threshold, settings.gap, settings.strength), (3, 50, 350));
    assert_eq!(settings.policy, SmallGroups::Renormalise);
}

#[test]
fn each_setting_has_limits_on_both_sides() {
    fn rule(s: &mut Settings, group: RaterGroup) -> &mut GroupRule {
        &mut s.groups[group.index()]
    }
    type Change = fn(&mut Settings);
    let table: [(Change, Option<&str>); 22] = [
        (|s| s.threshold = 2, Some("threshold")),
        (|s| s.threshold = 3, None),
        (
            |s| {
                s.threshold = 10;
                for g in [1, 2] {
                    s.groups[g].maximum = 10;
                }
            },
            None,
        ),
        (
            |s| {
                s.threshold = 11;
                for g in [1, 2] {
                    s.groups[g].maximum = 11;
                }
            },
            Some("threshold"),
        ),
        (|s| s.minimum_raters = 0, Some("minimumRaters")),
        (|s| s.minimum_raters = 1, None),
        (|s| s.minimum_raters = 40, None),
        (|s| s.minimum_raters = 41, Some("minimumRaters")),
        (|s| s.gap = 0, Some("gap")),
        (|s| s.gap = 400, None),
        (|s| s.gap = 401, Some("gap")),
        (|s| s.strength = 99, Some("strength")),
        (|s| s.strength = 500, None),
        (|s| s.strength = 501, Some("strength")),
        (|s| rule(s, RaterGroup::Superior).weight = 100, None),
        (|s| rule(s, RaterGroup::Superior).weight = 101, Some("atasan.weight")),
        (|s| rule(s, RaterGroup::Oneself).weight = 1, Some("diri.weight")),
        (|s| rule(s, RaterGroup::Peer).maximum = 40, None),
        (|s| rule(s, RaterGroup::Peer).maximum = 41, Some("rekan.maximum")),
        (|s| rule(s, RaterGroup::Peer).minimum = 6, Some("rekan.minimum")),
        (
            |s| {
                let r = rule(s, RaterGroup::Peer);
                r.minimum = 2;
                r.maximum = 2;
            },
            Some("rekan.maximum"),
        ),
        (
            |s| {
                for g in RaterGroup::ALL {
                    rule(s, g).weight = 0;
                }
            },
            Some("groups"),
        ),
    ];
    for (case, (change, field)) in table.into_iter().enumerate() {
        let mut settings = Settings::default();
        change(&mut settings);
        let fields: Vec<String> = settings.problems(5).into_iter().map(|p| p.field).collect();
        assert_eq!(fields, field.into_iter().collect::<Vec<_>>(), "case {case}");
    }
}
