// A long list that is paged, sorted and filtered by the program: which rows are here, which are chosen, which is
// current. No DOM; Table.svelte draws it. It keeps its place: leave the page, come back, and it stands where it was.
import { SvelteSet } from 'svelte/reactivity';
import { asFailure, touches, type HostFailure } from '$host';
import { hold, keep, kept, recall } from './remember';

export interface Column<R> {
  id: string;
  title: string;
  /** Text of the cell, where the page gives no snippet for it. */
  text?: (row: R) => string;
  align?: 'start' | 'end';
  /** In rem. */
  width: number;
  /** Takes the room that is left. */
  grow?: boolean;
  /** False: the program cannot sort by it. */
  sortable?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Always shown. */
  fixed?: boolean;
}

export interface Sort {
  column: string;
  descending: boolean;
}

export interface Ask {
  offset: number;
  limit: number;
  sort: Sort | null;
  /** Everything is asked anew: what was known of the order no longer holds. */
  anew: boolean;
  /** Whether these rows are still looked at; a slow `load` may give up when they are not. */
  wanted: () => boolean;
}

export interface Answer<R> {
  rows: R[];
  /** Null while it is being counted: `load` gave at least the rows so far, `setTotal` brings the number. */
  total: number | null;
}

export type Key = string | number;

export interface TableOptions<R> {
  /** Name under which place and columns are remembered, e.g. `staff.list`. */
  id: string;
  columns: readonly Column<R>[];
  key: (row: R) => Key;
  /** Gives undefined when the rows are no longer wanted. */
  load: (ask: Ask) => Promise<Answer<R> | undefined>;
  sort?: Sort;
  /** Areas whose change reloads the list. */
  areas?: readonly string[];
}

interface Place {
  scroll: number;
  active: number;
  sort: Sort | null;
}

const chunk = 100;

export class TableState<R> {
  readonly id: string;
  readonly columns: readonly Column<R>[];
  readonly key: (row: R) => Key;
  readonly areas: readonly string[];
  readonly #load: TableOptions<R>['load'];

  total = $state(0);
  /** The total is still on its way; `total` is what is known of it. */
  counting = $state(false);
  /** No answer yet at all. */
  fresh = $state(true);
  loading = $state(false);
  error = $state.raw<HostFailure>();
  sort = $state.raw<Sort | null>(null);
  /** Index of the current row. */
  active = $state(0);
  /** Scroll position in pixels, kept for the next visit. */
  scroll = 0;
  /** The current row changed while the table was away: it is brought into view on the next visit. */
  reveal = false;
  visibility = $state.raw<Record<string, boolean>>({});
  order = $state.raw<string[]>([]);
  readonly selected = new SvelteSet<Key>();

  #chunks = $state.raw(new Map<number, R[]>());
  #asked = new Set<number>();
  #turn = 0;
  #range: [number, number] = [0, 0];
  #anchor = 0;

  constructor(options: TableOptions<R>) {
    this.id = options.id;
    this.columns = options.columns;
    this.key = options.key;
    this.areas = options.areas ?? [options.id.split('.')[0] ?? options.id];
    this.#load = options.load;
    const place = recall<Place>(`table.${this.id}`);
    this.sort = place?.sort ?? options.sort ?? null;
    this.scroll = place?.scroll ?? 0;
    this.active = place?.active ?? 0;
    const layout = kept<{ visibility: Record<string, boolean>; order: string[] }>(`columns.${this.id}`);
    this.#arrange(layout?.visibility ?? {}, layout?.order ?? []);
  }

  /** Row at `index`, or undefined while it is on its way. */
  row(index: number): R | undefined {
    return this.#chunks.get(Math.floor(index / chunk))?.[index % chunk];
  }

  get activeRow(): R | undefined {
    return this.row(this.active);
  }

