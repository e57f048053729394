import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetHeld } from './remember';
import { loadFrom, TableState, type Column, type TableOptions } from './table.svelte';

interface Row {
  id: number;
  name: string;
}
const columns: Column<Row>[] = [
  { id: 'name', title: 'Nama', width: 10, fixed: true, text: (row) => row.name },
  { id: 'id', title: 'Nomor', width: 5, text: (row) => String(row.id) },
  { id: 'extra', title: 'Lain', width: 5, hidden: true },
];
const rows: Row[] = Array.from({ length: 250 }, (_, index) => ({
  id: index + 1,
  name: `Orang ${index + 1}`,
}));
const settle = () => new Promise((resolve) => setTimeout(resolve));

function make(load?: TableOptions<Row>['load']) {
  return new TableState<Row>({
    id: 'test.list',
    columns,
    key: (row) => row.id,
    load: load ?? loadFrom(() => rows, columns),
  });
}

beforeEach(() => {
  forgetHeld();
  localStorage.clear();
});

describe('loading', () => {
  it('asks for the chunks that are looked at, each once', async () => {
    const load = vi.fn(loadFrom(() => rows, columns));
    const table = make(load);
    await table.reload();
    expect(table.total).toBe(250);
    expect(table.row(99)?.id).toBe(100);
    expect(table.row(100)).toBeUndefined();
    table.need(95, 120);
    table.need(96, 121);
    await settle();
    expect(table.row(100)?.id).toBe(101);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('throws away the answer to an older question', async () => {
    const answers: ((answer: { rows: Row[]; total: number }) => void)[] = [];
    const table = make(() => new Promise((resolve) => answers.push(resolve)));
    void table.reload();
    void table.reload();
    answers[1]?.({ rows: [{ id: 2, name: 'baru' }], total: 1 });
    await settle();
    answers[0]?.({ rows: [{ id: 1, name: 'lama' }], total: 1 });
    await settle();
    expect(table.row(0)?.name).toBe('baru');
  });

  it('keeps what is shown while a refresh fails, and says so', async () => {
    let fail = false;
    const table = make((ask) => (fail ? Promise.reject(new Error('x')) : loadFrom(() => rows, columns)(ask)));
    await table.reload();
    fail = true;
    await table.reload();
    expect(table.error).toBeDefined();
    expect(table.row(0)?.id).toBe(1);
  });

  it('reloads for its own areas and for everything', async () => {
    const load = vi.fn(loadFrom(() => rows, columns));
    const table = make(load);
    await table.reload();
    table.changed(['other']);
    expect(load).toHaveBeenCalledTimes(1);
    table.changed(['test']);
    table.changed(['*']);
    await settle();
    expect(load).toHaveBeenCalledTimes(3);
  });
});

describe('moving', () => {
  it.each([
    ['ArrowDown', 11],
    ['ArrowUp', 9],
    ['PageDown', 30],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 249],
  ])('%s', async (key, expected) => {
    const table = make();
    await table.reload();
    table.go(10);
    table.go(table.step(key, 20) ?? -1);
    expect(table.active).toBe(expected);
  });

  it('stays inside the list', async () => {
    const table = make();
    await table.reload();
    table.go(-5);
    expect(table.active).toBe(0);
    table.go(999);
    expect(table.active).toBe(249);
  });

  it('comes back to its place until it is forgotten', async () => {
    const table = make();
    await table.reload();
    table.go(42);
    table.scroll = 900;
    table.remember();
    expect(make().active).toBe(42);
    expect(make().scroll).toBe(900);
    forgetHeld();
    expect(make().active).toBe(0);
  });
});

describe('choosing', () => {
  it('one, a range, all, none', async () => {
    const table = make();
    await table.reload();
    table.toggle(3);
    table.toggle(6, true);
    expect([...table.selected].sort((a, b) => Number(a) - Number(b))).toEqual([4, 5, 6, 7]);
    table.toggle(3);
    expect(table.selected.has(4)).toBe(false);
    await table.selectAll();
    expect(table.allSelected).toBe(true);
    expect(table.selected.size).toBe(250);
    table.clearSelection();
    expect(table.selected.size).toBe(0);
  });

  it('extends with the arrow keys', async () => {
    const table = make();
    await table.reload();
    table.go(5);
    table.go(6, true);
    table.go(7, true);
    expect(table.selected.size).toBe(3);
  });
});

describe('columns and order', () => {
  it('hides, moves, remembers and resets', () => {
    const table = make();
    expect(table.layout.columns).toEqual(['name', 'id']);
    table.toggleColumn('extra');
    table.moveColumn('extra', -1);
    expect(table.layout.columns).toEqual(['name', 'extra', 'id']);
    table.toggleColumn('name');
    expect(table.layout.columns).toContain('name');
    expect(make().layout.columns).toEqual(['name', 'extra', 'id']);
    table.resetColumns();
    expect(make().layout.columns).toEqual(['name', 'id']);
  });

  it('sorts numbers in text as numbers, and starts from the top', async () => {
    const table = make();
    await table.reload();
    table.go(100);
    table.setSort({ column: 'name', descending: true });
    await settle();
    expect(table.row(0)?.name).toBe('Orang 250');
    expect(table.active).toBe(0);
  });
});
