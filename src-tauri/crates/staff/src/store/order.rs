//! Orders of the list, keys of rows in an order, and the cursor made of such a key.

use abdi_vault::rusqlite::types::Value;
use abdi_vault::rusqlite::{self, Row};

use crate::StaffError;
use crate::dto::StaffSortKey;

/// An order that an index of `staff_person` gives.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Order {
    pub(crate) index: &'static str,
    /// The columns that sort, the id last.
    pub(crate) columns: &'static [&'static str],
}

impl Order {
    /// The order of a sort key; `None` for the order by unit, which spans two areas.
    pub(crate) fn of(key: StaffSortKey) -> Option<Self> {
        let (index, columns): (_, &'static [&'static str]) = match key {
            StaffSortKey::Name => ("staff_person_by_name", &["name_fold", "id"]),
            StaffSortKey::Nip => ("staff_person_by_nip", &["nip", "id"]),
            StaffSortKey::Golongan => ("staff_person_by_golongan", &["golongan_rank", "name_fold", "id"]),
            StaffSortKey::Position => ("staff_person_by_position", &["position_sort", "name_fold", "id"]),
            StaffSortKey::BirthDate => ("staff_person_by_birth", &["birth_date", "name_fold", "id"]),
            StaffSortKey::Tmt => ("staff_person_by_tmt", &["tmt_sort", "name_fold", "id"]),
            StaffSortKey::Unit => return None,
        };
        Some(Self { index, columns })
    }

    /// `ORDER BY` list in one direction.
    pub(crate) fn by(&self, desc: bool) -> String {
        let way = if desc { " DESC" } else { "" };
        self.columns.iter().map(|column| format!("{column}{way}")).collect::<Vec<_>>().join(", ")
    }

    /// Condition that a row lies behind a key; as many parameters as columns.
    pub(crate) fn behind(&self, desc: bool) -> String {
        let sign = if desc { "<" } else { ">" };
        let marks = vec!["?"; self.columns.len()].join(", ");
        format!("({}) {sign} ({marks})", self.columns.join(", "))
    }
}

/// One part of a key. Text compares by bytes, as SQLite does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Number(i64),
    Text(String),
}

/// The place of a row in an order; the id is the last part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key(pub(crate) Vec<Part>);

impl Key {
    /// Reads the sorting columns of a row, which come first in it.
    pub(crate) fn read(row: &Row<'_>, parts: usize) -> rusqlite::Result<Self> {
        let part = |at| {
            Ok(match row.get::<_, Value>(at)? {
                Value::Integer(number) => Part::Number(number),
                Value::Text(text) => Part::Text(text),
                _ => Part::Text(String::new()),
            })
        };
        (0..parts).map(part).collect::<rusqlite::Result<Vec<_>>>().map(Self)
    }

    pub(crate) fn id(&self) -> i64 {
        match self.0.last() {
            Some(Part::Number(id)) => *id,
            _ => 0,
        }
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = Value> + '_ {
        self.0.iter().map(|part| match part {
            Part::Number(number) => Value::Integer(*number),
            Part::Text(text) => Value::Text(text.clone()),
        })
    }

    /// The cursor for the page.
    pub(crate) fn to_cursor(&self) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Number(number) => serde_json::Value::from(*number),
            Part::Text(text) => serde_json::Value::from(text.as_str()),
        });
        serde_json::Value::Array(parts.collect()).to_string()
    }

    /// Reads a cursor of an order with so many parts.
    pub(crate) fn from_cursor(text: &str, parts: usize) -> Result<Self, StaffError> {
        let values: Vec<serde_json::Value> = serde_json::from_str(text).map_err(|_| StaffError::Cursor)?;
        let parts_read: Option<Vec<Part>> = values
            .into_iter()
            .map(|value| match value {
                serde_json::Value::String(text) => Some(Part::Text(text)),
                other => other.as_i64().map(Part::Number),
            })
            .collect();
        let key = parts_read.filter(|read| read.len() == parts && matches!(read.last(), Some(Part::Number(_))));
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
}
