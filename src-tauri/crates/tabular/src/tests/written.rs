//! What is written can be read again, and runs nothing.

use std::path::Path;

use chrono::NaiveDate;

use super::kit::{grid, read};
use crate::{
    Column, Delimiter, Kind, Table, TabularError, Value, neutralise, save, sheet_names, write_csv, write_xlsx,
};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("day")
}

fn sample() -> Table {
    let columns = vec![
        Column::new("NAMA").width(30).note("Tanpa gelar"),
        Column::new("KELAMIN").choices(["L", "P"]),
        Column::new("UNIT").choices((0..60).map(|n| format!("Unit, nomor {n}"))),
        Column::new("NILAI"),
        Column::new("TMT"),
        Column::new("CAPAIAN"),
        Column::new("JUMLAH"),
    ];
    let mut table = Table::new("Daftar [A/B]: pegawai?", columns).titled(["DAFTAR PEGAWAI", "Keadaan 1 November 2026"]);
    table.push(vec![
        "=cmd|' /C calc'!A0".into(),
        "L".into(),
        Value::Empty,
        Value::Decimal { units: 375, scale: 2 },
        day(2026, 11, 21).into(),
        Value::Percent { units: 875, scale: 1 },
        Value::Integer(-12),
    ]);
    table.push(vec![
        "Baris satu\nbaris _x0041_ <b>&amp;\u{1} é 👨‍🏫".into(),
        Value::Empty,
        Value::Empty,
        Value::Decimal { units: -5, scale: 2 },
        day(1899, 12, 31).into(),
        Value::Percent { units: 100, scale: 0 },
        Value::Integer(199_409_052_022_212_716),
    ]);
    table
}

#[test]
fn a_workbook_is_read_back_as_it_was_written() {
    let bytes = write_xlsx(&[sample(), sample()]).expect("xlsx");
    let book = read(&bytes).expect("workbook");
    let names: Vec<(&str, bool)> = book.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.hidden)).collect();
    assert_eq!(names, [("Daftar A B pegawai", false), ("Daftar A B pegawai (2)", false), ("Pilihan", true)]);
    let sheet = &book.sheets[0];
    assert_eq!(sheet.row(1).map(|row| row.text(0)), Some("DAFTAR PEGAWAI"));
    assert_eq!(sheet.row(4).map(|row| row.text(0)), Some("NAMA"));
    let first = sheet.row(5).expect("row");
    let texts: Vec<&str> = first.cells().map(|cell| cell.text).collect();
    assert_eq!(texts, ["=cmd|' /C calc'!A0", "L", "", "3.75", "2026-11-21", "0.875", "-12"]);
    assert_eq!(first.cell(0).kind, Kind::Text);
    assert!(first.cells().all(|cell| !cell.formula));
    assert_eq!(first.cell(4).kind, Kind::Date(day(2026, 11, 21)));
    let second = sheet.row(6).expect("row");
    assert_eq!(second.text(0), "Baris satu\nbaris _x0041_ <b>&amp;\u{1} é 👨‍🏫");
    assert_eq!(second.text(3), "-0.05");
    assert_eq!(second.text(4), "31-12-1899");
    assert_eq!(second.text(6), "199409052022212716");
    assert_eq!(second.cell(6).kind, Kind::Text);
    assert_eq!(grid(&book, 2).len(), 60);
}

#[test]
fn equal_tables_give_equal_bytes() {
    assert_eq!(write_xlsx(&[sample()]).expect("xlsx"), write_xlsx(&[sample()]).expect("xlsx"));
}

#[test]
fn the_sheet_has_filter_frozen_header_lists_and_note() {
    let bytes = write_xlsx(&[sample()]).expect("xlsx");
    let part = |name: &str| {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("zip");
        let part = archive.by_name(name).expect(name);
        std::io::read_to_string(part).expect("text")
    };
    let sheet = part("xl/worksheets/sheet1.xml");
    for piece in [
        "<autoFilter ref=\"A4:G6\"/>",
        "ySplit=\"4\"",
        "state=\"frozen\"",
        "<formula1>\"L,P\"</formula1>",
        "<formula1>Pilihan!$A$1:$A$60</formula1>",
        "sqref=\"B5:B5006\"",
    ] {
        assert!(sheet.contains(piece), "{piece} in {sheet}");
    }
    assert!(!sheet.contains("<f>"));
    // The only moment in the file is the fixed one: the clock leaves no trace.
    let core = part("docProps/core.xml");
    assert_eq!(core.matches(":00Z").count(), 2, "{core}");
    assert_eq!(core.matches("2026-01-01T00:00:00Z").count(), 2, "{core}");
    assert!(part("xl/comments1.xml").contains("Tanpa gelar"));
    let styles = part("xl/styles.xml");
    for code in ["#,##0.00", "dd-mm-yyyy", "0.0%", "quotePrefix"] {
        assert!(styles.contains(code), "{code}");
    }
}

