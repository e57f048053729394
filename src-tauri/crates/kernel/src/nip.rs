//! NIP of civil servants (PNS) and NI PPPK: 18 digits that carry the birth
//! date, the start of service, the sex and a serial number.
//!
//! * PNS: `YYYYMMDD YYYYMM S NNN`, digits 9–14 are year and month of TMT CPNS.
//! * PPPK: `YYYYMMDD YYYY CC S NNN`, digits 13–14 count contracts from 21.
//!
//! Written without blanks, shown as `19900314 201504 1 002`.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use crate::date;
use crate::finding::Finding;

/// Rule on the NIP of PNS.
pub const BASIS_PNS: &str = "Peraturan Kepala BKN 22/2007 tentang NIP PNS";
/// Rule on the NI of PPPK.
pub const BASIS_PPPK: &str = "Peraturan BKN 1/2019 tentang Petunjuk Teknis Pengadaan PPPK";

/// Sex as recorded in identity numbers and exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sex {
    /// Pria, `L`; `M` in SIASN exports.
    Pria,
    /// Wanita, `P`; `F` in SIASN exports.
    Wanita,
}

impl Sex {
    /// `L` or `P`, as stored.
    pub fn code(self) -> &'static str {
        match self {
            Sex::Pria => "L",
            Sex::Wanita => "P",
        }
    }

    /// `Laki-laki` or `Perempuan`, as printed.
    pub fn word(self) -> &'static str {
        match self {
            Sex::Pria => "Laki-laki",
            Sex::Wanita => "Perempuan",
        }
    }

    /// Reads `L`/`P`, SIASN's `M`/`F`, and the written words.
    pub fn parse(text: &str) -> Option<Sex> {
        match text.trim().to_lowercase().as_str() {
            "l" | "m" | "laki-laki" | "laki laki" | "pria" | "lk" => Some(Sex::Pria),
            "p" | "f" | "perempuan" | "wanita" | "pr" => Some(Sex::Wanita),
            _ => None,
        }
    }
}

/// Which of the two forms a number has (digits 13–14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NipKind {
    /// 01–12: a month, so a PNS or CPNS.
    Pns,
    /// 21 and above: a contract counter, so a PPPK.
    Pppk,
}

/// A number that is well formed: 18 digits, a real birth date, a possible
/// month or contract counter, a sex digit of 1 or 2.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Nip([u8; 18]);

/// Why a text is not a NIP.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NipError {
    /// Nothing was written.
    #[error("NIP belum diisi. Isi 18 angka NIP.")]
    Empty,
    /// A spreadsheet turned the number into a float; the last digits are lost.
    #[error(
        "NIP rusak karena disimpan sebagai bilangan ({0}); angka terakhirnya hilang. \
         Ubah kolom NIP menjadi teks di berkas asal, lalu ambil ulang."
    )]
    Damaged(String),
    /// Other characters than digits.
    #[error("NIP hanya boleh berisi angka. Hapus huruf atau tanda lain.")]
    NotDigits,
    /// Wrong number of digits.
    #[error("NIP harus 18 angka, yang tertulis {0} angka.")]
    Length(usize),
    /// Digits 1–8 are no date.
    #[error("Delapan angka pertama NIP ({0}) bukan tanggal lahir yang benar.")]
    BirthDate(String),
    /// Year of digits 9–12 cannot be a start of service.
    #[error("Angka 9–12 NIP ({0}) bukan tahun pengangkatan yang mungkin.")]
    Year(String),
    /// Digits 13–14 are neither a month nor a contract counter.
    #[error("Angka 13–14 NIP ({0}) harus bulan 01–12 (PNS) atau 21 ke atas (PPPK).")]
    Month(String),
    /// Digit 15 is neither 1 nor 2.
    #[error("Angka ke-15 NIP harus 1 (pria) atau 2 (wanita), yang tertulis {0}.")]
    Sex(char),
}

