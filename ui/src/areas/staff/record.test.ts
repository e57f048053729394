import { beforeEach, describe, expect, it } from 'vitest';
import { setHost } from '$host';
import type { Finding, StaffCheckInput, StaffFields } from '$contract/types';
import { concerns, emptyFields, labelOf, sections, shownFields, shownValue, specs } from './fields';
import { optionsOf } from './options';
import { byDay, headline, initials, localTime, sectionOf } from './person';
import { patchOf, RecordForm, toValues } from './record.svelte';

const fields: StaffFields = {
  ...emptyFields,
  nip: '199003142015041002',
  name: 'SITI',
  kind: 'PNS',
  mkgYears: 3,
  eselon: '99',
  positionKind: 'pelaksana',
  unitId: 4,
};
let findings: Finding[] = [];
let nip: unknown = null;
let asked: { name: string; input: unknown }[] = [];
let refuse: { field: string; message: string }[] = [];

beforeEach(() => {
  findings = [];
  nip = null;
  asked = [];
  refuse = [];
  setHost({
    rpc: async (name, input) => {
      asked.push({ name, input });
      if (name === 'staff.check') return { ok: { value: { findings, nip, sameNip: null }, changed: [] } };
      if (refuse.length > 0) return { err: { code: 'invalid_input', message: 'Periksa.', fields: refuse } };
      return { ok: { value: { id: 7, findings: [] }, changed: ['staff'] } };
    },
    rpcJob: () => Promise.reject(new Error('no job')),
  });
});
const submit = (record: RecordForm) => {
  const form = document.createElement('form');
  return record.submit({ preventDefault: () => undefined, currentTarget: form } as unknown as SubmitEvent);
};

describe('what is sent', () => {
  const before = toValues(fields);

  it('is nothing when nothing changed', () => {
    expect(patchOf(before, { ...before })).toEqual({});
    expect(patchOf(before, { ...before, phone: '' })).toEqual({});
  });

  it('is what changed; an emptied field becomes unknown', () => {
    expect(patchOf(before, { ...before, name: 'SITI A', mkgYears: null, phone: '0812' })).toEqual({
      name: 'SITI A',
      mkgYears: null,
      phone: '0812',
    });
  });

  it('keeps the kind of post that is shown when SIASN says nothing about it', () => {
    expect(patchOf(before, { ...before, eselon: '42' })).toEqual({ eselon: '42', positionKind: 'pelaksana' });
    const siasn = { ...before, positionType: '1' };
    expect(patchOf(siasn, { ...siasn, eselon: '42' })).toEqual({ eselon: '42' });
    expect(patchOf(before, { ...before, eselon: '42', positionKind: 'pengawas' })).toEqual({
      eselon: '42',
      positionKind: 'pengawas',
    });
  });

  it('knows every field of the record', () => {
    expect([...specs.keys()].sort()).toEqual(Object.keys(emptyFields).sort());
    expect(new Set(sections.map((section) => section.id)).size).toBe(sections.length);
  });
});

describe('what is said while typing', () => {
  const wrong: Finding = { level: 'galat', field: 'nik', message: 'NIK harus 16 angka.', basis: '' };
  const doubt: Finding = { level: 'peringatan', field: 'tmtPns', message: 'Lebih awal.', basis: 'PP 1' };

  it('complains about a new person only after the control was left', async () => {
    const record = new RecordForm(null, emptyFields);
    record.values.nik = '12';
    findings = [wrong, doubt];
    await record.check();
    expect(record.error('nik')).toBeUndefined();
    record.touch('nik');
    expect(record.error('nik')).toBe('NIK harus 16 angka.');
    expect(record.warning('tmtPns')).toBeUndefined();
    refuse = [{ field: 'name', message: 'Nama belum diisi.' }];
    await submit(record);
    expect(record.warning('tmtPns')).toBe('Lebih awal. (PP 1)');
    expect(record.error('name')).toBe('Nama belum diisi.');
    record.values.name = 'S';
    expect(record.error('name'), 'what was changed since is no longer refused').toBeUndefined();
  });

  it('complains about a stored record at once', () => {
    const record = new RecordForm(3, fields, [wrong]);
    expect(record.error('nik')).toBe('NIK harus 16 angka.');
    expect(record.error('nip')).toBeUndefined();
  });

  it('asks with the changes only, and saves them', async () => {
    const record = new RecordForm(3, fields);
    record.values.phone = '0812';
    expect(record.dirty).toBe(true);
    await record.check();
    expect((asked[0]?.input as StaffCheckInput).fields).toEqual({ phone: '0812' });
    expect(await submit(record)).toEqual({ id: 7, findings: [] });
    expect(asked.at(-1)).toEqual({ name: 'staff.edit', input: { id: 3, patch: { phone: '0812' } } });
  });

  it('ignores a late answer', async () => {
    const record = new RecordForm(null, emptyFields);
    const first = record.check();
    findings = [wrong];
    const second = record.check();
    findings = [];
    await Promise.all([first, second]);
    record.touch('nik');
    expect(record.error('nik')).toBeUndefined();
  });
});

