//! Files that must be refused, each with its own words, and bytes that mean no good.

use proptest::prelude::*;

use super::kit::{fixture, open_document, read, read_within, workbook, zipped};
use crate::{Limits, TabularError, open, open_bytes, quietly};

/// A compound file with a directory entry of that name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn each_wrong_file_is_refused_in_its_own_words() {
    let docx = zipped(&[("[Content_Types].xml", b"<T/>"), ("word/document.xml", b"<d/>")]);
    let xlsb = zipped(&[("[Content_Types].xml", b"<T/>"), ("xl/workbook.bin", b"\0")]);
    let odt = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    let locked_ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<m><manifest:encryption-data/></m>"),
        ("content.xml", b"\x01\x02"),
    ]);
    let good = std::fs::read(fixture("kotor/siasn.xlsx")).expect("fixture");
    let cut = good[..good.len() / 2].to_vec();
    let mut scratched = good.clone();
    let middle = scratched.len() / 2;
    scratched[middle..middle + 200].fill(0xAA);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing", vec![], "Berkas kosong"),
        ("blanks", b" \r\n\t\n".to_vec(), "Berkas kosong"),
        ("mark only", b"\xEF\xBB\xBF".to_vec(), "Berkas kosong"),
        ("xls", compound("Workbook"), "Format .xls lama"),
        ("xls 95", compound("Book"), "Format .xls lama"),
        ("biff 4", b"\x09\x04\x06\x00\x00\x00".to_vec(), "Format .xls lama"),
        ("locked xlsx", compound("EncryptedPackage"), "kata sandi"),
        ("locked ods", locked_ods, "kata sandi"),
        ("doc", compound("WordDocument"), "dokumen Word lama"),
        ("pdf", b"%PDF-1.7\n1 0 obj".to_vec(), "dokumen PDF"),
        ("jpeg", b"\xFF\xD8\xFF\xE0\0\x10JFIF".to_vec(), "gambar JPEG"),
        ("exe", b"MZ\x90\0\x03\0".to_vec(), "program Windows"),
        ("rar", b"Rar!\x1A\x07".to_vec(), "arsip RAR"),
        ("docx", docx, "dokumen Word"),
        ("odt", odt, "OpenDocument lain"),
        ("xlsb", xlsb, ".xlsb"),
        ("zip", zipped(&[("a.txt", b"a")]), "arsip ZIP"),
        ("html", b"<html><table><tr><td>NIP".to_vec(), "HTML"),
        ("fods", b"<?xml version='1.0'?><office:document>".to_vec(), ".fods"),
        ("binary", vec![7, 0, 1, 2, 3, 200, 0, 9], "data biner"),
        ("cut", cut, "rusak atau terpotong"),
        ("scratched", scratched, "rusak atau terpotong"),
        ("no workbook", zipped(&[("[Content_Types].xml", b"<T/>")]), "rusak"),
    ];
    for (what, bytes, words) in cases {
        match read(&bytes) {
            Err(error) => assert!(error.to_string().contains(words), "{what}: {error}"),
            Ok(book) => panic!("{what} was read: {:?}", book.format),
        }
    }
}

#[test]
fn two_letters_of_a_program_can_begin_a_name() {
    assert!(read(b"MZ;NIP\n1;2\n").is_ok());
    assert!(read(b"BM;NIP\n1;2\n").is_ok());
}

#[test]
fn names_of_files_do_not_matter() {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("data.csv");
    std::fs::copy(fixture("kotor/hierarki-unor.xlsx"), &path).expect("copy");
    let book = open(&path, &Limits::default(), &mut quietly).expect("workbook");
    assert_eq!(book.sheets[0].name, "HierarkiUnor");
    let missing = open(&folder.path().join("x"), &Limits::default(), &mut quietly);
    let text = missing.map(|_| ()).expect_err("missing").to_string();
    assert!(text.contains("tidak ditemukan"), "{text}");
    assert!(!text.contains("data.csv") && !text.contains("tmp"));
}

#[test]
fn limits_hold_on_both_sides() {
    let rows = |rows: usize, columns: usize| {
        let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(columns));
        workbook(&format!("<sheetData>{}</sheetData>", row.repeat(rows)), "", "")
    };
    let text = |rows: usize, columns: usize| format!("{}\n", vec!["1"; columns].join(";")).repeat(rows);
    let limits = Limits { rows: 5, columns: 4, cells: 12, ..Limits::default() };
    for (count, width, expected) in
        [(3, 4, None), (5, 2, None), (6, 1, Some("baris")), (1, 5, Some("kolom")), (4, 3, None), (5, 3, Some("sel"))]
    {
        for bytes in [rows(count, width), text(count, width).into_bytes()] {
            let found = read_within(&bytes, limits).map(|_| ());
            match (found, expected) {
                (Ok(()), None) => {}
                (Err(error), Some(word)) => {
                    let words = format!("terlalu banyak {word}");
                    assert!(error.to_string().contains(&words), "{error}");
                }
                (found, _) => panic!("{count} × {width}: {found:?}"),
            }
        }
    }
}

