//! Many short texts in one buffer, so that all of them are searched in one sweep.

use memchr::memmem;

/// Texts one after the other, each followed by a line end, which no folded text contains.
#[derive(Debug, Clone, Default)]
pub(crate) struct Texts {
    buffer: String,
    /// Where each text begins; one more at the end.
    starts: Vec<u32>,
}

impl Texts {
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut out = Self { buffer: String::new(), starts: vec![0] };
        for text in texts {
            out.push(text);
        }
        out
    }

    fn push(&mut self, text: &str) {
        self.buffer.push_str(text);
        self.buffer.push('\n');
        // Four gigabytes of names would be needed to leave u32.
        self.starts.push(u32::try_from(self.buffer.len()).unwrap_or(u32::MAX));
    }

    pub(crate) fn get(&self, place: usize) -> &str {
        match (self.starts.get(place), self.starts.get(place + 1)) {
            (Some(from), Some(to)) => &self.buffer[*from as usize..*to as usize - 1],
            _ => "",
        }
    }

    /// The same texts, `len` of them, some replaced or added.
    pub(crate) fn with(&self, len: usize, changed: &[(usize, &str)]) -> Self {
        let changed: std::collections::BTreeMap<usize, &str> = changed.iter().copied().collect();
        let text = |place: usize| changed.get(&place).copied().unwrap_or_else(|| self.get(place));
        Self::of((0..len).map(text))
    }

    /// Calls `found` once for every text that contains `part`.
    pub(crate) fn containing(&self, part: &str, mut found: impl FnMut(usize)) {
        let finder = memmem::Finder::new(part.as_bytes());
        let buffer = self.buffer.as_bytes();
        let (mut from, mut place) = (0, 0);
        while let Some(hit) = buffer.get(from..).and_then(|rest| finder.find(rest)) {
            place = self.place_of(from + hit, place);
            found(place);
            // The rest of this text needs no look.
            place += 1;
            from = self.starts[place] as usize;
        }
    }

    /// The text in which a byte lies, at `from` or later: in growing steps, then by halves.
    fn place_of(&self, byte: usize, from: usize) -> usize {
        let mut step = 1;
        let mut low = from;
        while self.starts.get(low + step).is_some_and(|start| *start as usize <= byte) {
            low += step;
            step *= 2;
        }
        let high = (low + step).min(self.starts.len());
        low + self.starts[low..high].partition_point(|start| *start as usize <= byte) - 1
    }
}
