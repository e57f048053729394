// The help pages, in reading order. The texts lie in assets/help and are loaded when read.

export interface Topic {
  id: string;
  title: string;
  /** One line for the list. */
  about: string;
  words?: string;
}

const list = [
  { id: 'mulai', title: 'Mulai memakai Abdi', about: 'Membuat berkas, identitas instansi, data pertama.' },
  {
    id: 'pegawai',
    title: 'Data pegawai',
    about: 'Mencari, menyaring, mengubah, dan mengekspor.',
    words: 'nip daftar ekspor',
  },
  {
    id: 'impor',
    title: 'Impor data',
    about: 'Berkas SIASN, nominatif, hierarki unor, dan cara memeriksanya.',
    words: 'siasn excel xlsx csv nominatif',
  },
  {
    id: 'organisasi',
    title: 'Organisasi dan jabatan',
    about: 'Unit kerja, jabatan, pemangku, Plt. dan Plh.',
    words: 'unor unit jabatan',
  },
  {
    id: 'penilaian-360',
    title: 'Penilaian 360',
    about: 'Dari menyusun periode sampai merilis hasil.',
    words: 'periode penilai 360 kuesioner',
  },
  {
    id: 'input-kuesioner',
    title: 'Memasukkan kuesioner',
    about: 'Mengetik jawaban kertas dengan cepat dan aman.',
    words: 'input jawaban entri',
  },
  {
    id: 'lembar-penilaian',
    title: 'Lembar penilaian',
    about: 'Mencetak lembar, membaca angka, dan arsip PDF.',
    words: 'cetak pdf lembar',
  },
  {
    id: 'keamanan',
    title: 'Keamanan dan cadangan',
    about: 'Kata sandi, kode pemulihan, operator, salinan cadangan.',
    words: 'sandi backup pemulihan operator',
  },
  {
    id: 'papan-ketik',
    title: 'Papan ketik',
    about: 'Semua pintasan dan cara bekerja tanpa tetikus.',
    words: 'keyboard pintasan shortcut',
  },
] as const satisfies readonly Topic[];

/** Names a help page; pages give it for F1. */
export type TopicId = (typeof list)[number]['id'];

export const topics: readonly (Topic & { id: TopicId })[] = list;
