import { describe, expect, it } from 'vitest';
import { addMonths, calendarStep, daysBetween, monthGrid, weekdayOf } from './calendar';

describe('month grid', () => {
  it('begins on Monday and always holds 42 days', () => {
    for (let month = 1; month <= 12; month++) {
      const days = monthGrid(2026, month).flat();
      expect(days).toHaveLength(42);
      expect(weekdayOf(days[0]?.iso ?? '')).toBe(0);
      expect(days.filter((day) => day.inMonth).map((day) => day.day)).toEqual(
        Array.from({ length: days.filter((day) => day.inMonth).length }, (_, index) => index + 1),
      );
    }
  });
});

it.each([
  ['2026-11-21', 5],
  ['2026-11-22', 6],
  ['2026-11-23', 0],
  ['2024-02-29', 3],
])('weekday of %s', (iso, day) => expect(weekdayOf(iso)).toBe(day));

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-12-31', 12, '2027-12-31'],
])('%s and %s months', (iso, by, expected) => expect(addMonths(iso, by)).toBe(expected));

it.each([
  ['ArrowLeft', false, '2026-10-31'],
  ['ArrowRight', false, '2026-11-02'],
  ['ArrowUp', false, '2026-10-25'],
  ['ArrowDown', false, '2026-11-08'],
  ['Home', false, '2026-10-26'],
  ['End', false, '2026-11-01'],
  ['PageUp', false, '2026-10-01'],
  ['PageDown', true, '2027-11-01'],
  ['x', false, undefined],
])('%s from Sunday 1 November', (key, shift, expected) =>
  expect(calendarStep(key, shift, '2026-11-01')).toBe(expected),
);

it.each([
  ['2026-11-21', '2026-11-30', 9],
  ['2026-11-21', '2026-11-21', 0],
  ['2026-11-21', '2026-11-20', -1],
  ['2024-02-28', '2024-03-01', 2],
])('days from %s to %s', (from, to, days) => expect(daysBetween(from, to)).toBe(days));
