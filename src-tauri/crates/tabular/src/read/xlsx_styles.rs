//! Which cell styles of XLSX show a number as a date.

use std::collections::HashMap;

use crate::read::xml;
use crate::read::xml_reader::{Event, Reader, local};

/// One flag per cell style. A damaged style part costs the dates, not the file.
pub(super) fn read(text: &str) -> Vec<bool> {
    let mut reader = Reader::new(text, "gaya sel");
    let mut custom: HashMap<u32, bool> = HashMap::new();
    let mut dates = Vec::new();
    let mut inside = false;
    while let Ok(event) = reader.next() {
        match event {
            Event::Start(tag) => {
                let raw = tag.attributes;
                let number = |name| xml::attribute(raw, name).and_then(|v| v.parse::<u32>().ok());
                match tag.local() {
                    "cellXfs" => inside = true,
                    "numFmt" => {
                        if let (Some(id), Some(code)) = (number("numFmtId"), xml::attribute(raw, "formatCode")) {
                            custom.insert(id, is_date_format(&code));
                        }
                    }
                    "xf" if inside => {
                        let id = number("numFmtId").unwrap_or(0);
                        let date = custom.get(&id).copied();
                        dates.push(date.unwrap_or_else(|| is_builtin_date(id)));
                    }
                    _ => {}
                }
            }
            Event::End(name) if local(name) == "cellXfs" => inside = false,
            Event::Eof => break,
            _ => {}
        }
    }
    dates
}

/// Built-in formats with a day, month or year; 27–36 and 50–58 are the East Asian ones.
fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58)
}

/// A format code shows a date when `d` or `y` stands outside quotes, escapes and brackets;
/// the sections after the first are for negative numbers and text.
pub(super) fn is_date_format(code: &str) -> bool {
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                for inner in chars.by_ref() {
                    if inner == '"' {
                        break;
                    }
                }
            }
            '[' => {
                for inner in chars.by_ref() {
                    if inner == ']' {
                        break;
                    }
                }
            }
            '\\' | '_' | '*' => {
                chars.next();
            }
            ';' => return false,
            'd' | 'D' | 'y' | 'Y' => return true,
            'G' if chars.as_str().starts_with("eneral") => return false,
            _ => {}
        }
    }
    false
}
