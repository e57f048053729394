//! Reproducible order: a small generator (SplitMix64) whose numbers depend on
//! the stored seed alone. For proposals and for the printed order of comments;
//! never for keys or codes, those need true randomness.

/// SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Shuffler {
    state: u64,
}

impl Shuffler {
    /// Generator for one place in the work: the same seed and place always give
    /// the same numbers, and another place does not disturb them.
    pub fn new(seed: u64, place: &[i64]) -> Self {
        let mut this = Self { state: seed };
        for part in place {
            let mixed = this.draw() ^ part.cast_unsigned();
            this = Self { state: mixed };
        }
        this
    }

    /// The next 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `limit`, each equally likely; 0 when `limit` is 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        if limit == 0 {
            return 0;
        }
        let fair = u64::MAX - u64::MAX % limit;
        loop {
            let drawn = self.draw();
            if drawn < fair {
                return drawn % limit;
            }
        }
    }

    /// Puts the items in a drawn order (Fisher–Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.below(last as u64 + 1) as usize;
            items.swap(last, other);
        }
    }
}
