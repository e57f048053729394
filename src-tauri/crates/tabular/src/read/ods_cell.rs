//! One cell of an OpenDocument table.

use crate::read::builder::TextBlock;
use crate::read::xml::Attributes;
use crate::read::xml_reader::{Event, Reader};
use crate::read::{number, xml};
use crate::workbook::Slot;
use crate::{Kind, TabularError};

/// Most blanks a `text:s` element may stand for.
const MAX_BLANKS: usize = 10_000;

/// Reads to the end of a cell element whose attributes are `raw`.
pub(super) fn read(reader: &mut Reader<'_>, raw: &str, block: &mut TextBlock) -> Result<Slot, TabularError> {
    let mut kind = "";
    let mut value = None;
    let mut error = false;
    let mut formula = false;
    for (name, content) in Attributes(raw) {
        match name {
            "office:value-type" => kind = content,
            "office:value" | "office:date-value" | "office:boolean-value" | "office:string-value" => {
                value = Some(xml::unescape(content))
            }
            "calcext:value-type" => error = content == "error",
            "table:formula" => formula = true,
            _ => {}
        }
    }
    let start = block.0.len();
    paragraphs(reader, &mut block.0)?;
    // A value replaces what is shown, so that nothing is lost to the number format.
    let typed = match (kind, value.as_deref()) {
        _ if error => None,
        ("float" | "percentage" | "currency", Some(raw)) => {
            number::number_text(raw).map(|text| (text.into_owned(), Kind::Number))
        }
        ("date", Some(raw)) => number::iso_date_cell(raw).map(|(date, text)| (text, Kind::Date(date))),
        ("boolean", Some(raw)) => {
            let truth = raw.eq_ignore_ascii_case("true");
            let text = if truth { "TRUE" } else { "FALSE" };
            Some((text.to_owned(), Kind::Bool(truth)))
        }
        ("string", Some(raw)) if !raw.is_empty() => Some((raw.to_owned(), Kind::Text)),
        _ => None,
    };
    let mut slot = match typed {
        Some((text, kind)) => {
            block.0.truncate(start);
            block.add(&text)?.slot(kind)
        }
        None => {
            let kind = if error { Kind::Error } else { Kind::Text };
            block.since(start)?.slot(kind)
        }
    };
    if formula {
        slot.len |= Slot::FORMULA;
    }
    Ok(slot)
}

/// The shown text: paragraphs by line, comments left out.
fn paragraphs(reader: &mut Reader<'_>, out: &mut String) -> Result<(), TabularError> {
    let mut depth = 0usize;
    let mut paragraphs = 0;
    let mut inside = 0usize;
    loop {
        match reader.next()? {
            Event::Start(tag) => {
                match tag.name {
                    "office:annotation" | "draw:frame" | "table:table" => {
                        reader.skip()?;
                        continue;
                    }
                    "text:p" | "text:h" => {
                        if paragraphs > 0 {
                            out.push('\n');
                        }
                        paragraphs += 1;
                        inside += 1;
                    }
                    "text:s" => {
                        let count =
                            xml::attribute(tag.attributes, "text:c").and_then(|c| c.parse().ok()).unwrap_or(1usize);
                        out.extend(std::iter::repeat_n(' ', count.min(MAX_BLANKS)));
                    }
                    "text:tab" => out.push('\t'),
                    "text:line-break" => out.push('\n'),
                    _ => {}
                }
                depth += 1;
            }
            Event::End(_) if depth == 0 => return Ok(()),
            Event::End(name) => {
                depth -= 1;
                if matches!(name, "text:p" | "text:h") {
                    inside = inside.saturating_sub(1);
                }
            }
            Event::Text(piece) if inside > 0 => out.push_str(&xml::content(piece)),
            Event::Literal(piece) if inside > 0 => out.push_str(piece),
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
}
