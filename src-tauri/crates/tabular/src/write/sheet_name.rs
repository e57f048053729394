//! Sheet names that spreadsheet programs accept.

use std::collections::HashSet;

/// Characters (UTF-16) a name may have.
const LIMIT: usize = 31;

/// Makes names valid and different from one another, upper and lower case alike.
pub fn sheet_names<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut used: HashSet<String> = HashSet::new();
    wanted
        .into_iter()
        .map(|name| {
            let base = valid(name);
            let mut name = base.clone();
            let mut number = 2;
            while !used.insert(name.to_lowercase()) {
                let suffix = format!(" ({number})");
                name = cut(&base, LIMIT - suffix.len()) + &suffix;
                number += 1;
            }
            name
        })
        .collect()
}

fn valid(name: &str) -> String {
    let clean: String = name
        .chars()
        .map(|c| match c {
            '[' | ']' | ':' | '*' | '?' | '/' | '\\' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    // Excel keeps this name for itself.
    let name = cut(clean.trim_matches('\''), LIMIT);
    let name = name.trim_end_matches(['\'', ' ']);
    match name {
        "" => "Lembar".to_owned(),
        name if name.eq_ignore_ascii_case("history") => format!("{name}_"),
        name => name.to_owned(),
    }
}

fn cut(text: &str, limit: usize) -> String {
    let mut left = limit;
    text.chars()
        .take_while(|c| match left.checked_sub(c.len_utf16()) {
            Some(rest) => {
                left = rest;
                true
            }
            None => false,
        })
        .collect()
}
