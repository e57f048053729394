//! The short code on a questionnaire: nine digits in three groups, the last
//! one a check digit.
//!
//! Digits only, so that no letter can be mistaken for another and the whole
//! form, code and answers, is keyed on the number pad. The check digit is
//! Damm's (2004): it finds every single wrong digit and every swap of
//! neighbours.

use std::fmt;

const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// Numbers there are before the check digit is added.
pub const CODES: u32 = 100_000_000;

/// A code whose check digit is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ShortCode(u32);

/// Why a typed code is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeFault {
    /// Not nine digits.
    Length,
    /// The check digit does not fit: something is mistyped.
    Check,
}

impl ShortCode {
    /// The code of a number below [`CODES`].
    pub fn of(number: u32) -> Self {
        let number = number % CODES;
        Self(number * 10 + u32::from(check(number)))
    }

    /// Reads what was typed; spaces, dots and dashes do not matter.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        let mut value = 0u32;
        let mut digits = 0;
        for letter in typed.chars() {
            match letter.to_digit(10) {
                Some(digit) if digits < 9 => {
                    value = value * 10 + digit;
                    digits += 1;
                }
                None if letter.is_whitespace() || matches!(letter, '-' | '.' | '–') => {}
                _ => return Err(CodeFault::Length),
            }
        }
        if digits != 9 {
            return Err(CodeFault::Length);
        }
        if u32::from(check(value / 10)) == value % 10 { Ok(Self(value)) } else { Err(CodeFault::Check) }
    }

    /// As stored: the nine digits as a number.
    pub fn number(self) -> i64 {
        self.0.into()
    }

    /// From the stored number, if its check digit is right.
    pub fn from_number(number: i64) -> Option<Self> {
        let value = u32::try_from(number).ok()?;
        (value / 10 < CODES && u32::from(check(value / 10)) == value % 10).then_some(Self(value))
    }
}

/// `123-456-789`.
impl fmt::Display for ShortCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (head, tail) = (self.0 / 1_000, self.0 % 1_000);
        write!(f, "{:03}-{:03}-{tail:03}", head / 1_000, head % 1_000)
    }
}

fn check(number: u32) -> u8 {
    format!("{number:08}").bytes().fold(0u8, |interim, byte| DAMM[usize::from(interim)][usize::from(byte - b'0')])
}
