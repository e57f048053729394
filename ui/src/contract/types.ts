// Generated from the Rust types. Do not edit: `./dev contract` writes it anew.

export type AgencyIdentity = { region: string, name: string, shortName: string, address: string, city: string, postalCode: string, phone: string, email: string, website: string, 
/**
 * A data URL.
 */
logo: string | null, };

export type AgencyIdentityInput = { region: string, name: string, shortName: string, address: string, city: string, postalCode: string, phone: string, email: string, website: string, };

export type AgencyLogoInput = { handle: number | null, };

export type AgencyNothing = Record<symbol, never>;

export type AgencyPaper = "A4" | "F4";

export type AgencySettings = { 
/**
 * Working days of the week where a unit says nothing else: 5 or 6.
 */
weekDays: number, 
/**
 * Paper of printed documents.
 */
paper: AgencyPaper, 
/**
 * Minutes without anybody at the desk until the file locks itself, 1 to 240.
 */
idleMinutes: number, };

export type AgencySigner = { 
/**
 * Name with titles.
 */
name: string, 
/**
 * 18 digits, or empty.
 */
nip: string, 
/**
 * Pangkat.
 */
rank: string, 
/**
 * Jabatan as the signature block prints it.
 */
position: string, 
/**
 * Empty, `a.n.`, `Plt.`, `Plh.` or `Pj.`
 */
acting: string, };

export type AgencySigners = { signers: Array<AgencySigner>, };

export type Code = "invalid_input" | "not_found" | "conflict" | "not_now" | "locked" | "wrong_passphrase" | "file" | "cancelled" | "internal";

export type CommandInfo = { name: string, kind: string, areas: Array<string>, };

export type CommandList = { commands: Array<CommandInfo>, };

export type Failure = { 
/**
 * What the page may act on.
 */
code: Code, 
/**
 * Complete, polite, in Bahasa Indonesia, and free of personal data that was not typed just now.
 */
message: string, 
/**
 * Wrong fields, if any.
 */
fields: Array<FieldError>, 
/**
 * For unexpected failures: the word that finds it in the log.
 */
reference?: string, };

export type FieldError = { 
/**
 * Name of the field as in the command's input.
 */
field: string, 
/**
 * What is wrong with it and what to do.
 */
message: string, };

export type FileFolderInput = { title: string, };

export type FileHandleInput = { handle: number, };

export type FileOpenInput = { title: string, extensions: Array<string>, };

export type FileSaveInput = { title: string, name: string, };

export type Finding = { 
/**
 * Error or warning.
 */
level: Level, 
/**
 * Field of the record in camelCase, for example `birthDate`.
 */
field: string, 
/**
 * What is wrong and what to do next.
 */
message: string, 
/**
 * Legal basis, empty when there is none.
 */
basis: string, };

export type JobCancelInput = { id: number, };

export type JournalDetail = { rows: Array<JournalRow>, more: number, };

export type JournalEntry = { id: number, 
/**
 * Local ISO date and time.
 */
at: string, operator: string, title: string, areas: Array<string>, rows: number, 
/**
 * It is the next that undo would take back.
 */
undoable: boolean, 
/**
 * Taken back by a later undo that still stands.
 */
undone: boolean, };

export type JournalEntryInput = { id: number, };

export type JournalField = { field: string, before: string | null, after: string | null, };

export type JournalListInput = { before: number | null, limit: number, text: string | null, };

export type JournalPage = { entries: Array<JournalEntry>, more: boolean, };

export type JournalRecord = { entries: Array<JournalRecordEntry>, };

export type JournalRecordEntry = { id: number, at: string, operator: string, title: string, 
/**
 * added, changed or removed
 */
what: string, fields: Array<JournalField>, };

export type JournalRecordInput = { table: string, id: number, };

export type JournalRow = { table: string, id: number, 
/**
 * added, changed or removed
 */
what: string, label: string, fields: Array<JournalField>, };

export type JournalTitle = { title: string, };

export type Level = "peringatan" | "galat";

export type Nothing = Record<symbol, never>;

export type OfficeHome = { today: string, setup: OfficeHomeSetup, recent: Array<JournalEntry>, };

export type OfficeHomeInput = Record<symbol, never>;

export type OfficeHomeSetup = { identity: boolean, recoveryProven: boolean, staff: number, periods: number, };

export type OrganisationCloseInput = { 
/**
 * The unit.
 */
id: number, 
/**
 * Its last day, today at the latest.
 */
last: string, };

