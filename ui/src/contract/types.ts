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

export type DemoLoadInput = { 
/**
 * 50 to 100,000.
 */
staff?: number, 
/**
 * The same number gives the same region.
 */
seed?: number, 
/**
 * The day on which the region is so; 1 November 2026 when left out.
 */
on?: string, };

export type DemoLoaded = { staff: number, units: number, periods: number, 
/**
 * Id of the released period.
 */
releasedPeriod: number, 
/**
 * Id of the open period.
 */
openPeriod: number, };

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

export type OfficeCount = { label: string, count: number, };

export type OfficeHome = { today: string, setup: OfficeHomeSetup, staff: number, units: number, 
/**
 * Posts of heads.
 */
positions: number, 
/**
 * Of them without a holder.
 */
vacant: number, due: Array<OfficeHomeDue>, periods: Array<OfficeHomePeriod>, lastImport: OfficeHomeImport | null, byKind: Array<OfficeCount>, byGolongan: Array<OfficeCount>, byAge: Array<OfficeCount>, recent: Array<JournalEntry>, };

export type OfficeHomeDue = { title: string, detail: string, date: string | null, tone: OfficeHomeTone, 
/**
 * Where to do it.
 */
link: OfficeHomeLink, };

export type OfficeHomeImport = { at: string, file: string, operator: string, added: number, changed: number, unchanged: number, skipped: number, };

export type OfficeHomeInput = Record<symbol, never>;

export type OfficeHomeLink = { "page": "security" } | { "page": "identity" } | { "page": "import" } | { "page": "organisation" } | { "page": "period", 
/**
 * Which.
 */
id: number, };

export type OfficeHomePeriod = { id: number, name: string, 
/**
 * draf, dibuka, ditutup, dirilis
 */
state: string, starts: string, ends: string, participants: number, 
/**
 * Forms given out.
 */
forms: number, 
/**
 * Of them in.
 */
submitted: number, };

export type OfficeHomeSetup = { identity: boolean, recoveryProven: boolean, staff: number, periods: number, };

export type OfficeHomeTone = "info" | "warn" | "danger";

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

export type ReviewsAspect = { 
/**
 * Stable name.
 */
code: string, 
/**
 * Name.
 */
name: string, 
/**
 * Weight in the group mean.
 */
weight: number, 
/**
 * Its items.
 */
items: Array<ReviewsItem>, };

export type ReviewsAspectResult = { 
/**
 * Others together.
 */
others: number | null, 
/**
 * Own mean.
 */
oneself: number | null, 
/**
 * Own against others.
 */
gap: ReviewsGap | null, };

export type ReviewsBand = { from: number, to: number, persons: number, };

export type ReviewsClassCount = { class: ReviewsGapClass, label: string, persons: number, };

export type ReviewsColumn = { 
/**
 * What it stands for.
 */
source: ReviewsSource, 
/**
 * Its name.
 */
label: string, 
/**
 * Whether it is part of the total.
 */
counted: boolean, 
/**
 * Weight in the total.
 */
weight: number, 
/**
 * Raters.
 */
raters: number, 
/**
 * Mean of the group.
 */
mean: number | null, 
/**
 * Weight times mean, in hundredths, rounded once.
 */
product: number | null, 
/**
 * One entry per aspect.
 */
aspects: Array<number | null>, 
/**
 * One entry per item.
 */
items: Array<ReviewsItemResult | null>, 
/**
 * rWG(J) over the items, in hundredths.
 */
agreement: number | null, 
/**
 * Plain reading of it.
 */
reading: string, };

export type ReviewsComments = { 
/**
 * Place of the question, from 0.
 */
question: number, 
/**
 * Who wrote.
 */
source: ReviewsSource, 
/**
 * Its name.
 */
label: string, 
/**
 * The words.
 */
texts: Array<string>, };

export type ReviewsExported = { persons: number, file: string, };

export type ReviewsGap = { 
/**
 * Own minus others.
 */
gap: number, 
/**
 * Its class.
 */
class: ReviewsGapClass, };

export type ReviewsGapClass = "titik-buta" | "kekuatan-tersembunyi" | "kekuatan-terkonfirmasi" | "area-pengembangan";