  /** Asks anew, as after a filter changed. `keepPlace` false goes to the top and forgets the choice of rows. */
  async reload({ keepPlace = true } = {}): Promise<void> {
    if (!keepPlace) {
      this.active = 0;
      this.scroll = 0;
      this.#range = [0, 0];
      this.selected.clear();
    }
    const turn = ++this.#turn;
    this.#asked.clear();
    this.loading = true;
    const first = Math.floor(this.#range[0] / chunk);
    const last = Math.floor(this.#range[1] / chunk);
    await this.#fetch(first, last, turn, true);
  }

  /** The rows from `first` to `last` are looked at: what is missing is asked for. */
  need(first: number, last: number): void {
    this.#range = [first, last];
    if (this.fresh) return;
    const from = Math.floor(first / chunk);
    const to = Math.floor(last / chunk);
    for (let at = from; at <= to; at++) {
      if (!this.#chunks.has(at) && !this.#asked.has(at)) void this.#fetch(at, at, this.#turn, false);
    }
  }

  /** The number of rows, where it comes later than the rows. */
  setTotal(total: number): void {
    this.total = total;
    this.counting = false;
    this.active = Math.max(0, Math.min(this.active, total - 1));
  }

  #looksAt(first: number, last: number): boolean {
    return Math.floor(this.#range[0] / chunk) <= last && Math.floor(this.#range[1] / chunk) >= first;
  }

  async #fetch(first: number, last: number, turn: number, replace: boolean): Promise<void> {
    for (let at = first; at <= last; at++) this.#asked.add(at);
    try {
      const answer = await this.#load({
        offset: first * chunk,
        limit: (last - first + 1) * chunk,
        sort: this.sort,
        anew: replace,
        wanted: () => turn === this.#turn && (replace || this.#looksAt(first, last)),
      });
      if (turn !== this.#turn) return;
      if (!answer) {
        for (let at = first; at <= last; at++) this.#asked.delete(at);
        return;
      }
      const chunks = replace ? new Map<number, R[]>() : new Map(this.#chunks);
      for (let at = first; at <= last; at++) {
        chunks.set(at, answer.rows.slice((at - first) * chunk, (at - first + 1) * chunk));
      }
      this.#chunks = chunks;
      this.error = undefined;
      if (answer.total !== null) {
        this.setTotal(answer.total);
      } else if (replace) {
        this.counting = true;
        this.total = Math.max(first * chunk + answer.rows.length, this.fresh ? 0 : this.total);
      }
      // The list became shorter than the place we stood at.
      if (replace && first > 0 && first * chunk >= this.total) void this.reload({ keepPlace: false });
    } catch (error) {
      if (turn !== this.#turn) return;
      for (let at = first; at <= last; at++) this.#asked.delete(at);
      this.error = asFailure(error);
    }
    this.fresh = false;
    this.loading = false;
  }

  changed(areas: readonly string[]): void {
    if (touches(areas, this.areas)) void this.reload();
  }

  // ── sorting and columns ──────────────────────────────────────────────────────────────────────────────────────

  setSort(sort: Sort | null): void {
    this.sort = sort;
    void this.reload({ keepPlace: false });
  }

  #arrange(visibility: Record<string, boolean>, order: string[]): void {
    this.visibility = Object.fromEntries(
      this.columns.map((column) => [column.id, column.fixed || (visibility[column.id] ?? !column.hidden)]),
    );
    const known = this.columns.map((column) => column.id);
    this.order = [...order.filter((id) => known.includes(id)), ...known.filter((id) => !order.includes(id))];
  }

  /** What a saved view keeps of the table. */
  get layout(): { columns: string[]; sort: Sort | null } {
    return { columns: this.order.filter((id) => this.visibility[id]), sort: this.sort };
  }

  /** Shows exactly these columns, in this order. */
  setColumns(shown: readonly string[]): void {
    this.#arrange(Object.fromEntries(this.columns.map((column) => [column.id, shown.includes(column.id)])), [
      ...shown,
    ]);
    this.#keepColumns();
  }

  toggleColumn(id: string): void {
    this.#arrange({ ...this.visibility, [id]: !this.visibility[id] }, this.order);
    this.#keepColumns();
  }

