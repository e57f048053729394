// Reading a result: words and marks for gaps, labels of bands, why a place is empty.
import type {
  ReviewsBand,
  ReviewsGapClass,
  ReviewsGroupResult,
  ReviewsResult,
  ReviewsStanding,
} from '$contract/types';
import { formatScaled } from '$kit/format';
import type { Tone } from './words';

export const gapWords: Record<ReviewsGapClass, string> = {
  'titik-buta': 'Titik buta',
  'kekuatan-tersembunyi': 'Kekuatan tersembunyi',
  'kekuatan-terkonfirmasi': 'Kekuatan terkonfirmasi',
  'area-pengembangan': 'Area pengembangan',
};

export const gapTone: Record<ReviewsGapClass, Tone> = {
  'titik-buta': 'warn',
  'kekuatan-tersembunyi': 'info',
  'kekuatan-terkonfirmasi': 'ok',
  'area-pengembangan': 'plain',
};

export const standingWords: Record<ReviewsStanding, string> = {
  kosong: 'belum ada jawaban',
  tersembunyi: 'di bawah ambang, tidak ditampilkan',
  digabung: 'digabung dengan kelompok lain',
  tampil: 'ditampilkan',
};

export function bandLabel(band: ReviewsBand): string {
  return `${formatScaled(band.from, 2)}–${formatScaled(band.to, 2)}`;
}

/** A mean in hundredths, or the dash of a place that is empty. */
export function score(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : formatScaled(value, 2);
}

/** How many answered, as far as it may be told. */
export function answered(group: ReviewsGroupResult): string {
  return group.answered === null ? '–' : `${group.answered} dari ${group.invited}`;
}

/** How the total came about, column by column: "60 × 3,60 + 20 × 4,05, dibagi 80". */
export function sum(result: ReviewsResult): string {
  const counted = result.columns.filter((column) => column.counted && column.mean !== null);
  if (result.total === null || counted.length === 0) return 'Belum ada kelompok yang dapat dihitung.';
  const parts = counted.map((column) => `${column.weight} × ${score(column.mean)} (${column.label})`);
  return `(${parts.join(' + ')}) : ${result.weights} = ${score(result.total)}`;
}