export type ReviewsGroup = "atasan" | "rekan" | "bawahan" | "diri" | "tim";

export type ReviewsGroupResult = { 
/**
 * Which group.
 */
group: ReviewsGroup, 
/**
 * Its name.
 */
label: string, 
/**
 * Raters asked.
 */
invited: number, 
/**
 * Raters who answered; none where the group is hidden or pooled.
 */
answered: number | null, 
/**
 * How it came out.
 */
standing: ReviewsStanding, };

export type ReviewsGroupRule = { 
/**
 * Which group.
 */
group: ReviewsGroup, 
/**
 * Weight in the total, 0 to 100.
 */
weight: number, 
/**
 * Raters wanted at least.
 */
minimum: number, 
/**
 * Raters proposed at most; 0 = not used.
 */
maximum: number, };

export type ReviewsHighlight = { 
/**
 * Place of the item, from 0.
 */
item: number, 
/**
 * Mean of others.
 */
others: number, };

export type ReviewsInstrument = { 
/**
 * Stable name.
 */
code: string, 
/**
 * Version, from 1.
 */
version: number, 
/**
 * Name.
 */
title: string, 
/**
 * Legal basis; may be empty.
 */
basis: string, 
/**
 * The question above all items.
 */
stem: string, 
/**
 * Labels of the points, from 1 up.
 */
scale: Array<string>, 
/**
 * Label of the answer 0.
 */
notObserved: string, 
/**
 * Aspects.
 */
aspects: Array<ReviewsAspect>, 
/**
 * Open questions.
 */
questions: Array<string>, };

export type ReviewsInstrumentChoice = { code: string, version: number, };

export type ReviewsItem = { 
/**
 * Printed number, e.g. `2.3`.
 */
number: string, 
/**
 * Text.
 */
text: string, };

export type ReviewsItemResult = { 
/**
 * Mean.
 */
mean: number, 
/**
 * How often each point was given, from 1 up.
 */
counts: Array<number>, };

export type ReviewsKeyingDone = { 
/**
 * Forms of the period that are in.
 */
submitted: number, 
/**
 * Forms of the period in all.
 */
assignments: number, };

export type ReviewsKeyingFindInput = { code: string, };

export type ReviewsKeyingForm = { 
/**
 * The code as printed.
 */
code: string, period: ReviewsPeriod, 
/**
 * Who is rated.
 */
person: ReviewsPersonFacts, group: ReviewsGroup, groupLabel: string, instrument: ReviewsInstrument, };

export type ReviewsKeyingSubmitInput = { code: string, 
/**
 * One per item: the point of the scale, 0 = cannot judge.
 */
answers: Array<number>, 
/**
 * One per open question; empty = nothing written.
 */
comments: Array<string>, 
/**
 * The form is really empty: the rater could judge nothing.
 */
empty: boolean, };

export type ReviewsNothing = Record<symbol, never>;

export type ReviewsNothingDone = Record<symbol, never>;

export type ReviewsOutlook = "kosong" | "terbuka" | "aman" | "pas" | "digabung" | "terlalu-kecil";

export type ReviewsOverview = { period: ReviewsPeriod, participants: number, assignments: number, submitted: number, 
/**
 * Persons with a total.
 */
withTotal: number, 
/**
 * How many totals lie in each half point.
 */
distribution: Array<ReviewsBand>, 
/**
 * How many persons have each class of gap.
 */
gapClasses: Array<ReviewsClassCount>, 
/**
 * How far raters tell persons apart, per source with enough persons.
 */
reliability: Array<ReviewsReliability>, };

export type ReviewsParticipantGroup = { group: ReviewsGroup, raters: number, submitted: number, outlook: ReviewsOutlook, };

export type ReviewsParticipantId = { 
/**
 * Id of the participant.
 */
participantId: number, };

export type ReviewsParticipantRow = { participantId: number, staffId: number | null, person: ReviewsPersonFacts, groups: Array<ReviewsParticipantGroup>, needsCare: boolean, };

export type ReviewsParticipantsListInput = { periodId: number, 
/**
 * A unit with all below it; none = all.
 */
unitId?: number, 
/**
 * Part of a name or NIP.
 */
text: string, 
/**
 * Only those a group of whom needs care.
 */
onlyCare: boolean, offset: number, limit: number, };

