//! Header words and the columns they are given to.

use super::kit::{read, workbook};
use crate::find::words::one_slip_apart;
use crate::{HeaderColumn, find_header, header_at, map_columns, normalise};

#[test]
fn spellings_of_a_header_become_one() {
    for (text, expected) in [
        ("NIP BARU", "NIP BARU"),
        ("Gelar_ Belakang\n", "GELAR BELAKANG"),
        ("NO. HP", "NO HP"),
        ("NPWP\u{a0}NOMOR", "NPWP NOMOR"),
        ("JENIS\r\nKELAMIN", "JENIS KELAMIN"),
        ("\u{feff}unor\u{200b} nama\u{a0}", "UNOR NAMA"),
        ("Réné", "RENE"),
        ("L/P", "L P"),
        ("ＮＩＰ", "NIP"),
        ("(1)", "1"),
        (" - ", ""),
    ] {
        assert_eq!(normalise(text), expected, "{text:?}");
    }
}

#[test]
fn a_slip_is_one_letter() {
    for (a, b, near) in [
        ("GOLONGAN", "GOLONGAN", true),
        ("GOLONGAN", "GOLONAN", true),
        ("GOLONGAN", "GOLOGNAN", true),
        ("GOLONGAN", "GOLONGEN", true),
        ("GOLONGAN", "GOLONGANX", true),
        ("GOLONGAN", "GLONGEN", false),
        ("AA", "BB", false),
    ] {
        assert_eq!(one_slip_apart(a, b), near, "{a} {b}");
    }
}

/// Column and score per field.
type Found<'a> = &'a [Option<(usize, u8)>];

#[test]
fn columns_go_to_the_field_they_answer_best() {
    let fields: &[&[&str]] = &[
        &["NAMA", "NAMA PEGAWAI"],
        &["UNOR NAMA", "UNIT KERJA"],
        &["TANGGAL LAHIR"],
        &["NIP BARU", "NIP"],
        &["NIK"],
        &["GOLONGAN RUANG"],
    ];
    let cases: &[(&[&str], Found)] = &[
        (
            &["Nama", "UNIT  KERJA", "tanggal_lahir", "NIP", "NIK", "GOLONGAN RUANG"],
            &[Some((0, 100)), Some((1, 100)), Some((2, 100)), Some((3, 100)), Some((4, 100)), Some((5, 100))],
        ),
        (
            &["LAHIR TANGGAL", "NIPBARU", "TANGAL LAHIR", "GOLONGAN RUANG TERAKHIR"],
            &[None, None, Some((0, 85)), Some((1, 95)), None, Some((3, 62))],
        ),
        // One word inside another header is no answer, and NIK is not NIP.
        (&["AGAMA NAMA", "NIL", "NAMA IBU", "", "TANGAL LAHIR"], &[None, None, Some((4, 75)), None, None, None]),
        // The same header twice: the first column has it.
        (&["NAMA", "NAMA"], &[Some((0, 100)), None, None, None, None, None]),
    ];
    for (headers, expected) in cases {
        let columns = HeaderColumn::from_texts(headers.iter().copied());
        let mapping = map_columns(&columns, fields);
        let found: Vec<Option<(usize, u8)>> =
            mapping.fields.iter().map(|m| m.as_ref().map(|m| (m.column, m.score))).collect();
        assert_eq!(found, *expected, "{headers:?}");
        let used: Vec<usize> = found.iter().flatten().map(|(c, _)| *c).collect();
        let free: Vec<usize> = (0..headers.len()).filter(|c| !used.contains(c)).collect();
        assert_eq!(mapping.unmapped, free);
    }
}

const FIELDS: &[&[&str]] = &[&["NAMA"], &["NIP"], &["GOL", "PANGKAT GOL"], &["PANGKAT TMT"]];

#[test]
fn a_two_row_header_without_merges_is_filled_from_the_left() {
    let text =
        "DAFTAR PEGAWAI;;;\n;;;\nNO;NAMA;NIP;PANGKAT;\n;;;GOL;TMT\n1;2;3;4;5\n1;A;199001012015011001;III/a;2020\n";
    let book = read(text.as_bytes()).expect("text");
    let header = find_header(&book, FIELDS).expect("header");
    assert_eq!(header.rows, 3..=4);
    assert_eq!((header.number_row, header.first_data_row), (Some(5), 6));
    let columns: Vec<Option<usize>> = (0..4).map(|f| header.mapping.column(f)).collect();
    assert_eq!(columns, [Some(1), Some(2), Some(3), Some(4)]);
    assert_eq!(header.columns[4].text, "PANGKAT TMT");
}

#[test]
fn merges_decide_what_a_cell_stands_under() {
    let cell = |at: &str, text: &str| format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
    let rows = format!(
        r#"<sheetData><row r="2">{}{}{}</row><row r="3">{}{}{}</row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>"#,
        cell("A2", "NAMA"),
        cell("B2", "PANGKAT"),
        cell("E2", "NIP"),
        cell("B3", "GOL"),
        cell("C3", "TMT"),
        cell("D3", "KET"),
    );
    let book = read(&workbook(&rows, "", "")).expect("workbook");
    let header = find_header(&book, FIELDS).expect("header");
    assert_eq!(header.rows, 2..=3);
    let texts: Vec<&str> = header.columns.iter().map(|c| c.text.as_str()).collect();
    assert_eq!(texts, ["NAMA", "PANGKAT GOL", "PANGKAT TMT", "KET", "NIP"]);
    assert_eq!(header.first_data_row, 4);
}

#[test]
fn the_user_can_point_at_the_header() {
    let book = read(b"x;y\nSiapa;NIP\n1;2\n").expect("text");
    assert!(find_header(&book, FIELDS).is_none());
    let header = header_at(&book, 0, 2..=2, FIELDS).expect("header");
    assert_eq!(header.mapping.column(1), Some(1));
    assert_eq!(header.mapping.unmapped, [0]);
    assert_eq!(header.first_data_row, 3);
    assert!(header_at(&book, 0, 9..=9, FIELDS).is_none());
    assert!(header_at(&book, 5, 1..=1, FIELDS).is_none());
}

#[test]
fn a_row_of_data_is_no_row_of_numbers() {
    for (row, first) in [
        ("1;2;3;4", 3),
        ("(1);(2);(3);(4)", 3),
        ("1;A;3;5", 2),
        ("1;A;199001012015011001;III/a", 2),
        ("1;2;;", 2),
        ("5;4;3;2", 2),
    ] {
        let text = format!("NO;NAMA;NIP;GOL\n{row}\n1;B;2;x\n");
        let book = read(text.as_bytes()).expect("text");
        let header = find_header(&book, FIELDS).expect("header");
        assert_eq!(header.first_data_row, first, "{row}");
    }
}