export type OrganisationMoveInput = { 
/**
 * The unit.
 */
id: number, 
/**
 * The new unit above; null: to the top.
 */
parentId: number | null, 
/**
 * First day in the new place, today at the latest.
 */
from: string, 
/**
 * Legal basis; may be left out.
 */
basis?: string, };

export type OrganisationPosition = { 
/**
 * Id.
 */
id: number, 
/**
 * Title.
 */
name: string, 
/**
 * Code of the list `jabatan`; null for posts outside ASN law.
 */
kind: string | null, 
/**
 * Level code of a functional post.
 */
jenjang: string | null, 
/**
 * Code of the list `eselon`.
 */
eselon: string, 
/**
 * Whether it heads the unit.
 */
isHead: boolean, };

export type OrganisationPositionsInput = { 
/**
 * The unit.
 */
unitId: number, };

export type OrganisationRenameInput = { 
/**
 * The unit.
 */
id: number, 
/**
 * The new name.
 */
name: string, 
/**
 * First day of the new name, today at the latest.
 */
from: string, 
/**
 * Legal basis; may be left out.
 */
basis?: string, };

export type OrganisationSavePositionInput = { 
/**
 * The post to correct; left out for a new one.
 */
id?: number, 
/**
 * The unit.
 */
unitId: number, 
/**
 * Title.
 */
name: string, 
/**
 * Code of the list `jabatan`; null for posts outside ASN law.
 */
kind?: string | null, 
/**
 * Level code of a functional post.
 */
jenjang?: string | null, 
/**
 * Code of the list `eselon`.
 */
eselon?: string, };

export type OrganisationSaveUnitInput = { 
/**
 * The unit to correct; left out for a new one.
 */
id?: number, 
/**
 * Name.
 */
name: string, 
/**
 * The unit above; null for a unit at the top.
 */
parentId: number | null, 
/**
 * Code of the list `eselon`; 99 for none.
 */
eselon?: string, 
/**
 * Title of the head post; empty: none.
 */
headTitle?: string, 
/**
 * 5 or 6; null: as the unit above.
 */
workDays?: number | null, 
/**
 * Id in SIASN.
 */
siasnId?: string | null, 
/**
 * First day of a new unit; left out: since always.
 */
from?: string | null, };

export type OrganisationTree = { 
/**
 * Units in tree order: each directly before those below it.
 */
units: Array<OrganisationUnitRow>, };

export type OrganisationTreeInput = { 
/**
 * The tree as it was on this day; today when left out.
 */
date?: string, };

export type OrganisationUnitDetail = { 
/**
 * The unit itself.
 */
unit: OrganisationUnitRow, 
/**
 * Units from the top down to the one above it.
 */
above: Array<OrganisationUnitName>, 
/**
 * Units directly below it.
 */
below: Array<OrganisationUnitName>, 
/**
 * Its posts, the head post first.
 */
positions: Array<OrganisationPosition>, 
/**
 * Former shapes, newest first.
 */
past: Array<OrganisationUnitPast>, };

export type OrganisationUnitInput = { 
/**
 * Id.
 */
id: number, };

export type OrganisationUnitName = { 
/**
 * Id.
 */
id: number, 
/**
 * Name.
 */
name: string, };

export type OrganisationUnitPast = { 
/**
 * Name then.
 */
name: string, 
/**
 * Name of the unit above then.
 */
parentName: string | null, 
/**
 * Eselon code then.
 */
eselon: string, 
/**
 * First day; null: since always.
 */
from: string | null, 
/**
 * Last day.
 */
to: string, 
/**
 * What ended it.
 */
basis: string, };

export type OrganisationUnitRow = { 
/**
 * Id.
 */
id: number, 
/**
 * The unit above; null for the top.
 */
parentId: number | null, 
/**
 * 0 for the top.
 */
depth: number, 
/**
 * Whether units stand below it.
 */
hasChildren: boolean, 
/**
 * Name.
 */
name: string, 
/**
 * Code of the list `eselon`; 99 for none.
 */
eselon: string, 
/**
 * Title of the head post; null when the unit has none.
 */
headTitle: string | null, 
/**
 * Working week in force, 5 or 6.
 */
workDays: number, 
/**
 * Its own setting; null: inherited.
 */
ownWorkDays: number | null, 
/**
 * Id in SIASN.
 */
siasnId: string | null, 
/**
 * First day of this shape; null: since always.
 */
from: string | null, 
/**
 * Last day of a closed unit.
 */
to: string | null, };

export type PickedFile = { handle: number, name: string, bytes: number, };

export type PickedPlace = { handle: number, name: string, };

