//! The fields of a staff record as an import fills them: borrowed from the file wherever possible.

use chrono::NaiveDate;
use std::borrow::Cow;

use abdi_kernel::date;

use crate::draft::FIELDS;
use crate::fields::{Field, with_fields};

macro_rules! facts {
    ($( $(#[$doc:meta])* $name:ident: $ty:ty, $label:literal; )*) => {
        /// A field of the staff record, named as its column.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[allow(non_camel_case_types, reason = "a variant is a column")]
        pub enum Fact {
            $( $(#[$doc])* $name, )*
        }

        impl Fact {
            /// All fields, in the order of the record.
            pub const ALL: &[Fact] = &[ $( Fact::$name, )* ];
        }

        const COUNT: usize = [ $( $label, )* ].len();
    };
}
with_fields!(facts);

impl Fact {
    fn field(self) -> &'static Field {
        &FIELDS[self as usize]
    }

    /// Column of the table.
    pub fn column(self) -> &'static str {
        self.field().column
    }

    /// The word for it, with a capital.
    pub fn label(self) -> String {
        let label = self.field().label;
        let mut rest = label.chars();
        rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
    }
}

/// A value as it will be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text or a code.
    Text(Cow<'a, str>),
    /// A day.
    Day(NaiveDate),
    /// A whole number.
    Number(i64),
}

impl Value<'_> {
    /// As shown beside the old value.
    pub fn shown(&self) -> String {
        match self {
            Value::Text(text) => text.clone().into_owned(),
            Value::Day(day) => date::short(*day),
            Value::Number(number) => number.to_string(),
        }
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl From<NaiveDate> for Value<'_> {
    fn from(day: NaiveDate) -> Self {
        Value::Day(day)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Value::Number(number)
    }
}

/// Values by field; nothing where the file says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values<'a>([Option<Value<'a>>; COUNT]);

impl Default for Values<'_> {
    fn default() -> Self {
        Self([const { None }; COUNT])
    }
}

impl<'a> Values<'a> {
    /// The value of a field.
    pub fn get(&self, fact: Fact) -> Option<&Value<'a>> {
        self.0[fact as usize].as_ref()
    }

    /// The text of a field; empty when there is none or it is no text.
    pub fn text(&self, fact: Fact) -> &str {
        match self.get(fact) {
            Some(Value::Text(text)) => text,
            _ => "",
        }
    }

    /// The day of a field.
    pub fn day(&self, fact: Fact) -> Option<NaiveDate> {
        match self.get(fact) {
            Some(Value::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// Sets a field.
    pub fn set(&mut self, fact: Fact, value: impl Into<Value<'a>>) {
        self.0[fact as usize] = Some(value.into());
    }

    /// Sets a field to a text unless it is empty.
    pub fn set_text(&mut self, fact: Fact, text: Cow<'a, str>) {
        if !text.is_empty() {
            self.set(fact, text);
        }
    }

    /// Sets a field if there is a value.
    pub fn set_some(&mut self, fact: Fact, value: Option<impl Into<Value<'a>>>) {
        if let Some(value) = value {
            self.set(fact, value);
        }
    }

    /// Empties a field.
    pub fn clear(&mut self, fact: Fact) {
        self.0[fact as usize] = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_stand_at_their_place() {
        assert_eq!((Fact::ALL.len(), FIELDS.len()), (COUNT, COUNT));
        for (at, fact) in Fact::ALL.iter().enumerate() {
            assert_eq!(*fact as usize, at);
        }
        assert_eq!(Fact::birth_date.column(), "birth_date");
        assert_eq!(Fact::birth_date.label(), "Tanggal lahir");
        assert_eq!(Fact::nip.label(), "NIP");
    }
}