#[test]
fn text_like_a_formula_is_neutralised() {
    for text in [
        "=1+1",
        "+62812",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u{a0}=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠a",
        "−1",
        "\u{200b}=1",
        "\u{feff}@a",
    ] {
        assert_eq!(neutralise(text), format!("'{text}"), "{text:?}");
    }
    for text in ["-", "", "ANI", "1=1", "'=1", "a@b.example", "III/a", "#N/A"] {
        assert_eq!(neutralise(text), text);
    }
}

#[test]
fn csv_is_what_excel_opens_here() {
    let mut table = sample();
    table.columns[1].header = "L;P".into();
    let text = String::from_utf8(write_csv(&table, Delimiter::Semicolon)).expect("UTF-8");
    assert_eq!(
        text,
        "\u{feff}NAMA;\"L;P\";UNIT;NILAI;TMT;CAPAIAN;JUMLAH\r\n\
         '=cmd|' /C calc'!A0;L;;\"3,75\";21-11-2026;\"87,5%\";-12\r\n\
         \"Baris satu\nbaris _x0041_ <b>&amp;\u{1} é 👨‍🏫\";;;\"-0,05\";31-12-1899;100%;199409052022212716\r\n"
    );
}

#[test]
fn every_delimiter_is_read_back() {
    let mut table = Table::new("x", vec![Column::new("A"), Column::new("B")]);
    for text in ["a;b", "a,b", "a\tb", "\"x\" y", "baris\nlain", " tepi ", "|"] {
        table.push(vec![text.into(), "z".into()]);
    }
    for delimiter in [Delimiter::Semicolon, Delimiter::Comma, Delimiter::Tab] {
        let book = read(&write_csv(&table, delimiter)).expect("text");
        let rows: Vec<&str> = book.sheets[0].rows().skip(1).map(|r| r.text(0)).collect();
        let expected = ["a;b", "a,b", "a\tb", "\"x\" y", "baris\nlain", " tepi ", "|"];
        assert_eq!(rows, expected, "{delimiter:?}");
    }
    let book = read(&write_csv(&table, Delimiter::Pipe)).expect("text");
    let rows: Vec<&str> = book.sheets[0].rows().skip(1).map(|r| r.text(0)).collect();
    assert_eq!(rows, ["a;b", "a,b", "a\tb", "\"x\" y", "baris lain", " tepi ", "¦"]);
}

#[test]
fn names_of_sheets() {
    let long = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia";
    let names = sheet_names(["a", "A", "", "'x'", "History", long, long, "[]:*?/\\"]);
    assert_eq!(
        names,
        [
            "a",
            "A (2)",
            "Lembar",
            "x",
            "History_",
            "Badan Kepegawaian dan Pengemban",
            "Badan Kepegawaian dan Penge (2)",
            "Lembar (2)"
        ]
    );
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31));
}

#[test]
fn text_longer_than_a_cell_is_cut_with_a_mark() {
    let mut table = Table::new("x", vec![Column::new("A")]);
    table.push(vec!["é".repeat(40_000).into()]);
    let book = read(&write_xlsx(&[table]).expect("xlsx")).expect("workbook");
    let row = book.sheets[0].row(2).expect("row");
    assert_eq!(row.text(0).chars().count(), 32_767);
    assert!(row.text(0).ends_with('…'));
}

#[test]
fn a_file_is_replaced_whole() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("hasil.csv");
    save(&path, b"satu").expect("saved");
    save(&path, b"dua").expect("replaced");
    assert_eq!(std::fs::read(&path).expect("file"), b"dua");
    let names: Vec<_> =
        std::fs::read_dir(folder.path()).expect("folder").filter_map(|entry| Some(entry.ok()?.file_name())).collect();
    assert_eq!(names, ["hasil.csv"]);
    let nowhere = save(&folder.path().join("tidak/ada.csv"), b"x");
    assert!(matches!(nowhere, Err(TabularError::NoFolder)), "{nowhere:?}");
    let mut rights = std::fs::metadata(&path).expect("file").permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&path, rights).expect("rights");
    let refused = save(&path, b"tiga");
    assert!(matches!(refused, Err(TabularError::ReadOnly)), "{refused:?}");
    assert_eq!(std::fs::read(&path).expect("file"), b"dua");
}

/// `/dev/full` refuses every byte; its folder takes no files, so the kind of error is checked.
#[test]
fn refusals_of_the_system_have_their_own_words() {
    use std::io::{Error, ErrorKind};
    for (kind, words) in [
        (ErrorKind::StorageFull, "penyimpanan penuh"),
        (ErrorKind::QuotaExceeded, "penyimpanan penuh"),
        (ErrorKind::PermissionDenied, "hanya dapat dibaca"),
        (ErrorKind::ReadOnlyFilesystem, "hanya dapat dibaca"),
        (ErrorKind::NotFound, "tidak ditemukan"),
        (ErrorKind::ResourceBusy, "sedang dibuka"),
        (ErrorKind::TimedOut, "tidak dapat disimpan"),
    ] {
        let error = TabularError::writing(&Error::from(kind));
        assert!(error.to_string().contains(words), "{kind:?}: {error}");
    }
    assert!(save(Path::new("/proc/abdi.csv"), b"x").is_err());
}