export type ReviewsParticipantsPage = { rows: Array<ReviewsParticipantRow>, total: number, };

export type ReviewsParticipantsSet = { participants: number, added: number, removed: number, };

export type ReviewsParticipantsSetInput = { periodId: number, 
/**
 * Units, each with all units below it.
 */
unitIds: Array<number>, 
/**
 * Staff ids besides.
 */
add: Array<number>, 
/**
 * Staff ids to leave out.
 */
leaveOut: Array<number>, };

export type ReviewsPeriod = { 
/**
 * Id.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * First day.
 */
starts: string, 
/**
 * Last day.
 */
ends: string, 
/**
 * State.
 */
state: ReviewsState, 
/**
 * Day of opening.
 */
opened: string | null, 
/**
 * Day of closing.
 */
closed: string | null, 
/**
 * Day of release.
 */
released: string | null, };

export type ReviewsPeriodClosed = { 
/**
 * Forms that came in.
 */
submitted: number, 
/**
 * Forms that did not.
 */
missing: number, };

export type ReviewsPeriodCreateInput = { name: string, starts: string, ends: string, 
/**
 * Which instrument; none = the shipped BerAKHLAK.
 */
instrument?: ReviewsInstrumentChoice, 
/**
 * Settings; none = the suggested ones.
 */
settings?: ReviewsSettings, };

export type ReviewsPeriodDetail = { period: ReviewsPeriod, settings: ReviewsSettings, instrument: ReviewsInstrument, seed: number, 
/**
 * Staff ids of the personnel office's own raters.
 */
team: Array<number>, participants: number, assignments: number, submitted: number, };

export type ReviewsPeriodEditInput = { periodId: number, name: string, starts: string, ends: string, 
/**
 * Another instrument; none = as it is.
 */
instrument?: ReviewsInstrumentChoice, 
/**
 * Other settings; none = as they are.
 */
settings?: ReviewsSettings, };

export type ReviewsPeriodId = { 
/**
 * Id of the period.
 */
periodId: number, };

export type ReviewsPeriodOpened = { participants: number, 
/**
 * Forms with a code.
 */
forms: number, };

export type ReviewsPeriodReleased = { 
/**
 * Results stored.
 */
results: number, 
/**
 * Of these with a total.
 */
withTotal: number, };

export type ReviewsPeriodRow = { period: ReviewsPeriod, instrument: string, participants: number, assignments: number, submitted: number, };

export type ReviewsPersonFacts = { 
/**
 * NIP, 18 digits or empty.
 */
nip: string, 
/**
 * Name with titles.
 */
name: string, 
/**
 * Pangkat and golongan.
 */
pangkat: string, 
/**
 * Position.
 */
position: string, 
/**
 * Unit.
 */
unit: string, };

export type ReviewsPolicy = "normalisasi" | "gabung";

export type ReviewsPreview = { participants: number, assignments: number, groups: Array<ReviewsPreviewGroup>, 
/**
 * Groups of persons that should be looked at; the list stops at 500.
 */
care: Array<ReviewsPreviewCare>, careTotal: number, 
/**
 * Participants nobody rates.
 */
withoutRaters: number, 
/**
 * Why the period cannot be opened yet; empty = it can.
 */
obstacles: Array<string>, };

export type ReviewsPreviewCare = { participantId: number, name: string, unit: string, group: ReviewsGroup, raters: number, outlook: ReviewsOutlook, reading: string, };

export type ReviewsPreviewGroup = { group: ReviewsGroup, label: string, weight: number, assignments: number, 
/**
 * What a rater of this group is promised on the form.
 */
promise: string, 
/**
 * How many participants may expect what.
 */
outlooks: Array<ReviewsPreviewOutlook>, };

export type ReviewsPreviewOutlook = { outlook: ReviewsOutlook, participants: number, reading: string, };

export type ReviewsPrinted = { 
/**
 * Files.
 */
files: number, 
/**
 * Pages over all files.
 */
pages: number, 
/**
 * Name of the folder.
 */
folder: string, };

export type ReviewsProgress = { period: ReviewsPeriod, assigned: number, submitted: number, groups: Array<ReviewsProgressGroup>, units: Array<ReviewsProgressUnit>, };

