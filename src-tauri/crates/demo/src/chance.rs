//! Chance that repeats: SplitMix64, integers only, the same on every machine.

use chrono::{Days, NaiveDate};

/// A stream of drawn numbers.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The stream of one place in the work: what is drawn elsewhere does not disturb it.
    pub fn new(seed: u64, place: &str, number: usize) -> Self {
        let mut this = Self(seed);
        for byte in place.bytes() {
            this = Self(this.draw() ^ u64::from(byte));
        }
        Self(this.draw() ^ number as u64)
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`; 0 when `limit` is 0. Limits are small, so the bias of the product is none
    /// that anybody could see.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.draw()) * limit as u128) >> 64) as usize
    }

    /// A number from `low` to `high`, both included; `low` when the range is empty.
    pub fn range(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(0);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True in `percent` of a hundred cases.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items; none when there are none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// The place of one of the weights, each as likely as it is heavy; none when all are 0.
    pub fn weighted(&mut self, weights: impl Iterator<Item = usize> + Clone) -> Option<usize> {
        let mut left = self.below(weights.clone().sum());
        weights.enumerate().find_map(|(place, weight)| {
            let hit = left < weight;
            left = left.saturating_sub(weight);
            hit.then_some(place)
        })
    }

    /// A day from `from` to `to`, both included.
    pub fn day(&mut self, from: NaiveDate, to: NaiveDate) -> NaiveDate {
        let width = usize::try_from((to - from).num_days() + 1).unwrap_or(0);
        from.checked_add_days(Days::new(self.below(width) as u64)).unwrap_or(from)
    }

    /// Puts the items in a drawn order (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A number of so many digits.
    pub fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + self.below(10) as u8)).collect()
    }

    /// Thirty-two hexadecimal digits, as SIASN writes its ids.
    pub fn key(&mut self) -> String {
        format!("{:016X}{:016X}", self.draw(), self.draw())
    }
}
