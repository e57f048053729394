use std::collections::BTreeMap;
use std::path::Path;

use abdi_kernel::Code;
use serde_json::json;

use super::office::Office;

/// All files below a folder, relative names and bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut left = vec![folder.to_path_buf()];
    while let Some(at) = left.pop() {
        for entry in std::fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    found
}

/// With `ABDI_LOOK=folder` the tests leave their files there for the eye.
fn look(found: &BTreeMap<String, Vec<u8>>) {
    if let Some(folder) = std::env::var_os("ABDI_LOOK") {
        for (name, bytes) in found {
            std::fs::write(Path::new(&folder).join(name.replace('/', " - ")), bytes).unwrap();
        }
    }
}

#[test]
fn the_same_released_result_gives_the_same_bytes() {
    let office = Office::new();
    let period = office.released_about(&[12], &[100]);
    let print = |name: &str, more: serde_json::Value| {
        let (folder, path) = office.folder(name);
        let mut input = json!({"periodId": period, "folder": folder, "paper": "A4"});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let printed = office.call("reviews.sheets", input);
        let found = files(&path);
        assert_eq!(printed["files"], found.len());
        look(&found);
        found
    };
    let unit = print("satu", json!({"unitId": office.unit(12)}));
    let names: Vec<&String> = unit.keys().collect();
    assert_eq!(
        names,
        [
            "Lembar 360 - 198001012005011120 - Pegawai 120, S.E.pdf",
            "Lembar 360 - 198001012005011301 - Pegawai 301, S.E.pdf",
            "Lembar 360 - 198001012005011302 - Pegawai 302, S.E.pdf",
        ]
    );
    // Another letterhead and other people afterwards do not reach what is released.
    office
        .vault
        .write(|cx| {
            let identity = abdi_agency::Identity { name: "Kantor Lain".into(), ..abdi_agency::Identity::default() };
            abdi_agency::store::save_identity(cx.db(), &identity)
        })
        .unwrap();
    office
        .vault
        .write(|cx| {
            cx.db().execute("UPDATE staff_person SET name = 'Nama Lain', unit_id = ?1", [office.unit(1)])?;
            Ok(())
        })
        .unwrap();
    assert_eq!(print("dua", json!({"unitId": office.unit(12)})), unit);
    let one = print("tiga", json!({"nip": "19800101 200501 1 301"}));
    assert_eq!(one.into_iter().collect::<Vec<_>>(), unit.into_iter().skip(1).take(1).collect::<Vec<_>>());
    let two_units = print("empat", json!({"unitId": office.unit(10), "paper": "F4"}));
    assert_eq!(two_units.len(), 4);
    assert!(two_units.contains_key("Bidang B/Lembar 360 - 198001012005011301 - Pegawai 301, S.E.pdf"));
    let (folder, _) = office.folder("lima");
    let nobody = json!({"periodId": period, "folder": folder, "nip": "1"});
    assert_eq!(office.refusal("reviews.sheets", nobody), Code::NotFound);
}

/// The stored form is a promise to every release ever made: this changes only with a new version of it.
#[test]
fn the_stored_form_of_a_result_stays_as_it_is() {
    let office = Office::new();
    let period = office.released_about(&[], &[201]);
    let content: String = office
        .vault
        .read(|cx| Ok(cx.db().one("SELECT content FROM reviews_anon_result", [], |row| row.get(0))?))
        .unwrap();
    let hash: String =
        office.vault.read(|cx| Ok(cx.db().one("SELECT hash FROM reviews_release", [], |row| row.get(0))?)).unwrap();
    assert_eq!(crate::snapshot::hash(&content), hash);
    assert_eq!(content, include_str!("result.json").trim_end(), "period {period}");
}

#[test]
fn a_released_result_that_was_altered_is_not_printed() {
    let office = Office::new();
    let period = office.released_about(&[], &[301]);
    let participant = office.participant(period, 301);
    office
        .vault
        .write(|cx| {
            let sql = "UPDATE reviews_anon_result SET content = replace(content, '\"total\":', '\"total\": ') WHERE participant_id = ?1";
            assert_eq!(cx.db().execute(sql, [participant])?, 1);
            Ok(())
        })
        .unwrap();
    let (folder, path) = office.folder("lembar");
    let input = json!({"periodId": period, "folder": folder});
    assert_eq!(office.refusal("reviews.sheets", input), Code::File);
    assert!(files(&path).is_empty(), "nothing half-done remains");
    assert_eq!(office.refusal("reviews.results.person", json!({"participantId": participant})), Code::File);
}