export type ReviewsProgressGroup = { group: ReviewsGroup, label: string, assigned: number, submitted: number, };

export type ReviewsProgressRater = { staffId: number | null, person: ReviewsPersonFacts, assigned: number, submitted: number, };

export type ReviewsProgressRaters = { rows: Array<ReviewsProgressRater>, total: number, };

export type ReviewsProgressRatersInput = { periodId: number, 
/**
 * A unit of raters with all below it; none = all.
 */
unitId?: number, 
/**
 * Part of a name or NIP.
 */
text: string, 
/**
 * Only those with forms still out.
 */
onlyPending: boolean, offset: number, limit: number, };

export type ReviewsProgressUnit = { unitId: number | null, unit: string, assigned: number, submitted: number, groups: Array<ReviewsProgressGroup>, };

export type ReviewsQuestionnairesInput = { periodId: number, 
/**
 * Only raters of this unit with all below it.
 */
unitId?: number, 
/**
 * Only this rater, by staff id.
 */
raterStaffId?: number, 
/**
 * Size of the paper; none = the office's choice.
 */
paper?: AgencyPaper, 
/**
 * Handle of the folder.
 */
folder: number, };

export type ReviewsRater = { assignmentId: number, group: ReviewsGroup, staffId: number | null, person: ReviewsPersonFacts, 
/**
 * Why this person.
 */
reason: string, 
/**
 * Put there by the operator.
 */
manual: boolean, 
/**
 * The form came in.
 */
submitted: boolean, };

export type ReviewsRaterAdd = { staffId: number, group: ReviewsGroup, };

export type ReviewsRaterGroup = { group: ReviewsGroup, label: string, raters: number, minimum: number, maximum: number, outlook: ReviewsOutlook, 
/**
 * What to expect, in words.
 */
reading: string, };

export type ReviewsRaterRegroup = { assignmentId: number, group: ReviewsGroup, };

export type ReviewsRaters = { participantId: number, periodId: number, person: ReviewsPersonFacts, raters: Array<ReviewsRater>, groups: Array<ReviewsRaterGroup>, };

export type ReviewsRatersEditInput = { participantId: number, 
/**
 * New raters.
 */
add: Array<ReviewsRaterAdd>, 
/**
 * Assignments to take out.
 */
remove: Array<number>, 
/**
 * Assignments to put into another group.
 */
regroup: Array<ReviewsRaterRegroup>, };

export type ReviewsRatersEdited = { raters: number, };

export type ReviewsRatersProposeInput = { periodId: number, 
/**
 * Another seed gives another draw; none = the period's own, the same draw again.
 */
seed?: number, 
/**
 * Staff ids of the personnel office's own raters; none = as before.
 */
team?: Array<number>, 
/**
 * Keep raters that the operator put in.
 */
keepManual: boolean, };

export type ReviewsRatersProposed = { seed: number, raters: number, shortages: Array<ReviewsShortage>, 
/**
 * Shortages in all; the list above stops at 200.
 */
shortagesTotal: number, };

export type ReviewsReliability = { source: ReviewsSource, label: string, persons: number, icc1: number, icc2: number, 
/**
 * In plain words.
 */
reading: string, };

export type ReviewsResult = { 
/**
 * Who it is about, as of the opening of the period.
 */
person: ReviewsPersonFacts, 
/**
 * Groups of the period, in print order.
 */
groups: Array<ReviewsGroupResult>, 
/**
 * What is shown, in print order.
 */
columns: Array<ReviewsColumn>, 
/**
 * One entry per aspect.
 */
aspects: Array<ReviewsAspectResult>, 
/**
 * Others together, one entry per item.
 */
items: Array<number | null>, 
/**
 * The total: others together, without self.
 */
total: number | null, 
/**
 * Own mean.
 */
oneself: number | null, 
/**
 * Own mean against the total.
 */
gap: ReviewsGap | null, 
/**
 * Raters other than self that the total rests on.
 */
raters: number, 
/**
 * Fewer raters than the period wanted.
 */
weak: boolean, 
/**
 * Items with the highest means of others, highest first.
 */
strongest: Array<ReviewsHighlight>, 
/**
 * Items with the lowest means of others, lowest first.
 */
weakest: Array<ReviewsHighlight>, 
/**
 * Comments that may be shown, in drawn order.
 */
comments: Array<ReviewsComments>, 
/**
 * Sum of the weights of the counted columns.
 */
weights: number, };

