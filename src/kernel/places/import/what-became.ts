import type { Ars, PlaceChange } from '../place.ts';
import type { PlaceRow } from '../store.ts';

/** A part of an old area, 0–1. */
export interface Part {
  ars: Ars;
  share: number;
}

export interface Fate {
  /** Current rows that the file no longer has, without those that only changed their key. */
  lost: readonly PlaceRow[];
  /** Old key → new key of the same AGS. */
  rekeyed: ReadonlyMap<Ars, Ars>;
  known: readonly PlaceRow[];
  next: readonly PlaceRow[];
  table: readonly PlaceChange[];
  overlap: ((ars: Ars) => readonly Part[]) | null;
  isCurrent: (ars: Ars) => boolean;
}

type Moved = PlaceChange & { name: string };

/** A smaller part of an old area in a new one is generalisation, not a division. */
const SMALLEST_PART = 0.02;

/** Where old keys lead: by the table of changes, by the AGS, by areas ("abgeleitet"), by the members; else unknown. */
export function whatBecame(fate: Fate): Moved[] {
  const { lost, rekeyed, known, table, overlap, isCurrent } = fate;
  const names = new Map(known.map(({ ars, name }) => [ars, name]));
  const stated = Map.groupBy(
    table.filter(({ from, to }) => names.has(from) && !isCurrent(from) && (to === null || isCurrent(to))),
    ({ from }) => from,
  );
  const named = (change: PlaceChange): Moved => ({ ...change, name: names.get(change.from) ?? '' });
  const byAgs = [...rekeyed].map(
    ([from, to]): Moved => named({ from, to, kind: 'rekeyed', share: null, evidence: 'ags' }),
  );
  const municipalities = lost
    .filter(({ levels }) => levels.includes('municipality'))
    .flatMap(({ ars }) => stated.get(ars) ?? byArea(ars, overlap?.(ars) ?? []))
    .map(named);
  const below = [...byAgs, ...municipalities];
  const units = lost
    .filter(({ levels }) => !levels.includes('municipality'))
    .flatMap(({ ars, levels }) => stated.get(ars) ?? byMembers(ars, levels[0] ?? 'county', below, fate))
    .map(named);
  return [...below, ...units];
}

function byArea(from: Ars, parts: readonly Part[]): PlaceChange[] {
  const real = parts.filter(({ share }) => share >= SMALLEST_PART).toSorted((a, b) => b.share - a.share);
  const [only, second] = real;
  if (only === undefined) return [unknown(from)];
  if (second === undefined)
    return [{ from, to: only.ars, kind: 'merged', share: rounded(only.share), evidence: 'derived' }];
  return real.map(({ ars, share }) => ({
    from,
    to: ars,
    kind: 'split',
    share: rounded(share),
    evidence: 'derived',
  }));
}

/** A county became what all of its municipalities belong to now. */
function byMembers(from: Ars, level: string, moved: readonly Moved[], { known, next }: Fate): PlaceChange[] {
  const nextRows = new Map(next.map((row) => [row.ars, row]));
  const successor = new Map(moved.map(({ from: old, to }) => [old, to]));
  const oldRows = new Map(known.map((row) => [row.ars, row]));
  const members = known.filter((row) => row.levels.includes('municipality') && isBelow(row, from, oldRows));
  const units = new Set(
    members.map(({ ars }) => unitAbove(nextRows.get(successor.get(ars) ?? ars), level, nextRows)),
  );
  const [only] = units;
  if (units.size !== 1 || only === undefined || only === null) return [unknown(from)];
  return [{ from, to: only, kind: 'merged', share: null, evidence: 'derived' }];
}

function isBelow(row: PlaceRow, above: Ars, rows: ReadonlyMap<Ars, PlaceRow>): boolean {
  for (let at: PlaceRow | undefined = row; at?.parent; at = rows.get(at.parent))
    if (at.parent === above) return true;
  return false;
}

function unitAbove(row: PlaceRow | undefined, level: string, rows: ReadonlyMap<Ars, PlaceRow>): Ars | null {
  for (let at = row; at !== undefined; at = rows.get(at.parent ?? ''))
    if (at.levels.some((one) => one === level)) return at.ars;
  return null;
}

function unknown(from: Ars): PlaceChange {
  return { from, to: null, kind: 'vanished', share: null, evidence: 'unknown' };
}

function rounded(share: number): number {
  return Math.min(1, Math.round(share * 1_000) / 1_000);
}
