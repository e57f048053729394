//! Civil dates as Indonesian offices write them. No clock here: what "today"
//! is comes from the context.

use chrono::{Datelike, Days, NaiveDate};
use thiserror::Error;

/// Month names as printed in letters.
pub const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// Why a text is not a date. Each says what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DateError {
    /// Nothing was written.
    #[error("Tanggal belum diisi.")]
    Empty,
    /// The shape is right, but there is no such day.
    #[error("Tanggal {0} tidak ada dalam kalender. Periksa hari dan bulannya.")]
    NoSuchDay(String),
    /// Year of two digits: the century would be a guess.
    #[error("Tahun pada “{0}” hanya dua angka. Tulis empat angka, misalnya 14-03-1990.")]
    ShortYear(String),
    /// Not a date at all.
    #[error("“{0}” bukan tanggal yang dikenal. Tulis seperti 14-03-1990 atau 14 Maret 1990.")]
    Unknown(String),
    /// Outside the years a personnel office can mean.
    #[error("Tahun {0} di luar jangkauan 1900–2199. Periksa kembali tahunnya.")]
    Year(i32),
}

/// `21 November 2026`.
pub fn long(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// `Sabtu, 21 November 2026`.
pub fn long_with_day(date: NaiveDate) -> String {
    const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    let day = DAYS[date.weekday().num_days_from_monday() as usize];
    format!("{day}, {}", long(date))
}

/// `21-11-2026`, for narrow table columns.
pub fn short(date: NaiveDate) -> String {
    format!("{:02}-{:02}-{:04}", date.day(), date.month(), date.year())
}

/// `November 2026`.
pub fn month_and_year(date: NaiveDate) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// Name of the month of a date.
pub fn month_name(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// Completed years between two dates, as ages and years of service are
/// counted: the birthday itself counts as completed. Someone born on
/// 29 February completes a year on 1 March of common years.
pub fn years_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let before = (to.month(), to.day()) < (from.month(), from.day());
    to.year() - from.year() - i32::from(before)
}

/// Completed years and remaining completed months between two dates.
/// `to` before `from` gives (0, 0).
pub fn years_and_months_between(from: NaiveDate, to: NaiveDate) -> (i32, i32) {
    let months =
        (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32 - i32::from(to.day() < from.day());
    if months < 0 {
        return (0, 0);
    }
    (months / 12, months % 12)
}

/// Reads a date in any shape seen in exports and local lists: `14-03-1990`,
/// `14/3/1990`, `14.03.1990`, `14 Maret 1990`, `14 Mar 1990`, `1990-03-14`
/// (with or without a time), and Excel day numbers (`32946`).
///
/// # Errors
/// [`DateError`] with the reason; nothing is ever guessed.
pub fn parse(text: &str) -> Result<NaiveDate, DateError> {
    let clean = text.replace(['\u{a0}', '\u{2007}', '\u{202f}'], " ").trim().trim_start_matches('\'').trim().to_owned();
    if clean.is_empty() || clean == "-" {
        return Err(DateError::Empty);
    }
    if clean.bytes().all(|b| b.is_ascii_digit()) {
        return match (clean.len(), clean.parse::<i64>()) {
            (5, Ok(serial)) => from_serial(serial).ok_or(DateError::Unknown(clean)),
            _ => Err(DateError::Unknown(clean)),
        };
    }
    let parts = split(without_time(&clean));
    let [first, second, third] = parts.as_slice() else {
        return Err(DateError::Unknown(clean));
    };
    let unknown = || DateError::Unknown(clean.clone());
    let (day, month, year) = if first.len() == 4 { (third, second, first) } else { (first, second, third) };
    let day_number = small(day).ok_or_else(unknown)?;
    let month_number = month_number(month).ok_or_else(unknown)?;
    if year.len() == 2 && small(year).is_some() {
        return Err(DateError::ShortYear(clean));
    }
    if year.len() != 4 {
        return Err(unknown());
    }
    let year_number: i32 = year.parse().map_err(|_| unknown())?;
    let date = NaiveDate::from_ymd_opt(year_number, month_number, day_number)
        .ok_or_else(|| no_such_day(day_number, month_number, year_number))?;
    if !(1900..=2199).contains(&year_number) {
        return Err(DateError::Year(year_number));
    }
    Ok(date)
}

/// Excel's day number of the 1900 system, whose day 60 (29 February 1900)
/// never existed. Only 1 January 1900 to 31 December 2199.
pub fn from_serial(serial: i64) -> Option<NaiveDate> {
    let base = NaiveDate::from_ymd_opt(1899, 12, if serial < 60 { 31 } else { 30 })?;
    if serial < 1 || serial == 60 {
        return None;
    }
    let date = base.checked_add_days(Days::new(u64::try_from(serial).ok()?))?;
    (date.year() <= 2199).then_some(date)
}

fn no_such_day(day: u32, month: u32, year: i32) -> DateError {
    let shown = match MONTHS.get((month as usize).wrapping_sub(1)) {
        Some(name) => format!("{day} {name} {year}"),
        None => format!("{day:02}-{month:02}-{year:04}"),
    };
    DateError::NoSuchDay(shown)
}

/// Cuts a time of day off an ISO date: `1990-03-14T00:00:00`, `1990-03-14 00:00:00`.
fn without_time(text: &str) -> &str {
    let bytes = text.as_bytes();
    let iso = bytes.len() > 10
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4] == b'-'
        && bytes[7] == b'-'
        && (bytes[10] == b'T' || bytes[10] == b' ')
        && text[11..].contains(':');
    if iso { &text[..10] } else { text }
}

fn split(text: &str) -> Vec<&str> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect()
}

fn small(text: &str) -> Option<u32> {
    (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// Month by number or by Indonesian or English name, full or short.
fn month_number(text: &str) -> Option<u32> {
    if let Some(number) = small(text) {
        return Some(number);
    }
    let name = text.to_lowercase();
    let full = MONTHS.iter().position(|m| m.to_lowercase() == name).map(|i| i as u32 + 1);
    full.or(match name.as_str() {
        "jan" | "january" => Some(1),
        "feb" | "peb" | "pebruari" | "february" => Some(2),
        "mar" | "mrt" | "march" => Some(3),
        "apr" => Some(4),
        "may" => Some(5),
        "jun" | "june" => Some(6),
        "jul" | "july" => Some(7),
        "agt" | "agu" | "ags" | "agst" | "aug" | "august" => Some(8),
        "sep" | "sept" => Some(9),
        "okt" | "oct" | "october" => Some(10),
        "nov" | "nop" | "nopember" => Some(11),
        "des" | "dec" | "december" => Some(12),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
