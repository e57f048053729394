//! `session.*`, `job.cancel`, `commands.list`: what the frame of the window needs.

use super::{DeskCommand, Nothing};
use crate::registry;
use crate::session::Office;
use abdi_kernel::{Failure, Kind};
use abdi_vault::SlotKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the desk stands.
#[derive(Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SessionState {
    None,
    Locked,
    Open,
}

/// The folder, for showing only.
#[derive(Serialize, TS)]
pub(crate) struct VaultRef {
    folder: String,
    name: String,
}

/// The name of a change.
#[derive(Serialize, TS)]
pub(crate) struct JournalTitle {
    pub(crate) title: String,
}

/// All that the frame shows.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionStatus {
    state: SessionState,
    vault: Option<VaultRef>,
    operators: Vec<String>,
    operator: Option<String>,
    office: Option<String>,
    idle_minutes: u32,
    undo: Option<JournalTitle>,
    redo: Option<JournalTitle>,
    /// Why the remembered folder cannot be offered, if so.
    obstacle: Option<String>,
}

pub(crate) fn status(office: &Office) -> Result<SessionStatus, Failure> {
    let mut status = SessionStatus {
        state: SessionState::None,
        vault: None,
        operators: Vec::new(),
        operator: None,
        office: None,
        idle_minutes: abdi_agency::Settings::default().idle_minutes,
        undo: None,
        redo: None,
        obstacle: None,
    };
    let Ok(folder) = office.folder() else { return Ok(status) };
    status.vault =
        Some(VaultRef { folder: folder.display().to_string(), name: abdi_kernel::files::display_name(&folder) });
    match abdi_vault::inspect(&folder) {
        Ok(facts) => {
            status.state = SessionState::Locked;
            let people = facts.slots.into_iter().filter(|slot| slot.kind == SlotKind::Operator);
            status.operators = people.map(|slot| slot.name).collect();
        }
        Err(error) => status.obstacle = Some(error.to_string()),
    }
    let vault = match office.vault() {
        Ok(vault) => vault,
        Err(_) => return Ok(status),
    };
    let (settings, identity, steps) = vault.read(|db| {
        Ok::<_, Failure>((
            abdi_agency::store::load(db)?,
            abdi_agency::store::identity(db)?,
            abdi_vault::journal::steps(db)?,
        ))
    })?;
    status.state = SessionState::Open;
    status.operator = Some(vault.operator().to_owned());
    let name = if identity.short_name.is_empty() { identity.name } else { identity.short_name };
    status.office = Some(name).filter(|name| !name.is_empty());
    status.idle_minutes = settings.idle_minutes;
    office.set_idle(settings.idle_minutes);
    status.undo = steps.undo.map(|(_, title)| JournalTitle { title });
    status.redo = steps.redo.map(|(_, title)| JournalTitle { title });
    Ok(status)
}

/// `session.status`
pub(crate) struct Status;

impl DeskCommand for Status {
    const NAME: &'static str = "session.status";
    type Input = Nothing;
    type Output = SessionStatus;

    fn run(office: &Office, _: Nothing) -> Result<SessionStatus, Failure> {
        status(office)
    }
}

/// `session.touch`: somebody is at the desk.
pub(crate) struct Touch;

impl DeskCommand for Touch {
    const NAME: &'static str = "session.touch";
    type Input = Nothing;
    type Output = ();

    fn run(office: &Office, _: Nothing) -> Result<(), Failure> {
        // A desk that has been idle too long stays locked, whatever moves the mouse afterwards.
        office.vault()?;
        office.touch();
        Ok(())
    }
}

/// Which job to stop.
#[derive(Deserialize, TS)]
pub(crate) struct JobCancelInput {
    id: u32,
}

/// `job.cancel`
pub(crate) struct CancelJob;

impl DeskCommand for CancelJob {
    const NAME: &'static str = "job.cancel";
    type Input = JobCancelInput;
    type Output = ();

    fn run(office: &Office, input: JobCancelInput) -> Result<(), Failure> {
        office.cancel_job(input.id);
        Ok(())
    }
}

/// A command by name.
#[derive(Serialize, TS)]
pub(crate) struct CommandInfo {
    name: String,
    kind: String,
    areas: Vec<String>,
}

/// Every command.
#[derive(Serialize, TS)]
pub(crate) struct CommandList {
    commands: Vec<CommandInfo>,
}

/// `commands.list`
pub(crate) struct List;

impl DeskCommand for List {
    const NAME: &'static str = "commands.list";
    type Input = Nothing;
    type Output = CommandList;

    fn run(_: &Office, _: Nothing) -> Result<CommandList, Failure> {
        let commands = registry::signatures()
            .into_iter()
            .map(|signature| CommandInfo {
                name: signature.name.to_owned(),
                kind: match signature.kind {
                    Kind::Query => "baca",
                    Kind::Change => "ubah",
                    Kind::Job => "pekerjaan",
                    Kind::Desk => "meja",
                }
                .to_owned(),
                areas: signature.areas.iter().map(|area| (*area).to_owned()).collect(),
            })
            .collect();
        Ok(CommandList { commands })
    }
}
