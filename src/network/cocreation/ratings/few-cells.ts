/**
 * Counts of a whole of which the sum is known, without those that are too small to be shown: below `fewest`, nought too.
 * So that none can be found by subtraction, a single hidden one takes the next smallest with it, and so does a group
 * that is too small together (complementary suppression, handbook section 5). null: not shown. Pure.
 */
export function fewCells<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  fewest: number,
): Record<Name, number | null> {
  const names = Object.keys(counts) as Name[]; // the keys of the record itself
  const hidden = new Set(names.filter((name) => counts[name] < fewest));
  const rest = names.filter((name) => !hidden.has(name)).sort((a, b) => counts[a] - counts[b]);
  const sum = () => [...hidden].reduce((all, name) => all + counts[name], 0);
  while (hidden.size > 0 && (hidden.size === 1 || sum() < fewest)) {
    const next = rest.shift();
    if (next === undefined) break;
    hidden.add(next);
  }
  const shown = names.map((name) => [name, hidden.has(name) ? null : counts[name]] as const);
  return Object.fromEntries(shown) as Record<Name, number | null>; // the same keys
}