export type Progress = { 
/**
 * Units done.
 */
done: number, 
/**
 * Units in all; 0 while unknown.
 */
total: number, 
/**
 * What is being done, in a few words.
 */
text: string, };

export type ReferenceCode = { 
/**
 * The code that is stored.
 */
code: string, 
/**
 * What is shown.
 */
name: string, 
/**
 * Group within the list, empty when the list has none.
 */
group: string, 
/**
 * Legal basis.
 */
basis: string, 
/**
 * `tinggi`, `sedang` or `rendah`.
 */
confidence: string, };

export type ReferenceCodeSaveInput = { 
/**
 * Stored name of the list, for example `kedudukan_hukum`.
 */
list: string, 
/**
 * The code.
 */
code: string, 
/**
 * What it means.
 */
name: string, 
/**
 * Group within the list.
 */
group?: string, 
/**
 * First day of validity; left out: since always.
 */
from?: string, 
/**
 * Last day of validity; left out: until further notice.
 */
to?: string, 
/**
 * Legal basis.
 */
basis?: string, };

export type ReferenceGolongan = { 
/**
 * `III/a`, `IX`; this is what a staff record stores.
 */
label: string, 
/**
 * `PNS` or `PPPK`.
 */
kind: string, 
/**
 * Name of the rank; empty for PPPK.
 */
pangkat: string, 
/**
 * Order; PPPK 1–17, PNS 101–117.
 */
rank: number, };

export type ReferenceHoliday = { 
/**
 * Row id.
 */
id: number, 
/**
 * The day.
 */
date: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `libur_nasional`, `cuti_bersama` or `libur_daerah`.
 */
kind: string, 
/**
 * Legal basis.
 */
basis: string, 
/**
 * `tinggi`, `sedang` or `rendah`.
 */
confidence: string, };

export type ReferenceHolidayRemoveInput = { 
/**
 * Row id.
 */
id: number, };

export type ReferenceHolidaySaveInput = { 
/**
 * The row to correct; left out for a new one.
 */
id?: number, 
/**
 * The day.
 */
date: string, 
/**
 * Its name.
 */
name: string, 
/**
 * `libur_nasional`, `cuti_bersama` or `libur_daerah`.
 */
kind: string, 
/**
 * Legal basis; may be empty.
 */
basis?: string, };

export type ReferenceHolidaysInput = { 
/**
 * Calendar year.
 */
year: number, };

export type ReferenceJenjang = { 
/**
 * `PT`, `MU`, …
 */
code: string, 
/**
 * `Ahli Pertama`, …
 */
name: string, 
/**
 * `keterampilan` or `keahlian`.
 */
category: string, 
/**
 * Default retirement age in years.
 */
retirementAge: number, };

export type ReferenceLists = { 
/**
 * Golongan, rising.
 */
golongan: Array<ReferenceGolongan>, 
/**
 * Levels of functional posts, rising.
 */
jenjang: Array<ReferenceJenjang>, 
/**
 * Agama.
 */
religion: Array<ReferenceCode>, 
/**
 * Jenis kawin.
 */
marital: Array<ReferenceCode>, 
/**
 * Jenis kelamin.
 */
sex: Array<ReferenceCode>, 
/**
 * PNS, CPNS, PPPK.
 */
staffKind: Array<ReferenceCode>, 
/**
 * Tingkat pendidikan, rising.
 */
education: Array<ReferenceCode>, 
/**
 * Kedudukan hukum.
 */
legalStatus: Array<ReferenceCode>, 
/**
 * Jenis jabatan of SIASN.
 */
positionType: Array<ReferenceCode>, 
/**
 * Jenis pegawai of SIASN.
 */
employmentType: Array<ReferenceCode>, 
/**
 * Kinds of post: JPT, administrator, pengawas, fungsional, pelaksana.
 */
positionKind: Array<ReferenceCode>, 
/**
 * Eselon; the group is the kind of post.
 */
eselon: Array<ReferenceCode>, 
/**
 * How a post is held: D, PJ, PLT, PLH, TT.
 */
appointment: Array<ReferenceCode>, 
/**
 * Why somebody left.
 */
exit: Array<ReferenceCode>, };

export type ReferenceListsInput = { 
/**
 * Rows in force on this day; today when left out.
 */
date?: string, };

export type SessionState = "none" | "locked" | "open";

export type SessionStatus = { state: SessionState, vault: VaultRef | null, operators: Array<string>, operator: string | null, office: string | null, idleMinutes: number, undo: JournalTitle | null, redo: JournalTitle | null, 
/**
 * Why the remembered folder cannot be offered, if so.
 */
obstacle: string | null, };

