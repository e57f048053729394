//! Identity numbers that nobody has: NIP serial 501 and up, NIK of a province that does not exist.

use crate::chance::Chance;
use abdi_kernel::Sex;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Hands out numbers, each once.
#[derive(Default)]
pub(crate) struct Numbers {
    nips: BTreeSet<String>,
    niks: BTreeSet<String>,
}

impl Numbers {
    /// A NIP of PNS or CPNS.
    pub(crate) fn pns(&mut self, chance: &mut Chance, born: NaiveDate, start: NaiveDate, sex: Sex) -> String {
        let head = format!("{}{}{}", born.format("%Y%m%d"), start.format("%Y%m"), sex_digit(sex));
        take(&mut self.nips, &head, chance.range(501, 999), 501, 999, 3)
    }

    /// A NI PPPK of the first contract.
    pub(crate) fn pppk(&mut self, chance: &mut Chance, born: NaiveDate, start: NaiveDate, sex: Sex) -> String {
        let head = format!("{}{}21{}", born.format("%Y%m%d"), start.year(), sex_digit(sex));
        take(&mut self.nips, &head, chance.range(501, 999), 501, 999, 3)
    }

    /// A NIK of one of nine kecamatan of province 99.
    pub(crate) fn nik(&mut self, chance: &mut Chance, born: NaiveDate, sex: Sex) -> String {
        let day = born.day() + if sex == Sex::Wanita { 40 } else { 0 };
        let head = format!("9971{:02}{day:02}{}", chance.range(1, 9), born.format("%m%y"));
        take(&mut self.niks, &head, chance.range(8001, 9999), 8001, 9999, 4)
    }
}

/// The first free number from `first` on, around the end of the range.
fn take(used: &mut BTreeSet<String>, head: &str, first: i64, low: i64, high: i64, width: usize) -> String {
    let width_of_range = high - low + 1;
    let mut at = first;
    loop {
        let number = format!("{head}{at:0width$}");
        if used.insert(number.clone()) || at - first >= width_of_range {
            return number;
        }
        at = if at == high { low } else { at + 1 };
    }
}

fn sex_digit(sex: Sex) -> u8 {
    match sex {
        Sex::Pria => 1,
        Sex::Wanita => 2,
    }
}
