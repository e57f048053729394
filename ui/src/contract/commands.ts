// Written by hand until the generator of the Rust tests overwrites it. Same names, same shape.
import type * as T from './types';

/** A command that needs no input takes `{}`; one that answers nothing gives `null`. */
export type Nothing = Record<string, never>;

export interface Commands {
  'session.status': { input: Nothing; output: T.SessionStatus };
  'session.touch': { input: Nothing; output: null };
  'commands.list': { input: Nothing; output: T.CommandList };
  'job.cancel': { input: T.JobCancelInput; output: null };

  'file.open': { input: T.FileOpenInput; output: T.PickedFile | null };
  'file.save': { input: T.FileSaveInput; output: T.PickedPlace | null };
  'file.folder': { input: T.FileFolderInput; output: T.PickedPlace | null };
  'file.show': { input: T.FileHandleInput; output: null };

  'vault.create': { input: T.VaultCreateInput; output: T.VaultCreated };
  'vault.open_folder': { input: T.VaultOpenFolderInput; output: T.SessionStatus };
  'vault.unlock': { input: T.VaultUnlockInput; output: T.SessionStatus };
  'vault.unlock_recovery': { input: T.VaultUnlockRecoveryInput; output: T.SessionStatus };
  'vault.lock': { input: Nothing; output: null };
  'vault.strength': { input: T.VaultStrengthInput; output: T.VaultStrength };
  'vault.change_passphrase': { input: T.VaultChangePassphraseInput; output: null };
  'vault.operators': { input: Nothing; output: T.VaultOperators };
  'vault.add_operator': { input: T.VaultAddOperatorInput; output: null };
  'vault.remove_operator': { input: T.VaultRemoveOperatorInput; output: null };
  'vault.recovery_pdf': { input: T.FileHandleInput; output: null };
  'vault.prove_recovery': { input: T.VaultProveRecoveryInput; output: T.VaultProved };
  'vault.check': { input: Nothing; output: T.VaultCheck };

  'journal.list': { input: T.JournalListInput; output: T.JournalPage };
  'journal.entry': { input: T.JournalEntryInput; output: T.JournalDetail };
  'journal.record': { input: T.JournalRecordInput; output: T.JournalRecord };
  'journal.undo': { input: Nothing; output: T.JournalTitle };
  'journal.redo': { input: Nothing; output: T.JournalTitle };

  'office.identity': { input: Nothing; output: T.OfficeIdentity };
  'office.save_identity': { input: T.OfficeIdentityInput; output: null };
  'office.save_logo': { input: T.OfficeLogoInput; output: null };
  'office.signers': { input: Nothing; output: T.OfficeSigners };
  'office.save_signers': { input: T.OfficeSigners; output: null };
  'office.settings': { input: Nothing; output: T.OfficeSettings };
  'office.save_settings': { input: T.OfficeSettings; output: null };
  'office.home': { input: Nothing; output: T.OfficeHome };

  'demo.load': { input: T.DemoLoadInput; output: T.DemoLoaded };

  'staff.search': { input: T.StaffSearchInput; output: T.StaffSearchResult };
}
