// Finding words in names, the way the program does it: case, diacritics and order do not count. Pure.

/** Lower case without diacritics. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words typed, folded. */
export function wordsOf(typed: string): string[] {
  return plain(typed).split(/\s+/).filter(Boolean);
}

/** Whether every word typed occurs in the text. */
export function fits(text: string, words: readonly string[]): boolean {
  const hay = plain(text);
  return words.every((word) => hay.includes(word));
}

/** The text cut into pieces, those that were typed marked. */
export function marked(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  if (words.length === 0) return [{ text, hit: false }];
  // Letter by letter, because folding may change the length of a letter.
  const letters = [...text];
  let hay = '';
  const from: number[] = [];
  letters.forEach((letter, index) => {
    for (const folded of plain(letter)) {
      hay += folded;
      for (let unit = 0; unit < folded.length; unit++) from.push(index);
    }
  });
  const hits = new Set<number>();
  for (const word of words) {
    for (let at = hay.indexOf(word); at >= 0; at = hay.indexOf(word, at + 1)) {
      for (let unit = at; unit < at + word.length; unit++) hits.add(from[unit] ?? -1);
    }
  }
  const out: { text: string; hit: boolean }[] = [];
  letters.forEach((letter, index) => {
    const hit = hits.has(index);
    const last = out.at(-1);
    if (last?.hit === hit) last.text += letter;
    else out.push({ text: letter, hit });
  });
  return out;
}
