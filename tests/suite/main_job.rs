//! The main job on real files: import, 360 review, sheets; and hostile names on the whole way.

use abdi_tabular::{Kind, Limits, quietly};
use abdi_tests::{TestOffice, fixture};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a tool of poppler says about a PDF.
fn poppler(tool: &str, arguments: &[&str], pdf: &Path) -> String {
    let output = Command::new(tool).args(arguments).arg(pdf).arg("-").output();
    let output = match tool {
        "pdftotext" => output,
        _ => Command::new(tool).args(arguments).arg(pdf).output(),
    };
    let output = output.unwrap_or_else(|error| panic!("{tool} (package poppler-utils): {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn pdfs(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("folder").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => {
                    let bytes = std::fs::read(&path).expect("file");
                    found.insert(path, bytes);
                }
            }
        }
    }
    found
}

fn sheets(office: &TestOffice, input: Value, name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = office.path(name);
    std::fs::create_dir(&folder).expect("folder");
    let mut input = input;
    input["folder"] = office.handle(&folder).into();
    office.call("reviews.sheets", &input);
    pdfs(&folder).into_iter().map(|(path, bytes)| (path.strip_prefix(&folder).expect("below").into(), bytes)).collect()
}

#[test]
fn a_released_period_prints_the_same_sheets_every_time() {
    let office = TestOffice::new();
    let made = office.call("demo.load", &json!({ "staff": 90, "seed": 7 }));
    let period = made["releasedPeriod"].as_i64().expect("a released period");
    let detail = office.call("reviews.period.get", &json!({ "periodId": period }));
    let first = sheets(&office, json!({ "periodId": period }), "satu");
    assert_eq!(first.len() as i64, detail["participants"].as_i64().expect("count"), "one sheet for each person");
    let second = sheets(&office, json!({ "periodId": period }), "dua");
    assert!(first == second, "the same result gives the same bytes");

    let folder = office.path("satu");
    for path in first.keys().take(5).map(|path| folder.join(path)) {
        let facts = poppler("pdfinfo", &[], &path);
        assert!(facts.contains("Tagged:          yes"), "{facts}");
        assert!(facts.contains("595.276 x 935.433"), "F4 is the office's paper: {facts}");
        let fonts = poppler("pdffonts", &[], &path);
        for line in fonts.lines().skip(2) {
            let embedded = line.split_whitespace().rev().nth(4);
            assert_eq!(embedded, Some("yes"), "not embedded: {line}");
        }
        let bytes = std::fs::read(&path).expect("file");
        assert!(bytes.windows(11).any(|part| part == b"pdfaid:part"), "marked as PDF/A");
        let text = poppler("pdftotext", &["-layout"], &path);
        let name = path.file_stem().expect("name").to_string_lossy().into_owned();
        let person = name.rsplit(" - ").next().expect("person");
        assert!(text.contains("LEMBAR PENILAIAN 360") && text.contains(person), "{person} is on the sheet");
        let pages: usize = text.matches("halaman ").count();
        assert!(facts.contains(&format!("Pages:           {pages}\n")), "every page says which it is");
    }
}

#[test]
fn sheets_of_one_person_and_of_a_unit() {
    let office = TestOffice::new();
    let made = office.call("demo.load", &json!({ "staff": 90, "seed": 7 }));
    let period = made["releasedPeriod"].as_i64().expect("a released period");
    let page = office.call(
        "reviews.results.list",
        &json!({ "periodId": period, "text": "", "descending": false, "offset": 0, "limit": 1 }),
    );
    let nip = page["rows"][0]["person"]["nip"].as_str().expect("a NIP").to_owned();
    let one = sheets(&office, json!({ "periodId": period, "nip": nip }), "orang");
    assert_eq!(one.len(), 1);
    let open = made["openPeriod"].as_i64().expect("an open period");
    let folder = office.handle(&office.path("orang"));
    let early = office.try_call("reviews.sheets", &json!({ "periodId": open, "folder": folder }));
    assert!(early.is_err(), "sheets of an open period are refused");
}

/// Imports a file whole and gives back the answer of the commit.
fn import(office: &TestOffice, file: &str, leave_out_errors: bool) -> Value {
    let handle = office.handle(&fixture(file));
    office.call("staff.import_preview", &json!({ "handle": handle }));
    office.call("staff.import_commit", &json!({ "handle": handle, "leaveOutErrors": leave_out_errors }))
}

#[test]
fn the_office_file_is_imported_undone_and_redone() {
    let office = TestOffice::new();
    let done = import(&office, "siasn/bersih/siasn.xlsx", false);
    assert_eq!(done["created"], 2700);
    let counted = office.call("staff.count", &json!({}));
    assert_eq!(office.call("journal.undo", &json!({}))["title"], done["title"]);
    assert_eq!(office.call("staff.list", &json!({}))["rows"].as_array().map(Vec::len), Some(0));
    office.call("journal.redo", &json!({}));
    assert_eq!(office.call("staff.count", &json!({})), counted);
    let again = import(&office, "siasn/bersih/siasn.xlsx", false);
    assert_eq!((again["created"].as_i64(), again["changed"].as_i64()), (Some(0), Some(0)), "twice is once");
    let check = office.call("vault.check", &json!({}));
    assert!(check["findings"].as_array().expect("findings").iter().all(|finding| finding["level"] == "ok"), "{check}");
}

#[test]
fn hostile_names_pass_through_import_page_and_spreadsheet_unharmed() {
    let office = TestOffice::new();
    import(&office, "siasn/kotor/siasn.xlsx", true);
    let manifest: Value =
        serde_json::from_slice(&std::fs::read(fixture("siasn/kotor/manifest.json")).expect("manifest")).expect("JSON");
    let cells = manifest["dirt_detail"]["cells_wrong"].as_array().expect("cells").iter();
    let hostile: Vec<String> = cells
        .filter(|cell| cell["tingkat"] == "teks" && cell["kolom"] == "NAMA")
        .filter_map(|cell| cell["nilai_file"].as_str().map(plain))
        .collect();
    assert!(hostile.len() >= 5, "the manifest lists hostile names: {hostile:?}");

    let target = office.path("ekspor.xlsx");
    let handle = office.handle(&target);
    office.call("staff.export", &json!({ "format": "xlsx", "handle": handle }));
    let book = abdi_tabular::open(&target, &Limits::default(), &mut quietly).expect("our own file opens");
    let sheet = &book.sheets[0];
    let mut texts = Vec::new();
    for row in sheet.rows() {
        for cell in row.cells() {
            assert!(!cell.formula, "a formula: {}", cell.text);
            if matches!(cell.kind, Kind::Text) {
                texts.push(plain(cell.text));
            }
        }
    }
    for name in hostile {
        assert!(texts.iter().any(|text| text.contains(&name)), "{name} is in the export, literally");
    }
}

/// Letters without regard to case and rows of blanks.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
