//! Pages of every order put together are the full order, forwards and backwards, whatever the filters:
//! compared with a plain sort of all rows.

use super::office::{Office, day, text};
use crate::PersonDraft;
use serde_json::{Value, json};

/// People with many equal keys, spread over units, kinds and golongan by a fixed pattern.
fn people(units: &[i64], count: usize) -> Vec<PersonDraft> {
    const GIVEN: [&str; 7] = ["ANI", "BUDI", "CITRA", "DEWI", "EKO", "FAJAR", "GITA"];
    const PNS: [&str; 4] = ["II/c", "III/a", "III/b", "IV/a"];
    let person = |at: usize| {
        let mix = at * 7_919 % 10_007;
        let kind = ["PNS", "PNS", "PNS", "PPPK", "CPNS"][mix % 5];
        let born = (1966 + mix % 35, 1 + mix % 12, 1 + mix % 28);
        let start = if kind == "PPPK" { 2021 + mix % 4 } else { born.0 + 22 + mix % 3 };
        let middle = if kind == "PPPK" { 21 } else { 1 + mix % 12 };
        PersonDraft {
            nip: Some(format!("{:04}{:02}{:02}{start:04}{middle:02}1{:03}", born.0, born.1, born.2, at % 1000)),
            name: Some(format!("{} {}", GIVEN[mix % 7], GIVEN[at % 7])),
            birth_date: day(born.0 as i32, born.1 as u32, born.2 as u32),
            sex: text("L"),
            kind: text(kind),
            golongan: text(if kind == "PPPK" { "IX" } else { PNS[mix % 4] }),
            tmt_cpns: (!mix.is_multiple_of(11)).then(|| day(start as i32, 1 + mix as u32 % 12, 1)).flatten(),
            position_name: text(["Guru Ahli Muda", "Pengadministrasi", "KEPALA SEKSI"][mix % 3]),
            position_kind: text(["fungsional", "pelaksana", "pengawas"][mix % 3]),
            eselon: text(["99", "99", "41"][mix % 3]),
            education_level: text(["30", "40", "45"][mix % 3]),
            legal_status: text(if kind == "PPPK" { "71" } else { "01" }),
            unit_id: (!mix.is_multiple_of(13)).then(|| units[mix % units.len()]),
            ..PersonDraft::default()
        }
    };
    (0..count).map(person).collect()
}

fn ids(page: &Value) -> Vec<i64> {
    page["rows"].as_array().unwrap().iter().map(|row| row["id"].as_i64().unwrap()).collect()
}

/// All rows by pages of `limit`, forwards; then backwards from the last page.
fn walk(office: &Office, base: &Value, limit: usize) -> Vec<i64> {
    let ask = |extra: (&str, &Value)| {
        let mut input = base.clone();
        input["limit"] = json!(limit);
        input[extra.0] = extra.1.clone();
        office.call("staff.list", input).unwrap()
    };
    let mut forwards = Vec::new();
    let mut page = ask(("after", &Value::Null));
    assert_eq!(page["previous"], Value::Null);
    loop {
        forwards.extend(ids(&page));
        if page["next"].is_null() {
            break;
        }
        page = ask(("after", &page["next"]));
    }
    let mut backwards = ids(&page);
    while !page["previous"].is_null() {
        page = ask(("before", &page["previous"]));
        let mut all = ids(&page);
        assert!(!all.is_empty(), "a page that was announced is empty: {base}");
        all.extend(backwards);
        backwards = all;
    }
    assert_eq!(backwards, forwards, "{base}");
    forwards
}

/// The order by the definition: a plain sort of everything, outside the database.
fn sorted(office: &Office, key: &str, desc: bool, keep: &dyn Fn(&Value) -> bool) -> Vec<i64> {
    let rows = office
        .0
        .read(|cx| {
            Ok(cx.db().query(
                "SELECT p.id, p.name_fold, p.nip, p.golongan_rank, p.position_sort, p.birth_date, p.tmt_sort,
                        coalesce(u.name_fold, ''), coalesce(p.unit_id, 0), p.kind, p.legal_status, p.position_kind
                 FROM staff_person p LEFT JOIN organisation_unit u ON u.id = p.unit_id",
                [],
                |row| {
                    Ok(json!({
                        "id": row.get::<_, i64>(0)?, "name": row.get::<_, String>(1)?, "nip": row.get::<_, String>(2)?,
                        "golongan": row.get::<_, i64>(3)?, "position": row.get::<_, String>(4)?,
                        "birthDate": row.get::<_, String>(5)?, "tmt": row.get::<_, String>(6)?,
                        "unitName": row.get::<_, String>(7)?, "unit": row.get::<_, i64>(8)?,
                        "kind": row.get::<_, String>(9)?, "legal": row.get::<_, String>(10)?,
                        "positionKind": row.get::<_, String>(11)?,
                    }))
                },
            )?)
        })
        .unwrap();
    let mut rows: Vec<Value> = rows.into_iter().filter(|row| keep(row)).collect();
    let of = |row: &Value| {
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let number = |name: &str| row[name].as_i64().unwrap_or_default();
        let first = match key {
            "name" => (String::new(), 0),
            "golongan" => (String::new(), number("golongan")),
            "unit" => (text("unitName"), number("unit")),
            other => (text(other), 0),
        };
        (first, text("name"), number("id"))
    };
    rows.sort_by_key(of);
    if desc {
        rows.reverse();
    }
    rows.iter().map(|row| row["id"].as_i64().unwrap()).collect()
}

