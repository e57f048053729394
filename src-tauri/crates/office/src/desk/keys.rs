//! `vault.*` about keys: passphrases, operators, the recovery code.

use super::files::FileHandleInput;
use super::{DeskCommand, Nothing};
use crate::error::OfficeError;
use crate::recovery_page;
use crate::session::Office;
use abdi_agency::store;
use abdi_kernel::{Area, Failure};
use abdi_vault::{Passphrase, SlotKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The setting that remembers that the printed code was proven.
pub(crate) const RECOVERY_PROVEN: &str = "recovery_proven";

/// A passphrase while it is typed.
#[derive(Deserialize, TS)]
pub(crate) struct VaultStrengthInput {
    passphrase: String,
}

/// How strong it is; 3 is accepted.
#[derive(Serialize, TS)]
pub(crate) struct VaultStrength {
    score: u8,
    label: &'static str,
    advice: String,
}

/// `vault.strength`
pub(crate) struct Strength;

impl DeskCommand for Strength {
    const NAME: &'static str = "vault.strength";
    type Input = VaultStrengthInput;
    type Output = VaultStrength;

    fn run(_: &Office, input: VaultStrengthInput) -> Result<VaultStrength, Failure> {
        let found = abdi_vault::strength(&Passphrase::new(input.passphrase), &["abdi", "bkpsdm", "bkd"]);
        Ok(VaultStrength { score: found.score, label: found.label, advice: found.advice })
    }
}

/// The old and the new one.
#[derive(Deserialize, TS)]
pub(crate) struct VaultChangePassphraseInput {
    old: String,
    new: String,
}

/// `vault.change_passphrase`
pub(crate) struct ChangePassphrase;

impl DeskCommand for ChangePassphrase {
    const NAME: &'static str = "vault.change_passphrase";
    type Input = VaultChangePassphraseInput;
    type Output = ();

    fn run(office: &Office, input: VaultChangePassphraseInput) -> Result<(), Failure> {
        let (old, new) = (Passphrase::new(input.old), Passphrase::new(input.new));
        Ok(office.vault()?.change_passphrase(&old, &new, office.host.cost())?)
    }
}

/// Somebody who can open the file.
#[derive(Serialize, TS)]
pub(crate) struct VaultOperator {
    name: String,
    current: bool,
}

/// Everybody who can.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VaultOperators {
    operators: Vec<VaultOperator>,
    recovery_proven: bool,
}

/// `vault.operators`
pub(crate) struct Operators;

impl DeskCommand for Operators {
    const NAME: &'static str = "vault.operators";
    type Input = Nothing;
    type Output = VaultOperators;

    fn run(office: &Office, _: Nothing) -> Result<VaultOperators, Failure> {
        let vault = office.vault()?;
        let people = vault.slots()?.into_iter().filter(|slot| slot.kind == SlotKind::Operator);
        let operators =
            people.map(|slot| VaultOperator { current: slot.name == vault.operator(), name: slot.name }).collect();
        let recovery_proven = vault.read(|db| store::get(db, RECOVERY_PROVEN))?.is_some_and(|value| value == "1");
        Ok(VaultOperators { operators, recovery_proven })
    }
}

/// A new operator.
#[derive(Deserialize, TS)]
pub(crate) struct VaultAddOperatorInput {
    name: String,
    passphrase: String,
}

/// `vault.add_operator`
pub(crate) struct AddOperator;

impl DeskCommand for AddOperator {
    const NAME: &'static str = "vault.add_operator";
    const CHANGES: &'static [Area] = &["vault"];
    type Input = VaultAddOperatorInput;
    type Output = ();

    fn run(office: &Office, input: VaultAddOperatorInput) -> Result<(), Failure> {
        let vault = office.vault()?;
        vault.add_operator(&input.name, &Passphrase::new(input.passphrase), office.host.cost())?;
        record(office, &format!("Tambah operator {}", input.name.trim()), Self::NAME)
    }
}

/// Which operator.
#[derive(Deserialize, TS)]
pub(crate) struct VaultRemoveOperatorInput {
    name: String,
}

