//! A column that is filtered: for each of its values, one bit a person.

use super::codes::Codes;

/// Bits of people, 64 to a word.
pub(crate) type Bits = Vec<u64>;

/// The values of a column, and who has which.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facet {
    codes: Codes,
    bits: Vec<Bits>,
}

impl Facet {
    /// `known` are values that may come without anybody having them yet.
    pub(crate) fn of<'a>(known: &[&'a str], texts: impl ExactSizeIterator<Item = &'a str> + Clone) -> Self {
        let codes = Codes::of(texts.clone().chain(known.iter().copied()));
        let mut bits = vec![vec![0; texts.len().div_ceil(64)]; codes.len()];
        for (place, text) in texts.enumerate() {
            if let Some(number) = codes.number(text) {
                bits[number as usize][place / 64] |= 1 << (place % 64);
            }
        }
        Self { codes, bits }
    }

    /// Whether the column knows a value.
    pub(crate) fn knows(&self, text: &str) -> bool {
        self.codes.number(text).is_some()
    }

    /// Makes room for `len` people.
    pub(crate) fn resize(&mut self, len: usize) {
        self.bits.iter_mut().for_each(|bits| bits.resize(len.div_ceil(64), 0));
    }

    /// Gives a person a value that the column knows.
    pub(crate) fn set(&mut self, place: usize, text: &str) {
        let number = self.codes.number(text).map(|number| number as usize);
        for (at, bits) in self.bits.iter_mut().enumerate() {
            let (word, bit) = (place / 64, 1 << (place % 64));
            if Some(at) == number { bits[word] |= bit } else { bits[word] &= !bit }
        }
    }

    /// Keeps of `chosen` those who have one of these values.
    pub(crate) fn keep<'a>(&self, chosen: &mut Bits, wanted: impl Iterator<Item = &'a str>) {
        let mut any: Bits = vec![0; chosen.len()];
        for bits in wanted.filter_map(|text| self.codes.number(text)).map(|number| &self.bits[number as usize]) {
            any.iter_mut().zip(bits).for_each(|(any, bits)| *any |= bits);
        }
        chosen.iter_mut().zip(any).for_each(|(chosen, any)| *chosen &= any);
    }
}
