/** Any record as lines of a name and a text, so that people can compare theirs with ours. Pure. */

const MOST_LINES = 40;
const LONGEST = 300;
const DEEPEST = 4;

/** `{ place: { name: 'Rathaus' } }` → `place.name`: "Rathaus". What is empty is left out. */
export function flatValues(value: unknown): { name: string; value: string }[] {
  const lines: { name: string; value: string }[] = [];
  collect(value, '', 0, lines);
  return lines;
}

function collect(
  value: unknown,
  name: string,
  depth: number,
  lines: { name: string; value: string }[],
): void {
  if (lines.length >= MOST_LINES || value === null || value === undefined || value === '') return;
  if (typeof value !== 'object') {
    lines.push({ name, value: String(value).slice(0, LONGEST) });
    return;
  }
  // A time of ours, or something that says itself what it is.
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) {
    lines.push({ name, value: String(value).slice(0, LONGEST) });
    return;
  }
  if (depth >= DEEPEST) {
    lines.push({ name, value: JSON.stringify(value).slice(0, LONGEST) });
    return;
  }
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) {
    if (value.length > 0) lines.push({ name, value: value.join(', ').slice(0, LONGEST) });
    return;
  }
  for (const [key, one] of Object.entries(value))
    collect(one, name === '' ? key : `${name}.${key}`, depth + 1, lines);
}
