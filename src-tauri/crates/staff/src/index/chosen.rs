//! Which people text and filters choose, one bit a person.

use abdi_kernel::name;

use super::facet::{Bits, Facet};
use super::{Index, Sorted, active_text};
use crate::dto::{StaffFilters, StaffStatus};

/// The people chosen.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    bits: Bits,
    count: usize,
}

impl Chosen {
    /// Applies text and filters; `ranks` are those of the wanted golongan.
    pub(crate) fn new(index: &Index, text: &str, filters: &StaffFilters, ranks: &[i64]) -> Self {
        let mut chosen = Self { bits: vec![u64::MAX; index.len().div_ceil(64)], count: 0 };
        if let Some(last) = chosen.bits.last_mut().filter(|_| !index.len().is_multiple_of(64)) {
            *last = (1 << (index.len() % 64)) - 1;
        }
        match filters.status {
            StaffStatus::Active => index.active.keep(&mut chosen.bits, std::iter::once(active_text(true))),
            StaffStatus::Inactive => index.active.keep(&mut chosen.bits, std::iter::once(active_text(false))),
            StaffStatus::All => {}
        }
        let facets: [(&Facet, &[String]); 4] = [
            (&index.kind, &filters.kind),
            (&index.position_kind, &filters.position_kind),
            (&index.education, &filters.education_level),
            (&index.legal, &filters.legal_status),
        ];
        for (facet, wanted) in facets.into_iter().filter(|(_, wanted)| !wanted.is_empty()) {
            facet.keep(&mut chosen.bits, wanted.iter().map(String::as_str));
        }
        if let Some(unit) = filters.unit {
            let wanted = units(index, unit, filters.include_sub);
            chosen.keep(&index.unit, |unit| wanted[*unit as usize]);
        }
        if !filters.golongan.is_empty() {
            chosen.keep(&index.golongan, |rank| ranks.contains(rank));
        }
        for word in words(text) {
            let texts = if is_number(&word) { &index.nips } else { &index.names };
            let mut found = vec![0u64; chosen.bits.len()];
            texts.containing(&word, |place| found[place / 64] |= 1 << (place % 64));
            chosen.bits.iter_mut().zip(found).for_each(|(bits, found)| *bits &= found);
        }
        chosen.count = chosen.bits.iter().map(|bits| bits.count_ones() as usize).sum();
        chosen
    }

    /// How many people are chosen.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Whether the person at a place is chosen.
    pub(crate) fn has(&self, place: usize) -> bool {
        self.bits[place / 64] >> (place % 64) & 1 == 1
    }

    /// The first `limit` chosen places of an order from a rank on, towards the end or the beginning.
    pub(crate) fn from(&self, sorted: &Sorted, rank: usize, desc: bool, limit: usize) -> Vec<usize> {
        let (before, behind) = sorted.places().split_at(rank);
        // Few people are looked up and sorted; many are met by walking along the order.
        if self.count <= sorted.places().len() / 16 {
            let mut ranks: Vec<u32> = self.places().map(|place| sorted.rank(place)).collect();
            ranks.retain(|at| (*at as usize >= rank) != desc);
            ranks.sort_unstable();
            if desc {
                ranks.reverse();
            }
            return ranks.into_iter().take(limit).map(|at| sorted.places()[at as usize] as usize).collect();
        }
        let chosen = |place: &u32| self.has(*place as usize).then_some(*place as usize);
        if desc {
            before.iter().rev().filter_map(chosen).take(limit).collect()
        } else {
            behind.iter().filter_map(chosen).take(limit).collect()
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.bits.iter().enumerate().flat_map(|(at, bits)| {
            let mut bits = *bits;
            std::iter::from_fn(move || {
                let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
                bits &= bits - 1;
                Some(at * 64 + bit)
            })
        })
    }

    fn keep<T>(&mut self, column: &[T], wanted: impl Fn(&T) -> bool) {
        for (bits, values) in self.bits.iter_mut().zip(column.chunks(64)) {
            let mut kept = 0u64;
            for (at, value) in values.iter().enumerate() {
                kept |= u64::from(wanted(value)) << at;
            }
            *bits &= kept;
        }
    }
}

/// For each unit, whether it is meant.
fn units(index: &Index, unit: i64, below: bool) -> Vec<bool> {
    let path = index.units.iter().find(|u| u.id == unit && unit != 0).map(|u| u.path.clone());
    let Some(path) = path else { return vec![false; index.units.len()] };
    index.units.iter().map(|u| if below { u.path.starts_with(&path) } else { u.id == unit }).collect()
}

/// The words that must occur, each as a part of the name or, for figures, of the NIP. Figures with blanks
/// between them are one number: `19900314 201504 1 002`.
pub(crate) fn words(text: &str) -> Vec<String> {
    let words = name::search_words(text);
    if words.len() > 1 && words.iter().all(|word| is_number(word)) {
        return vec![words.concat()];
    }
    words
}

pub(crate) fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn figures_with_blanks_are_one_number() {
        assert_eq!(words("19900314 201504 1 002"), ["199003142015041002"]);
        assert_eq!(words("budi 1990"), ["budi", "1990"]);
        assert_eq!(words("Dr. BUDI, S.E."), ["budi"]);
        assert!(words("  ").is_empty());
    }
}
