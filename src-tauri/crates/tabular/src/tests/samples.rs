//! The sample files against what is written about them, and against a second reader.

use calamine::{Data, Reader, Xlsx};
use chrono::{Days, NaiveDate};

use super::kit::{fixture, grid, manifest, opened};
use crate::{Encoding, Format, Kind, find_header};

const SIASN: &[&[&str]] = &[
    &["NIP BARU"],
    &["NAMA"],
    &["GELAR DEPAN"],
    &["TANGGAL LAHIR", "TGL LAHIR"],
    &["NPWP NOMOR"],
    &["NOMOR HP", "NO HP"],
    &["KARTU ASN VIRTUAL"],
    &["UNOR NAMA"],
    &["NIP LAMA"],
];

#[test]
fn sheets_rows_and_columns_are_those_of_the_manifest() {
    for folder in ["bersih", "kotor"] {
        let facts = manifest(folder);
        for (file, fact) in facts["files"].as_object().expect("files") {
            if !fixture(&format!("{folder}/{file}")).exists() || file == "nominatif.xlsx" {
                continue;
            }
            let book = opened(&format!("{folder}/{file}"));
            let mut sheets = book.sheets.iter().filter(|sheet| !sheet.hidden);
            let sheet = sheets.next().expect("a visible sheet");
            assert_eq!(sheet.name, fact["sheet"].as_str().unwrap_or(""), "{file}");
            let hidden = book.sheets.iter().find(|sheet| sheet.hidden);
            assert_eq!(
                hidden.map(|sheet| sheet.name.as_str()),
                fact["hidden_sheet_before"].as_str(),
                "{folder}/{file}"
            );
            let header = sheet.row(1).expect("header");
            assert_eq!(header.fields as u64, fact["columns"], "{folder}/{file}");
            let filled = sheet.rows_from(2).filter(|row| !row.is_blank()).count() as u64;
            let total_line = u64::from(folder == "kotor" && file.starts_with("siasn.x"))
                + u64::from(folder == "kotor" && file.ends_with(".txt"));
            let expected = fact["data_rows"].as_u64().expect("rows") + total_line;
            assert_eq!(filled, expected, "{folder}/{file}");
        }
    }
}

#[test]
fn every_cell_agrees_with_calamine() {
    for file in [
        "bersih/siasn.xlsx",
        "bersih/siasn-next-month.xlsx",
        "bersih/nominatif.xlsx",
        "bersih/hierarki-unor.xlsx",
        "kotor/siasn.xlsx",
        "kotor/siasn-next-month.xlsx",
        "kotor/nominatif.xlsx",
        "kotor/hierarki-unor.xlsx",
    ] {
        let ours = opened(file);
        let mut theirs: Xlsx<_> = calamine::open_workbook(fixture(file)).expect(file);
        assert_eq!(ours.format, Format::Xlsx);
        assert_eq!(theirs.sheet_names().len(), ours.sheets.len(), "{file}");
        for sheet in &ours.sheets {
            let range = theirs.worksheet_range(&sheet.name).expect("range");
            let mut seen = 0;
            for (row, column, value) in range.used_cells() {
                let (top, left) = range.start().expect("start");
                let number = top + row as u32 + 1;
                let column = left as usize + column;
                let Some(row) = sheet.row(number) else {
                    panic!("{file}: row {number} is missing");
                };
                let cell = row.cell(column);
                let expected = match value {
                    Data::String(text) => text.clone(),
                    Data::Float(number) if cell.text.contains('E') => {
                        assert_eq!(cell.text.parse(), Ok(*number));
                        cell.text.to_owned()
                    }
                    Data::Float(number) => number.to_string(),
                    Data::DateTime(date) => serial(date.as_f64()).to_string(),
                    Data::Error(error) => error.to_string(),
                    other => panic!("{file}: unexpected {other:?}"),
                };
                assert_eq!(cell.text, expected, "{file} row {number} column {column}");
                seen += usize::from(!expected.is_empty());
            }
            let filled = sheet.rows().flat_map(|row| row.cells());
            assert_eq!(filled.filter(|cell| !cell.text.is_empty()).count(), seen);
        }
    }
}

