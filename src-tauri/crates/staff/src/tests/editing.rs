//! Creating, changing, leaving, photos, views, history.

use super::office::{Office, man, man_json};
use abdi_kernel::Code;
use serde_json::{Value, json};

#[test]
fn a_person_is_created_and_read_back() {
    let office = Office::new();
    let unit = office.unit("BADAN KEPEGAWAIAN", None);
    let mut fields = man_json(2, "BUDI SANTOSO");
    fields["unitId"] = json!(unit);
    fields["titleFront"] = json!("Dr.");
    fields["titleBack"] = json!("S.E., M.M.");
    fields["nik"] = json!("'1373081403908993");
    fields["positionName"] = json!("Analis SDM Aparatur Ahli Muda");
    fields["positionType"] = json!("2");
    let id = office.create(fields);
    let profile = office.call("staff.get", json!({ "id": id })).unwrap();
    assert_eq!(profile["fullName"], "Dr. BUDI SANTOSO, S.E., M.M.");
    assert_eq!(profile["fields"]["nip"], "199003142015041002");
    assert_eq!(profile["fields"]["nik"], "1373081403908993");
    assert_eq!(profile["fields"]["jenjang"], "MU");
    assert_eq!(profile["fields"]["npwp"], Value::Null);
    assert_eq!(profile["words"]["positionKind"], "Fungsional");
    assert_eq!(profile["words"]["legalStatus"], "Aktif");
    assert_eq!(profile["words"]["unitId"], "BADAN KEPEGAWAIAN");
    assert_eq!(profile["pangkat"], "Penata Muda");
    assert_eq!(profile["findings"], json!([]));
    assert_eq!(profile["facts"][0]["value"], "36 tahun 8 bulan");
    assert_eq!(profile["workDays"], 5);
    assert_eq!(office.undo(), "Tambah pegawai Budi Santoso");
    assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap_err().code, Code::NotFound);
    assert!(office.listed("budi").is_empty());
    assert_eq!(office.redo(), "Tambah pegawai Budi Santoso");
    assert_eq!(office.listed("budi"), ["Dr. BUDI SANTOSO, S.E., M.M."]);
}

#[test]
fn wrong_fields_are_named_all_at_once() {
    let office = Office::new();
    let refused = office.call("staff.create", json!({ "fields": { "nip": "123", "email": "x" } })).unwrap_err();
    assert_eq!(refused.code, Code::InvalidInput);
    let mut fields: Vec<&str> = refused.fields.iter().map(|f| f.field.as_str()).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["birthDate", "email", "kind", "name", "nip", "sex"]);
}

#[test]
fn one_nip_one_person() {
    let office = Office::new();
    office.create(man_json(2, "BUDI"));
    let other = office.create(man_json(3, "ANDI"));
    let refused = office.call("staff.create", json!({ "fields": man_json(2, "CITRA") })).unwrap_err();
    assert_eq!((refused.code, refused.fields[0].field.as_str()), (Code::Conflict, "nip"));
    assert!(refused.message.contains("Budi"));
    let patch = json!({ "id": other, "patch": { "nip": "199003142015041002" } });
    assert_eq!(office.call("staff.edit", patch).unwrap_err().code, Code::Conflict);
    let unknown_unit = json!({ "id": other, "patch": { "unitId": 99 } });
    assert_eq!(office.call("staff.edit", unknown_unit).unwrap_err().fields[0].field, "unitId");
}

#[test]
fn every_change_is_named_and_can_be_undone_and_redone() {
    let office = Office::new();
    let (first, second) = (office.unit("BIDANG A", None), office.unit("BIDANG B", None));
    let mut fields = man_json(2, "SITI AMINAH");
    fields["unitId"] = json!(first);
    fields["phone"] = json!("0840");
    let id = office.create(fields);
    let before = office.call("staff.get", json!({ "id": id })).unwrap()["fields"].clone();
    for (patch, title) in [
        (json!({ "unitId": second }), "Ubah unit kerja Siti Aminah"),
        (json!({ "golongan": "III/b", "tmtGolongan": "2026-10-01" }), "Ubah golongan dan TMT golongan Siti Aminah"),
        (json!({ "phone": null }), "Ubah nomor HP Siti Aminah"),
        (json!({ "name": "SITI AMINAH PUTRI" }), "Ubah nama Siti Aminah Putri"),
    ] {
        office.call("staff.edit", json!({ "id": id, "patch": patch })).unwrap();
        let changed = office.call("staff.get", json!({ "id": id })).unwrap()["fields"].clone();
        assert_ne!(changed, before);
        assert_eq!(office.undo(), title);
        assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap()["fields"], before, "{title}");
        assert_eq!(office.redo(), title);
        assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap()["fields"], changed, "{title}");
        office.undo();
    }
    assert!(office.listed("putri").is_empty(), "the search follows an undo");
}

