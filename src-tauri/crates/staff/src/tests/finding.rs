//! Search, filters, counts, export.

use super::office::{Office, day, man, names, text};
use crate::PersonDraft;
use serde_json::{Value, json};

fn people() -> Vec<PersonDraft> {
    let mut siti = man(12, "SITI NUR'AINI");
    siti.nip = text("198404302011122768");
    siti.birth_date = day(1984, 4, 30);
    siti.sex = text("P");
    siti.title_front = text("Dra. Hj.");
    siti.title_back = text("M.Pd.");
    let mut other = man(13, "RENÉ SUSANTO");
    other.nip = text("197607222021211788");
    other.kind = text("PPPK");
    other.golongan = text("IX");
    vec![man(1, "BUDI SANTOSO"), man(2, "ABUBAKAR"), siti, other]
}

#[test]
fn any_part_of_name_or_nip_whatever_the_writing() {
    let office = Office::new();
    office.add(people());
    let (budi, abu, siti, rene) = ("BUDI SANTOSO", "ABUBAKAR", "Dra. Hj. SITI NUR'AINI, M.Pd.", "RENÉ SUSANTO");
    let cases: [(&str, Vec<&str>); 24] = [
        ("b", vec![abu, budi]),
        ("bu", vec![abu, budi]),
        ("bud", vec![budi]),
        ("BUDI", vec![budi]),
        ("Dr. Budi Santoso, S.E., M.M.", vec![budi]),
        ("santoso budi", vec![budi]),
        ("anto", vec![budi, rene]),
        ("sant", vec![budi, rene]),
        ("santoso", vec![budi]),
        ("nuraini", vec![siti]),
        ("nur'aini", vec![siti]),
        ("NUR’AINI", vec![siti]),
        ("rene", vec![rene]),
        ("René Susanto", vec![rene]),
        ("dra. hj. siti", vec![siti]),
        ("m.pd", vec![]),
        ("19760722", vec![rene]),
        ("19760722 202121 1 788", vec![rene]),
        ("197607222021211788", vec![rene]),
        ("2011", vec![siti]),
        ("768", vec![siti]),
        ("santoso 1990", vec![budi]),
        ("santoso 1991", vec![]),
        ("zzz", vec![]),
    ];
    for (text, wanted) in cases {
        assert_eq!(office.listed(text), wanted, "{text}");
        let count = office.call("staff.count", json!({ "text": text })).unwrap();
        assert_eq!(count["total"], wanted.len(), "{text}");
    }
    assert_eq!(office.listed("").len(), 4);
}

#[test]
fn the_palette_shows_beginnings_first() {
    let office = Office::new();
    office.add(vec![man(1, "ABUBAKAR"), man(2, "SRI BUDI"), man(3, "BUDIMAN"), man(4, "BUDI")]);
    assert_eq!(office.searched("bud"), ["BUDI", "BUDIMAN", "SRI BUDI"]);
    assert_eq!(office.searched("bu"), ["BUDI", "BUDIMAN", "ABUBAKAR", "SRI BUDI"]);
    assert_eq!(office.searched("19900314 2015041 003"), ["BUDIMAN"]);
    assert!(office.searched("  ").is_empty());
    let few = office.call("staff.search", json!({ "text": "b", "limit": 2 })).unwrap();
    assert_eq!(few["items"].as_array().unwrap().len(), 2);
}

#[test]
fn those_who_left_come_last_in_the_palette() {
    let office = Office::new();
    let ids = office.add(vec![man(1, "BUDI"), man(2, "BUDIMAN")]);
    office.call("staff.deactivate", json!({ "id": ids[0], "reason": "2", "on": "2026-01-01" })).unwrap();
    assert_eq!(office.searched("budi"), ["BUDIMAN", "BUDI"]);
}

fn filtered(office: &Office, filters: Value) -> Vec<String> {
    let rows = office.call("staff.list", json!({ "filters": filters })).unwrap();
    let count = office.call("staff.count", json!({ "filters": filters })).unwrap();
    let found = names(&rows["rows"], "fullName");
    assert_eq!(count["total"], found.len(), "{filters}");
    found
}

