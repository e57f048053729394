// Words for the states and groups of a review, the same on every page.
import type { ReviewsGroup, ReviewsOutlook, ReviewsState } from '$contract/types';

export const stateWords: Record<ReviewsState, string> = {
  draf: 'draf',
  dibuka: 'dibuka',
  ditutup: 'ditutup',
  dirilis: 'dirilis',
};

export type Tone = 'plain' | 'info' | 'ok' | 'warn';

export const stateTone: Record<ReviewsState, Tone> = {
  draf: 'plain',
  dibuka: 'info',
  ditutup: 'warn',
  dirilis: 'ok',
};

export const groupWords: Record<ReviewsGroup, string> = {
  atasan: 'Atasan',
  rekan: 'Rekan kerja',
  bawahan: 'Bawahan',
  diri: 'Diri sendiri',
  tim: 'Tim kepegawaian',
};

/** All groups in the order of every table. */
export const groupOrder: readonly ReviewsGroup[] = ['atasan', 'rekan', 'bawahan', 'diri', 'tim'];

/** Why a group is marked, in a few words. */
export const outlookWords: Record<ReviewsOutlook, string> = {
  kosong: 'tidak ada penilai',
  terbuka: 'dikenali',
  aman: 'aman',
  pas: 'pas di batas',
  digabung: 'akan digabung',
  'terlalu-kecil': 'terlalu kecil',
};

export function outlookTone(outlook: ReviewsOutlook): Tone {
  if (outlook === 'terlalu-kecil') return 'warn';
  if (outlook === 'pas' || outlook === 'digabung') return 'info';
  return outlook === 'aman' ? 'ok' : 'plain';
}
