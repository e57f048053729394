//! What is known about one person: the content of a staff record, before and after it is stored.

use chrono::NaiveDate;

use crate::fields::{Field, with_fields};

macro_rules! draft {
    ($( $(#[$doc:meta])* $name:ident: $ty:ty, $label:literal; )*) => {
        /// The content of a staff record. Unknown is `None`; an empty text never occurs after
        /// [`crate::tidy::tidy`].
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct PersonDraft {
            $( $(#[$doc])* pub $name: Option<$ty>, )*
        }

        /// All fields, in the order of the record.
        pub const FIELDS: &[Field] = &[ $( Field { column: stringify!($name), label: $label }, )* ];

        impl PersonDraft {
            /// Fields in which two drafts differ.
            pub fn changed(&self, other: &Self) -> Vec<&'static Field> {
                let flags = [ $( self.$name != other.$name, )* ];
                FIELDS.iter().zip(flags).filter(|(_, changed)| *changed).map(|(field, _)| field).collect()
            }

            /// Takes over the fields that `other` knows; what it does not know stays.
            pub fn overlaid(&self, other: &Self) -> Self {
                Self { $( $name: other.$name.clone().or_else(|| self.$name.clone()), )* }
            }

            pub(crate) fn each_text(&mut self, mut change: impl FnMut(&'static str, &mut Option<String>)) {
                $( (&mut self.$name).visit_text(|text| change(stringify!($name), text)); )*
            }

            /// The value of one field; `None` also for an unknown column.
            pub fn get(&self, column: &str) -> Option<FieldValue<'_>> {
                $( if column == stringify!($name) { return self.$name.as_ref().map(Into::into); } )*
                None
            }

            /// Empties one field.
            pub fn clear(&mut self, column: &str) {
                $( if column == stringify!($name) { self.$name = None; } )*
            }
        }
    };
}
with_fields!(draft);

/// One value of a record, whatever its type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldValue<'a> {
    /// Text or code.
    Text(&'a str),
    /// Number.
    Number(i64),
    /// Day.
    Date(NaiveDate),
}

impl<'a> From<&'a String> for FieldValue<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<&i64> for FieldValue<'_> {
    fn from(number: &i64) -> Self {
        Self::Number(*number)
    }
}

impl From<&NaiveDate> for FieldValue<'_> {
    fn from(date: &NaiveDate) -> Self {
        Self::Date(*date)
    }
}

/// Lets the macro above treat only the text fields.
trait VisitText {
    fn visit_text(self, change: impl FnOnce(&mut Option<String>));
}

impl VisitText for &mut Option<String> {
    fn visit_text(self, change: impl FnOnce(&mut Option<String>)) {
        change(self);
    }
}

impl VisitText for &mut Option<NaiveDate> {
    fn visit_text(self, _: impl FnOnce(&mut Option<String>)) {}
}

impl VisitText for &mut Option<i64> {
    fn visit_text(self, _: impl FnOnce(&mut Option<String>)) {}
}