#[test]
fn a_change_that_changes_nothing_leaves_no_step() {
    let office = Office::new();
    let id = office.create(man_json(2, "BUDI"));
    office.call("staff.edit", json!({ "id": id, "patch": { "name": " BUDI " } })).unwrap();
    assert_eq!(office.undo(), "Tambah pegawai Budi");
}

#[test]
fn old_errors_do_not_stand_in_the_way_of_other_changes() {
    let office = Office::new();
    let mut draft = man(2, "BUDI");
    draft.email = Some("klik di sini".into());
    let id = office.add(vec![draft])[0];
    office.call("staff.edit", json!({ "id": id, "patch": { "phone": "0812" } })).unwrap();
    let refused = office.call("staff.edit", json!({ "id": id, "patch": { "emailOffice": "x" } })).unwrap_err();
    assert_eq!(refused.fields.len(), 1);
    assert_eq!(refused.fields[0].field, "emailOffice");
}

#[test]
fn the_kind_of_post_follows_a_new_post() {
    let office = Office::new();
    let mut fields = man_json(2, "BUDI");
    fields["positionType"] = json!("2");
    fields["positionName"] = json!("Guru Ahli Pertama");
    let id = office.create(fields);
    let field = |name: &str| office.call("staff.get", json!({ "id": id })).unwrap()["fields"][name].clone();
    assert_eq!(field("jenjang"), "PT");
    office.call("staff.edit", json!({ "id": id, "patch": { "positionName": "Guru Ahli Muda" } })).unwrap();
    assert_eq!(field("jenjang"), "MU");
    let head = json!({ "positionType": "1", "eselon": "31", "positionName": "KEPALA BAGIAN" });
    office.call("staff.edit", json!({ "id": id, "patch": head })).unwrap();
    assert_eq!((field("positionKind"), field("jenjang")), (json!("administrator"), Value::Null));
}

#[test]
fn leaving_and_coming_back() {
    let office = Office::new();
    let unit = office.unit("BADAN", None);
    let id = office.create(man_json(2, "BUDI"));
    let head = json!({ "unitId": unit, "personId": id, "status": "D", "from": null });
    office.call("staff.set_head", head).unwrap();
    let leave = json!({ "id": id, "reason": "1", "on": "2026-11-01", "note": "  " });
    office.call("staff.deactivate", leave.clone()).unwrap();
    assert_eq!(office.call("staff.deactivate", leave).unwrap_err().code, Code::NotNow);
    let profile = office.call("staff.get", json!({ "id": id })).unwrap();
    assert_eq!(profile["active"], false);
    assert_eq!(profile["deactivationReason"], "Mencapai BUP");
    assert_eq!(profile["posts"], json!([]));
    assert_eq!(office.call("staff.count", json!({})).unwrap()["total"], 0);
    assert_eq!(office.undo(), "Nonaktifkan Budi (mencapai bup)");
    assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap()["posts"][0]["title"], "KEPALA BADAN");
    office.redo();
    office.call("staff.reactivate", json!({ "id": id })).unwrap();
    assert_eq!(office.call("staff.reactivate", json!({ "id": id })).unwrap_err().code, Code::NotNow);
    assert_eq!(office.call("staff.count", json!({})).unwrap()["total"], 1);
    let no_reason = json!({ "id": id, "reason": "x", "on": "2026-11-01" });
    assert_eq!(office.call("staff.deactivate", no_reason).unwrap_err().fields[0].field, "reason");
}

#[test]
fn the_history_speaks_of_fields_and_names() {
    let office = Office::new();
    let (first, second) = (office.unit("BIDANG A", None), office.unit("BIDANG B", None));
    let mut fields = man_json(2, "BUDI");
    fields["unitId"] = json!(first);
    let id = office.create(fields);
    let patch = json!({ "unitId": second, "legalStatus": "03", "tmtGolongan": "2026-10-01" });
    office.call("staff.edit", json!({ "id": id, "patch": patch })).unwrap();
    let history = office.call("staff.history", json!({ "id": id })).unwrap();
    let entries = history["entries"].as_array().unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0]["title"], "Ubah TMT golongan, unit kerja, dan kedudukan hukum Budi");
    assert_eq!(entries[0]["operator"], "Sari");
    assert_eq!(
        entries[0]["changes"],
        json!([
            { "label": "TMT golongan", "before": null, "after": "1 Oktober 2026" },
            { "label": "Unit kerja", "before": "BIDANG A", "after": "BIDANG B" },
            { "label": "Kedudukan hukum", "before": "Aktif", "after": "Tugas Belajar" },
        ])
    );
    assert_eq!(entries[1]["action"], "insert");
    let labels: Vec<&str> =
        entries[1]["changes"].as_array().unwrap().iter().map(|c| c["label"].as_str().unwrap()).collect();
    assert_eq!(labels[0], "NIP");
    assert!(!labels.contains(&""), "derived columns are not shown");
}

