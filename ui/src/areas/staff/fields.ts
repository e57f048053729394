// The fields of a record as the page shows and asks them: sections, words, kinds of control. Pure.
import type { ReferenceLists, StaffFields } from '$contract/types';
import { formatDate, formatNip, formatNumber } from '$kit/format';
import type { IconName } from '$kit/icons';

export type FieldKey = keyof StaffFields;
export type FieldValue = string | number | null;

export interface FieldSpec {
  key: FieldKey;
  label: string;
  /** What it is called for PPPK, where that differs. */
  pppk?: string;
  control:
    | 'text'
    | 'figures'
    | 'area'
    | 'email'
    | 'tel'
    | 'date'
    | 'number'
    | 'year'
    | 'code'
    | 'choice'
    | 'golongan'
    | 'unit';
  /** Where the codes of a `code` or `choice` come from. */
  list?: keyof ReferenceLists;
  required?: boolean;
  hint?: string;
  /** Takes the whole width of a form. */
  wide?: boolean;
  /** Not for PPPK, unless it is filled. */
  notPppk?: boolean;
  /** Only for functional posts, unless it is filled. */
  functional?: boolean;
  /** Not shown on the profile while empty. */
  quiet?: boolean;
  /** Left out of the form for a new person. */
  later?: boolean;
}

export interface Section {
  id: 'identitas' | 'kepangkatan' | 'jabatan' | 'pendidikan' | 'kontak' | 'status';
  title: string;
  icon: IconName;
  fields: readonly FieldSpec[];
}

export const sections: readonly Section[] = [
  {
    id: 'identitas',
    title: 'Identitas',
    icon: 'badge',
    fields: [
      { key: 'nip', label: 'NIP', pppk: 'NI PPPK', control: 'figures', required: true, hint: '18 angka' },
      {
        key: 'name',
        label: 'Nama tanpa gelar',
        control: 'text',
        required: true,
        wide: true,
      },
      { key: 'titleFront', label: 'Gelar depan', control: 'text', quiet: true },
      { key: 'titleBack', label: 'Gelar belakang', control: 'text', quiet: true },
      { key: 'birthPlace', label: 'Tempat lahir', control: 'text' },
      { key: 'birthDate', label: 'Tanggal lahir', control: 'date', required: true },
      { key: 'sex', label: 'Jenis kelamin', control: 'choice', list: 'sex', required: true },
      { key: 'religion', label: 'Agama', control: 'code', list: 'religion' },
      { key: 'marital', label: 'Status kawin', control: 'code', list: 'marital' },
      { key: 'nik', label: 'NIK', control: 'figures', hint: '16 angka' },
      { key: 'npwp', label: 'NPWP', control: 'figures' },
      { key: 'bpjs', label: 'Nomor BPJS', control: 'figures' },
      { key: 'cardNumber', label: 'Nomor kartu ASN', control: 'text', quiet: true, later: true },
      { key: 'nipOld', label: 'NIP lama', control: 'figures', quiet: true, later: true, notPppk: true },
      { key: 'siasnId', label: 'ID SIASN', control: 'text', wide: true, quiet: true, later: true },
    ],
  },
  {
    id: 'kepangkatan',
    title: 'Kepangkatan',
    icon: 'star',
    fields: [
      { key: 'kind', label: 'Jenis ASN', control: 'choice', list: 'staffKind', required: true, wide: true },
      { key: 'golongan', label: 'Golongan', control: 'golongan' },
      { key: 'tmtGolongan', label: 'TMT golongan', control: 'date' },
      { key: 'mkgYears', label: 'Masa kerja golongan, tahun', control: 'number' },
      { key: 'mkgMonths', label: 'Masa kerja golongan, bulan', control: 'number' },
      { key: 'firstGolongan', label: 'Golongan awal', control: 'golongan', quiet: true },
      {
        key: 'tmtCpns',
        label: 'TMT CPNS',
        pppk: 'Mulai perjanjian kerja',
        control: 'date',
      },
      {
        key: 'skCpnsNumber',
        label: 'Nomor SK CPNS',
        pppk: 'Nomor SK pengangkatan',
        control: 'text',
        later: true,
      },
      {
        key: 'skCpnsDate',
        label: 'Tanggal SK CPNS',
        pppk: 'Tanggal SK pengangkatan',
        control: 'date',
        later: true,
      },
      { key: 'tmtPns', label: 'TMT PNS', control: 'date', notPppk: true, later: true },
      { key: 'skPnsNumber', label: 'Nomor SK PNS', control: 'text', notPppk: true, later: true },
      { key: 'skPnsDate', label: 'Tanggal SK PNS', control: 'date', notPppk: true, later: true },
    ],
  },
  {
    id: 'jabatan',
    title: 'Jabatan dan unit',
    icon: 'briefcase',
    fields: [
      { key: 'positionName', label: 'Jabatan', control: 'text', wide: true },
      { key: 'positionKind', label: 'Jenis jabatan', control: 'code', list: 'positionKind' },
      { key: 'jenjang', label: 'Jenjang', control: 'code', list: 'jenjang', functional: true },
      { key: 'eselon', label: 'Eselon', control: 'code', list: 'eselon' },
      { key: 'tmtPosition', label: 'TMT jabatan', control: 'date' },
      { key: 'unitId', label: 'Unit kerja', control: 'unit', wide: true },
      {
        key: 'positionType',
        label: 'Jenis jabatan SIASN',
        control: 'code',
        list: 'positionType',
        quiet: true,
        later: true,
      },
    ],
  },
  {
    id: 'pendidikan',
    title: 'Pendidikan',
    icon: 'graduation',
    fields: [
      { key: 'educationLevel', label: 'Tingkat', control: 'code', list: 'education' },
      { key: 'graduationYear', label: 'Tahun lulus', control: 'year' },
      { key: 'educationName', label: 'Jurusan pada ijazah', control: 'text', wide: true },
      { key: 'school', label: 'Sekolah atau perguruan tinggi', control: 'text', wide: true },
    ],
  },
  {
    id: 'kontak',
    title: 'Kontak',
    icon: 'phone',
    fields: [
      { key: 'phone', label: 'Nomor HP', control: 'tel' },
      { key: 'email', label: 'Surel pribadi', control: 'email' },
      { key: 'emailOffice', label: 'Surel dinas', control: 'email' },
      { key: 'address', label: 'Alamat', control: 'area', wide: true },
    ],
  },
  {
    id: 'status',
    title: 'Status kepegawaian',
    icon: 'scale',
    fields: [
      { key: 'legalStatus', label: 'Kedudukan hukum', control: 'code', list: 'legalStatus', wide: true },
      { key: 'employmentType', label: 'Jenis pegawai', control: 'code', list: 'employmentType', wide: true },
      { key: 'homeAgency', label: 'Instansi induk', control: 'text', quiet: true, later: true, wide: true },
      { key: 'workAgency', label: 'Instansi kerja', control: 'text', quiet: true, later: true, wide: true },
    ],
  },
];