impl Nip {
    /// Reads a NIP with or without blanks, points, hyphens between digits and a leading
    /// apostrophe.
    ///
    /// # Errors
    /// [`NipError`] with the reason.
    pub fn parse(text: &str) -> Result<Nip, NipError> {
        let digits = match digits_of(text) {
            Digits::Empty => return Err(NipError::Empty),
            Digits::Damaged(shown) => return Err(NipError::Damaged(shown)),
            Digits::Other => return Err(NipError::NotDigits),
            Digits::Clean(digits) => digits,
        };
        let array: [u8; 18] = digits.as_bytes().try_into().map_err(|_| NipError::Length(digits.len()))?;
        let nip = Nip(array);
        let part = |from: usize, to: usize| digits[from..to].to_owned();
        let birth = NaiveDate::from_ymd_opt(nip.number(0, 4) as i32, nip.number(4, 6), nip.number(6, 8));
        if birth.is_none_or(|b| !(1900..=2199).contains(&b.year())) {
            return Err(NipError::BirthDate(part(0, 8)));
        }
        if !(1945..=2199).contains(&nip.number(8, 12)) {
            return Err(NipError::Year(part(8, 12)));
        }
        if !matches!(nip.number(12, 14), 1..=12 | 21..=99) {
            return Err(NipError::Month(part(12, 14)));
        }
        if !matches!(nip.0[14], b'1' | b'2') {
            return Err(NipError::Sex(char::from(nip.0[14])));
        }
        Ok(nip)
    }

    /// The 18 digits without blanks, as stored.
    pub fn digits(&self) -> String {
        self.0.iter().map(|b| char::from(*b)).collect()
    }

    /// PNS or PPPK.
    pub fn kind(&self) -> NipKind {
        if self.number(12, 14) <= 12 { NipKind::Pns } else { NipKind::Pppk }
    }

    /// Birth date of digits 1–8.
    pub fn birth_date(&self) -> NaiveDate {
        // Proven by `parse`, the only way to make a Nip.
        NaiveDate::from_ymd_opt(self.number(0, 4) as i32, self.number(4, 6), self.number(6, 8)).unwrap_or_default()
    }

    /// Year in which service began.
    pub fn tmt_year(&self) -> i32 {
        self.number(8, 12) as i32
    }

    /// Month in which service began; PPPK numbers carry none.
    pub fn tmt_month(&self) -> Option<u32> {
        (self.kind() == NipKind::Pns).then(|| self.number(12, 14))
    }

    /// Contract counter of a PPPK number (21, 22, …).
    pub fn contract(&self) -> Option<u32> {
        (self.kind() == NipKind::Pppk).then(|| self.number(12, 14))
    }

    /// Sex of digit 15.
    pub fn sex(&self) -> Sex {
        if self.0[14] == b'1' { Sex::Pria } else { Sex::Wanita }
    }

    /// Serial number of digits 16–18 within equal first fifteen.
    pub fn serial(&self) -> u32 {
        self.number(15, 18)
    }

    /// First day of the month of TMT CPNS; for PPPK the last day of the year
    /// of appointment, the latest day that the number allows.
    fn latest_start(&self) -> Option<NaiveDate> {
        match self.tmt_month() {
            Some(month) => NaiveDate::from_ymd_opt(self.tmt_year(), month, 1),
            None => NaiveDate::from_ymd_opt(self.tmt_year(), 12, 31),
        }
    }

    fn number(&self, from: usize, to: usize) -> u32 {
        self.0[from..to].iter().fold(0, |n, b| n * 10 + u32::from(b - b'0'))
    }
}

impl fmt::Display for Nip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.digits();
        write!(f, "{} {} {} {}", &d[..8], &d[8..14], &d[14..15], &d[15..])
    }
}

impl fmt::Debug for Nip {
    /// Masked: a NIP is personal data and must not reach a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Nip(…)")
    }
}

/// What else is recorded about the person; absent facts are not compared.
#[derive(Debug, Clone, Copy, Default)]
pub struct NipFacts {
    /// Recorded birth date.
    pub birth_date: Option<NaiveDate>,
    /// Recorded sex.
    pub sex: Option<Sex>,
    /// Recorded TMT CPNS (for PPPK the start of the first contract).
    pub tmt_cpns: Option<NaiveDate>,
    /// Recorded kind of employment.
    pub kind: Option<NipKind>,
}

