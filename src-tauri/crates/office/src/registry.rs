//! The one list of all commands.

use crate::desk::{self, DeskEntry};
use abdi_kernel::{Entry, Signature};

/// Commands that need an open vault, of every area.
pub fn vault_commands() -> Vec<Entry> {
    [
        crate::commands::commands(),
        abdi_agency::commands(),
        abdi_reference::commands(),
        abdi_organisation::commands(),
        abdi_staff::commands(),
        abdi_reviews::commands(),
        abdi_demo::commands(),
    ]
    .concat()
}

/// Every command's name, kind, areas and types.
pub fn signatures() -> Vec<Signature> {
    let mut all: Vec<Signature> = desk::commands().iter().map(DeskEntry::signature).collect();
    all.extend(vault_commands().iter().map(Entry::signature));
    all
}

/// A command as found by name.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    Desk(DeskEntry),
    Vault(Entry),
}

pub(crate) fn find(name: &str) -> Option<Found> {
    use std::collections::BTreeMap;
    use std::sync::LazyLock;
    static TABLE: LazyLock<BTreeMap<&'static str, Found>> = LazyLock::new(|| {
        let desk = desk::commands().into_iter().map(|entry| (entry.signature().name, Found::Desk(entry)));
        desk.chain(vault_commands().into_iter().map(|entry| (entry.name, Found::Vault(entry)))).collect()
    });
    TABLE.get(name).copied()
}

/// Areas that a command of this name changes, for the journal's display.
pub(crate) fn areas_of(name: &str) -> Vec<String> {
    match find(name) {
        Some(Found::Vault(entry)) => entry.areas.iter().map(|area| (*area).to_owned()).collect(),
        Some(Found::Desk(entry)) => entry.signature().areas.iter().map(|area| (*area).to_owned()).collect(),
        None => Vec::new(),
    }
}

/// Every area, for what may have changed anything (undo, another vault).
pub(crate) fn every_area() -> Vec<&'static str> {
    let mut areas: Vec<&str> = signatures().iter().flat_map(|signature| signature.areas.iter().copied()).collect();
    areas.sort_unstable();
    areas.dedup();
    areas
}
