//! How strong a passphrase is, in words.

use crate::{Error, Passphrase};

/// An estimate of a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strength {
    /// 0 (guessed at once) to 4 (very strong); 3 is accepted.
    pub score: u8,
    /// One word for the meter.
    pub label: &'static str,
    /// One sentence of advice; empty when nothing needs saying.
    pub advice: String,
}

/// Estimates a passphrase; `context` are words an attacker tries first (operator, office).
pub fn strength(passphrase: &Passphrase, context: &[&str]) -> Strength {
    let text = passphrase.as_str();
    // The estimator's cost grows with length; what follows 100 characters adds nothing to the verdict.
    let head: String = text.chars().take(100).collect();
    let estimate = zxcvbn::zxcvbn(&head, context);
    let score = if text.chars().count() < 10 { u8::from(estimate.score()).min(2) } else { u8::from(estimate.score()) };
    let label = match score {
        0 => "sangat lemah",
        1 => "lemah",
        2 => "kurang",
        3 => "kuat",
        _ => "sangat kuat",
    };
    let advice = if text.is_empty() {
        "Kata sandi masih kosong.".to_owned()
    } else if text.chars().count() < 10 {
        "Kurang dari 10 huruf.".to_owned()
    } else if score < 3 {
        advice_for(&estimate).to_owned()
    } else {
        String::new()
    };
    Strength { score, label, advice }
}

/// Refuses what the meter shows below 3.
pub(crate) fn require_strong(passphrase: &Passphrase, context: &[&str]) -> Result<(), Error> {
    let found = strength(passphrase, context);
    if found.score >= 3 { Ok(()) } else { Err(Error::WeakPassphrase { advice: found.advice }) }
}

fn advice_for(estimate: &zxcvbn::Entropy) -> &'static str {
    use zxcvbn::feedback::Warning as W;
    match estimate.feedback().and_then(zxcvbn::feedback::Feedback::warning) {
        Some(W::StraightRowsOfKeysAreEasyToGuess | W::ShortKeyboardPatternsAreEasyToGuess) => {
            "Deretan tombol papan ketik mudah ditebak."
        }
        Some(W::RepeatsLikeAaaAreEasyToGuess | W::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess) => {
            "Huruf atau suku kata yang berulang mudah ditebak."
        }
        Some(W::SequencesLikeAbcAreEasyToGuess) => "Urutan seperti abc atau 6543 mudah ditebak.",
        Some(W::RecentYearsAreEasyToGuess | W::DatesAreOftenEasyToGuess) => "Tahun dan tanggal mudah ditebak.",
        Some(W::NamesAndSurnamesByThemselvesAreEasyToGuess | W::CommonNamesAndSurnamesAreEasyToGuess) => {
            "Nama orang mudah ditebak."
        }
        Some(W::ThisIsATop10Password | W::ThisIsATop100Password | W::ThisIsACommonPassword) => {
            "Kata sandi ini termasuk yang paling sering dipakai orang."
        }
        _ => "Masih mudah ditebak; tambah satu atau dua kata yang tidak berkaitan.",
    }
}
