import { describe, expect, it } from 'vitest';
import type { ReferenceLists } from '$contract/types';
import {
  chipTexts,
  completed,
  countFilters,
  facets,
  fromQuery,
  isFiltered,
  noFilters,
  shortList,
  without,
} from './filters';

const code = (code: string, name: string) => ({ code, name, group: '', basis: '', confidence: 'tinggi' });
const lists = {
  golongan: [
    { label: 'IX', kind: 'PPPK', pangkat: '', rank: 9 },
    { label: 'III/a', kind: 'PNS', pangkat: 'Penata Muda', rank: 109 },
    { label: 'IV/a', kind: 'PNS', pangkat: 'Pembina', rank: 113 },
  ],
  staffKind: [code('PNS', 'PNS'), code('PPPK', 'PPPK')],
  positionKind: [code('pelaksana', 'Pelaksana')],
  education: [code('30', 'D-III'), code('40', 'S-1')],
  legalStatus: [code('01', 'Aktif')],
} as unknown as ReferenceLists;

describe('an address', () => {
  it('asks for nothing', () => {
    expect(fromQuery({})).toBeUndefined();
    expect(fromQuery({ lain: 'x' })).toBeUndefined();
  });

  it('asks for words, unit and codes', () => {
    expect(
      fromQuery({ q: 'siti', unit: '12', sub: '0', jenis: 'PNS,CPNS', golongan: 'III/a', status: 'semua' }),
    ).toEqual({
      text: 'siti',
      filters: {
        ...noFilters(),
        unit: 12,
        includeSub: false,
        kind: ['PNS', 'CPNS'],
        golongan: ['III/a'],
        status: 'all',
      },
    });
  });

  it.each(['0', '-3', 'x', '1e99', '1.5'])('does not take %s for a unit', (unit) => {
    expect(fromQuery({ unit })?.filters.unit).toBeNull();
  });

  it('takes an unknown status for active', () => {
    expect(fromQuery({ status: 'entah' })?.filters.status).toBe('active');
  });
});

describe('what is in force', () => {
  it('is nothing at first', () => {
    expect(isFiltered(noFilters())).toBe(false);
    expect(countFilters(noFilters())).toBe(0);
    expect(chipTexts(noFilters(), lists, undefined)).toEqual([]);
  });

  it('is said in words', () => {
    const filters = {
      ...noFilters(),
      unit: 3,
      golongan: ['III/a', 'IX'],
      educationLevel: ['40', '77'],
      status: 'inactive' as const,
    };
    expect(chipTexts(filters, lists, 'Dinas Sosial')).toEqual([
      { key: 'unit', name: 'Unit dan bawahannya', label: 'Dinas Sosial' },
      { key: 'golongan', name: 'Golongan', label: 'III/a, IX (PPPK)' },
      { key: 'educationLevel', name: 'Pendidikan', label: 'S-1, 77' },
      { key: 'status', name: 'Status', label: 'Nonaktif' },
    ]);
    expect(countFilters(filters)).toBe(5);
    expect(chipTexts({ ...filters, includeSub: false }, undefined, undefined)[0]).toEqual({
      key: 'unit',
      name: 'Hanya unit',
      label: 'unit yang dipilih',
    });
  });

  it('goes away one by one', () => {
    let filters = { ...noFilters(), unit: 3, includeSub: false, kind: ['PNS'], status: 'all' as const };
    for (const key of ['unit', 'kind', 'status'] as const) filters = without(filters, key) as typeof filters;
    expect(filters).toEqual(noFilters());
  });

  it('shortens long lists', () => {
    expect(shortList(['a', 'b', 'c'])).toBe('a, b, c');
    expect(shortList(['a', 'b', 'c', 'd'])).toBe('a, b, dan 2 lainnya');
  });
});

describe('choices', () => {
  it('stand from the top down, PPPK behind', () => {
    const golongan = facets.find((facet) => facet.key === 'golongan');
    expect(golongan?.options(lists).map((option) => option.label)).toEqual(['IV/a', 'III/a', 'IX (PPPK)']);
    const education = facets.find((facet) => facet.key === 'educationLevel');
    expect(education?.options(lists).map((option) => option.value)).toEqual(['40', '30']);
    expect(lists.education[0]?.code, 'the list itself is not turned around').toBe('30');
  });
});

describe('a saved view', () => {
  it('is completed', () => {
    expect(completed(undefined)).toEqual(noFilters());
    expect(completed({ kind: ['PNS'], unit: null })).toEqual({ ...noFilters(), kind: ['PNS'] });
    expect(completed({ includeSub: false, status: 'all' })).toEqual({
      ...noFilters(),
      includeSub: false,
      status: 'all',
    });
  });
});
