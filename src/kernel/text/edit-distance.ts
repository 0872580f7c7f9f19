/**
 * Typing errors between two words: insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment). Gives up as soon as more than `limit` are needed, and answers `limit + 1` then.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  if (rows[0].length < width)
    rows = [new Uint16Array(width * 2), new Uint16Array(width * 2), new Uint16Array(width * 2)];
  let [beforeLast, last, row] = rows;
  for (let column = 0; column < width; column++) last[column] = column;
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** Kept between calls: a search compares one word with thousands. */
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as [
  Uint16Array,
  Uint16Array,
  Uint16Array,
]; // three

/** Typing errors that are forgiven in a word: none in short ones, one from four letters on, two from eight. */
export function forgiven(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}

/** The letters of a word as a set of bits; `lettersMissing` rules most words out before their distance is counted. */
export function letters(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) & 31);
  return set;
}

/** At least so many errors lie between a word and any text that has only these letters. */
export function lettersMissing(word: number, inside: number): number {
  let count = 0;
  for (let rest = word & ~inside; rest !== 0; rest &= rest - 1) count++;
  return count;
}
