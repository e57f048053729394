//! CSV and its relatives.

use super::kit::{grid, read};
use crate::{Encoding, Format};

fn format(bytes: &[u8]) -> (char, Encoding) {
    match read(bytes).expect("text").format {
        Format::Text { delimiter, encoding } => (delimiter, encoding),
        other => panic!("{other:?}"),
    }
}

#[test]
fn delimiters_are_found_by_the_shape_of_the_rows() {
    for (text, expected) in [
        ("NIP;NAMA;GELAR\n1;A, B;S.Pd, M.Pd\n2;C, D;S.E, M.M\n", ';'),
        ("NIP,NAMA\n1,\"A; B\"\n2,C\n", ','),
        ("NIP\tNAMA, GELAR\n1\tA, B\n", '\t'),
        ("NIP|NAMA\n1|A;B\n2|C,D\n", '|'),
        ("DAFTAR PEGAWAI, KOTA X, 2026\n\nNO;NAMA;NIP\n1;A;1\n2;B;2\n", ';'),
        ("NIP\n1\n2\n", ','),
        ("sep=;\r\nA,B;C\r\n1,2;3\r\n", ';'),
    ] {
        assert_eq!(format(text.as_bytes()).0, expected, "{text}");
    }
}

/// Row numbers and cells.
type Lines<'a> = &'a [(u32, &'a [&'a str])];

#[test]
fn quotes_line_ends_and_row_numbers() {
    let cases: &[(&str, Lines)] = &[
        ("a;b\r\n1;2\r\n", &[(1, &["a", "b"]), (2, &["1", "2"])]),
        ("a;b\n\n\n1;2", &[(1, &["a", "b"]), (4, &["1", "2"])]),
        ("a;b\r1;2\r", &[(1, &["a", "b"]), (2, &["1", "2"])]),
        ("\"a;x\";b\n1;2\n", &[(1, &["a;x", "b"]), (2, &["1", "2"])]),
        ("\"a \"\"x\"\"\";\"b\nc\"\n1;2\n", &[(1, &["a \"x\"", "b\nc"]), (2, &["1", "2"])]),
        ("\"a\"bc;d\n1;2\n", &[(1, &["abc", "d"]), (2, &["1", "2"])]),
        ("a\"b;c\n1;2\n", &[(1, &["a\"b", "c"]), (2, &["1", "2"])]),
        // A quote that never closes is a letter like any other.
        ("a;\"b\n1;2\n3;4", &[(1, &["a", "\"b"]), (2, &["1", "2"]), (3, &["3", "4"])]),
        // Pipe files know no quotes.
        ("a|\"b\n1|2\"\n", &[(1, &["a", "\"b"]), (2, &["1", "2\""])]),
        ("sep=,\r\na,b\r\n1,2\r\n", &[(1, &["a", "b"]), (2, &["1", "2"])]),
        (" a ;b\n1; \n", &[(1, &[" a ", "b"]), (2, &["1", " "])]),
    ];
    for (text, expected) in cases {
        let book = read(text.as_bytes()).expect("text");
        let rows: Vec<(u32, Vec<&str>)> = expected.iter().map(|(number, cells)| (*number, cells.to_vec())).collect();
        assert_eq!(grid(&book, 0), rows, "{text:?}");
    }
}

#[test]
fn fields_count_the_empty_ones_too() {
    let book = read(b"a|b|c\n1||\n1|2|3|4\n|||\n").expect("text");
    let fields: Vec<(u32, usize, usize)> =
        book.sheets[0].rows().map(|row| (row.number, row.fields, row.len())).collect();
    assert_eq!(fields, [(1, 3, 3), (2, 3, 1), (3, 4, 4)]);
}

#[test]
fn encodings() {
    let text = "NAMA;TEMPAT\nRENÉ;NUR’AINI\n";
    let wide = |big: bool| -> Vec<u8> {
        std::iter::once(0xFEFF)
            .chain(text.encode_utf16())
            .flat_map(|unit| match big {
                true => unit.to_be_bytes(),
                false => unit.to_le_bytes(),
            })
            .collect()
    };
    let windows = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{FEFF}{text}").into_bytes(), Encoding::Utf8),
        (windows, Encoding::Windows1252),
        (wide(false), Encoding::Utf16),
        (wide(true), Encoding::Utf16),
    ] {
        let book = read(&bytes).expect("text");
        assert_eq!(format(&bytes), (';', encoding));
        assert_eq!(grid(&book, 0), [(1, vec!["NAMA", "TEMPAT"]), (2, vec!["RENÉ", "NUR’AINI"])]);
    }
}