const KEYS: [&str; 7] = ["name", "nip", "golongan", "unit", "position", "birthDate", "tmt"];

fn office(count: usize) -> (Office, Vec<i64>) {
    let office = Office::new();
    let top = office.unit("DINAS", None);
    let units = vec![
        top,
        office.unit("SEKRETARIAT", Some(top)),
        office.unit("SEKOLAH", Some(top)),
        office.unit("BADAN", None),
        office.unit("SEKRETARIAT", None),
    ];
    office.add(people(&units, count));
    (office, units)
}

#[test]
fn pages_put_together_are_the_full_order() {
    let (office, units) = office(130);
    type Keep = Box<dyn Fn(&Value) -> bool>;
    let below: Vec<i64> = units[..3].to_vec();
    let cases: Vec<(Value, Keep)> = vec![
        (json!({}), Box::new(|_| true)),
        (json!({ "filters": { "kind": ["PPPK"] } }), Box::new(|r| r["kind"] == "PPPK")),
        (json!({ "filters": { "unit": units[0] } }), Box::new(move |r| below.contains(&r["unit"].as_i64().unwrap()))),
        (
            json!({ "filters": { "golongan": ["III/a", "IX"] } }),
            Box::new(|r| [9, 109].contains(&r["golongan"].as_i64().unwrap())),
        ),
        (
            json!({ "filters": { "legalStatus": ["71"], "positionKind": ["fungsional", "pengawas"] } }),
            Box::new(|r| r["legal"] == "71" && r["positionKind"] != "pelaksana"),
        ),
        (json!({ "text": "budi" }), Box::new(|r| r["name"].as_str().unwrap().contains("budi"))),
        (json!({ "text": "i" }), Box::new(|r| r["name"].as_str().unwrap().contains('i'))),
    ];
    for (base, keep) in &cases {
        for key in KEYS {
            for desc in [false, true] {
                let mut input = base.clone();
                input["sort"] = json!({ "key": key, "desc": desc });
                assert_eq!(walk(&office, &input, 17), sorted(&office, key, desc, keep), "{input}");
            }
        }
    }
}

/// More people in each filter than are gathered, so that the indexes are walked.
#[test]
fn large_filters_give_the_same_order() {
    let (office, _) = office(500);
    for key in KEYS {
        for (base, keep) in [
            (json!({}), None),
            (json!({ "filters": { "positionKind": ["fungsional"], "educationLevel": ["30"] } }), Some("fungsional")),
            (json!({ "filters": { "positionKind": ["pelaksana"] } }), Some("pelaksana")),
        ] {
            let mut input = base.clone();
            input["sort"] = json!({ "key": key, "desc": true });
            let keep = move |row: &Value| keep.is_none_or(|kind| row["positionKind"] == kind);
            assert_eq!(walk(&office, &input, 90), sorted(&office, key, true, &keep), "{input}");
        }
    }
    let budi = sorted(&office, "name", false, &|r| r["name"].as_str().unwrap().contains("budi"));
    assert_eq!(walk(&office, &json!({ "text": "budi" }), 30), budi);
    assert_eq!(office.call("staff.count", json!({ "text": "budi" })).unwrap()["total"], budi.len());
}

#[test]
fn a_cursor_of_another_order_is_refused() {
    let (office, _) = office(30);
    let page = office.call("staff.list", json!({ "limit": 10 })).unwrap();
    for cursor in [page["next"].clone(), json!("x"), json!("[1]")] {
        let input = json!({ "after": cursor, "sort": { "key": "golongan" } });
        assert!(office.call("staff.list", input).unwrap_err().message.starts_with("Penanda halaman"));
    }
}

#[test]
fn a_place_is_kept_when_its_row_is_gone() {
    let (office, _) = office(30);
    let first = office.call("staff.list", json!({ "limit": 10 })).unwrap();
    let rest = walk(&office, &json!({}), 10)[10..].to_vec();
    let last = ids(&first)[9];
    office.call("staff.deactivate", json!({ "id": last, "reason": "2", "on": "2026-01-01" })).unwrap();
    let next = office.call("staff.list", json!({ "limit": 500, "after": first["next"] })).unwrap();
    assert_eq!(ids(&next), rest);
}
