// Which parts of a period there are, and what is to be done next. Both follow from its state.
import type { ReviewsPeriodDetail } from '$contract/types';

export type Part = 'ringkasan' | 'pengaturan' | 'peserta' | 'penilai' | 'kuesioner' | 'kemajuan' | 'hasil';

export interface PartTab {
  value: Part;
  label: string;
  count?: number;
}

export function parts(detail: ReviewsPeriodDetail): PartTab[] {
  const state = detail.period.state;
  const all: PartTab[] = [
    { value: 'ringkasan', label: 'Ringkasan' },
    { value: 'pengaturan', label: 'Pengaturan' },
    { value: 'peserta', label: 'Peserta', count: detail.participants },
    { value: 'penilai', label: 'Penilai', count: detail.assignments },
  ];
  if (state === 'draf') return all;
  all.push({ value: 'kuesioner', label: 'Kuesioner' }, { value: 'kemajuan', label: 'Kemajuan' });
  if (state !== 'dibuka') all.push({ value: 'hasil', label: 'Hasil dan lembar' });
  return all;
}

/** A step of the work and whether it is behind, at hand or ahead. */
export interface WorkStep {
  id: 'peserta' | 'penilai' | 'buka' | 'kuesioner' | 'tutup' | 'rilis' | 'lembar';
  title: string;
  text: string;
  standing: 'done' | 'now' | 'later';
}

export function steps(detail: ReviewsPeriodDetail): WorkStep[] {
  const state = detail.period.state;
  const past = (states: string[]) => states.includes(state);
  const behind: [WorkStep['id'], string, string, boolean][] = [
    ['peserta', 'Pilih peserta', 'Unit mana yang dinilai.', detail.participants > 0 || state !== 'draf'],
    [
      'penilai',
      'Susun penilai',
      'Diusulkan dari organisasi, lalu diperiksa.',
      detail.assignments > 0 || state !== 'draf',
    ],
    ['buka', 'Buka periode', 'Pengaturan dan penilai dibekukan, kode kuesioner dibuat.', state !== 'draf'],
    [
      'kuesioner',
      'Cetak dan input kuesioner',
      'Kertas dibagikan, kembali, lalu diketik.',
      past(['ditutup', 'dirilis']),
    ],
    ['tutup', 'Tutup periode', 'Tidak ada jawaban yang diterima lagi.', past(['ditutup', 'dirilis'])],
    ['rilis', 'Rilis hasil', 'Hasil disimpan dan tidak berubah lagi.', state === 'dirilis'],
    ['lembar', 'Cetak lembar penilaian', 'Satu PDF untuk setiap orang.', false],
  ];
  const now = behind.findIndex(([, , , done]) => !done);
  return behind.map(([id, title, text, done], index) => ({
    id,
    title,
    text,
    standing: done ? 'done' : index === now ? 'now' : 'later',
  }));
}
