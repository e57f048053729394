import { describe, expect, it } from 'vitest';
import { fits, marked, wordsOf } from './text';

describe('finding words', () => {
  it.each([
    ['Dinas Kesehatan', 'kes', true],
    ['Dinas Kesehatan', 'kes din', true],
    ['Puskesmas Éndé', 'ende', true],
    ['Dinas Kesehatan', 'kesx', false],
    ['apa pun', '   ', true],
  ])('%s: %s', (text, typed, wanted) => {
    expect(fits(text, wordsOf(typed))).toBe(wanted);
  });

  it('marks what was typed and loses no letter', () => {
    expect(marked('Puskesmas Éndé', wordsOf('ende kes'))).toEqual([
      { text: 'Pus', hit: false },
      { text: 'kes', hit: true },
      { text: 'mas ', hit: false },
      { text: 'Éndé', hit: true },
    ]);
    for (const text of ['İstanbul', '😀 emoji', 'ﬁ', '<b>x</b>', '']) {
      expect(
        marked(text, wordsOf('i'))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});
