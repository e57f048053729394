import { beforeEach, describe, expect, it } from 'vitest';
import { setHost } from '$host';
import type { StaffListInput, StaffRow } from '$contract/types';
import { forgetHeld } from '$kit/remember';
import { fromStaffSort, staffColumns, toStaffSort } from './columns';
import { noFilters } from './filters';
import { leftList, staffList, StaffList } from './list.svelte';

const row = (id: number) => ({ id, nip: String(id).padStart(18, '0'), fullName: `Orang ${id}` }) as StaffRow;
let asked: { name: string; input: unknown }[] = [];
let count = 250;
let countGate: Promise<void> | undefined;

beforeEach(() => {
  asked = [];
  count = 250;
  countGate = undefined;
  forgetHeld();
  localStorage.clear();
  setHost({
    rpc: async (name, input) => {
      asked.push({ name, input });
      if (name === 'staff.count') {
        await countGate;
        return { ok: { value: { total: count }, changed: [] } };
      }
      const { after, limit, sort } = input as StaffListInput;
      const all = Array.from({ length: count }, (_, index) => row(index + 1));
      if (sort?.desc) all.reverse();
      const from = after ? all.findIndex((one) => String(one.id) === after) + 1 : 0;
      const rows = all.slice(from, from + (limit ?? 100));
      const next = from + rows.length < count ? String(rows.at(-1)?.id) : null;
      return { ok: { value: { rows, next, previous: null }, changed: [] } };
    },
    rpcJob: () => Promise.reject(new Error('no job')),
  });
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the list', () => {
  it('asks for rows and number with the same words and filters', async () => {
    const list = new StaffList();
    list.text = '  siti ';
    list.filters = { ...noFilters(), unit: 4, kind: ['PNS'] };
    await list.table.reload();
    const filters = { ...noFilters(), unit: 4, kind: ['PNS'] };
    expect(asked).toEqual([
      { name: 'staff.count', input: { text: 'siti', filters } },
      {
        name: 'staff.list',
        input: { text: 'siti', filters, sort: { key: 'name', desc: false }, after: null, limit: 100 },
      },
    ]);
  });

  it('shows rows before they are counted', async () => {
    let open = () => undefined as void;
    countGate = new Promise((resolve) => (open = resolve));
    const list = new StaffList();
    await list.table.reload();
    expect(list.table.row(99)?.id).toBe(100);
    expect([list.table.counting, list.table.total]).toEqual([true, 100]);
    open();
    await settle();
    expect([list.table.counting, list.table.total]).toEqual([false, 250]);
  });

  it('knows the number of a short list without waiting', async () => {
    countGate = new Promise(() => undefined);
    count = 7;
    const list = new StaffList();
    await list.table.reload();
    expect([list.table.counting, list.table.total]).toEqual([false, 7]);
  });

  it('ignores the number of an older question', async () => {
    let open = () => undefined as void;
    countGate = new Promise((resolve) => (open = resolve));
    const list = new StaffList();
    await list.table.reload();
    countGate = undefined;
    count = 3;
    list.text = 'x';
    await list.table.reload({ keepPlace: false });
    count = 999;
    open();
    await settle();
    expect(list.table.total).toBe(3);
  });

  it('stays the same until the file is locked', () => {
    expect(leftList()).toBeUndefined();
    const list = staffList();
    expect(staffList()).toBe(list);
    forgetHeld();
    expect(staffList()).not.toBe(list);
  });

  it('collects the NIP of the chosen ones, also beyond what is loaded', async () => {
    const list = new StaffList();
    await list.table.reload();
    await settle();
    list.table.toggle(1);
    expect(list.chosenNips).toEqual(['000000000000000002']);
    await list.table.selectAll();
    expect(list.chosenNips).toHaveLength(250);
  });
});

describe('from person to person', () => {
  it('steps through the list, over the edge of what is loaded, and stops at the ends', async () => {
    const list = new StaffList();
    await list.table.reload();
    await settle();
    expect(await list.step(1, -1)).toBeUndefined();
    expect(await list.step(1, 1)).toBe(2);
    expect(list.table.active).toBe(1);
    expect(list.table.reveal).toBe(true);
    list.table.go(99);
    expect(await list.step(100, 1)).toBe(101);
    await settle();
    expect(list.indexOf(101)).toBe(100);
    expect(await list.step(999, 1)).toBeUndefined();
    list.table.need(249, 249);
    await settle();
    list.table.go(249);
    expect(await list.step(250, 1)).toBeUndefined();
    expect(await list.step(250, -1)).toBe(249);
  });
});

describe('a saved view', () => {
  it('brings words, filters, order and columns', async () => {
    const list = new StaffList();
    await list.table.reload();
    const view = {
      id: 1,
      name: 'Guru',
      definition: {
        text: 'guru',
        filters: { kind: ['PNS'] },
        sort: { key: 'golongan' as const, desc: true },
        columns: ['fullName', 'golongan', 'tmtGolongan'],
      },
    };
    list.apply(view);
    await settle();
    expect(list.text).toBe('guru');
    expect(list.filters).toEqual({ ...noFilters(), kind: ['PNS'] });
    expect(list.table.layout).toEqual({
      columns: ['fullName', 'golongan', 'tmtGolongan'],
      sort: { column: 'golongan', descending: true },
    });
    expect(list.viewChanged).toBe(false);
    list.text = 'guru a';
    expect(list.viewChanged).toBe(true);
    list.text = 'guru';
    list.table.toggleColumn('nip');
    expect(list.viewChanged).toBe(true);
    list.clear();
    expect(list.narrowed).toBe(false);
  });
});

describe('order', () => {
  it.each([
    [null, { key: 'name', desc: false }],
    [
      { column: 'fullName', descending: true },
      { key: 'name', desc: true },
    ],
    [
      { column: 'unitName', descending: false },
      { key: 'unit', desc: false },
    ],
    // Young first is late birth first.
    [
      { column: 'age', descending: false },
      { key: 'birthDate', desc: true },
    ],
    [
      { column: 'phone', descending: true },
      { key: 'name', desc: false },
    ],
  ])('%o is asked as %o', (sort, wanted) => {
    expect(toStaffSort(sort)).toEqual(wanted);
  });

  it('finds its column again', () => {
    for (const column of staffColumns(() => undefined).filter((one) => one.sortable !== false)) {
      for (const descending of [false, true]) {
        const sort = { column: column.id, descending };
        expect(fromStaffSort(toStaffSort(sort), [column.id])).toEqual(sort);
      }
    }
  });
});
