// The filters of the list: empty ones, what is in force in words, and what an address asks for. Pure.
import type { ReferenceLists, StaffFilters, StaffStatus } from '$contract/types';

export interface Filters {
  unit: number | null;
  includeSub: boolean;
  kind: string[];
  golongan: string[];
  positionKind: string[];
  educationLevel: string[];
  legalStatus: string[];
  status: StaffStatus;
}

export type FacetKey = 'kind' | 'golongan' | 'positionKind' | 'educationLevel' | 'legalStatus';

export interface Option {
  value: string;
  label: string;
}

export interface Facet {
  key: FacetKey;
  title: string;
  /** The name in an address. */
  word: string;
  options: (lists: ReferenceLists) => Option[];
}

const codes = (list: ReferenceLists['education']): Option[] =>
  list.map(({ code, name }) => ({ value: code, label: name }));

export const facets: readonly Facet[] = [
  { key: 'kind', title: 'Jenis ASN', word: 'jenis', options: (lists) => codes(lists.staffKind) },
  {
    key: 'positionKind',
    title: 'Jenis jabatan',
    word: 'jabatan',
    options: (lists) => codes(lists.positionKind),
  },
  {
    key: 'golongan',
    title: 'Golongan',
    word: 'golongan',
    // From the top down, as one looks for them; PPPK behind PNS.
    options: (lists) =>
      [...lists.golongan]
        .sort((a, b) => b.rank - a.rank)
        .map(({ label, kind }) => ({ value: label, label: kind === 'PPPK' ? `${label} (PPPK)` : label })),
  },
  {
    key: 'educationLevel',
    title: 'Pendidikan',
    word: 'pendidikan',
    options: (lists) => codes(lists.education).reverse(),
  },
  {
    key: 'legalStatus',
    title: 'Kedudukan hukum',
    word: 'kedudukan',
    options: (lists) => codes(lists.legalStatus),
  },
];

export const statuses: readonly { value: StaffStatus; label: string; word: string }[] = [
  { value: 'active', label: 'Aktif', word: 'aktif' },
  { value: 'inactive', label: 'Nonaktif', word: 'nonaktif' },
  { value: 'all', label: 'Semua', word: 'semua' },
];

export function noFilters(): Filters {
  return {
    unit: null,
    includeSub: true,
    kind: [],
    golongan: [],
    positionKind: [],
    educationLevel: [],
    legalStatus: [],
    status: 'active',
  };
}

/** Filters as a saved view keeps them, completed. */
export function completed(filters: StaffFilters | undefined): Filters {
  const none = noFilters();
  return {
    unit: filters?.unit ?? null,
    includeSub: filters?.includeSub ?? none.includeSub,
    kind: filters?.kind ?? [],
    golongan: filters?.golongan ?? [],
    positionKind: filters?.positionKind ?? [],
    educationLevel: filters?.educationLevel ?? [],
    legalStatus: filters?.legalStatus ?? [],
    status: filters?.status ?? none.status,
  };
}

/** How many choices of the panel are in force; unit and text stand beside it. */
export function countFilters(filters: Filters): number {
  const chosen = facets.reduce((sum, facet) => sum + filters[facet.key].length, 0);
  return chosen + (filters.status === 'active' ? 0 : 1);
}

export function isFiltered(filters: Filters): boolean {
  return filters.unit !== null || countFilters(filters) > 0;
}

/** At most three names; then how many more. */
export function shortList(names: readonly string[]): string {
  return names.length <= 3
    ? names.join(', ')
    : `${names.slice(0, 2).join(', ')}, dan ${names.length - 2} lainnya`;
}

export interface ChipText {
  key: FacetKey | 'unit' | 'status';
  name: string;
  label: string;
}

/** What is in force, in words. */
export function chipTexts(
  filters: Filters,
  lists: ReferenceLists | undefined,
  unitName: string | undefined,
): ChipText[] {
  const chips: ChipText[] = [];
  if (filters.unit !== null) {
    chips.push({
      key: 'unit',
      name: filters.includeSub ? 'Unit dan bawahannya' : 'Hanya unit',
      label: unitName ?? 'unit yang dipilih',
    });
  }
  for (const facet of facets) {
    const values = filters[facet.key];
    if (values.length === 0) continue;
    const options = lists ? facet.options(lists) : [];
    const names = values.map((value) => options.find((option) => option.value === value)?.label ?? value);
    chips.push({ key: facet.key, name: facet.title, label: shortList(names) });
  }
  if (filters.status !== 'active') {
    const label = filters.status === 'all' ? 'Aktif dan nonaktif' : 'Nonaktif';
    chips.push({ key: 'status', name: 'Status', label });
  }
  return chips;
}

/** Takes one chip away. */
export function without(filters: Filters, key: ChipText['key']): Filters {
  const none = noFilters();
  return key === 'unit' ? { ...filters, unit: null, includeSub: true } : { ...filters, [key]: none[key] };
}

/** What an address asks for: `?unit=12&jenis=PNS,CPNS&status=semua&q=siti`; undefined when it asks for nothing. */
export function fromQuery(query: Record<string, string>): { text: string; filters: Filters } | undefined {
  const words = ['q', 'unit', 'sub', 'status', ...facets.map((facet) => facet.word)];
  if (!words.some((word) => query[word])) return undefined;
  const filters = noFilters();
  const unit = Number(query['unit']);
  if (query['unit'] && Number.isSafeInteger(unit) && unit > 0) filters.unit = unit;
  if (query['sub'] === '0') filters.includeSub = false;
  filters.status = statuses.find((status) => status.word === query['status'])?.value ?? 'active';
  for (const facet of facets) filters[facet.key] = (query[facet.word] ?? '').split(',').filter(Boolean);
  return { text: query['q'] ?? '', filters };
}
