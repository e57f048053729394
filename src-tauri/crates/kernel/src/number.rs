//! Numbers as Indonesian letters print them: point for thousands, comma for
//! the fraction, and words (`terbilang`). Integers only.

/// `1.234.567`; a minus sign stays in front.
pub fn grouped(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('-');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// A number of hundredths with two decimals: 375 is `3,75`.
pub fn hundredths(value: i64) -> String {
    decimal(value, 2)
}

/// A number of `10^-places` units with that many decimals:
/// `decimal(12345, 3)` is `12,345`. `places` at most 18.
pub fn decimal(value: i64, places: u32) -> String {
    if places == 0 {
        return grouped(value);
    }
    let unit = 10u64.pow(places.min(18));
    let (whole, rest) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    let sign = if value < 0 { "-" } else { "" };
    let width = places.min(18) as usize;
    // `whole` is at most u64::MAX / 10 here, so the cast cannot wrap.
    format!("{sign}{},{rest:0width$}", grouped(whole as i64))
}

/// Rounds the fraction `numerator / denominator` half away from zero to
/// hundredths. `None` when the denominator is zero.
pub fn to_hundredths(numerator: i64, denominator: i64) -> Option<i64> {
    if denominator == 0 {
        return None;
    }
    let (n, d) = (i128::from(numerator) * 100, i128::from(denominator));
    let (n, d) = if d < 0 { (-n, -d) } else { (n, d) };
    let rounded = if n < 0 { -((-n * 2 + d) / (d * 2)) } else { (n * 2 + d) / (d * 2) };
    i64::try_from(rounded).ok()
}

/// Reads a whole number with or without grouping points: `1.234` is 1234.
/// `None` when the text is anything else.
pub fn parse_whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let groups: Vec<&str> = digits.split('.').collect();
    let all_digits = groups.iter().all(|g| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit()));
    let well_grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|g| g.len() == 3));
    if !all_digits || !well_grouped {
        return None;
    }
    groups.concat().parse::<i64>().ok().map(|n| n * sign)
}

/// A whole number in words: 3 is `tiga`, 2026 is `dua ribu dua puluh enam`.
/// Up to the quadrillions (`kuadriliun`), which covers every `u64` below 10^18.
pub fn in_words(value: u64) -> String {
    const UNITS: [&str; 12] =
        ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
    let joined = |head: String, rest: u64| {
        if rest == 0 { head } else { format!("{head} {}", in_words(rest)) }
    };
    match value {
        0..=11 => UNITS[value as usize].to_owned(),
        12..=19 => format!("{} belas", UNITS[(value - 10) as usize]),
        20..=99 => joined(format!("{} puluh", in_words(value / 10)), value % 10),
        100..=199 => joined("seratus".to_owned(), value % 100),
        200..=999 => joined(format!("{} ratus", in_words(value / 100)), value % 100),
        1_000..=1_999 => joined("seribu".to_owned(), value % 1_000),
        _ => {
            const SCALES: [(u64, &str); 5] = [
                (1_000_000_000_000_000, "kuadriliun"),
                (1_000_000_000_000, "triliun"),
                (1_000_000_000, "miliar"),
                (1_000_000, "juta"),
                (1_000, "ribu"),
            ];
            for (scale, name) in SCALES {
                if value >= scale {
                    let head = format!("{} {name}", in_words(value / scale));
                    return joined(head, value % scale);
                }
            }
            String::new()
        }
    }
}

/// Figure with words, as letters write durations: `3 (tiga)`.
pub fn with_words(value: u64) -> String {
    format!("{value} ({})", in_words(value))
}

#[cfg(test)]
mod tests;
