// Written by hand until the generator of the Rust tests overwrites it. Same names, same shape.

/** What the page may act on. */
export type Code =
  | 'invalid'
  | 'not_found'
  | 'conflict'
  | 'forbidden'
  | 'locked'
  | 'wrong_passphrase'
  | 'cancelled'
  | 'file'
  | 'damaged'
  | 'in_use'
  | 'internal';

export type FieldError = { field: string; message: string };

export type Failure = { code: Code; message: string; fields: Array<FieldError>; reference: string | null };

export type Progress = { done: number; total: number; text: string };

export type VaultRef = { folder: string; name: string };

export type JournalTitle = { title: string };

export type SessionStatus = {
  state: 'none' | 'locked' | 'open';
  vault: VaultRef | null;
  operators: Array<string>;
  operator: string | null;
  office: string | null;
  idleMinutes: number;
  undo: JournalTitle | null;
  redo: JournalTitle | null;
};

/** `path` is for showing only; the page never sends it back. */
export type PickedFile = { handle: number; name: string; bytes: number };
export type PickedPlace = { handle: number; name: string };
export type FileOpenInput = { title: string; extensions: Array<string> };
export type FileSaveInput = { title: string; name: string };
export type FileFolderInput = { title: string };
export type FileHandleInput = { handle: number };

export type VaultCreateInput = { folder: number; name: string; operator: string; passphrase: string };
/** Nine groups of four letters joined by dashes. */
export type VaultCreated = { recoveryCode: string; id: string };
export type VaultOpenFolderInput = { folder: number };
export type VaultUnlockInput = { operator: string; passphrase: string };
export type VaultUnlockRecoveryInput = { code: string; operator: string; newPassphrase: string };
export type VaultStrengthInput = { passphrase: string };
/** Score 0 to 4; 3 is accepted. */
export type VaultStrength = { score: number; label: string; advice: string };
export type VaultChangePassphraseInput = { old: string; new: string };
export type VaultOperator = { name: string; since: string | null; current: boolean };
export type VaultOperators = { operators: Array<VaultOperator> };
export type VaultAddOperatorInput = { name: string; passphrase: string };
export type VaultRemoveOperatorInput = { name: string };
/** Group index counts from 0. */
export type VaultProofGroup = { index: number; text: string };
export type VaultProveRecoveryInput = { groups: Array<VaultProofGroup> };
export type VaultProved = { proven: boolean };
export type VaultFinding = { level: 'ok' | 'warning' | 'error'; title: string; detail: string };
export type VaultCheck = { findings: Array<VaultFinding> };

export type JournalListInput = { before: number | null; limit: number; text: string | null };
/** `at` is local ISO date and time. `undone`: taken back by a later undo. */
export type JournalEntry = {
  id: number;
  at: string;
  operator: string;
  title: string;
  areas: Array<string>;
  rows: number;
  undoable: boolean;
  undone: boolean;
};
export type JournalPage = { entries: Array<JournalEntry>; more: boolean };
export type JournalEntryInput = { id: number };
export type JournalField = { field: string; before: string | null; after: string | null };
export type JournalRow = {
  table: string;
  id: number;
  what: 'added' | 'changed' | 'removed';
  label: string;
  fields: Array<JournalField>;
};
export type JournalDetail = { rows: Array<JournalRow>; more: number };
export type JournalRecordInput = { table: string; id: number };
export type JournalRecordEntry = {
  id: number;
  at: string;
  operator: string;
  title: string;
  what: 'added' | 'changed' | 'removed';
  fields: Array<JournalField>;
};
export type JournalRecord = { entries: Array<JournalRecordEntry> };

/** `logo` is a data URL or null. `city` stands before the date of every letter. */
export type OfficeIdentity = {
  region: string;
  name: string;
  shortName: string;
  address: string;
  city: string;
  postalCode: string;
  phone: string;
  email: string;
  website: string;
  logo: string | null;
};
export type OfficeIdentityInput = {
  region: string;
  name: string;
  shortName: string;
  address: string;
  city: string;
  postalCode: string;
  phone: string;
  email: string;
  website: string;
};
/** `handle` null removes the logo. */
export type OfficeLogoInput = { handle: number | null };
/** `acting`: '', 'a.n.', 'Plt.' or 'Plh.'. `nip` holds digits only or is empty. */
export type OfficeSigner = { name: string; nip: string; rank: string; position: string; acting: string };
export type OfficeSigners = { signers: Array<OfficeSigner> };
/** `weekDays` 5 or 6; `paper` 'A4' or 'F4'. */
export type OfficeSettings = { weekDays: number; paper: string; idleMinutes: number };

export type OfficeHomeSetup = { identity: boolean; recoveryProven: boolean; staff: number; periods: number };
/** `link` is a page of the program such as `/penilaian/3`; `tone` info, warn or danger. */
export type OfficeHomeDue = { title: string; detail: string; date: string | null; tone: string; link: string };
/** `forms` expected, `submitted` of them in. `state`: draf, dibuka, ditutup, dirilis. */
export type OfficeHomePeriod = {
  id: number;
  name: string;
  state: string;
  starts: string;
  ends: string;
  participants: number;
  forms: number;
  submitted: number;
};
export type OfficeHomeImport = {
  at: string;
  file: string;
  operator: string;
  added: number;
  changed: number;
  unchanged: number;
  skipped: number;
};
export type OfficeCount = { label: string; count: number };
export type OfficeHome = {
  today: string;
  setup: OfficeHomeSetup;
  staff: number;
  units: number;
  positions: number;
  vacant: number;
  due: Array<OfficeHomeDue>;
  periods: Array<OfficeHomePeriod>;
  lastImport: OfficeHomeImport | null;
  byKind: Array<OfficeCount>;
  byGolongan: Array<OfficeCount>;
  byAge: Array<OfficeCount>;
  recent: Array<JournalEntry>;
};

export type DemoLoadInput = { staff: number; seed: number };
export type DemoLoaded = { staff: number; units: number; periods: number };

export type JobCancelInput = { id: number };

export type CommandInfo = { name: string; kind: string };
export type CommandList = { commands: Array<CommandInfo> };

export type StaffSearchInput = { text: string };
export type StaffFound = { id: number; nip: string; name: string; position: string | null; unit: string | null };
export type StaffSearchResult = { items: Array<StaffFound> };
