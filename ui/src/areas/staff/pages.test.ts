import { describe, expect, it } from 'vitest';
import { KeysetPages, type KeysetAsk } from './pages';

/** A list of `count` numbers that gives pages like the program does: a cursor is the last row. */
function source(count: number) {
  const asked: KeysetAsk[] = [];
  const fetch = async (ask: KeysetAsk) => {
    asked.push(ask);
    const all = Array.from({ length: count }, (_, index) => index);
    if (ask.backwards) all.reverse();
    const from = ask.after === null ? 0 : all.indexOf(Number(ask.after)) + 1;
    const rows = all.slice(from, from + ask.limit);
    return { rows, next: from + rows.length < count ? String(rows.at(-1)) : null };
  };
  return { asked, pages: new KeysetPages<number>(fetch, Promise.resolve(count)) };
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('any stretch of a list', () => {
  it.each([
    [2700, 0, 100],
    [2700, 100, 100],
    [2700, 1300, 200],
    [2700, 2600, 100],
    [2700, 2650, 100],
    [2699, 2600, 100],
    [1, 0, 100],
    [100, 0, 100],
    [2700, 0, 2700],
    [100_000, 50_000, 100],
    [100_000, 99_900, 100],
  ])('%i rows, %i on, %i long', async (count, offset, limit) => {
    const { pages } = source(count);
    expect(await pages.rows(offset, limit)).toEqual(range(offset, Math.min(count, offset + limit)));
  });

  it('is empty behind the end', async () => {
    const { pages } = source(50);
    expect(await pages.rows(0, 100)).toHaveLength(50);
    expect(pages.known).toBe(50);
    expect(await source(0).pages.rows(0, 100)).toEqual([]);
  });

  it('goes to the end with one page', async () => {
    const { pages, asked } = source(100_000);
    await pages.rows(99_900, 100);
    expect(asked).toEqual([{ after: null, limit: 100, backwards: true }]);
  });

  it('goes on from where it was', async () => {
    const { pages, asked } = source(100_000);
    for (let offset = 0; offset < 1000; offset += 100) await pages.rows(offset, 100);
    expect(asked).toHaveLength(10);
    await pages.rows(1000, 100);
    expect(asked.at(-1)).toEqual({ after: '999', limit: 100, backwards: false });
    await pages.rows(400, 100);
    expect(asked.at(-1)).toEqual({ after: '399', limit: 100, backwards: false });
  });

  it('walks in the largest steps to the middle', async () => {
    const { pages, asked } = source(10_000);
    await pages.rows(4_000, 100);
    expect(asked.map((ask) => ask.limit)).toEqual([500, 500, 500, 500, 500, 500, 500, 500, 100]);
  });

  it('asks one after the other, so that the second finds the marks of the first', async () => {
    const { pages, asked } = source(10_000);
    const [a, b] = await Promise.all([pages.rows(2_000, 100), pages.rows(2_100, 100)]);
    expect([a?.[0], b?.[0]]).toEqual([2_000, 2_100]);
    expect(asked).toHaveLength(6);
  });

  it('gives up when nobody looks any more', async () => {
    const { pages, asked } = source(100_000);
    expect(await pages.rows(50_000, 100, () => asked.length < 3)).toBeUndefined();
    expect(asked).toHaveLength(3);
    expect(await pages.rows(0, 2)).toEqual([0, 1]);
  });

  it('goes on after a failure', async () => {
    let broken = true;
    const pages = new KeysetPages<number>(async () => {
      if (broken) throw new Error('away');
      return { rows: [1, 2], next: null };
    }, Promise.resolve(2));
    await expect(pages.rows(0, 100)).rejects.toThrow('away');
    broken = false;
    expect(await pages.rows(0, 100)).toEqual([1, 2]);
  });

  it('lives without a total as long as it need not know it', async () => {
    const total = Promise.reject(new Error('away'));
    const pages = new KeysetPages<number>(async () => ({ rows: [1], next: null }), total);
    expect(await pages.rows(0, 100)).toEqual([1]);
    expect(pages.known).toBe(1);
  });
});