export type StaffCheckInput = { 
/**
 * The record being changed; left out for a new one.
 */
id?: number | null, 
/**
 * What stands in the form.
 */
fields: StaffPatch, };

export type StaffCheckResult = { 
/**
 * Errors and warnings, by field.
 */
findings: Array<Finding>, 
/**
 * What the NIP says; null while it is incomplete.
 */
nip: StaffNipParts | null, 
/**
 * Somebody else with this NIP.
 */
sameNip: StaffFound | null, };

export type StaffCount = { 
/**
 * People who fit.
 */
total: number, };

export type StaffCountInput = { 
/**
 * As in `staff.list`.
 */
text?: string, 
/**
 * As in `staff.list`.
 */
filters?: StaffFilters, };

export type StaffCreateInput = { 
/**
 * What is known; at least NIP, name, birth date, sex and kind.
 */
fields: StaffPatch, };

export type StaffDeactivateInput = { 
/**
 * Id of the record.
 */
id: number, 
/**
 * Code of the list `exit`.
 */
reason: string, 
/**
 * First day without the person.
 */
on: string, 
/**
 * Remark; may be left out.
 */
note?: string | null, };

export type StaffEditInput = { 
/**
 * Id of the record.
 */
id: number, 
/**
 * Fields to change; the others stay.
 */
patch: StaffPatch, };

export type StaffExportFormat = "xlsx" | "csv";

export type StaffExportInput = { 
/**
 * As in `staff.list`.
 */
text?: string, 
/**
 * As in `staff.list`.
 */
filters?: StaffFilters, 
/**
 * As in `staff.list`.
 */
sort?: StaffSort, 
/**
 * Keys of rows or of `StaffFields`, also `pangkat` and `status`; empty: the usual ones.
 */
columns?: Array<string>, 
/**
 * Kind of file.
 */
format: StaffExportFormat, 
/**
 * The chosen place.
 */
handle: number, };

export type StaffExported = { 
/**
 * People written.
 */
rows: number, 
/**
 * Name of the file.
 */
file: string, };

export type StaffFact = { 
/**
 * What it is.
 */
label: string, 
/**
 * Its value, ready to show.
 */
value: string, 
/**
 * How it came about.
 */
explanation: string, 
/**
 * Legal basis; may be empty.
 */
basis: string, };

export type StaffFields = { 
/**
 * NIP or NI PPPK, 18 digits.
 */
nip: string | null, 
/**
 * NIP of nine digits from before 2009.
 */
nipOld: string | null, 
/**
 * NIK, 16 digits.
 */
nik: string | null, 
/**
 * NPWP, 15 or 16 digits.
 */
npwp: string | null, 
/**
 * BPJS number.
 */
bpjs: string | null, 
/**
 * PNS ID of SIASN.
 */
siasnId: string | null, 
/**
 * Number of the employee card.
 */
cardNumber: string | null, 
/**
 * Name without titles.
 */
name: string | null, 
/**
 * Titles in front.
 */
titleFront: string | null, 
/**
 * Titles behind.
 */
titleBack: string | null, 
/**
 * Place of birth.
 */
birthPlace: string | null, 
/**
 * Date of birth.
 */
birthDate: string | null, 
/**
 * `L` or `P`.
 */
sex: string | null, 
/**
 * Code of the list `agama`.
 */
religion: string | null, 
/**
 * Code of the list `kawin`.
 */
marital: string | null, 
/**
 * `PNS`, `CPNS` or `PPPK`.
 */
kind: string | null, 
/**
 * `III/a`, `IX`.
 */
golongan: string | null, 
/**
 * First day in the present golongan.
 */
tmtGolongan: string | null, 
/**
 * Masa kerja golongan on that day, years.
 */
mkgYears: number | null, 
/**
 * Masa kerja golongan on that day, months 0–11.
 */
mkgMonths: number | null, 
/**
 * Golongan at appointment.
 */
firstGolongan: string | null, 
/**
 * TMT CPNS; for PPPK the start of the contract.
 */
tmtCpns: string | null, 
/**
 * Number of the CPNS decree (PPPK: of the appointment).
 */
skCpnsNumber: string | null, 
/**
 * Date of that decree.
 */
skCpnsDate: string | null, 
/**
 * TMT PNS.
 */
tmtPns: string | null, 
/**
 * Number of the PNS decree.
 */
skPnsNumber: string | null, 
/**
 * Date of that decree.
 */
skPnsDate: string | null, 
/**
 * Jenis jabatan of SIASN: 1 structural, 2 functional, 3 both, 4 pelaksana.
 */
positionType: string | null, 
/**
 * Code of the list `jabatan`.
 */
positionKind: string | null, 
/**
 * Name of the post.
 */
positionName: string | null, 
/**
 * Level code of a functional post.
 */
jenjang: string | null, 
/**
 * Code of the list `eselon`; 99 for none.
 */
eselon: string | null, 
/**
 * First day in the present post.
 */
tmtPosition: string | null, 
/**
 * Unit (unor) the person works in.
 */
unitId: number | null, 
/**
 * Code of the list `tingkat_pendidikan`.
 */
educationLevel: string | null, 
/**
 * Study as on the diploma.
 */
educationName: string | null, 
/**
 * Year of graduation.
 */
graduationYear: number | null, 
/**
 * School or university.
 */
school: string | null, 
/**
 * Mobile phone.
 */
phone: string | null, 
/**
 * Private e-mail.
 */
email: string | null, 
/**
 * Official e-mail.
 */
emailOffice: string | null, 
/**
 * Home address.
 */
address: string | null, 
/**
 * Code of the list `kedudukan_hukum`.
 */
legalStatus: string | null, 
/**
 * Code of the list `jenis_pegawai`.
 */
employmentType: string | null, 
/**
 * Instansi induk.
 */
homeAgency: string | null, 
/**
 * Instansi kerja.
 */
workAgency: string | null, };

