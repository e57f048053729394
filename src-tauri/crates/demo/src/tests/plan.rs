//! The plan: its shares, its numbers, its tree.

use crate::region::{Region, plan};
use crate::tree::Lead;
use abdi_kernel::finding::has_error;
use abdi_kernel::nip::{self, NipFacts, NipKind};
use abdi_kernel::{Nik, Nip, Sex, nik};
use abdi_organisation::Holding;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

const SIZES: [usize; 6] = [50, 130, 420, 1000, 2700, 20_000];

fn on() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).unwrap()
}

fn region(staff: usize) -> Region {
    plan(staff, 1, on())
}

#[test]
fn the_same_seed_gives_the_same_region() {
    let text = |staff, seed| format!("{:?}", plan(staff, seed, on()));
    assert_eq!(text(700, 5), text(700, 5));
    assert_ne!(text(700, 5), text(700, 6));
}

#[test]
fn every_number_passes_its_checks() {
    for staff in SIZES {
        let (mut nips, mut niks) = (BTreeSet::new(), BTreeSet::new());
        let region = region(staff);
        assert_eq!(region.people.len(), staff);
        for person in &region.people {
            let draft = &person.draft;
            let number = Nip::parse(draft.nip.as_deref().unwrap()).unwrap();
            let facts = NipFacts {
                birth_date: draft.birth_date,
                sex: draft.sex.as_deref().and_then(Sex::parse),
                tmt_cpns: draft.tmt_cpns,
                kind: Some(if draft.kind.as_deref() == Some("PPPK") { NipKind::Pppk } else { NipKind::Pns }),
            };
            let found = nip::check(&number, &facts);
            assert!(found.is_empty(), "{:?} {found:?}", draft.nip);
            assert!(number.serial() >= 501 && nips.insert(number.digits()));
            let id = Nik::parse(draft.nik.as_deref().unwrap()).unwrap();
            let found = nik::check(&id, draft.birth_date, facts.sex);
            assert!(!has_error(&found) && found.is_empty(), "{found:?}");
            assert!(id.digits()[12..] > *"8000" && id.digits().starts_with("99") && niks.insert(id.digits()));
        }
    }
}

#[test]
fn records_are_complete_and_their_dates_in_order() {
    for staff in SIZES {
        for person in &region(staff).people {
            let d = &person.draft;
            for (what, known) in [
                ("name", d.name.is_some()),
                ("golongan", d.golongan.is_some()),
                ("position", d.position_name.is_some()),
                ("education", d.education_level.is_some()),
                ("status", d.legal_status.is_some()),
            ] {
                assert!(known, "{what} of {:?}", d.nip);
            }
            let (born, start) = (d.birth_date.unwrap(), d.tmt_cpns.unwrap());
            let days = [Some(born), Some(start), d.tmt_pns.or(Some(start)), Some(on())];
            assert!(days.is_sorted(), "{days:?}");
            let since = d.tmt_golongan.unwrap();
            assert!(start <= since && since <= on(), "{start} {since} of {:?} {:?}", d.first_golongan, d.golongan);
            assert!(start <= d.tmt_position.unwrap() && d.tmt_position.unwrap() <= on());
            let age = abdi_kernel::date::years_between(born, on());
            assert!((20..60).contains(&age), "{age}");
            assert!(d.graduation_year.unwrap() >= i64::from(chrono::Datelike::year(&born)) + 12);
            let phone = d.phone.as_deref().unwrap_or("0840");
            assert!(phone.starts_with("0840") || phone.starts_with("0860"), "{phone}");
            assert!(d.email.as_deref().unwrap_or(".example").ends_with(".example"));
        }
    }
}