export const specs: ReadonlyMap<FieldKey, FieldSpec> = new Map(
  sections.flatMap((section) => section.fields.map((field) => [field.key, field] as const)),
);

export const emptyFields: StaffFields = Object.fromEntries(
  [...specs.keys()].map((key) => [key, null]),
) as unknown as StaffFields;

/** What a field is called for this kind of staff. */
export function labelOf(spec: FieldSpec, kind: FieldValue): string {
  return kind === 'PPPK' && spec.pppk ? spec.pppk : spec.label;
}

/** Whether a field concerns the record. */
export function concerns(spec: FieldSpec, values: Readonly<Record<FieldKey, FieldValue>>): boolean {
  const filled = values[spec.key] !== null && values[spec.key] !== '';
  if (filled) return true;
  if (spec.notPppk && values.kind === 'PPPK') return false;
  return !(spec.functional && values.positionKind !== 'fungsional');
}

/** Fields that the profile reads in one line with another. */
const joined: ReadonlySet<FieldKey> = new Set(['mkgMonths', 'skCpnsDate', 'skPnsDate']);
const shortLabels: Partial<Record<FieldKey, string>> = {
  mkgYears: 'Masa kerja golongan',
  skCpnsNumber: 'SK CPNS',
  skPnsNumber: 'SK PNS',
};

/** What the profile calls a field. */
export function readLabel(spec: FieldSpec, kind: FieldValue): string {
  if (spec.key === 'skCpnsNumber' && kind === 'PPPK') return 'SK pengangkatan';
  return shortLabels[spec.key] ?? labelOf(spec, kind);
}

function decree(number: string | null, date: string | null): string {
  return [number, date && `tanggal ${formatDate(date)}`].filter(Boolean).join(', ') || '–';
}

/** A stored value, ready to be read. `words` are the codes of the record in words. */
export function shownValue(spec: FieldSpec, fields: StaffFields, words: { [key in string]: string }): string {
  if (spec.key === 'mkgYears' && (fields.mkgYears !== null || fields.mkgMonths !== null)) {
    return `${formatNumber(fields.mkgYears ?? 0)} tahun ${formatNumber(fields.mkgMonths ?? 0)} bulan`;
  }
  if (spec.key === 'skCpnsNumber') return decree(fields.skCpnsNumber, fields.skCpnsDate);
  if (spec.key === 'skPnsNumber') return decree(fields.skPnsNumber, fields.skPnsDate);
  const value = fields[spec.key];
  if (value === null) return '–';
  if (spec.control === 'date') return formatDate(String(value));
  if (spec.key === 'nip') return formatNip(String(value));
  return words[spec.key] ?? String(value);
}

/** The fields of a section that the profile shows. */
export function shownFields(section: Section, fields: StaffFields): FieldSpec[] {
  return section.fields.filter(
    (spec) => !joined.has(spec.key) && concerns(spec, fields) && !(spec.quiet && fields[spec.key] === null),
  );
}