#[test]
fn filters_alone_and_together() {
    let office = Office::new();
    let top = office.unit("DINAS", None);
    let (school, sub) = (office.unit("SEKOLAH", Some(top)), office.unit("BIDANG", Some(top)));
    let post = |mut draft: PersonDraft, unit: i64, kind: &str, golongan: &str, education: &str, legal: &str| {
        draft.unit_id = Some(unit);
        draft.position_kind = text(kind);
        draft.golongan = text(golongan);
        draft.education_level = text(education);
        draft.legal_status = text(legal);
        draft
    };
    let mut pppk = man(5, "EKO");
    pppk.nip = text("199003142021211005");
    pppk.kind = text("PPPK");
    let ids = office.add(vec![
        post(man(1, "ANI"), top, "jpt_pratama", "IV/b", "45", "01"),
        post(man(2, "BUDI"), school, "fungsional", "III/a", "40", "01"),
        post(man(3, "CITRA"), school, "fungsional", "III/b", "40", "03"),
        post(man(4, "DEWI"), sub, "pelaksana", "II/c", "30", "01"),
        post(pppk, school, "fungsional", "IX", "40", "71"),
    ]);
    office.call("staff.deactivate", json!({ "id": ids[3], "reason": "2", "on": "2026-01-01" })).unwrap();
    for (filters, wanted) in [
        (json!({}), vec!["ANI", "BUDI", "CITRA", "EKO"]),
        (json!({ "unit": top }), vec!["ANI", "BUDI", "CITRA", "EKO"]),
        (json!({ "unit": top, "includeSub": false }), vec!["ANI"]),
        (json!({ "unit": school }), vec!["BUDI", "CITRA", "EKO"]),
        (json!({ "unit": sub }), vec![]),
        (json!({ "unit": sub, "status": "inactive" }), vec!["DEWI"]),
        (json!({ "unit": 999 }), vec![]),
        (json!({ "status": "all" }), vec!["ANI", "BUDI", "CITRA", "DEWI", "EKO"]),
        (json!({ "kind": ["PPPK"] }), vec!["EKO"]),
        (json!({ "kind": ["PPPK", "PNS"] }), vec!["ANI", "BUDI", "CITRA", "EKO"]),
        (json!({ "kind": ["CPNS"] }), vec![]),
        (json!({ "kind": ["apa"] }), vec![]),
        (json!({ "golongan": ["III/a", "IX"] }), vec!["BUDI", "EKO"]),
        (json!({ "golongan": ["V/z"] }), vec![]),
        (json!({ "positionKind": ["fungsional"] }), vec!["BUDI", "CITRA", "EKO"]),
        (json!({ "educationLevel": ["45", "30"], "status": "all" }), vec!["ANI", "DEWI"]),
        (json!({ "legalStatus": ["03"] }), vec!["CITRA"]),
        (json!({ "unit": top, "kind": ["PNS"], "positionKind": ["fungsional"], "legalStatus": ["01"] }), vec!["BUDI"]),
    ] {
        assert_eq!(filtered(&office, filters.clone()), wanted, "{filters}");
    }
    let both = office.call("staff.list", json!({ "text": "i", "filters": { "unit": school } })).unwrap();
    assert_eq!(names(&both["rows"], "fullName"), ["BUDI", "CITRA"]);
    let counts = office.call("staff.unit_counts", json!({})).unwrap();
    assert_eq!(
        counts,
        json!([{ "unitId": top, "direct": 1, "total": 4 }, { "unitId": school, "direct": 3, "total": 3 }])
    );
}

#[test]
fn a_row_says_what_the_list_needs() {
    let office = Office::new();
    let unit = office.unit("DINAS", None);
    let mut draft = man(1, "ANI");
    draft.unit_id = Some(unit);
    office.add(vec![draft]);
    let page = office.call("staff.list", json!({})).unwrap();
    let row = &page["rows"][0];
    assert_eq!(row["unitName"], "DINAS");
    assert_eq!(row["age"], 36);
    assert_eq!(row["active"], true);
    assert_eq!((&page["next"], &page["previous"]), (&Value::Null, &Value::Null));
}

#[test]
fn exports_hold_the_same_rows_and_no_formula() {
    let office = Office::new();
    office.add(vec![man(1, "=1+1"), man(2, "BUDI"), man(3, "CITRA")]);
    let path = office.0.folder().join("daftar.csv");
    let handle = office.0.desk.files.register(path.clone());
    let input = json!({
        "format": "csv", "handle": handle, "sort": { "key": "name", "desc": true },
        "columns": ["fullName", "nip", "birthDate", "legalStatus", "pangkat"],
    });
    let done = office.call("staff.export", input).unwrap();
    assert_eq!(done, json!({ "rows": 3, "file": "daftar.csv" }));
    let csv = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "NO;NAMA;NIP;TANGGAL LAHIR;KEDUDUKAN HUKUM;PANGKAT");
    assert_eq!(lines[1], "1;CITRA;199003142015041003;14-03-1990;Aktif;Penata Muda");
    assert!(lines[3].starts_with("3;'=1+1;"), "{}", lines[3]);
    let xlsx = office.0.folder().join("daftar.xlsx");
    let handle = office.0.desk.files.register(xlsx.clone());
    let input = json!({ "format": "xlsx", "handle": handle, "text": "budi" });
    assert_eq!(office.call("staff.export", input).unwrap()["rows"], 1);
    assert!(std::fs::read(&xlsx).unwrap().starts_with(b"PK"));
    let unknown = json!({ "format": "xlsx", "handle": handle, "columns": ["gaji"] });
    assert!(office.call("staff.export", unknown).unwrap_err().message.contains("gaji"));
}

#[test]
fn figures_for_the_start_page() {
    let office = Office::new();
    office.add(people());
    let figures = office.0.read(|cx| Ok(crate::figures(cx.db(), cx.today())?)).unwrap();
    assert_eq!((figures.active, figures.inactive), (4, 0));
    assert_eq!(figures.by_kind, [("PNS".into(), 3), ("CPNS".into(), 0), ("PPPK".into(), 1)]);
    assert_eq!(figures.by_golongan, [("IX".into(), 1), ("III/a".into(), 3)]);
    assert_eq!(figures.by_age.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [0, 3, 1, 0, 0]);
}

#[test]
fn every_field_of_the_record_can_be_exported() {
    for field in crate::FIELDS {
        assert!(crate::documents::Shown::parse(&field.key()).is_ok(), "{}", field.column);
    }
    for key in crate::documents::USUAL {
        assert!(crate::documents::Shown::parse(key).is_ok(), "{key}");
    }
}
