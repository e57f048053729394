//! One worksheet of XLSX: cells and merges in a single pass.

use std::borrow::Cow;

use crate::read::builder::{SheetBuilder, Span, TextBlock};
use crate::read::context::Context;
use crate::read::xml::Attributes;
use crate::read::xml_reader::{Event, Reader, local};
use crate::read::{number, xlsx_strings, xml};
use crate::workbook::Slot;
use crate::{Epoch, Kind, Merge, TabularError};

const PART: &str = "lembar kerja";
/// The last row a spreadsheet can have.
const LAST_ROW: u32 = 1_048_576;

/// What the cells refer to.
pub(super) struct Surroundings<'a> {
    pub strings: &'a [Span],
    /// Per cell style: shows a date.
    pub dates: &'a [bool],
    pub epoch: Epoch,
}

/// Where the next cell goes. References are optional in the format: without them cells and
/// rows follow one another.
#[derive(Default)]
struct Position {
    row: u32,
    column: usize,
}

/// Reads a worksheet part.
pub(super) fn read(
    text: &str,
    around: &Surroundings<'_>,
    block: &mut TextBlock,
    cx: &mut Context<'_>,
) -> Result<SheetBuilder, TabularError> {
    let mut reader = Reader::new(text, PART);
    let mut sheet = SheetBuilder::default();
    let mut at = Position::default();
    let mut closed = false;
    loop {
        match reader.next()? {
            Event::Start(tag) => match tag.local() {
                "c" => {
                    let mut spec = CellSpec::of(tag.attributes);
                    if let Some((row, column)) = spec.reference.take() {
                        at = Position { row, column };
                    }
                    let slot = cell(&mut reader, &spec, around, block)?;
                    sheet.put(at.row.max(1), at.column, slot, cx)?;
                    at.column += 1;
                }
                "row" => {
                    let number = Attributes(tag.attributes)
                        .find(|(name, _)| *name == "r")
                        .and_then(|(_, value)| value.parse().ok())
                        .filter(|row| (1..=LAST_ROW).contains(row));
                    at.row = number.unwrap_or(at.row + 1);
                    at.column = 0;
                    if at.row > LAST_ROW {
                        return Err(TabularError::TooManyRows { limit: cx.limits.rows });
                    }
                    cx.at(reader.position())?;
                }
                "mergeCell" => {
                    let range = xml::attribute(tag.attributes, "ref");
                    sheet.merges.extend(range.as_deref().and_then(merge));
                }
                _ => {}
            },
            Event::End(name) => closed |= local(name) == "worksheet",
            Event::Eof if closed => return Ok(sheet),
            Event::Eof => return Err(TabularError::broken("lembar kerja terpotong")),
            _ => {}
        }
    }
}

/// The attributes of a `c` element.
struct CellSpec<'a> {
    reference: Option<(u32, usize)>,
    style: usize,
    kind: &'a str,
}

impl<'a> CellSpec<'a> {
    fn of(raw: &'a str) -> Self {
        let mut spec = CellSpec { reference: None, style: 0, kind: "n" };
        for (name, value) in Attributes(raw) {
            match name {
                "r" => spec.reference = reference(value),
                "s" => spec.style = value.parse().unwrap_or(0),
                "t" => spec.kind = value,
                _ => {}
            }
        }
        spec
    }
}

/// `AB12` as row 12 and column 27 (from 0).
fn reference(text: &str) -> Option<(u32, usize)> {
    let text = text.as_bytes();
    let mut column = 0usize;
    let mut at = 0;
    while let Some(letter) = text.get(at).filter(|b| b.is_ascii_alphabetic()) {
        column = column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        at += 1;
        if at > 3 {
            return None;
        }
    }
    let mut row = 0u32;
    for digit in &text[at..] {
        if !digit.is_ascii_digit() || row > LAST_ROW {
            return None;
        }
        row = row * 10 + u32::from(digit - b'0');
    }
    (column > 0 && (1..=LAST_ROW).contains(&row)).then(|| (row, column - 1))
}

fn merge(range: &str) -> Option<Merge> {
    let (from, to) = range.split_once(':')?;
    let (top, left) = reference(from)?;
    let (bottom, right) = reference(to)?;
    (top <= bottom && left <= right).then_some(Merge { top, bottom, left, right })
}

/// Reads to the end of a `c` element.
fn cell(
    reader: &mut Reader<'_>,
    spec: &CellSpec<'_>,
    around: &Surroundings<'_>,
    block: &mut TextBlock,
) -> Result<Slot, TabularError> {
    let mut slot = Slot::EMPTY;
    let mut formula = false;
    loop {
        match reader.next()? {
            Event::Start(tag) => match tag.local() {
                "v" => {
                    let raw = reader.text_to_end()?;
                    if spec.kind != "inlineStr" {
                        slot = value(raw, spec, around, block)?;
                    }
                }
                "is" => slot = xlsx_strings::rich_text(reader, block)?.slot(Kind::Text),
                "f" => {
                    formula = true;
                    reader.skip()?;
                }
                _ => reader.skip()?,
            },
            Event::End(_) => break,
            Event::Eof => return Err(TabularError::broken("lembar kerja terpotong")),
            _ => {}
        }
    }
    if formula {
        slot.len |= Slot::FORMULA;
    }
    Ok(slot)
}

fn value(
    raw: Cow<'_, str>,
    spec: &CellSpec<'_>,
    around: &Surroundings<'_>,
    block: &mut TextBlock,
) -> Result<Slot, TabularError> {
    let trimmed = raw.trim();
    if trimmed.is_empty() {
        return Ok(Slot::EMPTY);
    }
    match spec.kind {
        "s" => {
            let span = trimmed
                .parse::<usize>()
                .ok()
                .and_then(|index| around.strings.get(index))
                .ok_or_else(|| TabularError::broken("daftar teks tidak lengkap"))?;
            Ok(span.slot(Kind::Text))
        }
        "b" => {
            let truth = trimmed == "1" || trimmed.eq_ignore_ascii_case("true");
            let text = if truth { "TRUE" } else { "FALSE" };
            Ok(block.add(text)?.slot(Kind::Bool(truth)))
        }
        "e" => Ok(block.add(trimmed)?.slot(Kind::Error)),
        "str" => {
            let start = block.0.len();
            xlsx_strings::push_unescaped(&raw, &mut block.0);
            Ok(block.since(start)?.slot(Kind::Text))
        }
        "d" => match number::iso_date_cell(trimmed) {
            Some((date, text)) => Ok(block.add(&text)?.slot(Kind::Date(date))),
            None => Ok(block.add(trimmed)?.slot(Kind::Text)),
        },
        _ => {
            if around.dates.get(spec.style) == Some(&true)
                && let Some((date, text)) = number::date_cell(trimmed, around.epoch)
            {
                return Ok(block.add(&text)?.slot(Kind::Date(date)));
            }
            match number::number_text(trimmed) {
                Some(text) => Ok(block.add(&text)?.slot(Kind::Number)),
                None => Ok(block.add(&raw)?.slot(Kind::Text)),
            }
        }
    }
}
