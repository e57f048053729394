import { beforeEach, describe, expect, it } from 'vitest';
import { setHost } from '$host';
import type { StaffImportField, StaffImportPreview } from '$contract/types';
import { forgetHeld } from '$kit/remember';
import { ImportState, importState } from './import.svelte';

const field = (name: string, at: number | null, more: Partial<StaffImportField> = {}): StaffImportField => ({
  field: name,
  title: name.toUpperCase(),
  required: false,
  stored: true,
  at,
  sure: true,
  ...more,
});

function preview(fields: StaffImportField[], ready = true): StaffImportPreview {
  return {
    fileName: 'siasn.xlsx',
    sheets: [],
    table: {
      kind: 'siasn',
      kindName: 'Ekspor SIASN',
      sheet: 0,
      headerFirst: 1,
      headerLast: 1,
      firstRow: 2,
      columns: [0, 1, 2].map((at) => ({ at, letter: 'ABC'[at] ?? '', header: `H${at}`, samples: [] })),
      fields,
      unknown: [],
      missing: [],
      remembered: false,
    },
    summary: ready
      ? {
          rows: 3,
          created: 3,
          changed: 0,
          unchanged: 0,
          leftOut: 0,
          repeated: 0,
          skipped: [],
          unitsCreated: 0,
          unitsChanged: 0,
          headsChanged: 0,
          absent: 0,
          problems: [],
          notes: [],
          empty: false,
        }
      : null,
  };
}

const file = { handle: 7, name: 'siasn.xlsx', bytes: 10 };
let asked: { name: string; input: Record<string, unknown> }[] = [];
let answers: unknown[] = [];

beforeEach(() => {
  asked = [];
  answers = [];
  setHost({
    rpc: () => Promise.reject(new Error('no query')),
    rpcJob: async (name, input) => {
      asked.push({ name, input: input as Record<string, unknown> });
      return { ok: { value: answers.shift(), changed: [] } };
    },
  });
});

describe('import', () => {
  it('goes from the file over the columns to the preview and the result', async () => {
    const work = new ImportState();
    expect(work.reachable('columns')).toBe(false);
    answers = [preview([field('nip', 0, { required: true })]), { id: 4, title: 'Impor 3 pegawai' }];
    await work.open(file);
    expect(work.step).toBe('columns');
    expect(asked[0]).toEqual({
      name: 'staff.import_preview',
      input: { handle: 7, mapping: null, createUnits: null, erase: false },
    });
    await work.toPreview();
    expect([work.step, asked.length]).toEqual(['preview', 1]);
    expect(await work.commit()).toBe(true);
    expect(work.step).toBe('result');
    expect([work.reachable('preview'), work.reachable('file')]).toEqual([false, true]);
  });

  it('moves a column: what stood there goes, and the preview is made anew', async () => {
    const work = new ImportState();
    answers = [
      preview([
        field('nip', 0, { required: true }),
        field('name', 1, { required: true }),
        field('phone', null),
      ]),
    ];
    await work.open(file);
    work.assign(1, 'phone');
    expect(work.fieldAt(1)?.field).toBe('phone');
    expect(work.missing).toEqual(['NAME']);
    expect(work.reachable('preview')).toBe(false);
    work.assign(2, 'name');
    expect(work.missing).toEqual([]);
    answers = [preview([])];
    await work.toPreview();
    expect(asked[1]?.input['mapping']).toEqual([
      { field: 'name', at: 2 },
      { field: 'phone', at: 1 },
    ]);
    work.assign(2, null);
    expect(work.fieldAt(2)).toBeUndefined();
  });

  it('takes name and NIP in one cell for both', async () => {
    const work = new ImportState();
    answers = [
      preview([
        field('nip', null, { required: true }),
        field('name', null, { required: true }),
        field('nameAndNip', 0),
      ]),
    ];
    await work.open(file);
    expect(work.missing).toEqual([]);
  });

  it('stays with the columns while something required is missing', async () => {
    const work = new ImportState();
    answers = [preview([field('nip', null, { required: true })], false)];
    await work.open(file);
    await work.toPreview();
    expect(work.step).toBe('columns');
    expect(work.missing).toEqual(['NIP']);
  });

  it('another place of the table forgets moved columns', async () => {
    const work = new ImportState();
    answers = [preview([field('nip', 0)]), preview([field('nip', 0)])];
    await work.open(file);
    work.assign(2, 'nip');
    await work.setPlace({ kind: 'nominatif', sheet: 1, first: 4, last: 5 });
    expect(work.moved.size).toBe(0);
    expect(asked[1]?.input).toMatchObject({
      kind: 'nominatif',
      sheet: 1,
      headerFirst: 4,
      headerLast: 5,
      mapping: null,
    });
  });

  it('is kept while other pages are looked at, until the file is locked', () => {
    const work = importState();
    work.leaveOut = true;
    expect(importState()).toBe(work);
    forgetHeld();
    expect(importState().leaveOut).toBe(false);
  });
});