export type StaffFilters = { 
/**
 * Only this unit.
 */
unit?: number | null, 
/**
 * And the units below it; true when left out.
 */
includeSub?: boolean, 
/**
 * `PNS`, `CPNS`, `PPPK`.
 */
kind?: Array<string>, 
/**
 * `III/a`, `IX`.
 */
golongan?: Array<string>, 
/**
 * Codes of the list `jabatan`.
 */
positionKind?: Array<string>, 
/**
 * Codes of the list `tingkat_pendidikan`.
 */
educationLevel?: Array<string>, 
/**
 * Codes of the list `kedudukan_hukum`.
 */
legalStatus?: Array<string>, 
/**
 * Active ones only when left out.
 */
status?: StaffStatus, };

export type StaffFound = { 
/**
 * Id.
 */
id: number, 
/**
 * 18 digits.
 */
nip: string, 
/**
 * Name with titles.
 */
name: string, 
/**
 * Name of the post.
 */
position: string | null, 
/**
 * Name of the unit.
 */
unit: string | null, 
/**
 * Whether the person is active.
 */
active: boolean, };

export type StaffHead = { 
/**
 * The unit.
 */
unitId: number, 
/**
 * Title of the post.
 */
title: string, 
/**
 * Id of the staff record.
 */
personId: number, 
/**
 * Name with titles.
 */
name: string, 
/**
 * 18 digits.
 */
nip: string, 
/**
 * `D`, `PJ`, `PLT`, `PLH` or `TT`.
 */
status: string, 
/**
 * First day; null: unknown.
 */
from: string | null, 
/**
 * Decree or other ground.
 */
basis: string, };

export type StaffHeads = { 
/**
 * Holders, by unit; the one who counts first.
 */
heads: Array<StaffHead>, };

export type StaffHeadsInput = { 
/**
 * Only this unit; all units when left out.
 */
unitId?: number | null, 
/**
 * Holders on this day; today when left out.
 */
date?: string | null, };

export type StaffHeldPost = { 
/**
 * Title with Pj., Plt. or Plh. in front.
 */
title: string, 
/**
 * `D`, `PJ`, `PLT`, `PLH` or `TT`.
 */
status: string, 
/**
 * The unit.
 */
unitId: number, 
/**
 * First day; null: unknown.
 */
from: string | null, };

export type StaffHistory = { 
/**
 * Entries, newest first.
 */
entries: Array<StaffHistoryEntry>, };

export type StaffHistoryChange = { 
/**
 * The field in words.
 */
label: string, 
/**
 * Value before; null: unknown.
 */
before: string | null, 
/**
 * Value after; null: unknown.
 */
after: string | null, };

export type StaffHistoryEntry = { 
/**
 * Number of the journal entry.
 */
entry: number, 
/**
 * Instant, UTC, ISO 8601.
 */
at: string, 
/**
 * Who did it.
 */
operator: string, 
/**
 * What was done.
 */
title: string, 
/**
 * `insert`, `update` or `delete`.
 */
action: string, 
/**
 * Fields that changed.
 */
changes: Array<StaffHistoryChange>, };

export type StaffIdInput = { 
/**
 * Id of the staff record.
 */
id: number, };

