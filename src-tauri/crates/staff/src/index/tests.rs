use super::*;
use crate::dto::StaffFilters;

fn person(id: i64, name: &str) -> Entry {
    Entry {
        id,
        active: true,
        kind: "PNS".into(),
        name_fold: name.into(),
        nip: format!("1990031420150410{id:02}"),
        golongan_rank: 100 + id % 3,
        position_sort: ["99 guru", "22 kepala"][(id % 2) as usize].into(),
        birth: "1990-03-14".into(),
        tmt: if id % 2 == 0 { "2015-04-01".into() } else { String::new() },
        unit: Some(7),
        ..Entry::default()
    }
}

fn units() -> Vec<UnitEntry> {
    let unit = |id: i64, fold: &str, path: &str| UnitEntry {
        fold: fold.into(),
        id,
        path: path.into(),
        name: fold.to_uppercase(),
    };
    vec![unit(7, "badan", "/7/"), unit(8, "asisten", "/7/8/"), unit(70, "dinas", "/70/")]
}

const KEYS: [StaffSortKey; 7] = [
    StaffSortKey::Name,
    StaffSortKey::Nip,
    StaffSortKey::Golongan,
    StaffSortKey::Unit,
    StaffSortKey::Position,
    StaffSortKey::BirthDate,
    StaffSortKey::Tmt,
];

/// Everything the index says, in one text.
fn said(index: &Index) -> String {
    let mut out = String::new();
    for key in KEYS {
        for place in index.sorted(key).places() {
            out += &format!("{} {:?}\n", index.id(*place as usize), index.key(*place as usize, key));
        }
        let keys: Vec<Key> = index.sorted(key).places().iter().map(|p| index.key(*p as usize, key)).collect();
        assert!(keys.is_sorted(), "the order by {key:?} is the order of its keys");
    }
    out
}

#[test]
fn an_updated_index_is_the_index_built_anew() {
    let mut people: Vec<Entry> = (1..=9).map(|id| person(id, ["dewi", "ani", "budi"][(id % 3) as usize])).collect();
    let index = Index::build(people.clone(), units());
    let mut renamed = person(4, "zainal");
    renamed.active = false;
    renamed.unit = Some(8);
    let mut moved = person(9, "ani");
    moved.position_sort = "99 guru".into();
    let changed = [renamed.clone(), moved.clone(), person(10, "citra"), person(11, "ani")];
    let updated = index.updated(&changed).unwrap();
    people[3] = renamed;
    people[8] = moved;
    people.extend([person(10, "citra"), person(11, "ani")]);
    let anew = Index::build(people, units());
    assert_eq!(said(&updated), said(&anew));
    for text in ["an", "zai", "10", "ani", "x"] {
        let found = |index: &Index| Chosen::new(index, text, &StaffFilters::default(), &[]).count();
        assert_eq!(found(&updated), found(&anew), "{text}");
    }
    assert_eq!(updated.unit_name_at(3), Some("ASISTEN"));
}

#[test]
fn what_the_index_does_not_know_asks_for_a_new_one() {
    let index = Index::build((1..=4).map(|id| person(id * 2, "a")).collect(), units());
    let unknown: [fn(&mut Entry); 7] = [
        |p| p.id = 3,
        |p| p.unit = Some(99),
        |p| p.position_sort = "31 camat".into(),
        |p| p.birth = "1991-01-01".into(),
        |p| p.position_kind = "fungsional".into(),
        |p| p.education_level = "40".into(),
        |p| p.legal_status = "03".into(),
    ];
    for change in unknown {
        let mut entry = person(4, "a");
        change(&mut entry);
        assert!(index.updated(&[entry]).is_none());
    }
    let mut nowhere = person(4, "a");
    nowhere.unit = None;
    assert_eq!(index.updated(&[nowhere]).unwrap().unit_name_at(1), None);
}

#[test]
fn parts_are_found_in_their_own_text_only() {
    let texts = Texts::of(["ani", "", "an", "nia", "anian"].into_iter());
    let found = |part: &str| {
        let mut places = Vec::new();
        texts.containing(part, |place| places.push(place));
        places.dedup();
        places
    };
    assert_eq!(found("an"), [0, 2, 4]);
    assert_eq!(found("ni"), [0, 3, 4]);
    assert_eq!(found("nia"), [3, 4]);
    assert_eq!(found("ian"), [4]);
    assert!(found("aan").is_empty());
    assert_eq!((0..5).map(|at| texts.get(at)).collect::<Vec<_>>(), ["ani", "", "an", "nia", "anian"]);
}

#[test]
fn few_and_many_are_taken_in_the_same_order() {
    let people: Vec<Entry> = (1..=200).map(|id| person(id, &format!("n{:03}", id * 37 % 200))).collect();
    let index = Index::build(people, units());
    for (text, few) in [("n0", false), ("n01", true), ("", false), ("n19", true)] {
        let chosen = Chosen::new(&index, text, &StaffFilters::default(), &[]);
        assert_eq!(chosen.count() <= 200 / 16, few, "{text}");
        let sorted = index.sorted(StaffSortKey::Name);
        for rank in [0, 1, 100, 199, 200] {
            for desc in [false, true] {
                let mut plain: Vec<usize> =
                    sorted.places().iter().map(|p| *p as usize).filter(|place| chosen.has(*place)).collect();
                plain.retain(|place| (sorted.rank(*place) as usize >= rank) != desc);
                if desc {
                    plain.reverse();
                }
                plain.truncate(7);
                assert_eq!(chosen.from(sorted, rank, desc, 7), plain, "{text} {rank} {desc}");
            }
        }
    }
}