#[test]
fn shares_are_near_those_of_a_real_region() {
    let region = region(2700);
    let mut counts: BTreeMap<(&str, String), usize> = BTreeMap::new();
    for person in &region.people {
        let d = &person.draft;
        for (what, value) in [
            ("kind", &d.kind),
            ("sex", &d.sex),
            ("position", &d.position_kind),
            ("education", &d.education_level),
            ("golongan", &d.golongan),
        ] {
            *counts.entry((what, value.clone().unwrap())).or_default() += 1;
        }
    }
    let share =
        |what: &'static str, value: &str| counts.get(&(what, value.to_owned())).copied().unwrap_or(0) * 1000 / 2700;
    for (what, value, low, high) in [
        ("kind", "PNS", 700, 701),
        ("kind", "CPNS", 29, 30),
        ("kind", "PPPK", 269, 270),
        ("sex", "P", 500, 660),
        ("position", "jpt_pratama", 8, 16),
        ("position", "administrator", 30, 70),
        ("position", "pengawas", 20, 60),
        ("position", "fungsional", 480, 720),
        ("position", "pelaksana", 180, 400),
        ("education", "40", 400, 620),
        ("education", "45", 40, 140),
        ("golongan", "III/d", 60, 220),
        ("golongan", "IX", 100, 240),
    ] {
        let found = share(what, value);
        assert!((low..=high).contains(&found), "{what} {value}: {found} per mille");
    }
}

#[test]
fn the_organisation_has_no_orphan() {
    for staff in SIZES {
        let region = region(staff);
        for (place, unit) in region.units.iter().enumerate() {
            assert!(unit.parent.map_or(place == 0, |parent| parent < place), "{}", unit.name);
            assert!(!unit.head_title.is_empty() && unit.siasn_id.len() == 32);
        }
        let (mut own, mut seen) = (BTreeSet::new(), BTreeMap::new());
        for head in &region.heads {
            let (unit, person) = (&region.units[head.unit], &region.people[head.person]);
            *seen.entry(head.unit).or_insert(0) += 1;
            if head.holding == Holding::ActingVacant {
                assert_ne!(person.unit, head.unit, "the acting head has a post of their own");
                continue;
            }
            assert_eq!(person.unit, head.unit);
            assert!(own.insert(head.person));
            if unit.lead == Lead::Structural {
                assert_eq!(person.draft.position_name.as_deref(), Some(unit.head_title.as_str()));
                assert_eq!(person.draft.eselon, Some(unit.eselon.clone()));
            }
        }
        assert!(seen.values().all(|holders| *holders == 1), "one holder a post");
        let structural = region.units.iter().filter(|u| u.lead == Lead::Structural).count();
        let vacant = region.units.iter().enumerate().filter(|(at, u)| {
            u.lead == Lead::Structural
                && !region.heads.iter().any(|h| h.unit == *at && h.holding == Holding::Definitive)
        });
        let vacant = vacant.count();
        assert!(vacant * 8 <= structural + 8, "{vacant} of {structural} posts are empty");
        if staff >= 1000 {
            assert!(region.heads.iter().any(|h| h.holding == Holding::ActingVacant) && vacant > 0);
        }
    }
}

#[test]
fn functional_levels_fit_the_golongan() {
    for person in &region(2700).people {
        let d = &person.draft;
        let (Some("PNS"), Some(level)) = (d.kind.as_deref(), d.jenjang.as_deref()) else { continue };
        let golongan = d.golongan.as_deref().unwrap();
        let fits = match level {
            "PM" => golongan.starts_with("II/"),
            "TR" => golongan.starts_with("II/"),
            "MH" => ["III/a", "III/b"].contains(&golongan),
            "PY" | "MU" => ["III/c", "III/d"].contains(&golongan),
            "PT" => ["III/a", "III/b"].contains(&golongan),
            "MA" => golongan.starts_with("IV/"),
            _ => false,
        };
        // A post without the next level keeps who outgrew it.
        let top = golongan > "III/b" && ["PT", "MU", "MH"].contains(&level);
        assert!(fits || top, "{:?} {golongan}", d.position_name);
    }
}
