//! `journal.undo` and `journal.redo`.

use super::session::JournalTitle;
use super::{DeskCommand, Nothing};
use crate::session::Office;
use abdi_kernel::{Area, Failure};

/// `journal.undo`
pub(crate) struct Undo;

impl DeskCommand for Undo {
    const NAME: &'static str = "journal.undo";
    const CHANGES: &'static [Area] = &["*"];
    type Input = Nothing;
    type Output = JournalTitle;

    fn run(office: &Office, _: Nothing) -> Result<JournalTitle, Failure> {
        let vault = office.vault()?;
        Ok(JournalTitle { title: vault.undo(&office.desk(&vault).at())? })
    }
}

/// `journal.redo`
pub(crate) struct Redo;

impl DeskCommand for Redo {
    const NAME: &'static str = "journal.redo";
    const CHANGES: &'static [Area] = &["*"];
    type Input = Nothing;
    type Output = JournalTitle;

    fn run(office: &Office, _: Nothing) -> Result<JournalTitle, Failure> {
        let vault = office.vault()?;
        Ok(JournalTitle { title: vault.redo(&office.desk(&vault).at())? })
    }
}