export type ReviewsResultDetail = { participantId: number, period: ReviewsPeriod, settings: ReviewsSettings, instrument: ReviewsInstrument, result: ReviewsResult, 
/**
 * Short check sum as printed; none while not released.
 */
checksum: string | null, };

export type ReviewsResultRow = { participantId: number, staffId: number | null, person: ReviewsPersonFacts, total: number | null, oneself: number | null, gap: ReviewsGap | null, raters: number, 
/**
 * Fewer raters than the period wanted.
 */
weak: boolean, };

export type ReviewsResultsExportInput = { periodId: number, 
/**
 * Only this unit with all below it.
 */
unitId?: number, 
/**
 * Handle of the file.
 */
file: number, };

export type ReviewsResultsListInput = { periodId: number, 
/**
 * A unit with all below it; none = all.
 */
unitId?: number, 
/**
 * Part of a name or NIP.
 */
text: string, 
/**
 * Only this class of gap.
 */
gapClass?: ReviewsGapClass, 
/**
 * What to sort by; none = unit and name.
 */
sort?: ReviewsResultsSort, descending: boolean, offset: number, limit: number, };

export type ReviewsResultsPage = { rows: Array<ReviewsResultRow>, total: number, };

export type ReviewsResultsSort = "name" | "total" | "oneself" | "gap" | "raters";

export type ReviewsSettings = { 
/**
 * One rule per group; a group left out is not used.
 */
groups: Array<ReviewsGroupRule>, 
/**
 * Answers an anonymous group or item needs before it is shown.
 */
threshold: number, 
/**
 * Raters other than self that a result should rest on.
 */
minimumRaters: number, 
/**
 * Treatment of small groups.
 */
policy: ReviewsPolicy, 
/**
 * Gap that counts, in hundredths of a point.
 */
gap: number, 
/**
 * Score from which an aspect is a strength, in hundredths of a point.
 */
strength: number, };

export type ReviewsSheetsInput = { periodId: number, 
/**
 * Only this person, by NIP.
 */
nip?: string, 
/**
 * Only this person, by participant.
 */
participantId?: number, 
/**
 * Only this unit with all below it.
 */
unitId?: number, 
/**
 * Size of the paper; none = the office's choice.
 */
paper?: AgencyPaper, 
/**
 * Handle of the folder.
 */
folder: number, };

export type ReviewsShortage = { participantId: number, name: string, unit: string, group: ReviewsGroup, found: number, minimum: number, };

export type ReviewsSource = "atasan" | "gabungan" | "rekan" | "bawahan" | "diri" | "tim";

export type ReviewsStanding = "kosong" | "tersembunyi" | "digabung" | "tampil";

export type ReviewsState = "draf" | "dibuka" | "ditutup" | "dirilis";

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

export type StaffImportAbsent = { 
/**
 * How many in all.
 */
total: number, 
/**
 * The asked ones.
 */
rows: Array<StaffImportAbsentRow>, };

export type StaffImportAbsentInput = { 
/**
 * The file.
 */
handle: number, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give, at most 500.
 */
limit: number, };

export type StaffImportAbsentRow = { 
/**
 * Id of the record, or of the unit.
 */
id: number, 
/**
 * 18 digits; empty for a unit.
 */
nip: string, 
/**
 * Name.
 */
name: string, };

export type StaffImportChange = { 
/**
 * Row of the file; 0 when there is none.
 */
row: number, 
/**
 * It is made, or taken.
 */
created: boolean, 
/**
 * NIP, or id of the unit.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * Field by field.
 */
fields: Array<StaffImportFieldChange>, };

export type StaffImportChanges = { 
/**
 * How many in all.
 */
total: number, 
/**
 * The asked ones.
 */
rows: Array<StaffImportChange>, };

export type StaffImportChangesInput = { 
/**
 * The file.
 */
handle: number, 
/**
 * Which ones.
 */
part: StaffImportPart, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give, at most 500.
 */
limit: number, };

