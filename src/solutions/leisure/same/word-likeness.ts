/** Whether two words are one with a slip of the keyboard. Pure. */

/** 0–1; 0 where they are two words. Short words have no slips: too many of them are others. */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const long = Math.max(one.length, other.length);
  const most = long >= 9 ? 2 : long >= 5 ? 1 : 0;
  if (most === 0 || one[0] !== other[0] || Math.abs(one.length - other.length) > most) return 0;
  const slips = distance(one, other, most);
  return slips > most ? 0 : 1 - slips / (2 * long);
}

/** Letters to change, add, leave out or swap with the next one (Damerau–Levenshtein); more than `most` is `most + 1`. */
function distance(one: string, other: string, most: number): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[other.length] ?? most + 1;
}
