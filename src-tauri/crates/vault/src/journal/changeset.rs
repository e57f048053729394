//! Reading a changeset of SQLite's session extension.

use crate::Error;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetIter;
use rusqlite::types::{Value, ValueRef};

/// One row of a changeset.
pub(super) struct Change<'a> {
    pub(super) table: &'a str,
    pub(super) row: Option<i64>,
    pub(super) action: &'static str,
    /// Place of the column, before, after.
    pub(super) cells: Vec<(usize, Option<Value>, Option<Value>)>,
}

/// Reads a changeset row by row.
pub(super) fn each_change(
    changeset: &[u8],
    mut each: impl FnMut(Change<'_>) -> Result<(), Error>,
) -> Result<(), Error> {
    use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator as _;
    let mut bytes = changeset;
    let input: &mut dyn std::io::Read = &mut bytes;
    let mut iterator = ChangesetIter::start_strm(&input)?;
    while let Some(item) = iterator.next()? {
        let operation = item.op()?;
        let keys = item.pk()?.iter().position(|part| *part != 0);
        let (action, old, new) = match operation.code() {
            Action::SQLITE_INSERT => ("insert", false, true),
            Action::SQLITE_DELETE => ("delete", true, false),
            _ => ("update", true, true),
        };
        let read = |value: rusqlite::Result<ValueRef<'_>>| value.ok().map(Value::try_from).and_then(Result::ok);
        let mut row = None;
        let mut cells = Vec::new();
        for at in 0..usize::try_from(operation.number_of_columns()).unwrap_or(0) {
            let before = if old { read(item.old_value(at)) } else { None };
            let after = if new { read(item.new_value(at)) } else { None };
            if Some(at) == keys {
                if let Some(Value::Integer(id)) = before.as_ref().or(after.as_ref()) {
                    row = Some(*id);
                }
                if action == "update" {
                    continue;
                }
            }
            if action != "update" || after.is_some() {
                cells.push((at, before, after));
            }
        }
        each(Change { table: operation.table_name(), row, action, cells })?;
    }
    Ok(())
}
