// How values are written and read in Indonesian. Pure: no clock, no locale of the machine.
// A civil date is ISO text `2026-11-21` everywhere in the page.

export const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

export const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

/** Year, month 1–12 and day of a valid ISO date, else undefined. */
export function civil(iso: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isReal(year, month, day) ? { year, month, day } : undefined;
}

function isReal(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

/** Days of a month 1–12. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `21 November 2026`; an empty or broken date gives `–`. A time behind the date is ignored. */
export function formatDate(value: string | null | undefined): string {
  const date = civil((value ?? '').slice(0, 10));
  return date ? `${date.day} ${months[date.month - 1]} ${date.year}` : '–';
}

/** `21 Nov 2026`, where room is scarce. */
export function formatDateShort(value: string | null | undefined): string {
  const date = civil((value ?? '').slice(0, 10));
  return date ? `${date.day} ${months[date.month - 1]?.slice(0, 3)} ${date.year}` : '–';
}

/** `Sabtu, 21 November 2026`. */
export function formatDateLong(value: string | null | undefined): string {
  const date = civil((value ?? '').slice(0, 10));
  if (!date) return '–';
  const day = weekdays[new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay()];
  return `${day}, ${formatDate(value)}`;
}

/** `21 November 2026 pukul 14.05` from local ISO date and time. */
export function formatDateTime(value: string | null | undefined): string {
  const time = /T(\d{2}):(\d{2})/.exec(value ?? '');
  return time ? `${formatDate(value)} pukul ${time[1]}.${time[2]}` : formatDate(value);
}

/** `14.05`. */
export function formatTime(value: string | null | undefined): string {
  const time = /T(\d{2}):(\d{2})/.exec(value ?? '');
  return time ? `${time[1]}.${time[2]}` : '–';
}

/** `1–30 November 2026`, `28 Oktober – 3 November 2026`. */
export function formatRange(from: string, to: string): string {
  const [a, b] = [civil(from), civil(to)];
  if (!a || !b) return `${formatDate(from)} – ${formatDate(to)}`;
  if (from === to) return formatDate(from);
  if (a.year !== b.year) return `${formatDate(from)} – ${formatDate(to)}`;
  if (a.month !== b.month) return `${a.day} ${months[a.month - 1]} – ${formatDate(to)}`;
  return `${a.day}–${formatDate(to)}`;
}

function monthNumber(word: string): number | undefined {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const lower = word.toLowerCase();
  if (lower.length < 3) return undefined;
  const english: Record<string, number> = {
    may: 5,
    aug: 8,
    august: 8,
    oct: 10,
    october: 10,
    dec: 12,
    december: 12,
  };
  const also: Record<string, number> = {
    ...english,
    agt: 8,
    agu: 8,
    pebruari: 2,
    peb: 2,
    nop: 11,
    nopember: 11,
  };
  const found = months.findIndex((month) => month.toLowerCase().startsWith(lower));
  return found >= 0 ? found + 1 : also[lower];
}

/**
 * Reads a date as people type it: `21-11-2026`, `21/11/2026`, `21.11.2026`, `21 November 2026`, `21 nov 26`,
 * `21112026`, `2026-11-21`. Gives ISO text, or undefined when it is not a date that exists. Two digits of a year mean
 * 1941–2040.
 */
export function parseDate(text: string): string | undefined {
  const words = text
    .trim()
    .replace(/^(minggu|senin|selasa|rabu|kamis|jum'?at|sabtu)\s*,?\s*/i, '')
    .split(/[\s\-/.,]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && /^\d{8}$/.test(words[0] ?? '')) {
    const all = words[0] ?? '';
    return parseDate(`${all.slice(0, 2)}-${all.slice(2, 4)}-${all.slice(4)}`);
  }
  if (words.length !== 3) return undefined;
  const [head, middle, tail] = words as [string, string, string];
  const [first, last] = /^\d{4}$/.test(head) ? [tail, head] : [head, tail];
  if (!/^\d{1,2}$/.test(first) || !/^(\d{2}|\d{4})$/.test(last)) return undefined;
  const month = monthNumber(middle);
  if (month === undefined) return undefined;
  const short = Number(last);
  const year = last.length === 4 ? short : short <= 40 ? 2000 + short : 1900 + short;
  return isReal(year, month, Number(first)) ? iso(year, month, Number(first)) : undefined;
}

/** The date `days` later (or earlier when negative). */
export function addDays(date: string, days: number): string {
  const at = civil(date);
  if (!at) return date;
  const moved = new Date(Date.UTC(at.year, at.month - 1, at.day + days));
  return iso(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate());
}

/** `1.234.567`. Whole numbers only. */
export function formatNumber(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const digits = String(Math.abs(Math.trunc(value))).replace(/\B(?=(\d{3})+$)/g, '.');
  return value < 0 ? `−${digits}` : digits;
}

/**
 * A value counted in the smallest unit, with `places` digits behind the comma: `formatScaled(371, 2)` is `3,71`.
 * Scores cross the border this way, so that no binary fraction is ever shown.
 */
export function formatScaled(value: number | null | undefined, places: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const digits = String(Math.abs(Math.trunc(value))).padStart(places + 1, '0');
  const whole = formatNumber(Number(digits.slice(0, digits.length - places)));
  const sign = value < 0 ? '−' : '';
  return places === 0 ? sign + whole : `${sign}${whole},${digits.slice(digits.length - places)}`;
}

/** A decimal given as text with a point (`"3.75"`), written with a comma: `3,75`. */
export function formatDecimal(value: string | null | undefined): string {
  if (value === null || value === undefined || !/^-?\d+(\.\d+)?$/.test(value)) return '–';
  const [whole = '0', part] = value.split('.');
  const head = whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole.startsWith('-') ? '−' : ''}${head}${part === undefined ? '' : `,${part}`}`;
}

/** `37 %` of a whole; nothing of nothing is `–`. */
export function formatPercent(part: number, whole: number): string {
  return whole <= 0 ? '–' : `${formatNumber(Math.floor((part * 100 + whole / 2) / whole))} %`;
}

/** Reads `1.234`, `1234`, `-5`. Whole numbers only; undefined when it is none. */
export function parseNumber(text: string): number | undefined {
  const clean = text.trim().replace(/\s/g, '').replace(/^−/, '-');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)$/.test(clean)) return undefined;
  const value = Number(clean.replace(/\./g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** `512 B`, `3,4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatNumber(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let tenths = Math.round(bytes / 100);
  let unit = 0;
  while (tenths >= 10000 && unit < units.length - 1) {
    tenths = Math.round(tenths / 1000);
    unit++;
  }
  return `${tenths < 100 ? formatScaled(tenths, 1) : formatNumber(Math.round(tenths / 10))} ${units[unit]}`;
}

/** An NIP in its four groups, `19850312 201001 1 001`; other text is left as it is. */
export function formatNip(nip: string | null | undefined): string {
  if (!nip) return '–';
  return /^\d{18}$/.test(nip)
    ? `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
    : nip;
}

/** `1,2 detik`, `3 menit`, for the length of work. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 60_000) return `${formatScaled(Math.round(milliseconds / 100), 1)} detik`;
  return `${formatNumber(Math.round(milliseconds / 60_000))} menit`;
}
