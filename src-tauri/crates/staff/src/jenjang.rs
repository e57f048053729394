//! The level of a functional post, read from its name.

/// Code of the level that a name ends with: `Guru Ahli Madya` is `MA`, `Perawat Terampil` is `TR`.
pub fn of_position(name: &str) -> Option<&'static str> {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    let (last, before) = words.split_last()?;
    let ahli = before.last().is_some_and(|word| word == "ahli");
    match (last.as_str(), ahli) {
        ("pertama", true) => Some("PT"),
        ("muda", true) => Some("MU"),
        ("madya", true) => Some("MA"),
        ("utama", true) => Some("UT"),
        ("pemula", _) => Some("PM"),
        ("terampil", _) => Some("TR"),
        ("mahir", _) => Some("MH"),
        ("penyelia", _) => Some("PY"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::of_position;

    #[test]
    fn levels() {
        for (name, level) in [
            ("Guru Ahli Pertama", Some("PT")),
            ("GURU AHLI MUDA", Some("MU")),
            ("Pengawas Sekolah Ahli Madya", Some("MA")),
            ("Dokter Ahli Utama", Some("UT")),
            ("Perawat Terampil", Some("TR")),
            ("Arsiparis Mahir", Some("MH")),
            ("Arsiparis Pemula", Some("PM")),
            ("Bidan Penyelia", Some("PY")),
            ("Guru Madya", None),
            ("Penata Muda", None),
            ("Terampil", Some("TR")),
            ("", None),
        ] {
            assert_eq!(of_position(name), level, "{name}");
        }
    }
}
