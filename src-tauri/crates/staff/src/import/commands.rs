//! The commands of imports.

pub mod absent;
pub mod changes;
pub mod commit;
pub mod findings;
pub mod history;
pub mod preview;
pub mod report;

use abdi_kernel::{Entry, job, query};

/// All commands.
pub fn commands() -> Vec<Entry> {
    vec![
        job::<preview::ImportPreview>(),
        query::<findings::ImportFindings>(),
        query::<changes::ImportChanges>(),
        query::<absent::ImportAbsent>(),
        job::<commit::ImportCommit>(),
        job::<report::ImportReport>(),
        query::<history::ImportHistory>(),
    ]
}
