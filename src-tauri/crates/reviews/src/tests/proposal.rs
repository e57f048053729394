use std::collections::BTreeMap;

use proptest::prelude::*;

use crate::group::RaterGroup::{self, HrTeam, Oneself, Peer, Subordinate, Superior};
use crate::period::Settings;
use crate::proposal::{self, Organisation, Person, Proposal, Unit, propose};

fn unit(id: i64, name: &str, parent: Option<i64>) -> Unit {
    Unit { id, name: name.into(), parent }
}

fn below(superior: i64) -> Option<proposal::Superior> {
    Some(proposal::Superior { person: superior, reason: "Atasan langsung".into() })
}

fn person(id: i64, unit: i64, level: i64, superior: i64) -> Person {
    Person { id, unit, level, superior: below(superior) }
}

/// Region 1 › Dinas 10 (head 100) › Bidang 11 (head 110), Bidang 12 (head 120,
/// sub-sections 13, 14 with heads 130, 140); staff of level 1 at 11 and 13.
fn office() -> Organisation {
    let mut persons = vec![
        person(100, 10, 5, 0),
        person(110, 11, 4, 100),
        person(120, 12, 4, 100),
        person(130, 13, 3, 120),
        person(140, 14, 3, 120),
    ];
    persons.extend((201..=209).map(|id| person(id, 11, 1, 110)));
    persons.extend((301..=302).map(|id| person(id, 13, 1, 130)));
    persons.extend((401..=402).map(|id| person(id, 14, 1, 140)));
    Organisation {
        persons,
        units: vec![
            unit(1, "Kabupaten", None),
            unit(10, "Dinas", Some(1)),
            unit(11, "Bidang A", Some(10)),
            unit(12, "Bidang B", Some(10)),
            unit(13, "Seksi B1", Some(12)),
            unit(14, "Seksi B2", Some(12)),
        ],
        team: vec![],
    }
}

fn everybody(organisation: &Organisation) -> Vec<i64> {
    organisation.persons.iter().map(|p| p.id).collect()
}

fn raters(proposal: &Proposal, ratee: i64, group: RaterGroup) -> Vec<(i64, &str)> {
    proposal
        .raters
        .iter()
        .filter(|r| r.ratee == ratee && r.group == group)
        .map(|r| (r.rater, r.reason.as_str()))
        .collect()
}

#[test]
fn the_superior_is_taken_with_its_reason() {
    let mut office = office();
    let superior = |office: &Organisation| {
        let proposal = propose(office, &[301], &Settings::default(), 1);
        raters(&proposal, 301, Superior).first().map(|(id, reason)| (*id, (*reason).to_owned()))
    };
    assert_eq!(superior(&office), Some((130, "Atasan langsung".into())));
    // Who is not active, or is oneself, is no superior.
    let place = office.persons.iter().position(|p| p.id == 301).unwrap();
    for nobody in [999, 301] {
        office.persons[place].superior = below(nobody);
        assert_eq!(superior(&office), None);
    }
}

#[test]
fn subordinates_are_those_whose_superior_one_is() {
    let mut office = office();
    let settings = Settings::default();
    let of = |office: &Organisation, id| {
        let proposal = propose(office, &[id], &settings, 1);
        raters(&proposal, id, Subordinate).iter().map(|r| r.0).collect::<Vec<_>>()
    };
    assert_eq!(of(&office, 120), [130, 140]);
    assert_eq!(of(&office, 110).len(), 8, "capped at the maximum");
    assert!(of(&office, 301).is_empty());
    // The section has no head just now: its staff answer to the next one up.
    for person in office.persons.iter_mut().filter(|p| p.unit == 13 && p.level == 1) {
        person.superior = below(120);
    }
    assert_eq!(of(&office, 120), [130, 140, 301, 302]);
}

#[test]
fn peers_are_of_the_same_unit_and_level_then_wider() {
    let office = office();
    let settings = Settings::default();
    let proposal = propose(&office, &everybody(&office), &settings, 1);
    let peers = |id| raters(&proposal, id, Peer);
    assert_eq!(peers(201).len(), 5);
    assert!(
        peers(201)
            .iter()
            .all(|(id, reason)| (202..=209).contains(id) && *reason == "Rekan seunit dan setingkat di Bidang A")
    );
    // One colleague in the section, two in the sister section: enough for 3.
    assert_eq!(peers(301).iter().map(|p| p.0).collect::<Vec<_>>(), [302, 401, 402]);
    assert_eq!(peers(301)[1].1, "Rekan setingkat di Bidang B; rekan seunit kurang dari 3");
    // Heads of section: only the other one, widening ends at the Dinas.
    assert_eq!(peers(130).iter().map(|p| p.0).collect::<Vec<_>>(), [140]);
    let short = proposal.shortages.iter().find(|s| s.ratee == 130 && s.group == Peer).unwrap();
    assert_eq!((short.found, short.minimum), (1, 3));
    // No subordinates at all is no shortage.
    assert!(!proposal.shortages.iter().any(|s| s.ratee == 201 && s.group == Subordinate));
    assert!(proposal.shortages.iter().any(|s| s.ratee == 120 && s.group == Subordinate));
    // The head of the Dinas has no superior here: that is one.
    assert!(proposal.shortages.iter().any(|s| s.ratee == 100 && s.group == Superior));
}

