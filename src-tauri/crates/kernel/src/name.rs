//! Names of people: folding for search, academic titles, display.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds a text for search and sorting: lower case, diacritics and
/// apostrophes removed, every other sign a single blank.
/// `SYA'BAN  MÜLLER-Étienne` becomes `syaban muller etienne`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        if is_apostrophe(c) || is_invisible(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            blank = !out.is_empty();
            continue;
        }
        if blank {
            out.push(' ');
            blank = false;
        }
        for lower in c.to_lowercase() {
            // Letters that have no decomposition, as seen in foreign names.
            match lower {
                'ø' => out.push('o'),
                'ł' => out.push('l'),
                'đ' => out.push('d'),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ß' => out.push_str("ss"),
                lower => out.push(lower),
            }
        }
    }
    out
}

/// The folded words of a search text, with academic titles left out:
/// `dr. Budi Santoso, S.E.` gives `budi`, `santoso`.
///
/// Everything after a comma is a title. In front, known titles go when they
/// carry a point or another word follows. A text that is nothing but a
/// title is searched as it stands.
pub fn search_words(text: &str) -> Vec<String> {
    let all = words(text);
    let (front, _) = text.split_once(',').unwrap_or((text, ""));
    let mut parts: Vec<&str> = front.split_whitespace().collect();
    while let Some(first) = parts.first() {
        let known = is_front_title(first);
        let goes = known && (first.contains('.') || parts.len() > 1 && fold(first).len() > 1);
        if !goes {
            break;
        }
        parts.remove(0);
    }
    while parts.len() > 1 && parts.last().is_some_and(|last| is_back_title(last)) {
        parts.pop();
    }
    let kept = words(&parts.join(" "));
    if kept.is_empty() { all } else { kept }
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Name with titles as letters print it: `Dr. BUDI SANTOSO, S.E., M.M.`.
pub fn with_titles(front: &str, name: &str, back: &str) -> String {
    let (front, name, back) = (front.trim(), name.trim(), back.trim().trim_start_matches(',').trim());
    let mut out = String::with_capacity(front.len() + name.len() + back.len() + 3);
    if !front.is_empty() {
        out.push_str(front);
        out.push(' ');
    }
    out.push_str(name);
    if !back.is_empty() {
        out.push_str(", ");
        out.push_str(back);
    }
    out
}

/// Separates a written name into front titles, name and back titles:
/// `Drs. H. AHMAD, S.Pd., M.M.` gives (`Drs. H.`, `AHMAD`, `S.Pd., M.M.`).
pub fn split_titles(text: &str) -> (String, String, String) {
    let text = tidy(text);
    let (head, back) = match text.split_once(',') {
        Some((head, back)) => (head.trim(), back.trim()),
        None => (text.as_str(), ""),
    };
    let mut parts: Vec<&str> = head.split(' ').filter(|p| !p.is_empty()).collect();
    let mut front = Vec::new();
    while parts.len() > 1 && parts[0].contains('.') && is_front_title(parts[0]) {
        front.push(parts.remove(0));
    }
    (front.join(" "), parts.join(" "), back.to_owned())
}

/// A name in capitals as a person would write it: `SYA'BAN AL-FARISI` is
/// `Sya'ban Al-Farisi`. Names already in mixed case are left alone.
pub fn display_case(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut start = true;
    for c in name.chars() {
        if start {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        start = !c.is_alphanumeric() && !is_apostrophe(c) && !is_combining_mark(c);
    }
    out
}

/// Blanks of all kinds become one, invisible marks go, ends are trimmed.
pub fn tidy(text: &str) -> String {
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text carries marks that change how it is shown without being
/// seen: zero-width and direction marks.
pub fn has_invisible_marks(text: &str) -> bool {
    text.chars().any(is_invisible)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '´' | '\u{2018}' | '\u{2019}' | '\u{02bc}' | '\u{02bb}' | '\u{2032}')
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
        || (c.is_control() && !c.is_whitespace())
}

fn is_front_title(word: &str) -> bool {
    matches!(
        fold(word).replace(' ', "").as_str(),
        "dr" | "drs" | "dra" | "drg" | "drh" | "ir" | "h" | "hj" | "prof" | "apt" | "ns" | "kh" | "ust" | "tgk"
    )
}

/// Titles that follow a name and carry a point inside, like `S.Pd`.
fn is_back_title(word: &str) -> bool {
    let mut letters = word.chars();
    let first = letters.next();
    matches!(first, Some('S' | 'M' | 's' | 'm'))
        && letters.next() == Some('.')
        && word.len() <= 10
        && letters.next().is_some_and(char::is_alphabetic)
        || matches!(fold(word).replace(' ', "").as_str(), "amd" | "amk" | "skm" | "ssos" | "spd" | "phd")
            && word.contains('.')
}

#[cfg(test)]
mod tests;
