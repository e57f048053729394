// Small readings of a profile. Pure.
import type { StaffHistoryEntry, StaffProfile } from '$contract/types';
import { sections, specs, type FieldKey, type Section } from './fields';

/** Two letters for who has no photo; titles do not count, marks neither. */
export function initials(name: string): string {
  const words = name.split(/\s+/).flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].join('').toUpperCase();
}

/** The section that holds a field. */
export function sectionOf(field: string): Section | undefined {
  return sections.find((section) => section.fields.some((spec) => spec.key === field));
}

export function fieldLabel(field: string): string {
  return specs.get(field as FieldKey)?.label ?? field;
}

/** An instant in UTC as local ISO date and time, as the rest of the page writes times. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Entries by local day, newest first. */
export function byDay(
  entries: readonly StaffHistoryEntry[],
): { day: string; entries: (StaffHistoryEntry & { local: string })[] }[] {
  const days: { day: string; entries: (StaffHistoryEntry & { local: string })[] }[] = [];
  for (const entry of entries) {
    const local = localTime(entry.at);
    const day = local.slice(0, 10);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push({ ...entry, local });
    else days.push({ day, entries: [{ ...entry, local }] });
  }
  return days;
}

/** What stands below the name: post and rank, as far as they are known. */
export function headline(profile: StaffProfile): string {
  const { golongan, positionName } = profile.fields;
  const rank = golongan && (profile.pangkat ? `${profile.pangkat} (${golongan})` : `Golongan ${golongan}`);
  return [positionName, rank].filter(Boolean).join(' · ');
}

export const holdingWords: Record<string, string> = {
  D: 'definitif',
  PJ: 'penjabat (Pj.)',
  PLT: 'pelaksana tugas (Plt.)',
  PLH: 'pelaksana harian (Plh.)',
  TT: 'tugas tambahan',
};