export type StaffImportColumn = { 
/**
 * Index from 0.
 */
at: number, 
/**
 * `A`, `B`, …
 */
letter: string, 
/**
 * The header as written.
 */
header: string, 
/**
 * The first filled cells below it.
 */
samples: Array<string>, };

export type StaffImportCommitInput = { 
/**
 * The file, previewed before.
 */
handle: number, 
/**
 * Leave out rows with errors; otherwise they stop the import.
 */
leaveOutErrors?: boolean, };

export type StaffImportField = { 
/**
 * Its name in mappings.
 */
field: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Nothing can be imported without it.
 */
required: boolean, 
/**
 * Stored in a field of the record; otherwise recognised and set aside.
 */
stored: boolean, 
/**
 * Index of the file column; null: not in the file.
 */
at: number | null, 
/**
 * The header is a known one; otherwise a guess to be looked at.
 */
sure: boolean, };

export type StaffImportFieldChange = { 
/**
 * Label.
 */
label: string, 
/**
 * Before.
 */
old: string, 
/**
 * After.
 */
new: string, };

export type StaffImportFinding = { 
/**
 * Row of the file.
 */
row: number, 
/**
 * `A`, `B`, …; empty when the whole row is meant.
 */
letter: string, 
/**
 * The header as written in the file.
 */
column: string, 
/**
 * How heavy.
 */
level: StaffImportLevel, 
/**
 * Code of the problem.
 */
problem: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * What the cell says.
 */
value: string, 
/**
 * What is wrong and what to do.
 */
message: string, };

export type StaffImportFindings = { 
/**
 * How many in all.
 */
total: number, 
/**
 * The asked ones.
 */
rows: Array<StaffImportFinding>, };

export type StaffImportFindingsInput = { 
/**
 * The file.
 */
handle: number, 
/**
 * Only these levels; left out or empty: all.
 */
levels?: Array<StaffImportLevel>, 
/**
 * Only this kind of problem.
 */
problem?: string | null, 
/**
 * Only from this row of the file on.
 */
fromRow?: number | null, 
/**
 * How many to skip.
 */
offset: number, 
/**
 * How many to give, at most 500.
 */
limit: number, };

export type StaffImportHeadRow = { 
/**
 * Row number.
 */
row: number, 
/**
 * Its first cells.
 */
cells: Array<string>, };

export type StaffImportHistoryInput = { 
/**
 * How many, the latest first.
 */
limit: number, };

export type StaffImportLevel = "galat" | "peringatan" | "teks" | "rapikan";

export type StaffImportPart = "created" | "changed" | "units" | "heads";

export type StaffImportPlace = { 
/**
 * Name of the column, as in [`StaffImportField`].
 */
field: string, 
/**
 * Index of the file column from 0; null: not in the file.
 */
at: number | null, };

export type StaffImportPreview = { 
/**
 * Name of the file.
 */
fileName: string, 
/**
 * Its sheets.
 */
sheets: Array<StaffImportSheet>, 
/**
 * The table; null: the user has to say which sheet and rows.
 */
table: StaffImportTable | null, 
/**
 * What the import would do; null while required columns are missing.
 */
summary: StaffImportSummary | null, };

export type StaffImportPreviewInput = { 
/**
 * The file.
 */
handle: number, 
/**
 * `siasn`, `nominatif`, `hierarki`.
 */
kind?: string | null, 
/**
 * Index of the sheet from 0, with the header rows.
 */
sheet?: number | null, 
/**
 * First row of the header.
 */
headerFirst?: number | null, 
/**
 * Last row of the header.
 */
headerLast?: number | null, 
/**
 * Columns moved by the user.
 */
mapping?: Array<StaffImportPlace> | null, 
/**
 * Make units that are not in the tree; left out: only while there is no tree.
 */
createUnits?: boolean | null, 
/**
 * Empty cells erase what is stored.
 */
erase?: boolean | null, };

export type StaffImportProblem = { 
/**
 * Code to filter by.
 */
code: string, 
/**
 * Heading.
 */
title: string, 
/**
 * How heavy.
 */
level: StaffImportLevel, 
/**
 * How many.
 */
count: number, };

