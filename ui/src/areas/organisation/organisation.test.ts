import { beforeEach, describe, expect, it } from 'vitest';
import type { ReferenceLists, StaffHead } from '$contract/types';
import { forgetHeld } from '$kit/remember';
import { nameOf, OrganisationState, organisationState } from './organisation.svelte';

const head = (unitId: number, personId: number, status = 'D') => ({ unitId, personId, status }) as StaffHead;

describe('the chart', () => {
  beforeEach(forgetHeld);

  it('calls a post vacant only once the heads are known', () => {
    const chart = new OrganisationState();
    const [filled, empty, none] = [
      { id: 1, headTitle: 'KEPALA' },
      { id: 2, headTitle: 'KEPALA' },
      { id: 3, headTitle: null },
    ];
    expect(chart.vacant(empty)).toBe(false);
    chart.setHeads([head(1, 10), head(1, 11, 'PLH')]);
    expect([filled, empty, none].map((unit) => chart.vacant(unit))).toEqual([false, true, false]);
    expect(chart.heads(1).map((one) => one.personId)).toEqual([10, 11]);
    expect(chart.heads(9)).toEqual([]);
  });

  it('counts people', () => {
    const chart = new OrganisationState();
    chart.setCounts([{ unitId: 1, direct: 2, total: 7 }]);
    expect(chart.people(1)).toMatchObject({ direct: 2, total: 7 });
    expect(chart.people(2)).toEqual({ direct: 0, total: 0 });
  });

  it('is found again until the file is locked', () => {
    const chart = organisationState();
    expect(organisationState()).toBe(chart);
    forgetHeld();
    expect(organisationState()).not.toBe(chart);
  });

  it('says codes in words', () => {
    const lists = { eselon: [{ code: '22', name: 'II.b' }] } as unknown as ReferenceLists;
    expect(nameOf(lists, 'eselon', '22')).toBe('II.b');
    expect(nameOf(lists, 'eselon', '77')).toBe('77');
    expect(nameOf(undefined, 'eselon', '22')).toBe('22');
    expect(nameOf(lists, 'positionKind', null)).toBe('–');
  });
});
