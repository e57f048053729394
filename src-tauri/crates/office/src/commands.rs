//! Commands that need every area: the journal and the start page.

mod home;
mod journal_entry;
mod journal_list;
mod journal_record;
mod labels;

use abdi_kernel::{Entry, query};

pub(crate) fn commands() -> Vec<Entry> {
    vec![
        query::<journal_list::JournalList>(),
        query::<journal_entry::JournalEntryQuery>(),
        query::<journal_record::JournalRecordQuery>(),
        query::<home::Home>(),
    ]
}
