//! Cells made tidy, and strange text told apart from ordinary text.

use std::borrow::Cow;

use super::problem::Problem;

/// Names longer than this are shown to the user.
const LONG_NAME: usize = 100;

/// Blanks of all kinds become one, ends are trimmed. Marks without width and control characters go too,
/// except a joiner between two symbols, which makes one emoji of them. Second: whether anything but the
/// text itself was cleaned away.
pub fn tidy(text: &str) -> (Cow<'_, str>, bool) {
    if is_tidy(text) {
        return (Cow::Borrowed(text), false);
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for (at, c) in chars.iter().copied().enumerate() {
        if c.is_whitespace() {
            blank = !out.is_empty();
        } else if !is_invisible(c) || joins(&chars, at) {
            if blank {
                out.push(' ');
                blank = false;
            }
            out.push(c);
        }
    }
    let changed = out != text;
    (Cow::Owned(out), changed)
}

fn is_tidy(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = |at: Option<&u8>| at.is_none_or(|b| *b != b' ');
    ends(bytes.first())
        && ends(bytes.last())
        && bytes.iter().all(|b| (0x20..0x7f).contains(b))
        && !bytes.windows(2).any(|pair| pair == b"  ")
}

/// Marks that change how a text is shown without being seen.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
        || (c.is_control() && !c.is_whitespace())
}

/// Whether the mark at `at` joins two symbols into one.
fn joins(chars: &[char], at: usize) -> bool {
    let symbol = |c: &char| !c.is_alphanumeric() && !c.is_whitespace() && *c as u32 > 0x2190;
    chars[at] == '\u{200d}'
        && at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(symbol)
        && chars.get(at + 1).is_some_and(symbol)
}

/// What is strange about a name, if anything: the first that applies.
pub fn name_problem(clean: &str) -> Option<Problem> {
    if clean.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b' ' | b'\'' | b'.' | b',' | b'-')) {
        return match clean.len() {
            length if length > LONG_NAME => Some(Problem::NameLong(length)),
            _ => clean.starts_with('-').then_some(Problem::TextFormula),
        };
    }
    let chars: Vec<char> = clean.chars().collect();
    let hidden = chars.iter().enumerate().any(|(at, c)| is_invisible(*c) && !joins(&chars, at));
    if hidden {
        return Some(Problem::NameInvisible);
    }
    if chars.len() > LONG_NAME {
        return Some(Problem::NameLong(chars.len()));
    }
    if let Some(problem) = hostile(clean) {
        return Some(problem);
    }
    if clean.chars().any(is_markup) {
        return Some(Problem::TextMarkup);
    }
    match clean.chars().any(is_foreign) {
        true => Some(Problem::TextSymbol),
        false => Some(Problem::TextAccent),
    }
}

/// Text outside names: only what a spreadsheet or a page could run.
pub fn hostile(clean: &str) -> Option<Problem> {
    let first = clean.bytes().next()?;
    if matches!(first, b'=' | b'@') || (matches!(first, b'+' | b'-') && !is_number_like(clean)) {
        return Some(Problem::TextFormula);
    }
    let opens_tag = || {
        clean.as_bytes().windows(2).any(|w| w[0] == b'<' && (w[1].is_ascii_alphabetic() || matches!(w[1], b'/' | b'!')))
    };
    let is_script = || clean.get(..11).is_some_and(|head| head.eq_ignore_ascii_case("javascript:"));
    (opens_tag() || is_script()).then_some(Problem::TextMarkup)
}

fn is_number_like(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b' ' | b'.' | b',' | b'(' | b')'))
}

/// Signs that names do not have.
fn is_markup(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphabetic() && !matches!(c, ' ' | '\'' | '.' | ',' | '-' | '`' | '/' | '(' | ')')
}

/// Neither a Latin letter nor an ordinary sign of print.
fn is_foreign(c: char) -> bool {
    !c.is_ascii()
        && !matches!(c, '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
        && !matches!(c, '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201d}' | '\u{2bb}' | '\u{2bc}' | '´')
}

/// Whether a cell says "nothing" in words or signs.
pub fn is_nothing(clean: &str) -> bool {
    matches!(clean, "" | "-" | "--" | "NULL" | "null" | "'" | "'-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_marks_go_text_stays() {
        for (raw, wanted) in [
            ("ADE NAZAR", "ADE NAZAR"),
            ("ADE NAZAR  ", "ADE NAZAR"),
            ("\u{a0}Penelaah  Teknis \u{a0} ", "Penelaah Teknis"),
            ("a\r\nb", "a b"),
            ("\u{200b}TUTIK\u{feff}", "TUTIK"),
            ("YUSN\u{202e}I", "YUSNI"),
            ("👨\u{200d}🏫 SALSABILA", "👨\u{200d}🏫 SALSABILA"),
            ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
            ("", ""),
            (" ", ""),
        ] {
            assert_eq!(tidy(raw).0, wanted, "{raw:?}");
            assert_eq!(tidy(raw).1, raw != wanted, "{raw:?}");
        }
    }

    #[test]
    fn names_are_judged() {
        let judged = name_problem;
        for (name, wanted) in [
            ("SYA'BAN AL-FARISI, S.Pd.", None),
            ("RENÉ", Some(Problem::TextAccent)),
            ("NUR’AINI", Some(Problem::TextAccent)),
            ("NINGSIH – MÜLLER", Some(Problem::TextAccent)),
            ("AISYAH ★中文", Some(Problem::TextSymbol)),
            ("👨\u{200d}🏫 SALSABILA", Some(Problem::TextSymbol)),
            ("\u{200f}TUTIK", Some(Problem::NameInvisible)),
            ("<b>RIKI</b>", Some(Problem::TextMarkup)),
            ("RESTI &amp; &lt;i&gt;", Some(Problem::TextMarkup)),
            ("[FAUZAN](http://tautan.example)", Some(Problem::TextMarkup)),
            ("javascript:alert(1)//DODI", Some(Problem::TextMarkup)),
            ("#let x = 1; TAUFIK", Some(Problem::TextMarkup)),
            ("$ sum $ *DESRIZAL* _x_", Some(Problem::TextMarkup)),
            ("@SUM(1+1)*NURBAITI", Some(Problem::TextFormula)),
            ("+1+1 YUSNIDAR", Some(Problem::TextFormula)),
            ("-NURBAITI", Some(Problem::TextFormula)),
            ("=cmd|' /C calc'!A0", Some(Problem::TextFormula)),
        ] {
            assert_eq!(judged(name), wanted, "{name:?}");
        }
        assert_eq!(judged(&"A".repeat(100)), None);
        assert_eq!(judged(&"É".repeat(101)), Some(Problem::NameLong(101)));
        assert_eq!(judged(&"A".repeat(101)), Some(Problem::NameLong(101)));
    }

    #[test]
    fn other_text_is_judged_only_for_what_could_run() {
        for (text, wanted) in [
            ("+62 812-3456", None),
            ("-", None),
            ("JL. SAWO #4 RT < 2", None),
            ("=1+1", Some(Problem::TextFormula)),
            ("@SUM(A1)", Some(Problem::TextFormula)),
            ("+A1", Some(Problem::TextFormula)),
            ("x<script>", Some(Problem::TextMarkup)),
            ("<RT 2>", Some(Problem::TextMarkup)),
            ("JavaScript:alert(1)", Some(Problem::TextMarkup)),
        ] {
            assert_eq!(hostile(text), wanted, "{text}");
        }
    }
}