/// Compares a well-formed NIP with the other facts about the person.
///
/// Birth date, sex, kind and an age under 18 at TMT are errors; a different
/// TMT (old data differ), an age over 40 at TMT of a PNS and serial 000 are
/// warnings. PPPK may be appointed at any working age, so the warning over
/// 40 is not given for them, and their number carries no month.
pub fn check(nip: &Nip, facts: &NipFacts) -> Vec<Finding> {
    let basis = match nip.kind() {
        NipKind::Pns => BASIS_PNS,
        NipKind::Pppk => BASIS_PPPK,
    };
    let mut found = Vec::new();
    if let Some(born) = facts.birth_date.filter(|b| *b != nip.birth_date()) {
        let text = format!(
            "Tanggal lahir {} berbeda dengan angka 1–8 NIP ({}). Cocokkan dengan SK pengangkatan.",
            date::long(born),
            date::long(nip.birth_date())
        );
        found.push(Finding::error("birthDate", text, basis));
    }
    if let Some(sex) = facts.sex.filter(|s| *s != nip.sex()) {
        let text = format!("Jenis kelamin {} berbeda dengan angka ke-15 NIP ({}).", sex.word(), nip.sex().word());
        found.push(Finding::error("sex", text, basis));
    }
    if facts.kind.is_some_and(|k| k != nip.kind()) {
        let text = match nip.kind() {
            NipKind::Pns => "Angka 13–14 menunjukkan NIP PNS, tetapi pegawai tercatat PPPK.",
            NipKind::Pppk => "Angka 13–14 menunjukkan NI PPPK, tetapi pegawai tercatat PNS/CPNS.",
        };
        found.push(Finding::error("kind", text, basis));
    }
    if let Some(tmt) = facts.tmt_cpns.filter(|t| !starts_with(nip, *t)) {
        let text = format!(
            "TMT {} berbeda dengan angka 9–14 NIP ({}). Data lama dapat berbeda; periksa SK-nya.",
            date::long(tmt),
            start_text(nip)
        );
        found.push(Finding::warning("tmtCpns", text, basis));
    }
    found.extend(check_age(nip, basis));
    if nip.serial() == 0 {
        found.push(Finding::warning(
            "nip",
            "Nomor urut NIP 000 tidak lazim; mungkin tiga angka terakhirnya hilang.",
            basis,
        ));
    }
    found
}

fn check_age(nip: &Nip, basis: &str) -> Option<Finding> {
    let age = date::years_between(nip.birth_date(), nip.latest_start()?);
    if age < 18 {
        let text = format!("Usia saat TMT menurut NIP {} tahun, di bawah 18 tahun. Periksa angka NIP.", age.max(0));
        return Some(Finding::error("nip", text, basis));
    }
    (age > 40 && nip.kind() == NipKind::Pns).then(|| {
        let text = format!("Usia saat TMT menurut NIP {age} tahun, di atas 40 tahun. Periksa SK CPNS.");
        Finding::warning("nip", text, basis)
    })
}

fn starts_with(nip: &Nip, tmt: NaiveDate) -> bool {
    tmt.year() == nip.tmt_year() && nip.tmt_month().is_none_or(|m| m == tmt.month())
}

fn start_text(nip: &Nip) -> String {
    match nip.tmt_month() {
        Some(month) => format!("{} {}", date::MONTHS[month as usize - 1], nip.tmt_year()),
        None => format!("tahun {}", nip.tmt_year()),
    }
}

/// Reads an old NIP of nine digits (before 2009), blanks and points ignored.
/// `None` when it is anything else.
pub fn parse_old(text: &str) -> Option<String> {
    match digits_of(text) {
        Digits::Clean(digits) if digits.len() == 9 => Some(digits),
        _ => None,
    }
}

/// The digits of a number written by hand or by a spreadsheet.
pub(crate) enum Digits {
    Empty,
    /// Shown like `1.98E+17`: digits are lost.
    Damaged(String),
    Other,
    Clean(String),
}

pub(crate) fn digits_of(text: &str) -> Digits {
    let kept: String = text
        .chars()
        .filter(|c| {
            !c.is_whitespace()
                && !matches!(
                    c,
                    '.' | '-' | '\'' | '\u{2019}' | '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{feff}'
                )
        })
        .collect();
    if kept.is_empty() {
        return Digits::Empty;
    }
    if kept.bytes().all(|b| b.is_ascii_digit()) {
        return Digits::Clean(kept);
    }
    let scientific = kept.split_once(['E', 'e']).is_some_and(|(mantissa, exponent)| {
        !mantissa.is_empty()
            && mantissa.bytes().all(|b| b.is_ascii_digit() || b == b',')
            && !exponent.is_empty()
            && exponent.trim_start_matches('+').bytes().all(|b| b.is_ascii_digit())
    });
    if scientific {
        return Digits::Damaged(text.trim().to_owned());
    }
    Digits::Other
}

#[cfg(test)]
mod tests;
