// The journal, newest first, loaded page by page as one scrolls down.
import { asFailure, rpc, type HostFailure } from '$host';
import type { JournalDetail, JournalEntry } from '$contract/types';

const step = 50;

export class HistoryState {
  text = $state('');
  entries = $state.raw<JournalEntry[]>([]);
  more = $state(false);
  loading = $state(false);
  fresh = $state(true);
  error = $state.raw<HostFailure>();
  /** The entry that is unfolded, and what it changed. */
  opened = $state<number>();
  detail = $state.raw<JournalDetail>();
  detailError = $state.raw<HostFailure>();
  #turn = 0;

  /** From the top, as many as are shown now. */
  async reload(): Promise<void> {
    await this.#load(null, Math.max(step, this.entries.length));
  }

  async loadMore(): Promise<void> {
    const last = this.entries.at(-1);
    if (!this.more || this.loading || !last) return;
    await this.#load(last.id, step);
  }

  async #load(before: number | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const page = await rpc('journal.list', {
        before,
        limit: Math.min(limit, 200),
        text: this.text.trim() || null,
      });
      if (turn !== this.#turn) return;
      this.entries = before === null ? page.entries : [...this.entries, ...page.entries];
      this.more = page.more;
      this.error = undefined;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.error = asFailure(error);
    }
    this.loading = false;
    this.fresh = false;
  }

  changed(areas: readonly string[]): void {
    // Every change writes an entry, whichever area it is of.
    if (areas.length > 0) void this.reload();
  }

  async toggle(id: number): Promise<void> {
    this.detail = undefined;
    this.detailError = undefined;
    this.opened = this.opened === id ? undefined : id;
    if (this.opened === undefined) return;
    try {
      const detail = await rpc('journal.entry', { id });
      if (this.opened === id) this.detail = detail;
    } catch (error) {
      if (this.opened === id) this.detailError = asFailure(error);
    }
  }

  /** Entries by day, newest first. */
  get days(): { day: string; entries: JournalEntry[] }[] {
    const days: { day: string; entries: JournalEntry[] }[] = [];
    for (const entry of this.entries) {
      const day = entry.at.slice(0, 10);
      const last = days.at(-1);
      if (last?.day === day) last.entries.push(entry);
      else days.push({ day, entries: [entry] });
    }
    return days;
  }
}
