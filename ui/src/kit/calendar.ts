// The month grid behind the calendar. Weeks begin on Monday, as on Indonesian office calendars. Pure.
import { addDays, civil, daysInMonth } from './format';

export interface DayCell {
  iso: string;
  day: number;
  /** False for days of the neighbouring months. */
  inMonth: boolean;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
}

/** 0 Monday … 6 Sunday. */
export function weekdayOf(iso: string): number {
  const at = civil(iso);
  return at ? (new Date(Date.UTC(at.year, at.month - 1, at.day)).getUTCDay() + 6) % 7 : 0;
}

/** Six weeks that hold the month; always 42 days so that the popup keeps its size. */
export function monthGrid(year: number, month: number): DayCell[][] {
  const first = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const start = addDays(first, -weekdayOf(first));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const iso = addDays(start, week * 7 + weekday);
      const at = civil(iso);
      return { iso, day: at?.day ?? 0, inMonth: at?.month === month && at.year === year, weekday };
    }),
  );
}

/** Same day in another month, or that month's last day. */
export function addMonths(iso: string, count: number): string {
  const at = civil(iso);
  if (!at) return iso;
  const index = at.year * 12 + at.month - 1 + count;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const day = Math.min(at.day, daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Where an arrow key leads from a day; undefined for other keys. */
export function calendarStep(key: string, shift: boolean, from: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1);
    case 'ArrowRight':
      return addDays(from, 1);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'Home':
      return addDays(from, -weekdayOf(from));
    case 'End':
      return addDays(from, 6 - weekdayOf(from));
    case 'PageUp':
      return addMonths(from, shift ? -12 : -1);
    case 'PageDown':
      return addMonths(from, shift ? 12 : 1);
    default:
      return undefined;
  }
}

/** Days from one date to another; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  const [a, b] = [civil(from), civil(to)];
  if (!a || !b) return 0;
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / (24 * 60 * 60 * 1000),
  );
}
