// Any stretch of a long list out of pages that can only be asked one behind the other. It remembers the cursors it has
// met and starts from the nearest one, from the front or from the end, so that a jump to the end costs one page.

export interface KeysetPage<R> {
  rows: R[];
  /** Cursor behind the last row; null at the end. */
  next: string | null;
}

export interface KeysetAsk {
  after: string | null;
  limit: number;
  /** In the opposite order, from the end. */
  backwards: boolean;
}

/** Most rows that one page gives. */
export const pageLimit = 500;

interface Mark {
  /** Rows before this place, in its direction. */
  at: number;
  cursor: string | null;
}

export class KeysetPages<R> {
  readonly #fetch: (ask: KeysetAsk) => Promise<KeysetPage<R>>;
  readonly #total: Promise<number>;
  /** Marks by direction: from the front, from the end. */
  readonly #marks: [Mark[], Mark[]] = [[{ at: 0, cursor: null }], [{ at: 0, cursor: null }]];
  #queue: Promise<unknown> = Promise.resolve();
  /** Number of rows, once the end was seen. */
  known: number | undefined;

  constructor(fetch: (ask: KeysetAsk) => Promise<KeysetPage<R>>, total: Promise<number>) {
    this.#fetch = fetch;
    this.#total = total;
    total.then(
      (count) => (this.known ??= count),
      () => undefined,
    );
  }

  /** Rows from `offset` on; fewer at the end. Undefined when `wanted` says so before a step. */
  rows(offset: number, limit: number, wanted: () => boolean = () => true): Promise<R[] | undefined> {
    // One after another: the next question finds the marks of this one.
    const answer = this.#queue.then(() => this.#stretch(offset, limit, wanted));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #stretch(offset: number, limit: number, wanted: () => boolean): Promise<R[] | undefined> {
    const front = nearest(this.#marks[0], offset);
    if (offset - front.at <= pageLimit) return this.#walk(front, offset, limit, false, wanted);
    const total = this.known ?? (await this.#total);
    const end = Math.min(offset + limit, total);
    const back = nearest(this.#marks[1], total - end);
    if (offset - front.at <= total - end - back.at) return this.#walk(front, offset, limit, false, wanted);
    const rows = await this.#walk(back, total - end, end - offset, true, wanted);
    return rows?.reverse();
  }

  /** From a mark over what is not asked for to the rows wanted. */
  async #walk(
    from: Mark,
    start: number,
    count: number,
    backwards: boolean,
    wanted: () => boolean,
  ): Promise<R[] | undefined> {
    const rows: R[] = [];
    let { at, cursor } = from;
    while (at < start + count) {
      if (!wanted()) return undefined;
      const goal = at < start ? start : start + count;
      const page = await this.#fetch({ after: cursor, limit: Math.min(pageLimit, goal - at), backwards });
      if (at >= start) rows.push(...page.rows);
      at += page.rows.length;
      cursor = page.next;
      if (cursor === null || page.rows.length === 0) {
        if (!backwards) this.known = at;
        break;
      }
      const marks = this.#marks[backwards ? 1 : 0];
      if (!marks.some((mark) => mark.at === at)) marks.push({ at, cursor });
    }
    return rows;
  }
}

/** The last mark that does not lie behind `at`. */
function nearest(marks: readonly Mark[], at: number): Mark {
  return marks.reduce((best, mark) => (mark.at <= at && mark.at > best.at ? mark : best), {
    at: 0,
    cursor: null,
  });
}
