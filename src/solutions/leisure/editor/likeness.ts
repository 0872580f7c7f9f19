/** Whether two events or places are the same one: by titles, times and where they are. Pure. */
import { fold } from '../../../kernel/places/fold.ts';

/** From here on somebody should look; above the other one they are the same to everybody. */
export const ALIKE = 0.8;
export const THE_SAME = 0.92;
/** Beginnings so far apart may still be the same event. */
const MINUTES = 15;
const METRES = 200;

export interface Located {
  point: { lon: number; lat: number } | null;
  name: string | null;
  address: string | null;
}

/** A title to compare: folded, without the name of the town at its end ("Weihnachtsmarkt Köln"). */
export function comparableTitle(title: string, town: string): string {
  const [whole, end] = [fold(title), fold(town)];
  const without = whole.endsWith(` ${end}`)
    ? whole.slice(0, -end.length - 1).replace(/ (in|zu)$/, '')
    : whole;
  return without.trim() === '' ? whole : without.trim();
}

/** 0–1: twice the pairs of letters that both have, by all pairs (Sørensen–Dice); the order of words does not matter. */
export function titleLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const all = a.length + b.length;
  if (all === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of b) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      both += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * both) / all;
}

/** Pairs of neighbours within each word, its edges marked; so a word of one letter has pairs too. */
function pairsOf(title: string): string[] {
  return title
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const marked = ` ${word} `;
      return Array.from({ length: marked.length - 1 }, (_, at) => marked.slice(at, at + 2));
    });
}

/** Any beginning of the one lies within a quarter of an hour of one of the other. Instants. */
export function beginTogether(one: readonly string[], other: readonly string[]): boolean {
  const minutes = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds / 60_000;
  const theirs = other.map(minutes);
  return one.some((begin) => theirs.some((their) => Math.abs(minutes(begin) - their) <= MINUTES));
}

/** At most 200 metres apart, or of the same name or address; unknown on one side says nothing against it. */
export function liesTogether(one: Located, other: Located): boolean {
  if (one.point !== null && other.point !== null && metres(one.point, other.point) <= METRES) return true;
  const names = (place: Located) =>
    [place.name, place.address].flatMap((text) => (text === null ? [] : [fold(text)]));
  const [ours, theirs] = [names(one), names(other)];
  if (ours.some((name) => theirs.includes(name))) return true;
  const isUnknown = (place: Located) => place.point === null && names(place).length === 0;
  return isUnknown(one) || isUnknown(other);
}

/** Between two points in degrees, on a sphere: exact enough for streets. */
export function metres(a: { lon: number; lat: number }, b: { lon: number; lat: number }): number {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.hypot(x, y) * 6_371_000;
}
