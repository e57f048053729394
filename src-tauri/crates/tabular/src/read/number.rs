//! Numbers and serial dates as spreadsheets store them. Binary fractions appear only here, to
//! undo what the spreadsheet program did; no result is computed with them.

use std::borrow::Cow;

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use crate::{Epoch, Kind};

/// Digits a spreadsheet keeps of a number; what follows becomes zero.
const KEPT_DIGITS: usize = 15;
/// The exponent from which programs show a whole number as `1E+11`.
const SHOWN_EXPONENT: u32 = 11;
/// 31 December 9999, the last day of the 1900 system.
const LAST_SERIAL: i64 = 2_958_465;

/// True for what is left of a long identity number that went through a numeric cell:
/// `1.98303E+17` or `1,98E+17` in any cell, and a numeric cell of more than 15 digits.
/// Which field it is, and what the true number was, the file no longer tells.
pub fn looks_like_damaged_number(text: &str, kind: Kind) -> bool {
    let text = text.trim().trim_start_matches(['\'', '-', '+']);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if kind == Kind::Number && digits == text.len() && digits > KEPT_DIGITS {
        return true;
    }
    let Some((mantissa, exponent)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
    let mut marks = 0;
    let is_number = mantissa.starts_with(|c: char| c.is_ascii_digit())
        && mantissa.chars().all(|c| {
            marks += usize::from(matches!(c, '.' | ','));
            c.is_ascii_digit() || matches!(c, '.' | ',')
        })
        && marks <= 1;
    is_number
        && exponent.bytes().all(|b| b.is_ascii_digit())
        && exponent.parse().is_ok_and(|e: u32| (SHOWN_EXPONENT..=308).contains(&e))
}

/// The date of a serial such as `45444` (1 June 2024); a fraction (time of day) is dropped.
/// `None` if it is no number or outside 1900–9999, and for 29 February 1900.
pub fn date_from_serial(text: &str, epoch: Epoch) -> Option<NaiveDate> {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    date_of_day(whole.parse().ok()?, epoch)
}

fn date_of_day(day: i64, epoch: Epoch) -> Option<NaiveDate> {
    let (start, offset) = match epoch {
        Epoch::Year1904 if (0..LAST_SERIAL - 1462).contains(&day) => ((1904, 1, 1), day),
        Epoch::Year1900 if (1..60).contains(&day) => ((1899, 12, 31), day),
        Epoch::Year1900 if (61..=LAST_SERIAL).contains(&day) => ((1899, 12, 30), day),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(start.0, start.1, start.2)?.checked_add_days(Days::new(offset.unsigned_abs()))
}

/// The date and ISO text of a date cell.
pub(crate) fn date_cell(raw: &str, epoch: Epoch) -> Option<(NaiveDate, String)> {
    let serial: f64 = raw.trim().parse().ok()?;
    if !(0.0..=LAST_SERIAL as f64 + 1.0).contains(&serial) {
        return None;
    }
    let mut day = serial.floor() as i64;
    let mut second = ((serial - serial.floor()) * 86_400.0).round() as i64;
    if second == 86_400 {
        day += 1;
        second = 0;
    }
    let date = date_of_day(day, epoch)?;
    Some((date, iso(date, second)))
}

fn iso(date: NaiveDate, second: i64) -> String {
    match second {
        0 => date.to_string(),
        _ => format!("{date} {:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60),
    }
}

/// The date and text of an ISO date or date and time, as OpenDocument stores it.
pub(super) fn iso_date_cell(raw: &str) -> Option<(NaiveDate, String)> {
    let raw = raw.trim().trim_end_matches('Z');
    if let Ok(date) = raw.parse::<NaiveDate>() {
        return Some((date, date.to_string()));
    }
    let moment: NaiveDateTime = raw.parse().ok()?;
    let date = moment.date();
    let since: TimeDelta = moment - date.and_hms_opt(0, 0, 0)?;
    Some((date, iso(date, since.num_seconds())))
}

/// The text of a number: whole numbers and long exponents as they stand in the file, fractions
/// without the tail that binary storage adds (`3.7000000000000002` is `3.7`).
/// `None` if it is no number.
pub(crate) fn number_text(raw: &str) -> Option<Cow<'_, str>> {
    let raw = raw.trim();
    let unsigned = raw.strip_prefix('-').unwrap_or(raw);
    let plain = unsigned.bytes().all(|b| b.is_ascii_digit());
    if plain {
        return (!unsigned.is_empty()).then_some(Cow::Borrowed(raw));
    }
    if !unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.' || c == '+') {
        return None;
    }
    let value: f64 = raw.parse().ok().filter(|v: &f64| v.is_finite())?;
    let size = value.abs();
    if value == 0.0 {
        return Some(Cow::Borrowed("0"));
    }
    if (1e-9..1e15).contains(&size) {
        return Some(Cow::Owned(value.to_string()));
    }
    Some(Cow::Borrowed(raw))
}