#[test]
fn heads_right_below_the_top_are_peers_of_one_another() {
    let units = (10..16).map(|id| unit(id, "Dinas", Some(1))).chain([unit(1, "Kabupaten", None)]);
    let office = Organisation {
        persons: (10..16).map(|id| person(id, id, 5, 0)).collect(),
        units: units.collect(),
        ..Organisation::default()
    };
    let proposal = propose(&office, &everybody(&office), &Settings::default(), 3);
    for id in 10..16 {
        assert_eq!(raters(&proposal, id, Peer).len(), 3);
    }
}

#[test]
fn peers_are_loaded_evenly_and_do_not_rate_each_other_in_a_large_unit() {
    let office = Organisation {
        persons: (1..=40).map(|id| person(id, 1, 1, 0)).collect(),
        units: vec![unit(1, "RSUD", None)],
        ..Organisation::default()
    };
    let proposal = propose(&office, &everybody(&office), &Settings::default(), 9);
    let mut load = BTreeMap::<i64, u32>::new();
    let mut pairs = Vec::new();
    for rater in proposal.raters.iter().filter(|r| r.group == Peer) {
        *load.entry(rater.rater).or_default() += 1;
        pairs.push((rater.ratee, rater.rater));
    }
    assert_eq!(load.len(), 40);
    assert!(load.values().all(|n| *n == 5), "{load:?}");
    assert!(pairs.iter().all(|(a, b)| !pairs.contains(&(*b, *a))));
}

#[test]
fn the_team_is_dealt_out_in_turn_and_nobody_rates_twice() {
    let mut office = office();
    office.team = vec![201, 202, 203, 204, 205, 206, 777];
    let mut settings = Settings::default();
    settings.groups[HrTeam.index()].minimum = 3;
    settings.groups[HrTeam.index()].maximum = 3;
    let proposal = propose(&office, &[301, 302, 401, 402], &settings, 1);
    let mut load = BTreeMap::<i64, u32>::new();
    for rater in proposal.raters.iter().filter(|r| r.group == HrTeam) {
        *load.entry(rater.rater).or_default() += 1;
    }
    assert!(load.values().all(|n| *n == 2) && load.len() == 6, "{load:?}");
    let all = propose(&office, &everybody(&office), &settings, 1);
    let mut pairs: Vec<_> = all.raters.iter().map(|r| (r.ratee, r.rater)).collect();
    let before = pairs.len();
    pairs.sort_unstable();
    pairs.dedup();
    assert_eq!(pairs.len(), before);
    assert_eq!(raters(&all, 201, Oneself), [(201, "Penilaian diri")]);
}

#[test]
fn a_group_with_maximum_nought_is_not_used() {
    let office = office();
    let mut settings = Settings::default();
    for group in [Oneself, Peer] {
        settings.groups[group.index()].minimum = 0;
        settings.groups[group.index()].maximum = 0;
    }
    let proposal = propose(&office, &everybody(&office), &settings, 1);
    assert!(proposal.raters.iter().all(|r| r.group != Oneself && r.group != Peer));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Same seed, same proposal, whatever the order of the inputs.
    #[test]
    fn reproducible(seed: u64, turn in 0..20usize) {
        let office = office();
        let first = propose(&office, &everybody(&office), &Settings::default(), seed);
        let mut other = office;
        other.persons.rotate_left(turn % 17);
        other.units.reverse();
        let mut ratees = everybody(&other);
        ratees.reverse();
        prop_assert_eq!(propose(&other, &ratees, &Settings::default(), seed), first);
    }

    /// What is proposed for one does not depend on who else takes part, apart
    /// from the team, which is dealt out.
    #[test]
    fn one_by_one_equals_all_at_once(seed: u64) {
        let office = office();
        let settings = Settings::default();
        let all = propose(&office, &everybody(&office), &settings, seed);
        for id in everybody(&office) {
            let one = propose(&office, &[id], &settings, seed);
            let same: Vec<_> = all.raters.iter().filter(|r| r.ratee == id).cloned().collect();
            prop_assert_eq!(one.raters, same);
        }
    }
}