fn serial(day: f64) -> NaiveDate {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).expect("epoch");
    start + Days::new(day as u64)
}

#[test]
fn the_spoiled_cells_are_read_as_they_stand_in_the_file() {
    let facts = manifest("kotor");
    let book = opened("kotor/siasn.xlsx");
    let sheet = &book.sheets[1];
    let header = sheet.row(1).expect("header");
    let columns: Vec<&str> = header.cells().map(|cell| cell.text).collect();
    let mut counted = 0;
    for fact in facts["dirt_detail"]["cells_wrong"].as_array().expect("cells") {
        let written = fact["kolom_file"].as_str().expect("column");
        let Some(column) = columns.iter().position(|text| *text == written) else {
            panic!("no column {written:?}");
        };
        let number = fact["baris"].as_u64().expect("row") as u32;
        let cell = sheet.row(number).expect("row").cell(column);
        let value = fact["nilai_file"].as_str().expect("value");
        let kind = fact["tipe_sel"].as_str().expect("kind");
        counted += 1;
        match (kind, fact["jenis"].as_str().expect("kind")) {
            ("galat", _) => assert_eq!((cell.text, cell.kind), ("#N/A", Kind::Error)),
            ("rumus", _) => {
                assert!(cell.formula, "row {number}");
                assert_eq!(cell.text, fact["nilai_txt"].as_str().unwrap_or(cell.text));
            }
            ("angka", "tanggal_serial") => {
                let shown = cell.text;
                let true_date = fact["nilai_benar"].as_str().expect("date");
                let date = match cell.kind {
                    Kind::Date(date) => date,
                    _ => sheet.date_from_serial(shown).expect("a serial"),
                };
                assert_eq!(date.format("%d-%m-%Y").to_string(), true_date);
            }
            ("angka", _) => {
                assert_eq!(cell.kind, Kind::Number, "row {number}");
                assert!(cell.looks_like_damaged_number(), "{}", cell.text);
                assert_eq!(cell.text.parse::<f64>().ok(), value.parse::<f64>().ok(), "row {number}");
            }
            (_, "nip_float") => assert!(cell.looks_like_damaged_number(), "{}", cell.text),
            _ => assert_eq!(cell.text, value, "row {number} {written}"),
        }
    }
    assert_eq!(counted, 87);
}

