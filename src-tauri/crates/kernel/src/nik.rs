//! NIK, the national identity number: 16 digits `PPKKCC DDMMYY NNNN`.
//!
//! The area code is the place of **first issue**, so it is never compared
//! with an address. The day of women is 40 higher (41–71).

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use crate::date;
use crate::finding::Finding;
use crate::nip::{Digits, Sex, digits_of};

/// Rule on the form of the NIK.
pub const BASIS: &str = "Perpres 96/2018; UU 23/2006 jo. UU 24/2013 Pasal 13";

/// A well-formed NIK: 16 digits, a possible birth day, serial not 0000.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Nik([u8; 16]);

/// Why a text is not a NIK.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NikError {
    /// Nothing was written.
    #[error("NIK belum diisi.")]
    Empty,
    /// A spreadsheet turned the number into a float.
    #[error(
        "NIK rusak karena disimpan sebagai bilangan ({0}); angka terakhirnya hilang. \
         Ubah kolom NIK menjadi teks di berkas asal."
    )]
    Damaged(String),
    /// Other characters than digits.
    #[error("NIK hanya boleh berisi angka.")]
    NotDigits,
    /// Wrong number of digits.
    #[error("NIK harus 16 angka, yang tertulis {0} angka.")]
    Length(usize),
    /// Digits 7–12 cannot be a birth day.
    #[error("Angka 7–12 NIK ({0}) bukan tanggal lahir; untuk wanita hari lahir ditambah 40.")]
    BirthDate(String),
    /// The last four digits are 0000.
    #[error("Nomor urut NIK tidak boleh 0000.")]
    Serial,
}

impl Nik {
    /// Reads a NIK with or without blanks, points and a leading apostrophe.
    ///
    /// # Errors
    /// [`NikError`] with the reason.
    pub fn parse(text: &str) -> Result<Nik, NikError> {
        let digits = match digits_of(text) {
            Digits::Empty => return Err(NikError::Empty),
            Digits::Damaged(shown) => return Err(NikError::Damaged(shown)),
            Digits::Other => return Err(NikError::NotDigits),
            Digits::Clean(digits) => digits,
        };
        let array: [u8; 16] = digits.as_bytes().try_into().map_err(|_| NikError::Length(digits.len()))?;
        let nik = Nik(array);
        let possible = matches!(nik.raw_day(), 1..=31 | 41..=71)
            && [1900, 2000].iter().any(|century| {
                let year = century + nik.short_year();
                NaiveDate::from_ymd_opt(year, nik.month(), nik.day()).is_some()
            });
        if !possible {
            return Err(NikError::BirthDate(digits[6..12].to_owned()));
        }
        if nik.number(12, 16) == 0 {
            return Err(NikError::Serial);
        }
        Ok(nik)
    }

    /// The 16 digits, as stored.
    pub fn digits(&self) -> String {
        self.0.iter().map(|b| char::from(*b)).collect()
    }

    /// All but the first six and the last two digits hidden, for screens
    /// that do not need the number.
    pub fn masked(&self) -> String {
        let d = self.digits();
        format!("{}••••••••{}", &d[..6], &d[14..])
    }

    /// Sex by the birth day.
    pub fn sex(&self) -> Sex {
        if self.raw_day() > 40 { Sex::Wanita } else { Sex::Pria }
    }

    /// Day of birth, 1–31.
    pub fn day(&self) -> u32 {
        self.raw_day() % 40
    }

    /// Month of birth.
    pub fn month(&self) -> u32 {
        self.number(8, 10)
    }

    /// Last two digits of the year of birth.
    pub fn short_year(&self) -> i32 {
        self.number(10, 12) as i32
    }

    fn raw_day(&self) -> u32 {
        self.number(6, 8)
    }

    fn number(&self, from: usize, to: usize) -> u32 {
        self.0[from..to].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'))
    }
}

impl fmt::Debug for Nik {
    /// Masked: a NIK must not reach a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nik(…)")
    }
}

/// Compares a NIK with recorded birth date and sex. Differences are
/// warnings: the NIK identifies nobody here, and correcting it is the
/// business of Dukcapil.
pub fn check(nik: &Nik, birth_date: Option<NaiveDate>, sex: Option<Sex>) -> Vec<Finding> {
    let mut found = Vec::new();
    if let Some(born) = birth_date {
        let same = (born.day(), born.month(), born.year() % 100) == (nik.day(), nik.month(), nik.short_year());
        if !same {
            let text = format!(
                "Tanggal lahir {} berbeda dengan angka 7–12 NIK ({:02}-{:02}-{:02}). \
                 Cocokkan dengan KTP-el.",
                date::long(born),
                nik.day(),
                nik.month(),
                nik.short_year()
            );
            found.push(Finding::warning("nik", text, BASIS));
        }
    }
    if let Some(sex) = sex.filter(|s| *s != nik.sex()) {
        let text = format!(
            "Jenis kelamin {} berbeda dengan NIK ({}); hari lahir wanita pada NIK ditambah 40.",
            sex.word(),
            nik.sex().word()
        );
        found.push(Finding::warning("nik", text, BASIS));
    }
    found
}

#[cfg(test)]
mod tests;