describe('a new person', () => {
  const told = (birthDate: string) => ({
    shown: '',
    kind: 'PNS',
    birthDate,
    sex: 'L',
    tmtCpns: '2015-04-01',
  });

  it('is filled from the NIP where nothing stands, and follows it', async () => {
    const record = new RecordForm(null, emptyFields);
    record.values.sex = 'P';
    nip = told('1990-03-14');
    await record.check();
    expect(record.values).toMatchObject({
      birthDate: '1990-03-14',
      sex: 'P',
      kind: 'PNS',
      tmtCpns: '2015-04-01',
    });
    expect(record.filled).toBe('lahir 14 Maret 1990, PNS, TMT CPNS 1 April 2015');
    nip = told('1991-03-14');
    await record.check();
    expect(record.values.birthDate).toBe('1991-03-14');
    record.values.birthDate = '1991-03-15';
    nip = told('1992-03-14');
    await record.check();
    expect(record.values.birthDate, 'what was typed stays').toBe('1991-03-15');
  });

  it('is not filled while a stored record is changed', async () => {
    const record = new RecordForm(3, fields);
    nip = told('1990-03-14');
    record.values.nip = '199003142015041003';
    await record.check();
    expect(record.values.birthDate).toBeNull();
  });
});

describe('what is read', () => {
  const spec = (key: keyof StaffFields) => {
    const found = specs.get(key);
    if (!found) throw new Error(key);
    return found;
  };

  it('joins numbers and dates of decrees', () => {
    const read = (key: keyof StaffFields, more: Partial<StaffFields>) =>
      shownValue(spec(key), { ...fields, ...more }, { religion: 'Islam' });
    expect(read('mkgYears', { mkgMonths: 4 })).toBe('3 tahun 4 bulan');
    expect(read('mkgYears', { mkgYears: null })).toBe('–');
    expect(read('skCpnsNumber', { skCpnsNumber: '800/1', skCpnsDate: '2015-04-01' })).toBe(
      '800/1, tanggal 1 April 2015',
    );
    expect(read('skCpnsNumber', {})).toBe('–');
    expect(read('nip', {})).toBe('19900314 201504 1 002');
    expect(read('religion', { religion: '1' })).toBe('Islam');
    expect(read('birthDate', { birthDate: '1990-03-14' })).toBe('14 Maret 1990');
    expect(read('graduationYear', { graduationYear: 2012 }), 'a year has no point').toBe('2012');
  });

  it('leaves out what does not concern the person', () => {
    const keys = (more: Partial<StaffFields>) =>
      sections.flatMap((section) => shownFields(section, { ...fields, ...more }).map((one) => one.key));
    expect(keys({})).toContain('tmtPns');
    expect(keys({ kind: 'PPPK' })).not.toContain('tmtPns');
    expect(keys({ kind: 'PPPK', tmtPns: '2020-01-01' })).toContain('tmtPns');
    expect(keys({})).not.toContain('jenjang');
    expect(keys({ positionKind: 'fungsional' })).toContain('jenjang');
    expect(keys({})).not.toContain('siasnId');
    expect(concerns(spec('tmtPns'), toValues({ ...fields, kind: 'PPPK' }))).toBe(false);
    expect(labelOf(spec('nip'), 'PPPK')).toBe('NI PPPK');
  });

  it('offers the golongan of the kind, and never loses a stored code', () => {
    const lists = {
      golongan: [
        { label: 'IX', kind: 'PPPK', pangkat: '', rank: 9 },
        { label: 'III/a', kind: 'PNS', pangkat: 'Penata Muda', rank: 109 },
      ],
      religion: [{ code: '1', name: 'Islam' }],
    } as never;
    const of = (more: Partial<StaffFields>) => optionsOf(spec('golongan'), lists, { ...fields, ...more });
    expect(of({})).toEqual([{ value: 'III/a', label: 'III/a – Penata Muda' }]);
    expect(of({ kind: 'PPPK' }).map((option) => option.value)).toEqual(['IX']);
    expect(of({ kind: null })).toHaveLength(2);
    expect(optionsOf(spec('religion'), lists, { ...fields, religion: '9' }).at(-1)).toEqual({
      value: '9',
      label: '9 (tidak ada dalam daftar)',
    });
    expect(optionsOf(spec('religion'), undefined, fields)).toEqual([]);
  });

  it.each([
    ['SITI RAHMAWATI', 'SR'],
    ['BUDI', 'B'],
    ['  ', ''],
    ["=cmd|'/c calc'!A1", 'CC'],
    ['I Gusti Ayu', 'IA'],
    ['😀 Éva', 'É'],
  ])('%s is %s', (name, wanted) => {
    expect(initials(name)).toBe(wanted);
  });

  it('names post and rank', () => {
    const profile = (more: Partial<StaffFields>, pangkat: string) =>
      ({ fields: { ...fields, ...more }, pangkat }) as never;
    expect(headline(profile({ positionName: 'Guru', golongan: 'III/a' }, 'Penata Muda'))).toBe(
      'Guru · Penata Muda (III/a)',
    );
    expect(headline(profile({ golongan: 'IX' }, ''))).toBe('Golongan IX');
    expect(headline(profile({}, ''))).toBe('');
  });

  it('finds the section of a finding', () => {
    expect(sectionOf('nik')?.id).toBe('identitas');
    expect(sectionOf('unitId')?.id).toBe('jabatan');
    expect(sectionOf('entah')).toBeUndefined();
  });

  it('puts the history into local days', () => {
    const at = new Date(2026, 10, 21, 0, 30);
    expect(localTime(at.toISOString())).toBe('2026-11-21T00:30');
    expect(localTime('kapan')).toBe('kapan');
    const entry = (entry: number, time: Date) => ({ entry, at: time.toISOString() }) as never;
    const days = byDay([
      entry(3, at),
      entry(2, new Date(2026, 10, 20, 23, 59)),
      entry(1, new Date(2026, 10, 20, 1)),
    ]);
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ['2026-11-21', 1],
      ['2026-11-20', 2],
    ]);
  });
});
