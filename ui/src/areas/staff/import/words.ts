// Words and colours of import findings.
import type { StaffImportLevel } from '$contract/types';

export const levels: readonly StaffImportLevel[] = ['galat', 'peringatan', 'teks', 'rapikan'];

export const levelWords: Record<StaffImportLevel, string> = {
  galat: 'Galat',
  peringatan: 'Peringatan',
  teks: 'Teks tak lazim',
  rapikan: 'Dirapikan',
};

export const levelHints: Record<StaffImportLevel, string> = {
  galat: 'Baris tidak dapat disimpan sebelum diperbaiki di berkas asal.',
  peringatan: 'Baris disimpan; sel yang salah tidak diambil dan perlu diperiksa.',
  teks: 'Disimpan dan ditampilkan apa adanya.',
  rapikan: 'Bentuknya dirapikan tanpa mengubah isi.',
};

export const levelTones: Record<StaffImportLevel, 'danger' | 'warn' | 'info' | 'plain'> = {
  galat: 'danger',
  peringatan: 'warn',
  teks: 'info',
  rapikan: 'plain',
};

export const kinds = [
  { value: 'siasn', label: 'Ekspor SIASN' },
  { value: 'nominatif', label: 'Daftar nominatif' },
  { value: 'hierarki', label: 'Hierarki unor' },
] as const;

/** What one row of a file is called. */
export const nounOf = (kind: string | undefined) => (kind === 'hierarki' ? 'unit' : 'pegawai');
