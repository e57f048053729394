import { describe, expect, it } from 'vitest';
import type { ReviewsResult } from '$contract/types';
import { answered, bandLabel, score, sum } from './result';
import { steps, parts } from './parts';
import { fromFields, toFields, weightSum } from './settings';
import type { ReviewsPeriodDetail, ReviewsSettings } from '$contract/types';

describe('reading a result', () => {
  it('writes scores with two places and a dash for nothing', () => {
    expect([score(375), score(300), score(0), score(null), score(undefined)]).toEqual([
      '3,75',
      '3,00',
      '0,00',
      '–',
      '–',
    ]);
    expect(bandLabel({ from: 350, to: 400, persons: 2 })).toBe('3,50–4,00');
  });

  it('tells how the total came about, without self and hidden groups', () => {
    const column = (label: string, weight: number, mean: number | null, counted = true) => ({
      label,
      weight,
      mean,
      counted,
    });
    const result = {
      total: 371,
      weights: 80,
      columns: [
        column('Atasan', 60, 360),
        column('Rekan kerja', 20, 405),
        column('Diri sendiri', 0, 410, false),
      ],
    } as unknown as ReviewsResult;
    expect(sum(result)).toBe('(60 × 3,60 (Atasan) + 20 × 4,05 (Rekan kerja)) : 80 = 3,71');
    expect(sum({ ...result, total: null })).toBe('Belum ada kelompok yang dapat dihitung.');
  });

  it('keeps the number of a hidden group to itself', () => {
    const group = { group: 'bawahan', label: 'Bawahan', invited: 2, standing: 'tersembunyi' } as const;
    expect(answered({ ...group, answered: null })).toBe('–');
    expect(answered({ ...group, standing: 'tampil', answered: 2 })).toBe('2 dari 2');
  });
});

function detail(state: 'draf' | 'dibuka' | 'ditutup' | 'dirilis', participants = 5, assignments = 20) {
  return { period: { state }, participants, assignments } as unknown as ReviewsPeriodDetail;
}

describe('what is next', () => {
  it.each([
    ['draf', 0, 0, 'peserta'],
    ['draf', 5, 0, 'penilai'],
    ['draf', 5, 20, 'buka'],
    ['dibuka', 5, 20, 'kuesioner'],
    ['ditutup', 5, 20, 'rilis'],
    ['dirilis', 5, 20, 'lembar'],
  ] as const)('%s with %i persons and %i forms: %s', (state, participants, assignments, next) => {
    const now = steps(detail(state, participants, assignments)).filter((step) => step.standing === 'now');
    expect(now.map((step) => step.id)).toEqual([next]);
  });

  it('shows results only when no more answers come in', () => {
    const shown = (state: Parameters<typeof detail>[0]) => parts(detail(state)).map((part) => part.value);
    expect(shown('draf')).not.toContain('kuesioner');
    expect(shown('dibuka')).not.toContain('hasil');
    expect(shown('ditutup')).toContain('hasil');
    expect(shown('dirilis')).toContain('hasil');
  });
});

describe('settings as a form', () => {
  const settings: ReviewsSettings = {
    groups: [
      { group: 'atasan', weight: 60, minimum: 1, maximum: 1 },
      { group: 'rekan', weight: 40, minimum: 3, maximum: 5 },
      { group: 'diri', weight: 0, minimum: 1, maximum: 1 },
    ],
    threshold: 3,
    minimumRaters: 5,
    policy: 'normalisasi',
    gap: 50,
    strength: 350,
  };

  it('gives back what it was given', () => {
    expect(fromFields(toFields(settings))).toEqual(settings);
  });

  it('counts the weights of used groups, never of self', () => {
    const fields = toFields(settings);
    expect(weightSum(fields)).toBe(100);
    for (const row of fields.groups) if (row.group === 'rekan') row.used = false;
    expect(weightSum(fields)).toBe(60);
  });
});