#[test]
fn the_text_files_hold_the_same_rows_as_the_workbook() {
    let book = opened("kotor/siasn.xlsx");
    let sheet = &book.sheets[1];
    let lost = &manifest("kotor")["files"]["siasn-cp1252.txt"]["lines_with_lost_characters"];
    let lost: Vec<u64> = lost.as_array().expect("lines").iter().filter_map(|line| line.as_u64()).collect();
    for (file, encoding) in [("kotor/siasn.txt", Encoding::Utf8), ("kotor/siasn-cp1252.txt", Encoding::Windows1252)] {
        let text = opened(file);
        let delimiter = '|';
        assert_eq!(text.format, Format::Text { delimiter, encoding });
        let mut differing = Vec::new();
        for row in sheet.rows() {
            let line = text.sheets[0].row(row.number).expect("line");
            if line.fields != 70 {
                differing.push(row.number);
                continue;
            }
            for (column, cell) in row.cells().enumerate() {
                let same = squeezed(cell.text) == squeezed(line.text(column));
                let exempt = cell.formula
                    || matches!(cell.kind, Kind::Number | Kind::Date(_))
                    || (encoding == Encoding::Windows1252 && lost.contains(&u64::from(row.number)));
                assert!(same || exempt, "{file} line {}: {:?} is not {:?}", row.number, line.text(column), cell.text);
            }
        }
        // The one line with a bar inside a name.
        assert_eq!(differing, [234], "{file}");
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_siasn_header_is_found_in_any_spelling() {
    for (file, sheet, missing) in [
        ("bersih/siasn.xlsx", 0, None),
        ("bersih/siasn-next-month.xlsx", 0, None),
        ("kotor/siasn.txt", 0, Some(8)),
        ("kotor/siasn-cp1252.txt", 0, Some(8)),
        ("kotor/siasn.xlsx", 1, Some(8)),
    ] {
        let book = opened(file);
        let header = find_header(&book, SIASN).expect(file);
        assert_eq!((header.sheet, header.rows.clone()), (sheet, 1..=1), "{file}");
        assert_eq!((header.number_row, header.first_data_row), (None, 2));
        for (field, found) in header.mapping.fields.iter().enumerate() {
            // The spoiled file has no old NIP, and calls the card by another name.
            let absent = missing.is_some() && (field == 8 || field == 6);
            assert_eq!(found.is_none(), absent, "{file}: {field} {found:?}");
        }
        let fields = header.mapping.fields.iter().flatten().count();
        assert_eq!(fields + header.mapping.unmapped.len(), header.columns.len());
    }
}

#[test]
fn the_header_of_two_merged_rows_is_put_together() {
    let fields: &[&[&str]] = &[
        &["NAMA"],
        &["NIP"],
        &["PANGKAT GOL"],
        &["PANGKAT TMT", "TMT GOLONGAN"],
        &["NAMA JABATAN", "JABATAN"],
        &["JABATAN TMT", "TMT JABATAN"],
        &["ESELON"],
        &["MASA KERJA THN"],
        &["TAHUN LULUS"],
        &["UNIT KERJA"],
        &["L/P", "JENIS KELAMIN"],
    ];
    for file in ["bersih/nominatif.xlsx", "kotor/nominatif.xlsx", "bersih/nominatif-20.ods"] {
        let book = opened(file);
        let header = find_header(&book, fields).expect(file);
        assert_eq!(header.rows, 4..=5, "{file}");
        assert_eq!(header.number_row, Some(6), "{file}");
        assert_eq!(header.first_data_row, 7, "{file}");
        let texts: Vec<&str> = header.columns.iter().map(|c| c.text.as_str()).collect();
        assert_eq!(
            texts,
            [
                "NO",
                "NAMA",
                "NIP",
                "TEMPAT/TGL LAHIR",
                "L/P",
                "PANGKAT/GOL",
                "PANGKAT TMT",
                "NAMA JABATAN",
                "JABATAN TMT",
                "JABATAN ESELON",
                "MASA KERJA THN",
                "MASA KERJA BLN",
                "PENDIDIKAN TINGKAT/JURUSAN",
                "PENDIDIKAN TAHUN LULUS",
                "UNIT KERJA",
                "KET."
            ]
        );
        let columns: Vec<Option<usize>> = (0..fields.len()).map(|f| header.mapping.column(f)).collect();
        let expected = [1, 2, 5, 6, 7, 8, 9, 10, 13, 14, 4].map(Some);
        assert_eq!(columns, expected, "{file}");
        assert_eq!(header.mapping.unmapped, [0, 3, 11, 12, 15]);
    }
}

#[test]
fn rows_that_are_no_persons_keep_their_place() {
    let facts = manifest("kotor");
    let book = opened("kotor/nominatif.xlsx");
    let ignored = facts["nominatif"]["ignored_rows"].as_array().expect("rows");
    let blank: Vec<u32> = ignored
        .iter()
        .filter(|row| row["jenis"] == "kosong")
        .filter_map(|row| Some(row["baris"].as_u64()? as u32))
        .collect();
    assert_eq!(blank.len(), 7);
    for number in 7..=332 {
        let row = book.sheets[0].row(number);
        assert_eq!(row.is_none(), blank.contains(&number), "row {number}");
    }
}

#[test]
fn the_open_document_file_holds_what_the_workbook_holds() {
    let ods = opened("bersih/nominatif-20.ods");
    let xlsx = opened("bersih/nominatif.xlsx");
    assert_eq!(ods.format, Format::Ods);
    assert_eq!(ods.sheets.len(), 2);
    assert!(ods.sheets[0].hidden && !ods.sheets[1].hidden);
    let ours = grid(&ods, 1);
    assert_eq!(ours, grid(&xlsx, 0)[..26]);
    let date = ods.sheets[1].row(8).expect("row").cell(6);
    assert_eq!(date.text, "2020-04-01");
    assert!(matches!(date.kind, Kind::Date(_)));
}
