//! OpenDocument spreadsheets: the tables of `content.xml`.

use std::collections::HashSet;

use crate::read::builder::{SheetBuilder, TextBlock, seal};
use crate::read::context::Context;
use crate::read::package::Package;
use crate::read::xml_reader::{Event, Reader};
use crate::read::{ods_cell, xml};
use crate::{Epoch, Format, Merge, TabularError, Workbook};

const PART: &str = "isi lembar OpenDocument";
/// Rows past this number hold only formatting; programs repeat blanks down to here.
const LAST_ROW: u32 = 1_048_576;

/// Reads all tables.
pub(super) fn read(package: &mut Package<'_>, cx: &mut Context<'_>) -> Result<Workbook, TabularError> {
    if package.holds("META-INF/manifest.xml") {
        let manifest = package.text("META-INF/manifest.xml", cx)?;
        if manifest.contains("encryption-data") {
            return Err(TabularError::Protected);
        }
    }
    let total = package.size("content.xml");
    cx.expect(total);
    let text = package.text("content.xml", cx)?;
    let mut reader = Reader::new(&text, PART);
    let mut block = TextBlock::default();
    let mut hidden_styles: HashSet<String> = HashSet::new();
    let mut style = String::new();
    let mut sheets = Vec::new();
    let mut closed = false;
    loop {
        match reader.next()? {
            Event::Start(tag) => {
                let raw = tag.attributes;
                let get = |name| xml::attribute(raw, name).unwrap_or_default();
                match tag.name {
                    "style:style" => style = get("style:name").into_owned(),
                    "style:table-properties" if get("table:display") == "false" => {
                        hidden_styles.insert(style.clone());
                    }
                    "table:tracked-changes" => reader.skip()?,
                    "table:table" => {
                        let name = get("table:name").into_owned();
                        let hidden = hidden_styles.contains(get("table:style-name").as_ref());
                        let sheet = table(&mut reader, &mut block, cx)?;
                        sheets.push(sheet.finish(name, hidden, Epoch::Year1900, cx)?);
                    }
                    _ => {}
                }
            }
            Event::End(name) => closed |= name == "office:document-content",
            Event::Eof if closed => break,
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
    if sheets.is_empty() {
        return Err(TabularError::broken("tidak ada lembar kerja di dalamnya"));
    }
    cx.finish_part(text.len() as u64)?;
    Ok(Workbook { format: Format::Ods, sheets: seal(sheets, block) })
}

/// Reads to the end of a `table:table` element.
fn table(reader: &mut Reader<'_>, block: &mut TextBlock, cx: &mut Context<'_>) -> Result<SheetBuilder, TabularError> {
    let mut sheet = SheetBuilder::default();
    let mut row = 1u32;
    loop {
        match reader.next()? {
            Event::Start(tag) => match tag.name {
                "table:table-row" => {
                    let times = repeated(tag.attributes, "table:number-rows-repeated");
                    line(reader, row, &mut sheet, block, cx)?;
                    sheet.end_row(0, &cx.limits)?;
                    if row <= LAST_ROW {
                        let below = LAST_ROW.saturating_sub(row);
                        sheet.repeat_row(row, (times - 1).min(below), cx)?;
                    }
                    row = row.saturating_add(times);
                    cx.at(reader.position())?;
                }
                // Groups of rows hold rows; everything else about a table is not content.
                "table:table-rows" | "table:table-row-group" | "table:table-header-rows" | "text:soft-page-break" => {}
                _ => reader.skip()?,
            },
            Event::End("table:table") => return Ok(sheet),
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
}

/// Reads to the end of a `table:table-row` element.
fn line(
    reader: &mut Reader<'_>,
    row: u32,
    sheet: &mut SheetBuilder,
    block: &mut TextBlock,
    cx: &Context<'_>,
) -> Result<(), TabularError> {
    let mut column = 0usize;
    loop {
        match reader.next()? {
            Event::Start(tag) => {
                let covered = match tag.name {
                    "table:table-cell" => false,
                    "table:covered-table-cell" => true,
                    _ => {
                        reader.skip()?;
                        continue;
                    }
                };
                let raw = tag.attributes;
                let times = repeated(raw, "table:number-columns-repeated") as usize;
                if !covered && raw.contains("-spanned") {
                    let wide = repeated(raw, "table:number-columns-spanned") as usize;
                    let high = repeated(raw, "table:number-rows-spanned");
                    sheet.merges.push(Merge {
                        top: row,
                        bottom: row.saturating_add(high - 1),
                        left: column,
                        right: column.saturating_add(wide - 1),
                    });
                }
                let slot = ods_cell::read(reader, raw, block)?;
                if !covered && slot.kind != crate::Kind::Empty {
                    for extra in 0..times {
                        sheet.put(row, column.saturating_add(extra), slot, cx)?;
                    }
                } else {
                    sheet.put(row, column, crate::workbook::Slot::EMPTY, cx)?;
                }
                column = column.saturating_add(times);
            }
            Event::End(_) => return Ok(()),
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
}

/// A repeat count, at least 1.
fn repeated(raw: &str, name: &str) -> u32 {
    xml::attribute(raw, name).and_then(|value| value.parse().ok()).unwrap_or(1).max(1)
}