#[test]
fn released_figures_are_those_of_the_closed_period() {
    let office = Office::new();
    let period = office.open();
    office.fill_all(period);
    office.call("reviews.period.close", json!({"periodId": period}));
    let participant = office.participant(period, 201);
    let list = json!({"periodId": period, "sort": "total", "descending": true, "offset": 0, "limit": 50});
    let person = json!({"participantId": participant});
    let (closed, closed_person) =
        (office.call("reviews.results.list", list.clone()), office.call("reviews.results.person", person.clone()));
    office.call("reviews.period.release", json!({"periodId": period}));
    let released = office.call("reviews.results.list", list);
    assert_eq!(released, closed);
    let released_person = office.call("reviews.results.person", person);
    assert_eq!(released_person["result"], closed_person["result"]);
    assert_eq!(closed_person["checksum"], json!(null));
    assert_eq!(released_person["checksum"].as_str().unwrap().len(), 9);
    let totals: Vec<i64> = released["rows"].as_array().unwrap().iter().filter_map(|r| r["total"].as_i64()).collect();
    assert!(totals.is_sorted_by(|a, b| a >= b) && totals.len() == 12);
    let overview = office.call("reviews.results.overview", json!({"periodId": period}));
    let in_bands: i64 =
        overview["distribution"].as_array().unwrap().iter().map(|b| b["persons"].as_i64().unwrap()).sum();
    assert_eq!((in_bands, overview["withTotal"].as_i64()), (12, Some(12)));
}

#[test]
fn questionnaires_are_printed_for_forms_still_out() {
    let office = Office::new();
    let period = office.draft_about(&[], &[301, 302]);
    office.call("reviews.period.open", json!({"periodId": period}));
    let (code, ..) = office.codes(period)[0].clone();
    office.call("reviews.keying.submit", json!({"code": code, "answers": vec![3; 21]}));
    let (folder, path) = office.folder("kuesioner");
    let printed =
        office.call("reviews.questionnaires", json!({"periodId": period, "folder": folder, "unitId": office.unit(12)}));
    let found = files(&path);
    look(&found);
    assert_eq!(printed["files"], found.len());
    let raters = json!({"periodId": period, "onlyPending": true, "unitId": office.unit(12), "offset": 0, "limit": 50});
    let raters = office.call("reviews.progress.raters", raters);
    let rows = raters["rows"].as_array().unwrap();
    assert_eq!(found.len(), rows.len(), "one file for each rater with forms still out");
    let names: Vec<&String> = found.keys().collect();
    assert_eq!(
        names,
        [
            "Kuesioner 360 untuk Pegawai 120, S.E. - 198001012005011120 - 1 lembar.pdf",
            "Kuesioner 360 untuk Pegawai 301, S.E. - 198001012005011301 - 2 lembar.pdf",
            "Kuesioner 360 untuk Pegawai 302, S.E. - 198001012005011302 - 2 lembar.pdf",
        ]
    );
    office.call("reviews.period.close", json!({"periodId": period}));
    let late = json!({"periodId": period, "folder": folder});
    assert_eq!(office.refusal("reviews.questionnaires", late), Code::NotNow);
}

#[test]
fn the_spreadsheet_holds_what_may_be_shown() {
    let office = Office::new();
    let period = office.released();
    let path = office.vault.folder().join("hasil.xlsx");
    let file = office.vault.desk.files.register(path.clone());
    let done =
        office.call("reviews.results.export", json!({"periodId": period, "unitId": office.unit(12), "file": file}));
    assert_eq!(done["persons"], 3);
    let book = abdi_tabular::open(&path, &abdi_tabular::Limits::default(), &mut abdi_tabular::quietly).unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Ringkasan", "Per kelompok", "Per butir"]);
    let text = format!("{book:?}");
    assert!(text.contains("Pegawai 301, S.E."));
    // Two subordinates only: their group is nowhere in the book.
    assert!(!text.contains("\"Bawahan\""));
}
