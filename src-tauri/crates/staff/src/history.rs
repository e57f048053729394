//! The history of one record in words: labels of fields and names in place of columns and codes.

use abdi_kernel::date;
use abdi_vault::journal::{RecordChange, Value};
use chrono::NaiveDate;

use crate::fields::label_of;
use crate::names::Names;

/// One change of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) label: String,
    pub(crate) before: Option<String>,
    pub(crate) after: Option<String>,
}

/// What an entry changed in `staff_person`, in the order of the record's fields.
pub(crate) fn lines(change: &RecordChange, names: &Names<'_>) -> Vec<Line> {
    let mut lines: Vec<(usize, Line)> = change
        .columns
        .iter()
        .filter_map(|(column, (before, after))| {
            let label = label_of(column)?;
            let show = |value: &Option<Value>| value.as_ref().and_then(|value| shown(column, value, names));
            let (before, after) = (show(before), show(after));
            // A new record lists what is known, not what is not.
            (before != after).then(|| (place(column), Line { label: capital(label), before, after }))
        })
        .collect();
    lines.sort_by_key(|(place, _)| *place);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn shown(column: &str, value: &Value, names: &Names<'_>) -> Option<String> {
    match (column, value) {
        (_, Value::Null) => None,
        ("unit_id", Value::Integer(id)) => Some(names.unit(*id)),
        ("active", Value::Integer(active)) => Some(if *active == 1 { "aktif" } else { "nonaktif" }.to_owned()),
        (_, Value::Integer(number)) => Some(number.to_string()),
        (_, Value::Text(text)) => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(day) if is_date(column) => Some(date::long(day)),
            _ => Some(names.code(column, text)),
        },
        _ => None,
    }
}

fn is_date(column: &str) -> bool {
    column.starts_with("tmt_") || column.ends_with("_date") || column == "deactivated_on"
}

fn place(column: &str) -> usize {
    crate::draft::FIELDS.iter().position(|field| field.column == column).unwrap_or(usize::MAX)
}

fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
