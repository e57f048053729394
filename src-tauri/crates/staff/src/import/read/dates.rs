//! Dates in cells: typed, serial, ISO or written out. Nothing is guessed.

use abdi_kernel::date::{self, DateError};
use abdi_tabular::{Kind, Sheet};
use chrono::{Datelike, NaiveDate};

use super::line::Line;
use crate::import::column::Column;
use crate::import::problem::Problem;

/// How a date was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Day, month, year.
    Usual,
    /// A number or a date cell.
    Serial,
    /// Year, month, day.
    Iso,
}

/// The date of a cell; what is wrong or odd is reported.
pub fn read(line: &mut Line<'_, '_>, column: Column) -> Option<NaiveDate> {
    match parse_cell(line, column)? {
        Ok((date, Shape::Usual)) => Some(date),
        Ok((date, _)) if line.is_local() => Some(date),
        Ok((date, Shape::Serial)) => {
            line.report(column, Problem::DateSerial(date));
            Some(date)
        }
        Ok((date, Shape::Iso)) => {
            line.report(column, Problem::DateIso(date));
            Some(date)
        }
        Err(error) => {
            line.report(column, Problem::DateWrong { birth: false, error });
            None
        }
    }
}

/// The date of a cell, its shape, or why it is none. None when the cell says nothing; an error value has
/// been reported then.
pub fn parse_cell(line: &mut Line<'_, '_>, column: Column) -> Option<Result<(NaiveDate, Shape), DateError>> {
    let cell = line.cell(column)?;
    match cell.kind {
        Kind::Empty => None,
        Kind::Date(day) => Some(in_range(day).map(|day| (day, Shape::Serial))),
        _ => {
            let text = line.needed_text(column, column == Column::BirthDate);
            (!text.is_empty()).then(|| parse(&text, line.sheet))
        }
    }
}

/// A date as written.
///
/// # Errors
/// Why it is none.
pub fn parse(text: &str, sheet: &Sheet) -> Result<(NaiveDate, Shape), DateError> {
    if let Some(date) = usual(text) {
        return in_range(date).map(|date| (date, Shape::Usual));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 5 && text[5..].bytes().all(|b| b == b'.' || b.is_ascii_digit()) {
        let date = sheet.date_from_serial(text).ok_or_else(|| DateError::Unknown(text.to_owned()))?;
        return in_range(date).map(|date| (date, Shape::Serial));
    }
    let shape = if digits == 4 { Shape::Iso } else { Shape::Usual };
    date::parse(text).map(|date| (date, shape))
}

/// The quick way for `14-03-1990`; none for anything else, wrong days included.
fn usual(text: &str) -> Option<NaiveDate> {
    let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
    let sign = bytes[2];
    if !matches!(sign, b'-' | b'/') || bytes[5] != sign {
        return None;
    }
    let number = |from: usize, to: usize| {
        bytes[from..to].iter().try_fold(0u32, |n, b| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0')))
    };
    NaiveDate::from_ymd_opt(i32::try_from(number(6, 10)?).ok()?, number(3, 5)?, number(0, 2)?)
}

fn in_range(date: NaiveDate) -> Result<NaiveDate, DateError> {
    match (1900..=2199).contains(&date.year()) {
        true => Ok(date),
        false => Err(DateError::Year(date.year())),
    }
}

/// The day and month of a date with a year of two digits, and those digits: `04-11-88`.
pub fn short_year(text: &str) -> Option<(u32, u32, i32)> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [_, _, year] = parts[..] else { return None };
    let year: i32 = (year.len() == 2).then(|| year.parse().ok())??;
    // 2000 is a leap year, so that any day can be read.
    let date = date::parse(&format!("{} {} 2000", parts[0], parts[1])).ok()?;
    Some((date.day(), date.month(), year))
}
