//! Reading a golongan as people write it. Pure: which labels exist is the caller's list.

/// Which of the two ladders a label belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GolonganKind {
    /// `I/a` to `IV/e`.
    Pns,
    /// `I` to `XVII`.
    Pppk,
}

/// Reads `III/a`, `III.a`, `iii a`, `III/A`, `Penata Muda / III.a`, `Penata Muda, III/a`,
/// `Penata Muda (III/a)`, `IX`, `Gol. IX`, `PPPK / IX` into the label of the reference table.
/// `None` when there is no such golongan (`V/a`, `III/e`, `XVIII`, `3c`).
pub fn parse_label(text: &str) -> Option<(GolonganKind, String)> {
    let spaced: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<String> = spaced.split_whitespace().map(str::to_uppercase).collect();
    let (last, before) = words.split_last()?;
    if let [ruang @ ('A' | 'B' | 'C' | 'D' | 'E')] = last.chars().collect::<Vec<_>>()[..] {
        let golongan = before.last()?;
        let steps = match golongan.as_str() {
            "I" | "II" | "III" => "ABCD",
            "IV" => "ABCDE",
            _ => return None,
        };
        return steps
            .contains(ruang)
            .then(|| (GolonganKind::Pns, format!("{golongan}/{}", ruang.to_ascii_lowercase())));
    }
    let known = before.iter().all(|word| matches!(word.as_str(), "GOL" | "GOLONGAN" | "PPPK" | "RUANG"));
    (known && PPPK.contains(&last.as_str())).then(|| (GolonganKind::Pppk, last.clone()))
}

const PPPK: [&str; 17] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing() {
        use GolonganKind::{Pns, Pppk};
        for (text, wanted) in [
            ("III/a", Some((Pns, "III/a"))),
            ("III.b", Some((Pns, "III/b"))),
            (" II/d\u{a0}", Some((Pns, "II/d"))),
            ("iv/E", Some((Pns, "IV/e"))),
            ("Penata Muda Tk. I / III.b", Some((Pns, "III/b"))),
            ("Penata Muda Tingkat I, III/b", Some((Pns, "III/b"))),
            ("Pembina (IV/a)", Some((Pns, "IV/a"))),
            ("IX", Some((Pppk, "IX"))),
            ("Gol. IX", Some((Pppk, "IX"))),
            ("PPPK / XVII", Some((Pppk, "XVII"))),
            ("I", Some((Pppk, "I"))),
            ("I/a", Some((Pns, "I/a"))),
            ("I/e", None),
            ("III/e", None),
            ("IV/f", None),
            ("V/a", None),
            ("XVIII", None),
            ("3c", None),
            ("-", None),
            ("", None),
            ("Penata Muda", None),
            ("Juru IX", None),
        ] {
            let wanted = wanted.map(|(kind, label)| (kind, label.to_owned()));
            assert_eq!(parse_label(text), wanted, "{text}");
        }
    }
}