/// `vault.remove_operator`
pub(crate) struct RemoveOperator;

impl DeskCommand for RemoveOperator {
    const NAME: &'static str = "vault.remove_operator";
    const CHANGES: &'static [Area] = &["vault"];
    type Input = VaultRemoveOperatorInput;
    type Output = ();

    fn run(office: &Office, input: VaultRemoveOperatorInput) -> Result<(), Failure> {
        office.vault()?.remove_operator(&input.name)?;
        record(office, &format!("Hapus operator {}", input.name), Self::NAME)
    }
}

/// Keys are not rows, so the journal gets a line of its own; it cannot be undone.
fn record(office: &Office, title: &str, command: &str) -> Result<(), Failure> {
    let vault = office.vault()?;
    office.transact(&vault, command, |db| {
        db.title(title);
        db.irreversible();
        Ok(())
    })
}

/// A freshly made code.
#[derive(Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct VaultRecoveryCode {
    recovery_code: String,
}

/// `vault.renew_recovery`: a new code; the printed one stops working.
pub(crate) struct RenewRecovery;

impl DeskCommand for RenewRecovery {
    const NAME: &'static str = "vault.renew_recovery";
    const CHANGES: &'static [Area] = &["vault"];
    type Input = Nothing;
    type Output = VaultRecoveryCode;

    fn run(office: &Office, _: Nothing) -> Result<VaultRecoveryCode, Failure> {
        let vault = office.vault()?;
        let code = vault.renew_recovery(office.host.cost())?;
        office.transact(&vault, Self::NAME, |db| {
            db.title("Buat kode pemulihan baru");
            db.irreversible();
            store::set(db, RECOVERY_PROVEN, "0")
        })?;
        let recovery_code = code.groups().join("-");
        office.with_recovery(|kept| *kept = Some(code))?;
        Ok(VaultRecoveryCode { recovery_code })
    }
}

/// `vault.recovery_pdf`: the page to print and seal.
pub(crate) struct RecoveryPdf;

impl DeskCommand for RecoveryPdf {
    const NAME: &'static str = "vault.recovery_pdf";
    type Input = FileHandleInput;
    type Output = ();

    fn run(office: &Office, input: FileHandleInput) -> Result<(), Failure> {
        let path = office.files.path(input.handle)?;
        let code = office.with_recovery(|kept| kept.clone())?.ok_or(OfficeError::RecoveryGone)?;
        recovery_page::save(office, &code, &path)
    }
}

/// A group of the code as typed from paper; counted from 0.
#[derive(Deserialize, TS)]
pub(crate) struct VaultProofGroup {
    index: usize,
    text: String,
}

/// Some groups of the code.
#[derive(Deserialize, TS)]
pub(crate) struct VaultProveRecoveryInput {
    groups: Vec<VaultProofGroup>,
}

/// Whether they fit.
#[derive(Serialize, TS)]
pub(crate) struct VaultProved {
    proven: bool,
}

/// `vault.prove_recovery`: two groups typed from the paper show that it was kept.
pub(crate) struct ProveRecovery;

impl DeskCommand for ProveRecovery {
    const NAME: &'static str = "vault.prove_recovery";
    const CHANGES: &'static [Area] = &["vault"];
    type Input = VaultProveRecoveryInput;
    type Output = VaultProved;

    fn run(office: &Office, input: VaultProveRecoveryInput) -> Result<VaultProved, Failure> {
        let code = office.with_recovery(|kept| kept.clone())?.ok_or(OfficeError::RecoveryGone)?;
        let mut indexes: Vec<usize> = input.groups.iter().map(|group| group.index).collect();
        indexes.sort_unstable();
        indexes.dedup();
        let proven = indexes.len() >= 2 && input.groups.iter().all(|group| code.proves(group.index, &group.text));
        if proven {
            let vault = office.vault()?;
            office.transact(&vault, Self::NAME, |db| {
                db.title("Buktikan kode pemulihan");
                db.irreversible();
                store::set(db, RECOVERY_PROVEN, "1")
            })?;
            office.with_recovery(|kept| *kept = None)?;
        }
        Ok(VaultProved { proven })
    }
}