#[test]
fn sizes_are_checked_before_and_while_unpacking() {
    let sheet = format!("<sheetData>{}</sheetData>", "<row/>".repeat(20_000));
    let bytes = workbook(&sheet, "", "");
    let within = |limit: u64| {
        let limits = Limits { bytes: limit, ..Limits::default() };
        read_within(&bytes, limits).map(|_| ())
    };
    assert!(within(200_000).is_ok());
    assert!(matches!(within(100_000), Err(TabularError::TooLarge { .. })));
    assert!(matches!(within(100), Err(TabularError::TooLarge { .. })));

    // The directory lies about the size: what comes out counts.
    let mut lying = bytes.clone();
    let name = b"xl/worksheets/sheet1.xml";
    let header = lying.windows(name.len()).rposition(|w| w == name).expect("entry") - 46;
    lying[header + 24..header + 28].copy_from_slice(&10u32.to_le_bytes());
    let found = read_within(&lying, Limits { bytes: 60_000, ..Limits::default() });
    assert!(found.is_err(), "{found:?}");

    let zeros = vec![b' '; 11_000_000];
    let bomb = zipped(&[("xl/workbook.xml", b"<w/>"), ("xl/media/a.bin", &zeros)]);
    assert!(matches!(read(&bomb), Err(TabularError::Bomb)));
}

#[test]
fn large_numbers_below_a_header_are_no_trouble() {
    let book = read(b"NIP;NAMA;GOL\n1;4294967295;4294967295\n").expect("text");
    assert!(crate::find_header(&book, &[&["NIP"], &["NAMA"]]).is_some());
}

#[test]
fn the_hook_sees_progress_and_can_stop() {
    let bytes = std::fs::read(fixture("bersih/siasn.xlsx")).expect("fixture");
    let mut steps: Vec<(u64, u64)> = Vec::new();
    open_bytes(&bytes, &Limits::default(), &mut |done, total| {
        steps.push((done, total));
        true
    })
    .expect("workbook");
    assert!(steps.len() > 10, "{}", steps.len());
    assert!(steps.windows(2).all(|pair| pair[0].0 <= pair[1].0));
    assert!(steps.iter().all(|(done, total)| done <= total));
    let mut calls = 0;
    let stopped = open_bytes(&bytes, &Limits::default(), &mut |_, _| {
        calls += 1;
        calls < 5
    });
    assert!(stopped.is_err_and(|error| error.is_cancelled()));
    assert_eq!(calls, 5);
}

/// What the mutations start from.
fn seeds() -> Vec<Vec<u8>> {
    let rows = r#"<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45444.5</v></c><c t="b"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>x &amp; y</t></is></c><c t="str"><f>A1</f><v>z</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#;
    let table = r#"<table:table table:name="T"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="date" office:date-value="2024-06-01" table:number-columns-repeated="3"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row></table:table>"#;
    vec![
        workbook(rows, "<si><t>teks</t></si>", ""),
        open_document(table),
        "NIP;NAMA\n1;\"A \"\"b\"\" c\"\r\n2;\"x\ny\"\n".as_bytes().to_vec(),
        format!("<sheetData>{rows}").into_bytes(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(
        seed in 0usize..3,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0u8..4), 1..12),
    ) {
        let mut bytes = seeds().swap_remove(seed);
        for (at, byte, how) in edits {
            let at = at.index(bytes.len().max(1));
            match how {
                0 if at < bytes.len() => bytes[at] = byte,
                1 if at < bytes.len() => { bytes.remove(at); }
                2 => bytes.insert(at.min(bytes.len()), byte),
                _ => bytes.truncate(at.max(1)),
            }
        }
        check(&bytes)?;
    }

    /// Inside the archive, where no checksum stands guard.
    #[test]
    fn no_markup_makes_the_reader_panic(
        edits in prop::collection::vec((any::<prop::sample::Index>(), "[<>/\"'&;=a-zA-Z0-9 ]{0,6}", 0usize..8), 1..8),
        kind in 0u8..2,
    ) {
        let seed = match kind {
            0 => String::from_utf8_lossy(&seeds()[3]).into_owned(),
            _ => r#"<table:table table:name="T"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="5"/><table:covered-table-cell/></table:table-row></table:table>"#.to_owned(),
        };
        let mut markup = seed;
        for (at, text, remove) in edits {
            let at = at.index(markup.len().max(1)).min(markup.len());
            let end = (at + remove).min(markup.len());
            if markup.is_char_boundary(at) && markup.is_char_boundary(end) {
                markup.replace_range(at..end, &text);
            }
        }
        let bytes = match kind {
            0 => workbook(&markup, "<si><t>a</t></si>", ""),
            _ => open_document(&markup),
        };
        check(&bytes)?;
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[;,|\t\"\r\na-c\u{e9}\u{200b}=]{0,80}") {
        check(text.as_bytes())?;
    }
}

/// Read or refused, but never through the last net, and every cell can be looked at.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let limits = Limits { cells: 200_000, ..Limits::default() };
    match open_bytes(bytes, &limits, &mut quietly) {
        Ok(book) => {
            let _ = crate::find_header(&book, &[&["NIP"], &["NAMA"]]);
            for sheet in &book.sheets {
                let mut last = 0;
                for row in sheet.rows() {
                    prop_assert!(row.number > last, "rows rise");
                    last = row.number;
                    prop_assert!(!row.is_empty());
                    let size: usize = row.cells().map(|cell| cell.text.len()).sum();
                    prop_assert!(size <= bytes.len() * 1100 + 64);
                }
            }
        }
        Err(error) => {
            prop_assert!(!error.to_string().contains("tidak dapat diurai"), "panicked");
        }
    }
    Ok(())
}
