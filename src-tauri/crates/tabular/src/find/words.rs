//! Words of a header, made comparable.

use unicode_normalization::UnicodeNormalization;

/// Capitals without accents, everything but letters and digits made a single blank:
/// `"Gelar_ Belakang\n"` is `GELAR BELAKANG`, `"NO. HP"` is `NO HP`.
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    let mut push = |c: char| {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.extend(c.to_uppercase());
        } else if !is_invisible(c) {
            gap = true;
        }
    };
    if text.is_ascii() {
        text.chars().for_each(&mut push);
    } else {
        text.nfkd().for_each(&mut push);
    }
    out
}

/// Accents split off by decomposition, and marks without width: they part no words.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The words in alphabetical order.
pub(super) fn sorted_words(normal: &str) -> String {
    let mut words: Vec<&str> = normal.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// True if every word of `part` is among the words of `whole`.
pub(super) fn contains_words(whole: &str, part: &str) -> bool {
    part.split(' ').all(|word| whole.split(' ').any(|w| w == word))
}

/// True if one letter added, dropped, changed or swapped with its neighbour makes them equal.
pub(crate) fn one_slip_apart(a: &str, b: &str) -> bool {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let room = a.len().min(b.len()) - head;
    let tail = a.iter().rev().zip(b.iter().rev()).take(room).take_while(|(x, y)| x == y).count();
    let (left_a, left_b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    match (left_a, left_b) {
        ([w, x], [y, z]) => w == z && x == y,
        (x, y) => x.len() <= 1 && y.len() <= 1,
    }
}