export type StaffImportRecord = { 
/**
 * Id.
 */
id: number, 
/**
 * Local ISO date and time.
 */
at: string, 
/**
 * Who imported.
 */
operator: string, 
/**
 * `siasn`, `nominatif`, `hierarki`.
 */
kind: string, 
/**
 * As shown.
 */
kindName: string, 
/**
 * Name of the file.
 */
fileName: string, 
/**
 * SHA-256 of its content.
 */
sha256: string, 
/**
 * Persons or units in the file.
 */
rows: number, 
/**
 * Records made.
 */
created: number, 
/**
 * Records changed.
 */
changed: number, 
/**
 * Records that already said the same.
 */
unchanged: number, 
/**
 * Rows with errors that were left out.
 */
leftOut: number, 
/**
 * Units made.
 */
unitsCreated: number, 
/**
 * Units changed.
 */
unitsChanged: number, 
/**
 * Heads changed.
 */
headsChanged: number, };

export type StaffImportReport = { 
/**
 * Findings in it.
 */
findings: number, };

export type StaffImportReportInput = { 
/**
 * The imported file.
 */
handle: number, 
/**
 * Where to save.
 */
target: number, };

export type StaffImportResult = { 
/**
 * Id of the import; null when nothing was to be changed.
 */
id: number | null, 
/**
 * As the undo menu names it.
 */
title: string, 
/**
 * Persons or units in the file.
 */
rows: number, 
/**
 * Records made.
 */
created: number, 
/**
 * Records changed.
 */
changed: number, 
/**
 * Records that already said the same.
 */
unchanged: number, 
/**
 * Rows with errors that were left out.
 */
leftOut: number, 
/**
 * Which rows these are.
 */
leftOutRows: Array<number>, 
/**
 * Rows that repeat another one.
 */
repeated: number, 
/**
 * Units made.
 */
unitsCreated: number, 
/**
 * Units changed.
 */
unitsChanged: number, 
/**
 * Heads changed, those waited for included.
 */
headsChanged: number, 
/**
 * What else to know.
 */
notes: Array<string>, };

export type StaffImportSheet = { 
/**
 * Its name; empty for text files.
 */
name: string, 
/**
 * Hidden in the spreadsheet program.
 */
hidden: boolean, 
/**
 * Number of its last row.
 */
rows: number, 
/**
 * Its first rows, to choose the header from.
 */
head: Array<StaffImportHeadRow>, };

export type StaffImportSummary = { 
/**
 * Persons or units in the file.
 */
rows: number, 
/**
 * Records that are made.
 */
created: number, 
/**
 * Records that change.
 */
changed: number, 
/**
 * Records that already say the same.
 */
unchanged: number, 
/**
 * Rows with errors.
 */
leftOut: number, 
/**
 * Rows that repeat another one.
 */
repeated: number, 
/**
 * Rows without a person or unit: headings, totals, signatures.
 */
skipped: Array<number>, 
/**
 * Units that are made.
 */
unitsCreated: number, 
/**
 * Units that change.
 */
unitsChanged: number, 
/**
 * Heads that change.
 */
headsChanged: number, 
/**
 * Records that the file does not name.
 */
absent: number, 
/**
 * Findings by kind, the heaviest first.
 */
problems: Array<StaffImportProblem>, 
/**
 * What else to know.
 */
notes: Array<string>, 
/**
 * Whether committing would change anything.
 */
empty: boolean, };

export type StaffImportTable = { 
/**
 * `siasn`, `nominatif`, `hierarki`.
 */
kind: string, 
/**
 * As shown.
 */
kindName: string, 
/**
 * Index of the sheet.
 */
sheet: number, 
/**
 * First row of the header.
 */
headerFirst: number, 
/**
 * Last row of the header.
 */
headerLast: number, 
/**
 * Row where data begins.
 */
firstRow: number, 
/**
 * Columns of the file.
 */
columns: Array<StaffImportColumn>, 
/**
 * Columns this kind of file can have.
 */
fields: Array<StaffImportField>, 
/**
 * Headers that nobody knows; their columns are ignored.
 */
unknown: Array<string>, 
/**
 * Required columns that are missing.
 */
missing: Array<string>, 
/**
 * The mapping of an earlier import is used.
 */
remembered: boolean, };

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

