/** A short sign for each bin of a sheet, so that nobody needs colours to tell them apart. Pure. */

/**
 * Key of the bin → one to three letters: "Restmüll" R, "Papier" P; where several begin alike, with what tells them
 * apart ("Restmüll 2-wöchentlich" R2), at last a number. No two are the same.
 */
export function lettersOfBins(bins: readonly { key: string; name: string }[]): Map<string, string> {
  const groups = new Map<string, { key: string; name: string }[]>();
  for (const bin of bins) {
    const first = initialOf(bin.name);
    groups.set(first, [...(groups.get(first) ?? []), bin]);
  }
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const [first, group] of groups) {
    const ways: readonly ((bin: { name: string }, index: number) => string)[] = [
      () => first,
      ({ name }) => first + (/\d/.exec(name)?.[0] ?? ''),
      ({ name }) => first + (lettersIn(name)[1] ?? '').toLowerCase(),
      (_, index) => `${first}${index + 1}`,
      (_, index) => `${first}${first}${index + 1}`,
    ];
    for (const way of ways) {
      const signs = group.map(way);
      if (new Set(signs).size !== signs.length || signs.some((sign) => taken.has(sign))) continue;
      for (const [index, { key }] of group.entries()) found.set(key, signs[index] ?? first);
      for (const sign of signs) taken.add(sign);
      break;
    }
  }
  return found;
}

function initialOf(name: string): string {
  return (lettersIn(name)[0] ?? '?').toUpperCase();
}

function lettersIn(name: string): string[] {
  return name.match(/\p{L}/gu) ?? [];
}
