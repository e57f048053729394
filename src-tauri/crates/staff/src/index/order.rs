//! An order of all people, and the key of a person in an order.

use std::cmp::Ordering;

use crate::StaffError;

/// Places in an order, and where in it each place stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sorted {
    places: Vec<u32>,
    ranks: Vec<u32>,
}

impl Sorted {
    /// Sorts `len` places by a comparison.
    pub(crate) fn by(len: usize, compare: impl Fn(usize, usize) -> Ordering) -> Self {
        let mut places: Vec<u32> = (0..len as u32).collect();
        places.sort_unstable_by(|a, b| compare(*a as usize, *b as usize));
        Self::from_places(places)
    }

    /// Sorts `len` places by a number each, equal numbers by place.
    pub(crate) fn by_number(len: usize, number: impl Fn(usize) -> u64) -> Self {
        let mut numbered: Vec<(u64, u32)> = (0..len as u32).map(|place| (number(place as usize), place)).collect();
        numbered.sort_unstable();
        Self::from_places(numbered.into_iter().map(|(_, place)| place).collect())
    }

    /// The same order after some places changed, or came new at the end.
    pub(crate) fn moved(&self, len: usize, changed: &[usize], compare: impl Fn(usize, usize) -> Ordering) -> Self {
        let mut moving = vec![false; len];
        changed.iter().for_each(|place| moving[*place] = true);
        let mut places: Vec<u32> = self.places.iter().copied().filter(|place| !moving[*place as usize]).collect();
        for place in changed {
            let at = places.partition_point(|other| compare(*other as usize, *place) == Ordering::Less);
            places.insert(at, *place as u32);
        }
        Self::from_places(places)
    }

    fn from_places(places: Vec<u32>) -> Self {
        let mut ranks = vec![0; places.len()];
        for (rank, place) in places.iter().enumerate() {
            ranks[*place as usize] = rank as u32;
        }
        Self { places, ranks }
    }

    /// Where a place stands.
    pub(crate) fn rank(&self, place: usize) -> u32 {
        self.ranks[place]
    }

    /// All places, in order.
    pub(crate) fn places(&self) -> &[u32] {
        &self.places
    }
}

/// One part of a key. Text compares by bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Number(i64),
    Text(String),
}

/// The place of a person in an order, in values: it stays right when people come, go or change. The id is
/// the last part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) Vec<Part>);

impl Key {
    /// The cursor for the page.
    pub(crate) fn to_cursor(&self) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Number(number) => serde_json::Value::from(*number),
            Part::Text(text) => serde_json::Value::from(text.as_str()),
        });
        serde_json::Value::Array(parts.collect()).to_string()
    }

    /// Reads a cursor of an order whose keys have so many parts.
    pub(crate) fn from_cursor(text: &str, parts: usize) -> Result<Self, StaffError> {
        let values: Vec<serde_json::Value> = serde_json::from_str(text).map_err(|_| StaffError::Cursor)?;
        let read: Option<Vec<Part>> = values
            .into_iter()
            .map(|value| match value {
                serde_json::Value::String(text) => Some(Part::Text(text)),
                other => other.as_i64().map(Part::Number),
            })
            .collect();
        let key = read.filter(|read| read.len() == parts && matches!(read.last(), Some(Part::Number(_))));
        key.map(Self).ok_or(StaffError::Cursor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_as_the_same_key() {
        let key = Key(vec![Part::Number(109), Part::Text("sya\"ban 😀".into()), Part::Number(7)]);
        assert_eq!(Key::from_cursor(&key.to_cursor(), 3).ok(), Some(key));
        for (text, parts) in [("", 2), ("[1]", 2), ("[1,\"x\"]", 2), ("{}", 2), ("[1.5,2]", 2), ("[\"a\",1]", 3)] {
            assert!(Key::from_cursor(text, parts).is_err(), "{text}");
        }
    }

    #[test]
    fn moving_some_places_is_sorting_anew() {
        let before = [5, 3, 9, 1, 7];
        let after = [5, 10, 9, 0, 7, 4];
        let sorted = Sorted::by(5, |a, b| before[a].cmp(&before[b]));
        let moved = sorted.moved(6, &[1, 3, 5], |a, b| after[a].cmp(&after[b]));
        let anew = Sorted::by(6, |a, b| after[a].cmp(&after[b]));
        assert_eq!(moved.places(), anew.places());
        assert_eq!((0..6).map(|p| moved.rank(p)).collect::<Vec<_>>(), (0..6).map(|p| anew.rank(p)).collect::<Vec<_>>());
    }
}