#[test]
fn live_checks_offer_what_the_nip_says() {
    let office = Office::new();
    let id = office.create(man_json(2, "BUDI"));
    let fields = json!({ "nip": "19900314 201504 1 002" });
    let answer = office.call("staff.check", json!({ "fields": fields })).unwrap();
    assert_eq!(answer["nip"]["birthDate"], "1990-03-14");
    assert_eq!(answer["nip"]["tmtCpns"], "2015-04-01");
    assert_eq!(answer["nip"]["sex"], "L");
    assert_eq!(answer["sameNip"]["id"], id);
    let own = office.call("staff.check", json!({ "id": id, "fields": { "birthDate": "1990-03-15" } })).unwrap();
    assert_eq!(own["sameNip"], Value::Null);
    assert_eq!(own["findings"][0]["field"], "birthDate");
    assert_eq!(own["findings"][0]["level"], "galat");
    let damaged = office.call("staff.check", json!({ "fields": { "nip": "1.98E+17" } })).unwrap();
    assert_eq!(damaged["nip"], Value::Null);
}

#[test]
fn photos_come_and_go() {
    let office = Office::new();
    let id = office.create(man_json(2, "BUDI"));
    let path = office.0.folder().join("foto.txt");
    std::fs::write(&path, crate::picture::tests::png(600, 800)).unwrap();
    let handle = office.0.desk.files.register(path.clone());
    office.call("staff.photo_set", json!({ "id": id, "handle": handle })).unwrap();
    let photo = office.call("staff.photo", json!({ "id": id, "thumbnail": true })).unwrap();
    assert!(photo["source"].as_str().unwrap().starts_with("data:image/jpeg;base64,"));
    assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap()["hasPhoto"], true);
    let history = office.call("staff.history", json!({ "id": id })).unwrap();
    assert_eq!(history["entries"][0]["changes"], json!([{ "label": "Foto", "before": null, "after": "ada" }]));
    office.call("staff.photo_remove", json!({ "id": id })).unwrap();
    assert_eq!(office.undo(), "Hapus foto Budi");
    assert_eq!(office.undo(), "Pasang foto Budi");
    assert_eq!(office.call("staff.photo", json!({ "id": id })).unwrap()["source"], Value::Null);
    std::fs::write(&path, "bukan gambar").unwrap();
    let refused = office.call("staff.photo_set", json!({ "id": id, "handle": handle })).unwrap_err();
    assert_eq!(refused.code, Code::File);
}

#[test]
fn saved_views() {
    let office = Office::new();
    let definition = json!({
        "text": "bu", "filters": { "kind": ["PNS"] }, "sort": { "key": "golongan", "desc": true }, "columns": ["nip"],
    });
    let save = |id: Option<i64>, name: &str| {
        office.call("staff.view_save", json!({ "id": id, "name": name, "definition": definition }))
    };
    let id = save(None, "PNS").unwrap().as_i64().unwrap();
    assert_eq!(save(None, "pns").unwrap_err().code, Code::Conflict);
    assert_eq!(save(None, " ").unwrap_err().fields[0].field, "name");
    save(Some(id), "PNS saja").unwrap();
    let views = office.call("staff.views", json!({})).unwrap();
    assert_eq!(views[0]["name"], "PNS saja");
    assert_eq!(views[0]["definition"]["sort"], json!({ "key": "golongan", "desc": true }));
    assert_eq!(views[0]["definition"]["filters"]["includeSub"], true);
    office.call("staff.view_remove", json!({ "id": id })).unwrap();
    assert_eq!(office.undo(), "Hapus tampilan PNS saja");
}

#[test]
fn hostile_names_are_stored_and_found_literally() {
    let office = Office::new();
    let evil = [
        "=cmd|' /C calc'!A0",
        "<script>alert('x')</script>",
        "#let x = 1; TAUFIK",
        "'); DROP TABLE staff_person; --",
        "\" OR name_fold MATCH \"x",
        "👨\u{200d}🏫 SALSABILA",
        "\u{200f}TUTIK RAHAYU",
        "%_%",
    ];
    let ids = office.add(evil.iter().enumerate().map(|(at, name)| man(at as u32 + 1, name)).collect());
    for (id, name) in ids.iter().zip(evil) {
        assert_eq!(office.call("staff.get", json!({ "id": id })).unwrap()["fields"]["name"], name);
    }
    for (text, found) in [
        ("tutik", evil[6]),
        ("salsa", evil[5]),
        ("drop table", evil[3]),
        ("\"script\"", evil[1]),
        ("let x", evil[2]),
        ("or name_fold match", evil[4]),
    ] {
        assert_eq!(office.listed(text), [found], "{text}");
        assert_eq!(office.searched(text), [found], "{text}");
    }
    assert_eq!(office.listed("%").len(), evil.len(), "a sign alone asks for nothing");
}