  /** Moves a column one place to the left (−1) or right (+1). */
  moveColumn(id: string, by: -1 | 1): void {
    const order = [...this.order];
    const from = order.indexOf(id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= order.length) return;
    order.splice(to, 0, ...order.splice(from, 1));
    this.#arrange(this.visibility, order);
    this.#keepColumns();
  }

  resetColumns(): void {
    this.#arrange({}, []);
    this.#keepColumns();
  }

  #keepColumns(): void {
    keep(`columns.${this.id}`, { visibility: this.visibility, order: this.order });
  }

  // ── moving and choosing ──────────────────────────────────────────────────────────────────────────────────────

  /** Moves to a row; with `extend` everything between is chosen too. */
  go(index: number, extend = false): void {
    const from = this.active;
    this.active = Math.max(0, Math.min(index, this.total - 1));
    if (extend) this.#chooseBetween(from, this.active);
    else this.#anchor = this.active;
  }

  /** Where a key leads; undefined when the key is not about moving. `page` rows fit on the screen. */
  step(key: string, page: number): number | undefined {
    switch (key) {
      case 'ArrowDown':
        return this.active + 1;
      case 'ArrowUp':
        return this.active - 1;
      case 'PageDown':
        return this.active + page;
      case 'PageUp':
        return this.active - page;
      case 'Home':
        return 0;
      case 'End':
        return this.total - 1;
      default:
        return undefined;
    }
  }

  /** Chooses or un-chooses a row; with `range` everything since the last one chosen. */
  toggle(index: number, range = false): void {
    if (range) {
      this.#chooseBetween(this.#anchor, index);
    } else {
      const row = this.row(index);
      if (row === undefined) return;
      const key = this.key(row);
      if (!this.selected.delete(key)) this.selected.add(key);
      this.#anchor = index;
    }
    this.active = index;
  }

  #chooseBetween(a: number, b: number): void {
    for (let index = Math.min(a, b); index <= Math.max(a, b); index++) {
      const row = this.row(index);
      if (row !== undefined) this.selected.add(this.key(row));
    }
  }

  get allSelected(): boolean {
    return this.total > 0 && this.selected.size >= this.total;
  }

  /** Chooses every row of the list, also those not loaded. */
  async selectAll(): Promise<void> {
    const step = 1000;
    const turn = this.#turn;
    for (let offset = 0; offset < this.total; offset += step) {
      const answer = await this.#load({
        offset,
        limit: step,
        sort: this.sort,
        anew: false,
        wanted: () => turn === this.#turn,
      });
      if (turn !== this.#turn || !answer) return;
      for (const row of answer.rows) this.selected.add(this.key(row));
      if (answer.rows.length === 0) return;
    }
  }

  clearSelection(): void {
    this.selected.clear();
  }

  /** Called when the table leaves the screen. */
  remember(): void {
    hold(`table.${this.id}`, { scroll: this.scroll, active: this.active, sort: this.sort } satisfies Place);
  }
}

/** `load` for rows that are already here; sorts by the text of the column, numbers as numbers. */
export function loadFrom<R>(
  rows: () => readonly R[],
  columns: readonly Column<R>[],
): TableOptions<R>['load'] {
  return async ({ offset, limit, sort }) => {
    const all = [...rows()];
    const text = columns.find((column) => column.id === sort?.column)?.text;
    if (sort && text) {
      const compare = new Intl.Collator('id', { numeric: true }).compare;
      all.sort((a, b) => (sort.descending ? -1 : 1) * compare(text(a), text(b)));
    }
    return { rows: all.slice(offset, offset + limit), total: all.length };
  };
}

/**
 * In a page: asks anew, from the top, when a filter changed. `filters` is read reactively; typing is given `wait`
 * milliseconds of quiet.
 */
export function reloadOn<R>(table: TableState<R>, filters: () => readonly unknown[], wait = 120): void {
  let known = JSON.stringify(filters());
  $effect(() => {
    const now = JSON.stringify(filters());
    if (now === known) return;
    const timer = setTimeout(() => {
      known = now;
      void table.reload({ keepPlace: false });
    }, wait);
    return () => clearTimeout(timer);
  });
}
