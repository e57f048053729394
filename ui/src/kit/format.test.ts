import { describe, expect, it } from 'vitest';
import {
  addDays,
  formatBytes,
  formatDate,
  formatDateLong,
  formatDateTime,
  formatDecimal,
  formatDuration,
  formatNip,
  formatNumber,
  formatPercent,
  formatRange,
  formatScaled,
  parseDate,
  parseNumber,
} from './format';

describe('dates', () => {
  it.each([
    ['2026-11-21', '21 November 2026'],
    ['2024-02-29', '29 Februari 2024'],
    ['2026-01-01T08:00:00', '1 Januari 2026'],
    ['2026-02-29', '–'],
    ['', '–'],
    [null, '–'],
    [undefined, '–'],
  ])('writes %s as %s', (iso, text) => expect(formatDate(iso)).toBe(text));

  it('writes weekday and time', () => {
    expect(formatDateLong('2026-11-21')).toBe('Sabtu, 21 November 2026');
    expect(formatDateTime('2026-11-21T14:05:59')).toBe('21 November 2026 pukul 14.05');
  });

  it.each([
    ['21-11-2026', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['1 1 2026', '2026-01-01'],
    ['21 November 2026', '2026-11-21'],
    ['21 nov 2026', '2026-11-21'],
    ['21 NOPEMBER 2026', '2026-11-21'],
    ['17 Agt 1945', '1945-08-17'],
    ['Sabtu, 21 November 2026', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['12-3-85', '1985-03-12'],
    ['1-1-40', '2040-01-01'],
    ['1-1-41', '1941-01-01'],
    ['29-2-2024', '2024-02-29'],
    [' 5 mei 2025 ', '2025-05-05'],
  ])('reads %s', (text, iso) => expect(parseDate(text)).toBe(iso));

  it.each([
    '',
    '29-2-2025',
    '31-4-2026',
    '0-1-2026',
    '32-1-2026',
    '1-13-2026',
    '1-0-2026',
    '21 ma',
    '21 x 2026',
    '2026',
    '1-1-202',
    'besok',
    '21-11',
  ])('refuses «%s»', (text) => expect(parseDate(text)).toBeUndefined());

  it('reads back what it writes, every day of two years', () => {
    for (let day = '2023-12-31'; day < '2026-01-02'; day = addDays(day, 1)) {
      expect(parseDate(formatDate(day))).toBe(day);
    }
  });

  it('writes ranges short', () => {
    expect(formatRange('2026-11-01', '2026-11-30')).toBe('1–30 November 2026');
    expect(formatRange('2026-10-28', '2026-11-03')).toBe('28 Oktober – 3 November 2026');
    expect(formatRange('2026-12-28', '2027-01-03')).toBe('28 Desember 2026 – 3 Januari 2027');
    expect(formatRange('2026-11-21', '2026-11-21')).toBe('21 November 2026');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [1234567, '1.234.567'],
    [-1000, '−1.000'],
    [null, '–'],
    [Number.NaN, '–'],
  ])('writes %s as %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([
    [375, 2, '3,75'],
    [371, 2, '3,71'],
    [5, 2, '0,05'],
    [-70, 2, '−0,70'],
    [123456, 2, '1.234,56'],
    [12, 0, '12'],
    [null, 2, '–'],
  ])('writes %s with %s places as %s', (value, places, text) =>
    expect(formatScaled(value, places)).toBe(text),
  );

  it('writes decimals given as text', () => {
    expect(formatDecimal('3.75')).toBe('3,75');
    expect(formatDecimal('-1234.5')).toBe('−1.234,5');
    expect(formatDecimal('x')).toBe('–');
  });

  it.each([
    ['1.234', 1234],
    ['1234', 1234],
    ['-5', -5],
    ['−5', -5],
    [' 12 ', 12],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['', '1,5', '1.23', 'dua', '1.2345', '12.34.567', '99999999999999999999'])('refuses «%s»', (text) =>
    expect(parseNumber(text)).toBeUndefined(),
  );

  it('rounds shares half up', () => {
    expect(formatPercent(1, 3)).toBe('33 %');
    expect(formatPercent(1, 200)).toBe('1 %');
    expect(formatPercent(0, 0)).toBe('–');
    expect(formatPercent(786, 1204)).toBe('65 %');
  });
});

it('writes sizes, lengths of work and NIP', () => {
  expect(formatBytes(512)).toBe('512 B');
  expect(formatBytes(3_400_000)).toBe('3,4 MB');
  expect(formatBytes(48_213)).toBe('48 kB');
  expect(formatDuration(1234)).toBe('1,2 detik');
  expect(formatDuration(180_000)).toBe('3 menit');
  expect(formatNip('198503122010011001')).toBe('19850312 201001 1 001');
  expect(formatNip('123')).toBe('123');
  expect(formatNip('')).toBe('–');
});
