//! What is written: typed cells under named columns.

use chrono::NaiveDate;

/// A cell to be written. Fractions come as whole units and a scale, never as binary fractions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Text, always written as text, whatever it looks like.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// `units` / 10^`scale`, shown with `scale` places: 375 at scale 2 is 3,75.
    Decimal {
        /// The number without its point.
        units: i64,
        /// Places after the point, at most 9.
        scale: u8,
    },
    /// A percentage, `units` / 10^`scale` per cent: 875 at scale 1 is 87,5 %.
    Percent {
        /// The number without its point.
        units: i64,
        /// Places after the point, at most 9.
        scale: u8,
    },
    /// A day.
    Date(NaiveDate),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::from(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        match text.is_empty() {
            true => Value::Empty,
            false => Value::Text(text),
        }
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Integer(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Value::Integer(i64::from(number))
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Value::Date(date)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Empty, Into::into)
    }
}

/// Places after the point that are written at most.
const MAX_SCALE: u8 = 9;

impl Value {
    /// The text with an Indonesian decimal comma: `3,75`, `87,5%`, `21-11-2026`.
    pub(super) fn plain(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Integer(number) => number.to_string(),
            Value::Decimal { units, scale } => decimal(*units, *scale),
            Value::Percent { units, scale } => format!("{}%", decimal(*units, *scale)),
            Value::Date(date) => date.format("%d-%m-%Y").to_string(),
        }
    }
}

/// The scale as far as it is honoured.
pub(super) fn bounded(scale: u8) -> u8 {
    scale.min(MAX_SCALE)
}

fn decimal(units: i64, scale: u8) -> String {
    let scale = usize::from(bounded(scale));
    if scale == 0 {
        return units.to_string();
    }
    let sign = if units < 0 { "-" } else { "" };
    let digits = format!("{:0width$}", units.unsigned_abs(), width = scale + 1);
    let (whole, places) = digits.split_at(digits.len() - scale);
    format!("{sign}{whole},{places}")
}

/// A column of a table to be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Column {
    /// The header.
    pub header: String,
    /// Width in characters; by content if not given.
    pub width: Option<u16>,
    /// A comment on the header cell.
    pub note: Option<String>,
    /// Values offered as a drop-down list below the header; anything else is warned about.
    pub choices: Vec<String>,
}

impl Column {
    /// A column with nothing but a header.
    pub fn new(header: impl Into<String>) -> Self {
        Column { header: header.into(), ..Column::default() }
    }

    /// With a width in characters.
    pub fn width(mut self, characters: u16) -> Self {
        self.width = Some(characters);
        self
    }

    /// With a comment on the header cell.
    pub fn note(mut self, text: impl Into<String>) -> Self {
        self.note = Some(text.into());
        self
    }

    /// With a drop-down list.
    pub fn choices<T: Into<String>>(mut self, values: impl IntoIterator<Item = T>) -> Self {
        self.choices = values.into_iter().map(Into::into).collect();
        self
    }
}

/// A table to be written; one sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The name of the sheet; made valid and unique when written.
    pub name: String,
    /// Lines above the header, the first one in large type. Not in CSV.
    pub title: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; short ones are filled with nothing.
    pub rows: Vec<Vec<Value>>,
}

impl Table {
    /// A table with columns and no rows yet.
    pub fn new(name: impl Into<String>, columns: Vec<Column>) -> Self {
        Table { name: name.into(), columns, ..Table::default() }
    }

    /// With lines above the header.
    pub fn titled<T: Into<String>>(mut self, lines: impl IntoIterator<Item = T>) -> Self {
        self.title = lines.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a row.
    pub fn push(&mut self, row: Vec<Value>) {
        self.rows.push(row);
    }
}
