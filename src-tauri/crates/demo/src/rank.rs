//! Golongan of PNS as steps: I/a is 0, IV/e is 16. Where a career starts, how far it may go.

const LABELS: [&str; 17] = [
    "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b",
    "IV/c", "IV/d", "IV/e",
];

/// The label of a step.
pub(crate) fn label(step: i64) -> &'static str {
    LABELS[usize::try_from(step).unwrap_or(0).min(LABELS.len() - 1)]
}

/// Pangkat of a step, as letters write it.
pub(crate) fn pangkat(label: &str) -> &'static str {
    const NAMES: [&str; 17] = [
        "Juru Muda",
        "Juru Muda Tingkat I",
        "Juru",
        "Juru Tingkat I",
        "Pengatur Muda",
        "Pengatur Muda Tingkat I",
        "Pengatur",
        "Pengatur Tingkat I",
        "Penata Muda",
        "Penata Muda Tingkat I",
        "Penata",
        "Penata Tingkat I",
        "Pembina",
        "Pembina Tingkat I",
        "Pembina Utama Muda",
        "Pembina Utama Madya",
        "Pembina Utama",
    ];
    LABELS.iter().position(|known| *known == label).map_or("", |at| NAMES[at])
}

/// First and highest golongan by diploma in regular promotion (PP 99/2000 jo. PP 12/2002).
pub(crate) fn by_diploma(level: &str) -> (i64, i64) {
    match level {
        "05" => (0, 4),
        "10" => (2, 6),
        "12" => (2, 7),
        "15" | "17" | "18" | "20" => (4, 9),
        "25" => (5, 9),
        "30" => (6, 10),
        "42" | "45" | "47" => (9, 12),
        "49" | "50" => (10, 13),
        _ => (8, 11),
    }
}

/// Golongan window of a structural post by eselon (PP 13/2002).
pub(crate) fn of_eselon(eselon: &str) -> (i64, i64) {
    match eselon {
        "21" => (14, 15),
        "22" => (13, 14),
        "31" => (12, 13),
        "32" => (11, 12),
        "41" => (10, 11),
        _ => (9, 10),
    }
}

/// Golongan window of a functional level.
pub(crate) fn of_level(level: &str) -> (i64, i64) {
    match level {
        "PM" => (4, 4),
        "TR" => (5, 7),
        "MH" => (8, 9),
        "PY" => (10, 11),
        "MU" => (10, 11),
        "MA" => (12, 14),
        "UT" => (15, 16),
        _ => (8, 9),
    }
}

/// Golongan of a PPPK at appointment by diploma (Perpres 98/2020 jo. Perpres 11/2024).
pub(crate) fn of_contract(level: &str) -> &'static str {
    match level {
        "05" => "I",
        "10" | "12" => "IV",
        "15" | "17" | "18" | "20" => "V",
        "25" => "VI",
        "30" => "VII",
        "42" | "45" | "47" | "49" => "X",
        "50" => "XI",
        _ => "IX",
    }
}

/// Word of a functional level.
pub(crate) fn level_word(level: &str) -> &'static str {
    match level {
        "PM" => "Pemula",
        "TR" => "Terampil",
        "MH" => "Mahir",
        "PY" => "Penyelia",
        "MU" => "Ahli Muda",
        "MA" => "Ahli Madya",
        "UT" => "Ahli Utama",
        _ => "Ahli Pertama",
    }
}
