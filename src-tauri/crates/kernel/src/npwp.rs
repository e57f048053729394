//! NPWP, the tax number: 15 digits in the old form, shown
//! `12.345.678.9-012.000`, or 16 digits in the new one, which for a person
//! equals the NIK.

use thiserror::Error;

use crate::finding::Finding;
use crate::nik::Nik;
use crate::nip::{Digits, digits_of};

/// Rule on the sixteen-digit form.
pub const BASIS: &str = "PMK 112/PMK.03/2022 jo. PMK 136/2023";

/// Why a text is not an NPWP.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NpwpError {
    /// Nothing was written.
    #[error("NPWP belum diisi.")]
    Empty,
    /// A spreadsheet turned the number into a float.
    #[error("NPWP rusak karena disimpan sebagai bilangan ({0}). Ubah kolom NPWP menjadi teks.")]
    Damaged(String),
    /// Other characters than digits, points and hyphens.
    #[error("NPWP hanya boleh berisi angka, titik, dan tanda hubung.")]
    NotDigits,
    /// Wrong number of digits.
    #[error("NPWP harus 15 angka (lama) atau 16 angka (baru), yang tertulis {0} angka.")]
    Length(usize),
}

/// A tax number of 15 or 16 digits.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Npwp(String);

impl Npwp {
    /// Reads an NPWP with or without points, hyphens, blanks and a leading apostrophe.
    ///
    /// # Errors
    /// [`NpwpError`] with the reason.
    pub fn parse(text: &str) -> Result<Npwp, NpwpError> {
        match digits_of(text) {
            Digits::Empty => Err(NpwpError::Empty),
            Digits::Damaged(shown) => Err(NpwpError::Damaged(shown)),
            Digits::Other => Err(NpwpError::NotDigits),
            Digits::Clean(digits) if matches!(digits.len(), 15 | 16) => Ok(Npwp(digits)),
            Digits::Clean(digits) => Err(NpwpError::Length(digits.len())),
        }
    }

    /// The digits, as stored.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// `12.345.678.9-012.000` for the old form, plain digits for the new one.
    pub fn shown(&self) -> String {
        let d = &self.0;
        if d.len() == 16 {
            return d.clone();
        }
        format!("{}.{}.{}.{}-{}.{}", &d[..2], &d[2..5], &d[5..8], &d[8..9], &d[9..12], &d[12..])
    }
}

impl std::fmt::Debug for Npwp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Npwp(…)")
    }
}

/// The new form of a natural person equals the NIK; a difference is a warning.
pub fn check(npwp: &Npwp, nik: Option<&Nik>) -> Vec<Finding> {
    let differs = npwp.0.len() == 16 && nik.is_some_and(|n| n.digits() != npwp.0);
    if differs {
        vec![Finding::warning(
            "npwp",
            "NPWP 16 angka orang pribadi seharusnya sama dengan NIK. Periksa keduanya.",
            BASIS,
        )]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_and_their_limits() {
        for (text, shown) in [
            ("12.345.678.9-012.000", Ok("12.345.678.9-012.000")),
            ("'99.128.262.4-254.000", Ok("99.128.262.4-254.000")),
            ("123456789012000", Ok("12.345.678.9-012.000")),
            ("'1373056804969356", Ok("1373056804969356")),
            ("12345678901200", Err(NpwpError::Length(14))),
            ("12345678901234567", Err(NpwpError::Length(17))),
            ("", Err(NpwpError::Empty)),
            ("9.91E+14", Err(NpwpError::Damaged("9.91E+14".into()))),
            ("abc", Err(NpwpError::NotDigits)),
        ] {
            let got = Npwp::parse(text).map(|n| n.shown());
            assert_eq!(got, shown.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn the_new_form_is_the_nik() {
        let nik = Nik::parse("1373056804969356").unwrap();
        let same = Npwp::parse("1373056804969356").unwrap();
        let other = Npwp::parse("1373056804969357").unwrap();
        let old = Npwp::parse("12.345.678.9-012.000").unwrap();
        assert!(check(&same, Some(&nik)).is_empty());
        assert_eq!(check(&other, Some(&nik)).len(), 1);
        assert!(check(&other, None).is_empty());
        assert!(check(&old, Some(&nik)).is_empty());
    }
}