export type StaffListInput = { 
/**
 * Parts of the name, or of the NIP; titles, case and diacritics do not count.
 */
text?: string, 
/**
 * Filters; active people when left out.
 */
filters?: StaffFilters, 
/**
 * Sorting; by name when left out.
 */
sort?: StaffSort, 
/**
 * The page behind this cursor (`next` of another page of the same order).
 */
after?: string | null, 
/**
 * The page before this cursor (`previous` of another page of the same order).
 */
before?: string | null, 
/**
 * Rows wanted, 1–500; 100 when left out.
 */
limit?: number | null, };

export type StaffListPage = { 
/**
 * Rows in the order asked for.
 */
rows: Array<StaffRow>, 
/**
 * Cursor for the page behind; null at the end.
 */
next: string | null, 
/**
 * Cursor for the page before; null at the beginning.
 */
previous: string | null, };

export type StaffNipParts = { 
/**
 * `19900314 201504 1 002`.
 */
shown: string, 
/**
 * `PNS` or `PPPK`.
 */
kind: string, 
/**
 * Birth date.
 */
birthDate: string, 
/**
 * `L` or `P`.
 */
sex: string, 
/**
 * First day of the month of TMT CPNS; null for PPPK.
 */
tmtCpns: string | null, };

export type StaffPatch = { 
/**
 * NIP or NI PPPK, 18 digits.
 */
nip?: string | null, 
/**
 * NIP of nine digits from before 2009.
 */
nipOld?: string | null, 
/**
 * NIK, 16 digits.
 */
nik?: string | null, 
/**
 * NPWP, 15 or 16 digits.
 */
npwp?: string | null, 
/**
 * BPJS number.
 */
bpjs?: string | null, 
/**
 * PNS ID of SIASN.
 */
siasnId?: string | null, 
/**
 * Number of the employee card.
 */
cardNumber?: string | null, 
/**
 * Name without titles.
 */
name?: string | null, 
/**
 * Titles in front.
 */
titleFront?: string | null, 
/**
 * Titles behind.
 */
titleBack?: string | null, 
/**
 * Place of birth.
 */
birthPlace?: string | null, 
/**
 * Date of birth.
 */
birthDate?: string | null, 
/**
 * `L` or `P`.
 */
sex?: string | null, 
/**
 * Code of the list `agama`.
 */
religion?: string | null, 
/**
 * Code of the list `kawin`.
 */
marital?: string | null, 
/**
 * `PNS`, `CPNS` or `PPPK`.
 */
kind?: string | null, 
/**
 * `III/a`, `IX`.
 */
golongan?: string | null, 
/**
 * First day in the present golongan.
 */
tmtGolongan?: string | null, 
/**
 * Masa kerja golongan on that day, years.
 */
mkgYears?: number | null, 
/**
 * Masa kerja golongan on that day, months 0–11.
 */
mkgMonths?: number | null, 
/**
 * Golongan at appointment.
 */
firstGolongan?: string | null, 
/**
 * TMT CPNS; for PPPK the start of the contract.
 */
tmtCpns?: string | null, 
/**
 * Number of the CPNS decree (PPPK: of the appointment).
 */
skCpnsNumber?: string | null, 
/**
 * Date of that decree.
 */
skCpnsDate?: string | null, 
/**
 * TMT PNS.
 */
tmtPns?: string | null, 
/**
 * Number of the PNS decree.
 */
skPnsNumber?: string | null, 
/**
 * Date of that decree.
 */
skPnsDate?: string | null, 
/**
 * Jenis jabatan of SIASN: 1 structural, 2 functional, 3 both, 4 pelaksana.
 */
positionType?: string | null, 
/**
 * Code of the list `jabatan`.
 */
positionKind?: string | null, 
/**
 * Name of the post.
 */
positionName?: string | null, 
/**
 * Level code of a functional post.
 */
jenjang?: string | null, 
/**
 * Code of the list `eselon`; 99 for none.
 */
eselon?: string | null, 
/**
 * First day in the present post.
 */
tmtPosition?: string | null, 
/**
 * Unit (unor) the person works in.
 */
unitId?: number | null, 
/**
 * Code of the list `tingkat_pendidikan`.
 */
educationLevel?: string | null, 
/**
 * Study as on the diploma.
 */
educationName?: string | null, 
/**
 * Year of graduation.
 */
graduationYear?: number | null, 
/**
 * School or university.
 */
school?: string | null, 
/**
 * Mobile phone.
 */
phone?: string | null, 
/**
 * Private e-mail.
 */
email?: string | null, 
/**
 * Official e-mail.
 */
emailOffice?: string | null, 
/**
 * Home address.
 */
address?: string | null, 
/**
 * Code of the list `kedudukan_hukum`.
 */
legalStatus?: string | null, 
/**
 * Code of the list `jenis_pegawai`.
 */
employmentType?: string | null, 
/**
 * Instansi induk.
 */
homeAgency?: string | null, 
/**
 * Instansi kerja.
 */
workAgency?: string | null, };

