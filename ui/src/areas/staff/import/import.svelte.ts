// An import from the chosen file to its result: what was recognised, what the user decided, how far it is. No DOM.
import { rpc } from '$host';
import type {
  PickedFile,
  StaffImportColumn,
  StaffImportField,
  StaffImportPreview,
  StaffImportResult,
} from '$contract/types';
import { runJob } from '$kit/ask.svelte';
import { hold, recall } from '$kit/remember';
import { toasts } from '$kit/toast.svelte';

export const steps = ['file', 'columns', 'preview', 'result'] as const;
export type Step = (typeof steps)[number];

export const stepTitles: Record<Step, string> = {
  file: 'Berkas',
  columns: 'Kolom',
  preview: 'Pratinjau',
  result: 'Hasil',
};

/** Where the table is, if the user said so. */
export interface Place {
  kind: string;
  sheet: number;
  first: number;
  last: number;
}

export class ImportState {
  step = $state<Step>('file');
  file = $state.raw<PickedFile | null>(null);
  preview = $state.raw<StaffImportPreview>();
  result = $state.raw<StaffImportResult>();
  place = $state.raw<Place>();
  /** Columns the user moved: field to file column, null for nowhere. */
  moved = $state.raw<ReadonlyMap<string, number | null>>(new Map());
  /** Null: as the program proposes, only while there is no tree. */
  createUnits = $state<boolean | null>(null);
  erase = $state(false);
  leaveOut = $state(false);
  /** Something was moved since the last look. */
  stale = $state(false);
  /** Counts the looks, so that lists are asked for anew. */
  look = $state(0);

  get handle(): number {
    return this.file?.handle ?? 0;
  }

  /** Whether a step can be gone to. */
  reachable(step: Step): boolean {
    if (step === 'file') return true;
    if (!this.preview) return false;
    if (step === 'columns') return this.result === undefined;
    if (step === 'preview') return this.preview.summary !== null && !this.stale && this.result === undefined;
    return this.result !== undefined;
  }

  async open(file: PickedFile): Promise<void> {
    this.file = file;
    this.preview = undefined;
    this.result = undefined;
    this.place = undefined;
    this.moved = new Map();
    this.createUnits = null;
    this.erase = false;
    this.leaveOut = false;
    if (await this.examine()) this.step = 'columns';
  }

  /** Reads the file as decided so far and works out what the import would do; false when stopped or refused. */
  async examine(): Promise<boolean> {
    const place = this.place;
    const answer = await runJob('Memeriksa berkas', 'staff.import_preview', {
      handle: this.handle,
      ...(place
        ? { kind: place.kind, sheet: place.sheet, headerFirst: place.first, headerLast: place.last }
        : {}),
      mapping: this.moved.size > 0 ? [...this.moved].map(([field, at]) => ({ field, at })) : null,
      createUnits: this.createUnits,
      erase: this.erase,
    });
    if (!answer) return false;
    this.preview = answer;
    this.stale = false;
    this.look++;
    if (answer.table && !place) {
      const { kind, sheet, headerFirst, headerLast } = answer.table;
      this.place = { kind, sheet, first: headerFirst, last: headerLast };
    }
    return true;
  }

  /** The table lies somewhere else: what was moved belongs to other columns and is forgotten. */
  async setPlace(place: Place): Promise<void> {
    const before = this.place;
    this.place = place;
    this.moved = new Map();
    if (!(await this.examine())) this.place = before;
  }

  /** The field that a file column holds. */
  fieldAt(at: number): StaffImportField | undefined {
    return this.fields.find((field) => this.columnOf(field) === at);
  }

  columnOf(field: StaffImportField): number | null {
    const moved = this.moved.get(field.field);
    return moved === undefined ? field.at : moved;
  }

  get fields(): readonly StaffImportField[] {
    return this.preview?.table?.fields ?? [];
  }

  get columns(): readonly StaffImportColumn[] {
    return this.preview?.table?.columns ?? [];
  }

  /** Required fields without a column. Name and NIP may stand together. */
  get missing(): string[] {
    const together = this.fields.some(
      (field) => field.field === 'nameAndNip' && this.columnOf(field) !== null,
    );
    return this.fields
      .filter((field) => field.required && this.columnOf(field) === null)
      .filter((field) => !(together && (field.field === 'nip' || field.field === 'name')))
      .map((field) => field.title);
  }

  /** A file column holds this field from now on, or none. */
  assign(at: number, field: string | null): void {
    const moved = new Map(this.moved);
    const before = this.fieldAt(at);
    if (before) moved.set(before.field, null);
    if (field) moved.set(field, at);
    this.moved = moved;
    this.stale = true;
  }

  async toPreview(): Promise<void> {
    if (this.stale && !(await this.examine())) return;
    if (this.preview?.summary) this.step = 'preview';
  }

  /** Does it; true when something was stored. */
  async commit(): Promise<boolean> {
    const result = await runJob('Mengimpor', 'staff.import_commit', {
      handle: this.handle,
      leaveOutErrors: this.leaveOut,
    });
    if (!result) return false;
    this.result = result;
    this.step = 'result';
    return result.id !== null;
  }

  /** Saves the report; gives the place, undefined when the user stopped. */
  async saveReport(): Promise<{ handle: number; name: string } | undefined> {
    const base = (this.file?.name ?? 'impor').replace(/\.[^.]+$/, '');
    const place = await rpc('file.save', {
      title: 'Simpan laporan impor',
      name: `laporan-impor-${base}.xlsx`,
    });
    if (!place) return undefined;
    const made = await runJob('Menyimpan laporan', 'staff.import_report', {
      handle: this.handle,
      target: place.handle,
    });
    return made && place;
  }

  /** The next file. What could be undone at the edge of the page is still in the menu. */
  restart(): void {
    toasts.settle();
    this.step = 'file';
    this.file = null;
    this.preview = undefined;
    this.result = undefined;
  }
}

const key = 'staff.import';

/** The import under way: it stays while other pages are looked at, and goes when the file is locked. */
export function importState(): ImportState {
  const kept = recall<ImportState>(key);
  if (kept) return kept;
  const fresh = new ImportState();
  hold(key, fresh);
  return fresh;
}
