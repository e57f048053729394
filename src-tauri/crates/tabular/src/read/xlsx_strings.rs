//! The shared strings of XLSX, and text in the same dress inside cells.

use crate::TabularError;
use crate::read::builder::{Span, TextBlock};
use crate::read::context::Context;
use crate::read::xml_reader::{Event, Reader, local};

const PART: &str = "daftar teks";

/// Reads the table into the text block; cells refer to it by number.
pub(super) fn read(text: &str, block: &mut TextBlock, cx: &mut Context<'_>) -> Result<Vec<Span>, TabularError> {
    let mut spans = Vec::new();
    let mut reader = Reader::new(text, PART);
    block.0.reserve(text.len() / 2);
    loop {
        match reader.next()? {
            Event::Start(tag) if tag.local() == "si" => {
                spans.push(rich_text(&mut reader, block)?);
                if spans.len() % 4096 == 0 {
                    cx.at(reader.position())?;
                }
            }
            Event::End(name) if local(name) == "sst" => break,
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
    cx.finish_part(text.len() as u64)?;
    Ok(spans)
}

/// The runs of an `si` or `is` element, without phonetic hints.
pub(super) fn rich_text(reader: &mut Reader<'_>, block: &mut TextBlock) -> Result<Span, TabularError> {
    let start = block.0.len();
    let mut depth = 0usize;
    loop {
        match reader.next()? {
            Event::Start(tag) => match tag.local() {
                "t" => {
                    let text = reader.text_to_end()?;
                    push_unescaped(&text, &mut block.0);
                }
                "rPh" => reader.skip()?,
                _ => depth += 1,
            },
            Event::End(_) if depth == 0 => return block.since(start),
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(reader.broken()),
            _ => {}
        }
    }
}

/// Appends text with `_x000D_` and its like turned back into the character.
pub(super) fn push_unescaped(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest
            .get(at + 2..at + 6)
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32)
            .filter(|c| *c != '\0');
        match code {
            Some(c) => {
                out.push_str(&rest[..at]);
                out.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                out.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    out.push_str(rest);
}