export type StaffPhoto = { 
/**
 * A `data:` address of a JPEG; null when there is no photo.
 */
source: string | null, };

export type StaffPhotoInput = { 
/**
 * Id of the staff record.
 */
id: number, 
/**
 * The small one (at most 96 × 128) instead of the large one (at most 480 × 640).
 */
thumbnail?: boolean, };

export type StaffPhotoSetInput = { 
/**
 * Id of the staff record.
 */
id: number, 
/**
 * A chosen PNG or JPEG file of at most 10 MB.
 */
handle: number, };

export type StaffProfile = { 
/**
 * Id.
 */
id: number, 
/**
 * Name with titles.
 */
fullName: string, 
/**
 * The record.
 */
fields: StaffFields, 
/**
 * The record's codes in words, by field: `religion`, `legalStatus`, …; `unitId` gives the unit's name.
 */
words: { [key in string]: string }, 
/**
 * Name of the rank; empty for PPPK.
 */
pangkat: string, 
/**
 * Whether the person is active.
 */
active: boolean, 
/**
 * First day without the person.
 */
deactivatedOn: string | null, 
/**
 * Why, in words.
 */
deactivationReason: string | null, 
/**
 * Remark.
 */
deactivationNote: string | null, 
/**
 * Units from the top down to the own one.
 */
unitPath: Array<StaffUnitStep>, 
/**
 * Working week of the unit, 5 or 6 days.
 */
workDays: number, 
/**
 * Head posts held today.
 */
posts: Array<StaffHeldPost>, 
/**
 * The direct superior.
 */
superior: StaffSuperior, 
/**
 * Age, length of service, meaning of the NIP.
 */
facts: Array<StaffFact>, 
/**
 * What is wrong or doubtful in the record.
 */
findings: Array<Finding>, 
/**
 * Whether there is a photo; `staff.photo` gives it.
 */
hasPhoto: boolean, 
/**
 * Columns of the SIASN export that the record has no place for.
 */
siasn: { [key in string]: string }, };

export type StaffRow = { 
/**
 * Id.
 */
id: number, 
/**
 * 18 digits.
 */
nip: string, 
/**
 * Name with titles.
 */
fullName: string, 
/**
 * `PNS`, `CPNS` or `PPPK`.
 */
kind: string, 
/**
 * `III/a`, `IX`.
 */
golongan: string | null, 
/**
 * First day in that golongan.
 */
tmtGolongan: string | null, 
/**
 * Name of the post.
 */
positionName: string | null, 
/**
 * Code of the list `jabatan`.
 */
positionKind: string | null, 
/**
 * Level code of a functional post.
 */
jenjang: string | null, 
/**
 * Code of the list `eselon`.
 */
eselon: string | null, 
/**
 * First day in that post.
 */
tmtPosition: string | null, 
/**
 * Unit.
 */
unitId: number | null, 
/**
 * Name of the unit.
 */
unitName: string | null, 
/**
 * Code of the list `tingkat_pendidikan`.
 */
educationLevel: string | null, 
/**
 * Study as on the diploma.
 */
educationName: string | null, 
/**
 * Birth date.
 */
birthDate: string, 
/**
 * Completed years of age today.
 */
age: number, 
/**
 * `L` or `P`.
 */
sex: string, 
/**
 * TMT CPNS; PPPK: start of the contract.
 */
tmtCpns: string | null, 
/**
 * Code of the list `kedudukan_hukum`.
 */
legalStatus: string | null, 
/**
 * Mobile phone.
 */
phone: string | null, 
/**
 * Private e-mail.
 */
email: string | null, 
/**
 * Whether the person is active.
 */
active: boolean, };

export type StaffSaved = { 
/**
 * Id of the record.
 */
id: number, 
/**
 * Warnings that remain.
 */
findings: Array<Finding>, };

export type StaffSearchInput = { 
/**
 * Parts of the name, or of the NIP.
 */
text: string, 
/**
 * Hits wanted, 1–50; 12 when left out.
 */
limit?: number | null, };

export type StaffSearchResult = { 
/**
 * Hits, those that begin with the text first, active people before others.
 */
items: Array<StaffFound>, };

