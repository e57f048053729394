// The list of staff as it stands: words, filters, order, rows, and the place in it. It outlives the page, so that the
// profile can go to the next person and the list is found again as it was left; gone when the file is locked.
import { onChanged, rpc, touches } from '$host';
import type {
  ReferenceLists,
  StaffFilters,
  StaffRow,
  StaffSort,
  StaffView,
  StaffViewDefinition,
} from '$contract/types';
import { held } from '$kit/held.svelte';
import { recall } from '$kit/remember';
import { TableState, type Answer, type Ask, type Key } from '$kit/table.svelte';
import { fromStaffSort, staffColumns, toStaffSort } from './columns';
import { completed, isFiltered, noFilters, type Filters } from './filters';
import { KeysetPages } from './pages';

const areas = ['staff', 'organisation'];
let changes = 0;
onChanged((changed) => {
  if (touches(changed, areas)) changes++;
});

/** What list, count and export are asked with. */
export interface Selection {
  text: string;
  filters: StaffFilters;
  sort: StaffSort;
}

export class StaffList {
  text = $state('');
  filters = $state.raw<Filters>(noFilters());
  /** The saved view that was applied last. */
  view = $state.raw<StaffView>();
  lists = $state.raw<ReferenceLists>();
  readonly table: TableState<StaffRow>;
  #pages: KeysetPages<StaffRow> | undefined;
  #seen = -1;
  /** NIP of everybody who was loaded. */
  readonly #nips = new Map<Key, string>();

  constructor() {
    this.table = new TableState<StaffRow>({
      id: 'staff.list',
      columns: staffColumns(() => this.lists),
      key: (row) => row.id,
      load: (ask) => this.#load(ask),
      sort: { column: 'fullName', descending: false },
      areas,
    });
  }

  get selection(): Selection {
    return {
      text: this.text.trim(),
      filters: $state.snapshot(this.filters),
      sort: toStaffSort(this.table.sort),
    };
  }

  /** Words or filters narrow the list. */
  get narrowed(): boolean {
    return this.text.trim() !== '' || isFiltered(this.filters);
  }

  clear(): void {
    this.text = '';
    this.filters = noFilters();
  }

  async #load({ offset, limit, anew, wanted }: Ask): Promise<Answer<StaffRow> | undefined> {
    let pages = this.#pages;
    if (anew || !pages) {
      this.#seen = changes;
      const { text, filters, sort } = this.selection;
      const total = rpc('staff.count', { text, filters }).then((count) => count.total);
      pages = this.#pages = new KeysetPages<StaffRow>(
        ({ after, limit, backwards }) =>
          rpc('staff.list', {
            text,
            filters,
            sort: { key: sort.key, desc: sort.desc !== backwards },
            after,
            limit,
          }),
        total,
      );
      const mine = pages;
      total.then(
        (count) => {
          if (mine === this.#pages) this.table.setTotal(count);
        },
        () => undefined, // The page of rows fails with the same reason.
      );
    }
    const rows = await pages.rows(offset, limit, wanted);
    for (const row of rows ?? []) this.#nips.set(row.id, row.nip);
    return rows && { rows, total: pages.known ?? null };
  }

  /** Back on the page: asks anew when something changed meanwhile. */
  refresh(): void {
    if (!this.table.fresh && this.#seen !== changes) void this.table.reload();
  }

  // ── saved views ──────────────────────────────────────────────────────────────────────────────────────────────

  get definition(): StaffViewDefinition {
    return { ...this.selection, columns: this.table.layout.columns };
  }

  apply(view: StaffView): void {
    const { text, filters, sort, columns } = view.definition;
    this.view = view;
    this.text = text;
    this.filters = completed(filters);
    if (columns.length > 0) this.table.setColumns(columns);
    this.table.setSort(fromStaffSort(sort, columns));
  }

  /** Something differs from the saved view. */
  get viewChanged(): boolean {
    if (!this.view) return false;
    const saved = this.view.definition;
    return (
      JSON.stringify({ ...saved, filters: completed(saved.filters) }) !==
      JSON.stringify({ ...this.definition, filters: completed(this.definition.filters) })
    );
  }

  /** NIP of the chosen people, in the order of choosing. */
  get chosenNips(): string[] {
    return [...this.table.selected].flatMap((id) => this.#nips.get(id) ?? []);
  }

  // ── from person to person ────────────────────────────────────────────────────────────────────────────────────

  /** Index of a person in the list; −1 when the list does not hold them or has not loaded them. */
  indexOf(id: number): number {
    const { table } = this;
    if (table.activeRow?.id === id) return table.active;
    for (let by = 1; by <= 100; by++) {
      for (const index of [table.active - by, table.active + by]) {
        if (index >= 0 && index < table.total && table.row(index)?.id === id) return index;
      }
    }
    return -1;
  }

  /** The person before (−1) or behind (+1); undefined at the ends. Makes them the current row. */
  async step(id: number, by: -1 | 1): Promise<number | undefined> {
    const at = this.indexOf(id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= this.table.total) return undefined;
    let row = this.table.row(to);
    if (!row) {
      // Into the next stretch of the list: loaded for the table too.
      this.table.need(to, to);
      row = (await this.#pages?.rows(to, 1))?.[0];
    }
    if (!row) return undefined;
    this.table.active = to;
    this.table.reveal = true;
    return row.id;
  }
}

const key = 'staff.list.state';

/** The list as it was left, or a new one. */
export function staffList(): StaffList {
  return held(key, () => new StaffList());
}

/** The list if there was one. */
export function leftList(): StaffList | undefined {
  return recall<StaffList>(key);
}
