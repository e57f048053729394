//! Commands on the session itself: they work with or without an open vault.

mod copies;
mod files;
mod journal;
mod keys;
mod session;
mod vault;

pub(crate) use keys::RECOVERY_PROVEN;

use crate::session::Office;
use abdi_kernel::command::{from_json, to_json, types};
use abdi_kernel::{Area, Failure, Kind, Signature};
use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

/// A command on the session.
pub(crate) trait DeskCommand: 'static {
    const NAME: &'static str;
    /// Areas whose pages refresh; `["*"]` for all.
    const CHANGES: &'static [Area] = &[];
    type Input: DeserializeOwned + TS + 'static;
    type Output: Serialize + TS + 'static;

    fn run(office: &Office, input: Self::Input) -> Result<Self::Output, Failure>;
}

/// A desk command as the dispatcher holds it.
#[derive(Clone, Copy)]
pub(crate) struct DeskEntry {
    signature: Signature,
    pub(crate) run: fn(&Office, &str) -> Result<String, Failure>,
}

impl DeskEntry {
    pub(crate) fn signature(&self) -> Signature {
        self.signature
    }
}

fn entry<C: DeskCommand>() -> DeskEntry {
    DeskEntry {
        signature: Signature {
            name: C::NAME,
            kind: Kind::Desk,
            areas: C::CHANGES,
            types: types::<C::Input, C::Output>,
        },
        run: |office, input| to_json(&C::run(office, from_json(C::NAME, input)?)?),
    }
}

/// Input of a command that needs none.
#[derive(serde::Deserialize, TS)]
pub(crate) struct Nothing {}

pub(crate) fn commands() -> Vec<DeskEntry> {
    vec![
        entry::<session::Status>(),
        entry::<session::Touch>(),
        entry::<session::CancelJob>(),
        entry::<session::List>(),
        entry::<files::Open>(),
        entry::<files::Save>(),
        entry::<files::Folder>(),
        entry::<files::Show>(),
        entry::<vault::Create>(),
        entry::<vault::OpenFolder>(),
        entry::<vault::Unlock>(),
        entry::<vault::UnlockRecovery>(),
        entry::<vault::Lock>(),
        entry::<vault::Check>(),
        entry::<copies::Copy>(),
        entry::<copies::Copies>(),
        entry::<copies::Restore>(),
        entry::<keys::Strength>(),
        entry::<keys::ChangePassphrase>(),
        entry::<keys::Operators>(),
        entry::<keys::AddOperator>(),
        entry::<keys::RemoveOperator>(),
        entry::<keys::RenewRecovery>(),
        entry::<keys::RecoveryPdf>(),
        entry::<keys::ProveRecovery>(),
        entry::<journal::Undo>(),
        entry::<journal::Redo>(),
    ]
}
