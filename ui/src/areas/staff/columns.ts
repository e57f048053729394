// The columns of the list, by the keys of a row, and how they sort. Pure.
import type { ReferenceLists, StaffRow, StaffSort, StaffSortKey } from '$contract/types';
import { formatDateShort, formatNip, formatNumber } from '$kit/format';
import type { Column, Sort } from '$kit/table.svelte';

export type Words = (list: keyof ReferenceLists, code: string | null) => string;

/** Codes in words; the code itself while the lists are on their way or do not know it. */
export function wordsOfLists(lists: ReferenceLists | undefined): Words {
  const known = new Map<string, Map<string, string>>();
  for (const [name, list] of Object.entries(lists ?? {})) {
    if (name === 'golongan') continue;
    known.set(name, new Map((list as ReferenceLists['education']).map((entry) => [entry.code, entry.name])));
  }
  return (list, code) => (code === null ? '–' : (known.get(list)?.get(code) ?? code));
}

export function pangkatOf(lists: ReferenceLists | undefined, golongan: string | null): string {
  return lists?.golongan.find((entry) => entry.label === golongan)?.pangkat || '–';
}

/** `lists` is read when a cell is drawn. */
export function staffColumns(lists: () => ReferenceLists | undefined): Column<StaffRow>[] {
  let from: ReferenceLists | undefined;
  let words = wordsOfLists(undefined);
  const word: Words = (list, code) => {
    const now = lists();
    if (now !== from) {
      from = now;
      words = wordsOfLists(now);
    }
    return words(list, code);
  };
  const plain = (text: string | null) => text ?? '–';
  return [
    { id: 'fullName', title: 'Nama', width: 14, grow: true, fixed: true, text: (row) => row.fullName },
    { id: 'nip', title: 'NIP', width: 10.75, text: (row) => formatNip(row.nip) },
    { id: 'kind', title: 'Jenis', width: 4.25, sortable: false, text: (row) => row.kind },
    { id: 'golongan', title: 'Gol.', width: 4, text: (row) => plain(row.golongan) },
    { id: 'positionName', title: 'Jabatan', width: 14, text: (row) => plain(row.positionName) },
    { id: 'unitName', title: 'Unit kerja', width: 14, text: (row) => plain(row.unitName) },
    { id: 'age', title: 'Usia', width: 4.25, align: 'end', text: (row) => formatNumber(row.age) },
    {
      id: 'pangkat',
      title: 'Pangkat',
      width: 10,
      sortable: false,
      hidden: true,
      text: (row) => pangkatOf(lists(), row.golongan),
    },
    {
      id: 'tmtGolongan',
      title: 'TMT golongan',
      width: 7.5,
      sortable: false,
      hidden: true,
      text: (row) => formatDateShort(row.tmtGolongan),
    },
    {
      id: 'positionKind',
      title: 'Jenis jabatan',
      width: 8,
      sortable: false,
      hidden: true,
      text: (row) => word('positionKind', row.positionKind),
    },
    {
      id: 'jenjang',
      title: 'Jenjang',
      width: 7.5,
      sortable: false,
      hidden: true,
      text: (row) => word('jenjang', row.jenjang),
    },
    {
      id: 'eselon',
      title: 'Eselon',
      width: 6,
      sortable: false,
      hidden: true,
      text: (row) => word('eselon', row.eselon),
    },
    {
      id: 'tmtPosition',
      title: 'TMT jabatan',
      width: 7.5,
      sortable: false,
      hidden: true,
      text: (row) => formatDateShort(row.tmtPosition),
    },
    {
      id: 'educationLevel',
      title: 'Tingkat',
      width: 6,
      sortable: false,
      hidden: true,
      text: (row) => word('education', row.educationLevel),
    },
    {
      id: 'educationName',
      title: 'Pendidikan',
      width: 13,
      sortable: false,
      hidden: true,
      text: (row) => plain(row.educationName),
    },
    {
      id: 'birthDate',
      title: 'Tanggal lahir',
      width: 7.5,
      hidden: true,
      text: (row) => formatDateShort(row.birthDate),
    },
    { id: 'sex', title: 'L/P', width: 3, sortable: false, hidden: true, text: (row) => row.sex },
    {
      id: 'tmtCpns',
      title: 'TMT CPNS',
      width: 7.5,
      hidden: true,
      text: (row) => formatDateShort(row.tmtCpns),
    },
    {
      id: 'legalStatus',
      title: 'Kedudukan hukum',
      width: 9,
      sortable: false,
      hidden: true,
      text: (row) => word('legalStatus', row.legalStatus),
    },
    {
      id: 'phone',
      title: 'Nomor HP',
      width: 8,
      sortable: false,
      hidden: true,
      text: (row) => plain(row.phone),
    },
    {
      id: 'email',
      title: 'Surel',
      width: 12,
      sortable: false,
      hidden: true,
      text: (row) => plain(row.email),
    },
    {
      id: 'active',
      title: 'Status',
      width: 6,
      sortable: false,
      hidden: true,
      text: (row) => (row.active ? 'Aktif' : 'Nonaktif'),
    },
  ];
}

const sortKeys: Record<string, StaffSortKey> = {
  fullName: 'name',
  nip: 'nip',
  golongan: 'golongan',
  positionName: 'position',
  unitName: 'unit',
  birthDate: 'birthDate',
  tmtCpns: 'tmt',
};

/** What the program is asked for. Young people were born late: by age is by birth date the other way round. */
export function toStaffSort(sort: Sort | null): StaffSort {
  if (sort?.column === 'age') return { key: 'birthDate', desc: !sort.descending };
  const key = sort ? sortKeys[sort.column] : undefined;
  return key && sort ? { key, desc: sort.descending } : { key: 'name', desc: false };
}

/** The column that a saved order belongs to. */
export function fromStaffSort(sort: StaffSort, columns: readonly string[]): Sort {
  if (sort.key === 'birthDate' && columns.includes('age') && !columns.includes('birthDate')) {
    return { column: 'age', descending: !sort.desc };
  }
  const column = Object.entries(sortKeys).find(([, key]) => key === sort.key)?.[0] ?? 'fullName';
  return { column, descending: sort.desc };
}
