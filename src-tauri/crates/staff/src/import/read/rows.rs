//! Which rows hold a person, and which are totals, headings of groups or signatures.

use abdi_tabular::{Row, normalise};

use crate::import::clean;
use crate::import::column::{Column, FileKind, Use};
use crate::import::layout::Layout;
use crate::import::words;

/// A row with a NIP missing needs this many filled columns to count as a person.
const LEAST_FILLED: usize = 4;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowClass {
    /// A person or a unit.
    Person,
    /// Nothing in the known columns.
    Blank,
    /// A total, a heading, a signature, a repeated header.
    Note,
}

/// What a row is.
pub fn class(row: &Row<'_>, layout: &Layout) -> RowClass {
    if row.is_blank() {
        return RowClass::Blank;
    }
    if layout.kind == FileKind::Hierarchy {
        return unit_class(row, layout);
    }
    let key = layout.column(Column::Nip).or(layout.column(Column::NameAndNip));
    let nip = key.map_or("", |at| row.text(at));
    if digits(nip) >= 9 || clean_digits(nip) {
        return RowClass::Person;
    }
    let filled = filled(row, layout);
    let repeated_header = key.is_some_and(|at| {
        !nip.trim().is_empty() && (normalise(nip) == normalise(layout.header_text(at)) || is_counter(row, layout))
    });
    if filled < LEAST_FILLED || repeated_header || begins_with_total(row) {
        return RowClass::Note;
    }
    RowClass::Person
}

/// A unit needs two filled columns.
fn unit_class(row: &Row<'_>, layout: &Layout) -> RowClass {
    match filled(row, layout) < 2 || begins_with_total(row) {
        true => RowClass::Note,
        false => RowClass::Person,
    }
}

/// Filled columns that are stored.
fn filled(row: &Row<'_>, layout: &Layout) -> usize {
    let stored = words::columns(layout.kind).iter().filter(|known| known.used != Use::Aside);
    let places = stored.filter_map(|known| layout.column(known.column));
    places.filter(|at| !clean::is_nothing(row.text(*at).trim())).count()
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// What is left of a NIP that became a number.
fn clean_digits(text: &str) -> bool {
    abdi_tabular::looks_like_damaged_number(text, abdi_tabular::Kind::Text)
}

/// A row `1 2 3 4 …` repeated on each printed page.
fn is_counter(row: &Row<'_>, layout: &Layout) -> bool {
    let small = |column| layout.column(column).is_some_and(|at| row.text(at).trim().parse::<u8>().is_ok());
    small(Column::Nip) && small(Column::Name)
}

fn begins_with_total(row: &Row<'_>) -> bool {
    let first = row.cells().map(|cell| cell.text.trim()).find(|text| !text.is_empty()).unwrap_or_default();
    let first = normalise(first);
    ["JUMLAH", "TOTAL", "SUBTOTAL", "SUB TOTAL"].iter().any(|word| first.starts_with(word))
}
