//! Texts that occur again and again, as numbers in the order of the texts.

/// The different texts, sorted; a text's number is its place.
#[derive(Debug, Clone, Default)]
pub(crate) struct Codes(Vec<String>);

impl Codes {
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let different: std::collections::BTreeSet<&str> = texts.collect();
        Self(different.into_iter().map(str::to_owned).collect())
    }

    pub(crate) fn number(&self, text: &str) -> Option<u32> {
        let place = self.0.binary_search_by(|known| known.as_str().cmp(text)).ok()?;
        u32::try_from(place).ok()
    }

    pub(crate) fn text(&self, number: u32) -> &str {
        self.0.get(number as usize).map_or("", String::as_str)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }
}
