//! The journal: what was done, by whom, with before and after; undo, redo, history of a record.
//!
//! SQLite's session extension records the changeset of each transaction. Entries are chained by
//! SHA-256, so that an entry altered outside the program is found. Undo applies the inverted
//! changeset and is itself an entry; nothing is ever removed.

mod changeset;
mod history;
mod record;
mod steps;

pub use history::{Entry, RecordChange, RowChange, Tip, changes, continues, entries, record, tip, touched_since};
pub use rusqlite::types::Value;
pub use steps::{Steps, steps};

pub(crate) use record::{NewEntry, Recorder, Step, first_broken};
pub(crate) use steps::{Direction, step};
