//! Makes any text printable before it reaches the compiler.
//!
//! PDF/A forbids glyphs that a font does not have, code points of private use and some control
//! characters; a name typed by a person or found in an import may hold any of them. Nothing is
//! removed that a reader could see.

use serde_json::Value;

use crate::fonts::fonts;

/// How far the cleaning goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Care {
    /// Replaces only what no embedded font can show.
    Normal,
    /// Also replaces combining marks and joiners: for the rare pile of marks that no single
    /// font can set together.
    Strict,
}

/// Shown in place of a character no embedded font has.
const STAND_IN: char = '\u{FFFD}';
/// A place where a line may break. Takes no room.
const BREAK: char = '\u{200B}';
/// Longer runs without a blank may break inside. The longest words of Indonesian officialese
/// have about 26 letters, an e-mail address of an office up to 40; both stay whole.
const LONG_WORD: usize = 40;
/// Inside a long run a break is allowed after this many characters.
const STEP: usize = 6;

/// Cleans every text of a view model, keys left alone.
pub(crate) fn clean(value: &mut Value, care: Care) {
    match value {
        Value::String(text) => {
            if let Some(cleaned) = clean_text(text, care) {
                *text = cleaned;
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| clean(item, care)),
        Value::Object(fields) => fields.values_mut().for_each(|field| clean(field, care)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The cleaned text, or `None` if the text is fine as it is (nearly always).
fn clean_text(text: &str, care: Care) -> Option<String> {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n'));
    if plain && !text.split([' ', '\n']).any(|word| word.len() > LONG_WORD) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        out.extend(printable(c, care));
    }
    Some(breakable(&out))
}

/// What is printed for a character; `None` for the invisible ones that are dropped.
fn printable(c: char, care: Care) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' | '\u{85}' => Some(' '),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        // Marks that turn the direction of what follows, whole lines of a form included.
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => None,
        // Variants and tags without a glyph of their own; the soft hyphen and blanks without width.
        '\u{FE00}'..='\u{FE0F}' | '\u{E0000}'..='\u{E0FFF}' | '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => None,
        '\u{200C}' | '\u{200D}' => (care == Care::Normal).then_some(c),
        c if c.is_control() => None,
        c if private(c) => Some(STAND_IN),
        c if care == Care::Strict && combining(c) => None,
        c if fonts().cover(c) => Some(c),
        _ => Some(STAND_IN),
    }
}

fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

/// The blocks of marks that are set above or below another character.
fn combining(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}')
}

/// Lets runs without a blank break inside, so that they never leave their cell.
fn breakable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\n']) {
        if word.chars().count() <= LONG_WORD {
            out.push_str(word);
            continue;
        }
        let mut since = 0;
        let mut joined = false;
        for c in word.chars() {
            let attached = joined || combining(c) || c == '\u{200D}';
            if since >= STEP && !attached && c != ' ' && c != '\n' {
                out.push(BREAK);
                since = 0;
            }
            out.push(c);
            since += 1;
            joined = c == '\u{200D}';
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, care: Care, expected: &str) {
        let mut value = Value::String(text.to_owned());
        clean(&mut value, care);
        assert_eq!(value, Value::String(expected.to_owned()), "{text:?}");
    }

    #[test]
    fn texts_become_printable() {
        let cases = [
            ("Siti Nurhaliza, S.E.", "Siti Nurhaliza, S.E."),
            ("#let x = 1; $a$ *b* <l> @k", "#let x = 1; $a$ *b* <l> @k"),
            ("satu\ttab\nbaris", "satu tab\nbaris"),
            ("a\u{202E}b\u{200F}c\u{2066}d", "abcd"),
            ("nul\0 dan \u{7}bel", "nul dan bel"),
            ("\u{E000}pribadi\u{F0000}", "\u{FFFD}pribadi\u{FFFD}"),
            ("\u{4E2D}", "\u{FFFD}"),
            ("é ş Ł ☐ √ محمد 😀", "é ş Ł ☐ √ محمد 😀"),
            ("❤\u{FE0F}", "❤"),
        ];
        for (text, expected) in cases {
            check(text, Care::Normal, expected);
        }
        check("a\u{0301}\u{200D}b", Care::Strict, "ab");
    }

    #[test]
    fn only_words_over_forty_characters_get_break_points() {
        let forty = "x".repeat(40);
        check(&forty, Care::Normal, &forty);
        let six = "x".repeat(6);
        let expected = [six.as_str(), &six, &six, &six, &six, &six, "xxxxx"].join("\u{200B}");
        check(&"x".repeat(41), Care::Normal, &expected);
        check(&format!("{forty} {forty}"), Care::Normal, &format!("{forty} {forty}"));
    }
}
