//! From bytes to text.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Encoding, TabularError};

/// Decodes a text file: by its byte order mark, else UTF-8, else Windows-1252.
pub(super) fn text(bytes: &[u8]) -> Result<(String, Encoding), TabularError> {
    let (text, encoding) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => match std::str::from_utf8(rest) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            // A mark in front of foreign bytes: keep what can be read.
            Err(_) => (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8),
        },
        [0xFF, 0xFE, rest @ ..] => (UTF_16LE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16),
        [0xFE, 0xFF, rest @ ..] => (UTF_16BE.decode_without_bom_handling(rest).0.into_owned(), Encoding::Utf16),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_owned(), Encoding::Utf8),
            Err(_) => (WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(), Encoding::Windows1252),
        },
    };
    if text.trim().is_empty() {
        return Err(TabularError::Empty);
    }
    if is_binary(&text) {
        return Err(TabularError::NotATable { found: "data biner" });
    }
    Ok((text, encoding))
}

/// The text of an XML part; these declare themselves as UTF-8 or carry a mark.
pub(super) fn xml(bytes: Vec<u8>) -> String {
    match bytes.as_slice() {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        _ => String::from_utf8(bytes).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned()),
    }
}

/// Text files hold no NUL and hardly any control characters.
fn is_binary(text: &str) -> bool {
    let mut seen = 0usize;
    let mut odd = 0usize;
    for c in text.chars().take(64 * 1024) {
        seen += 1;
        match c {
            '\0' => return true,
            '\t' | '\n' | '\r' | '\u{c}' => {}
            c if c.is_control() => odd += 1,
            _ => {}
        }
    }
    odd * 50 > seen || text.contains('\0')
}