export type StaffSetHeadInput = { 
/**
 * The unit.
 */
unitId: number, 
/**
 * Id of the staff record.
 */
personId: number, 
/**
 * `D`, `PJ`, `PLT`, `PLH` or `TT`.
 */
status: string, 
/**
 * First day; null: unknown.
 */
from: string | null, 
/**
 * Decree or other ground; may be left out.
 */
basis?: string, };

export type StaffSort = { 
/**
 * By what.
 */
key: StaffSortKey, 
/**
 * From the end.
 */
desc: boolean, };

export type StaffSortKey = "name" | "nip" | "golongan" | "unit" | "position" | "birthDate" | "tmt";

export type StaffStatus = "active" | "inactive" | "all";

export type StaffSuperior = { 
/**
 * The superior; null when the line ends above the staff of the region.
 */
person: StaffSuperiorPerson | null, 
/**
 * How it came about, sentence by sentence.
 */
explanation: Array<string>, 
/**
 * Legal basis.
 */
basis: string, };

export type StaffSuperiorInput = { 
/**
 * Id of the staff record.
 */
id: number, 
/**
 * The line as on this day; today when left out.
 */
date?: string | null, };

export type StaffSuperiorPerson = { 
/**
 * Id of the staff record.
 */
id: number, 
/**
 * 18 digits.
 */
nip: string, 
/**
 * Name with titles.
 */
name: string, 
/**
 * Post that makes the superior, with Pj., Plt. or Plh. in front.
 */
position: string, 
/**
 * `D`, `PJ`, `PLT`, `PLH` or `TT`.
 */
status: string, 
/**
 * The unit whose head it is.
 */
unitId: number, 
/**
 * Its name.
 */
unitName: string, };

export type StaffUnitCount = { 
/**
 * The unit.
 */
unitId: number, 
/**
 * Active people directly in it.
 */
direct: number, 
/**
 * And in the units below it.
 */
total: number, };

export type StaffUnitCountsInput = Record<symbol, never>;

export type StaffUnitStep = { 
/**
 * Id.
 */
id: number, 
/**
 * Name.
 */
name: string, };

export type StaffVacateHeadInput = { 
/**
 * The unit.
 */
unitId: number, 
/**
 * First day without a holder.
 */
from: string, };

export type StaffView = { 
/**
 * Id.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * What it holds.
 */
definition: StaffViewDefinition, };

export type StaffViewDefinition = { 
/**
 * Text of the search box.
 */
text: string, 
/**
 * Filters.
 */
filters: StaffFilters, 
/**
 * Sorting.
 */
sort: StaffSort, 
/**
 * Columns shown, in order; keys of a row of `staff.list`.
 */
columns: Array<string>, };

export type StaffViewSaveInput = { 
/**
 * The view to change; left out for a new one.
 */
id?: number | null, 
/**
 * Name.
 */
name: string, 
/**
 * What it holds.
 */
definition: StaffViewDefinition, };

export type StaffViewsInput = Record<symbol, never>;

export type VaultAddOperatorInput = { name: string, passphrase: string, };

export type VaultChangePassphraseInput = { old: string, new: string, };

export type VaultCheck = { findings: Array<VaultFinding>, };

export type VaultCopied = { folder: string, };

export type VaultCopies = { copies: Array<VaultCopy>, };

export type VaultCopy = { name: string, bytes: number, };

export type VaultCreateInput = { 
/**
 * The folder that will hold the vault's own folder.
 */
folder: number, name: string, operator: string, passphrase: string, };

export type VaultCreated = { 
/**
 * Nine groups of four, with dashes.
 */
recoveryCode: string, id: string, };

export type VaultFinding = { 
/**
 * ok, warning or error
 */
level: string, title: string, detail: string, };

export type VaultOpenFolderInput = { folder: number, };

export type VaultOperator = { name: string, current: boolean, };

export type VaultOperators = { operators: Array<VaultOperator>, recoveryProven: boolean, };

export type VaultProofGroup = { index: number, text: string, };

export type VaultProveRecoveryInput = { groups: Array<VaultProofGroup>, };

export type VaultProved = { proven: boolean, };

export type VaultRecoveryCode = { recoveryCode: string, };

export type VaultRef = { folder: string, name: string, };

export type VaultRemoveOperatorInput = { name: string, };

export type VaultRestoreInput = { name: string, };

export type VaultRestored = { aside: string, status: SessionStatus, };

export type VaultStrength = { score: number, label: string, advice: string, };

export type VaultStrengthInput = { passphrase: string, };

export type VaultUnlockInput = { operator: string, passphrase: string, };

export type VaultUnlockRecoveryInput = { code: string, operator: string, newPassphrase: string, };

