//! Numbers, serial dates, damaged identity numbers.

use crate::read::number::{date_cell, number_text};
use crate::{Epoch, Kind, date_from_serial, looks_like_damaged_number};

#[test]
fn damaged_numbers() {
    for (text, kind, damaged) in [
        ("1.98303E+17", Kind::Text, true),
        ("1.98303E+17", Kind::Number, true),
        ("1,98E+17", Kind::Text, true),
        ("2e17", Kind::Text, true),
        ("'1.98E+17 ", Kind::Text, true),
        ("1.37301531086834E+15", Kind::Number, true),
        ("9.99E+10", Kind::Text, false),
        ("1E+11", Kind::Text, true),
        ("199409052022213000", Kind::Number, true),
        ("199409052022212716", Kind::Text, false),
        ("1373015310868337", Kind::Number, true),
        ("137301531086833", Kind::Number, false),
        ("2007", Kind::Number, false),
        ("1.5E-12", Kind::Number, false),
        ("IIE17", Kind::Text, false),
        ("1.2.3E+17", Kind::Text, false),
        ("E17", Kind::Text, false),
        ("32F822B38979A42F7980F964B04CAE07", Kind::Text, false),
        // Hexadecimal keys can look alike; such an exponent no number has.
        ("12345678E9012345", Kind::Text, false),
        ("", Kind::Empty, false),
    ] {
        assert_eq!(looks_like_damaged_number(text, kind), damaged, "{text}");
    }
}

#[test]
fn serial_dates() {
    for (text, epoch, expected) in [
        ("45444", Epoch::Year1900, Some("2024-06-01")),
        ("45444.75", Epoch::Year1900, Some("2024-06-01")),
        (" 30529 ", Epoch::Year1900, Some("1983-08-01")),
        ("1", Epoch::Year1900, Some("1900-01-01")),
        ("59", Epoch::Year1900, Some("1900-02-28")),
        ("60", Epoch::Year1900, None),
        ("61", Epoch::Year1900, Some("1900-03-01")),
        ("2958465", Epoch::Year1900, Some("9999-12-31")),
        ("2958466", Epoch::Year1900, None),
        ("0", Epoch::Year1900, None),
        ("-1", Epoch::Year1900, None),
        ("0", Epoch::Year1904, Some("1904-01-01")),
        ("43982", Epoch::Year1904, Some("2024-06-01")),
        ("45444,5", Epoch::Year1900, None),
        ("99999999999999999999", Epoch::Year1900, None),
        ("", Epoch::Year1900, None),
    ] {
        let date = date_from_serial(text, epoch).map(|date| date.to_string());
        assert_eq!(date.as_deref(), expected, "{text}");
    }
}

#[test]
fn date_cells_keep_the_time_of_day() {
    for (raw, expected) in [
        ("45444", Some("2024-06-01")),
        ("45444.5", Some("2024-06-01 12:00:00")),
        ("45444.34375", Some("2024-06-01 08:15:00")),
        // A hair below midnight is midnight.
        ("45443.9999999", Some("2024-06-01")),
        ("1.99409052022213E+17", None),
        ("0.5", None),
        ("abc", None),
    ] {
        let text = date_cell(raw, Epoch::Year1900).map(|(_, text)| text);
        assert_eq!(text.as_deref(), expected, "{raw}");
    }
}

#[test]
fn number_texts_are_exact_or_free_of_binary_tails() {
    for (raw, expected) in [
        ("2007", Some("2007")),
        ("-5", Some("-5")),
        ("007", Some("007")),
        ("199409052022213000", Some("199409052022213000")),
        ("1.99409052022213E+17", Some("1.99409052022213E+17")),
        ("3.7000000000000002", Some("3.7")),
        ("0.10000000000000001", Some("0.1")),
        ("1.5E2", Some("150")),
        ("2.0000000000000001E-4", Some("0.0002")),
        ("0.0", Some("0")),
        ("NaN", None),
        ("inf", None),
        ("1e999", None),
        ("12 34", None),
        ("-", None),
        ("", None),
    ] {
        assert_eq!(number_text(raw).as_deref(), expected, "{raw}");
    }
}
