/** What an import means: compares what is known with what comes. Pure. */
import { possibleParents } from '../ars.ts';
import type { Ars, Level, PlaceChange } from '../place.ts';
import type { PlaceRow } from '../store.ts';
import type { FieldChange, PlannedChanges } from './import-report.ts';
import type { IncomingPlace } from './incoming.ts';
import { type Part, whatBecame } from './what-became.ts';

export interface PlanInput {
  /** Current rows only. */
  known: readonly PlaceRow[];
  incoming: readonly IncomingPlace[];
  /** Levels that the file speaks about. */
  levels: readonly Level[];
  /** Keys that the file names but damaged: they neither change nor vanish. */
  damaged: ReadonlySet<Ars>;
  /** True if the file may have lost places by its own faults: what it lacks then stays. */
  keepLost: boolean;
  /** From a table of changes. */
  table: readonly PlaceChange[];
  /** Parts of a vanished municipality's area in the new ones; null where nothing is known about areas. */
  overlap: ((ars: Ars) => readonly Part[]) | null;
  /** Key of the attribution, and the day from which on all this holds. */
  source: string;
  date: string;
}

export interface Plan extends PlannedChanges {
  /** Every row to write, new, changed or retired, with its parent of today. */
  rows: PlaceRow[];
}

export function planImport(input: PlanInput): Plan {
  const { known, incoming, levels, damaged, source, date } = input;
  const byArs = new Map(known.map((row) => [row.ars, row]));
  const matched = new Map<Ars, Ars>();
  const coming = new Set(incoming.map(({ ars }) => ars));
  for (const { ars } of incoming) if (byArs.has(ars)) matched.set(ars, ars);
  const isGone = ({ ars, levels: own }: PlaceRow) =>
    !coming.has(ars) && !damaged.has(ars) && levels.includes(own[0] ?? 'municipality');
  const absent = known.filter(isGone);
  const goneByAgs = new Map(absent.flatMap((row) => (row.ags === null ? [] : [[row.ags, row] as const])));
  for (const { ars, ags } of incoming) {
    const before = ags === null || matched.has(ars) ? undefined : goneByAgs.get(ags);
    if (before !== undefined) matched.set(ars, before.ars);
  }
  const rekeyed = new Map([...matched].filter(([to, from]) => to !== from).map(([to, from]) => [from, to]));
  const gone = input.keepLost ? absent.filter(({ ars }) => rekeyed.has(ars)) : absent;
  const lost = gone.filter(({ ars }) => !rekeyed.has(ars));

  const next = new Map(known.map((row) => [row.ars, row]));
  for (const place of incoming)
    next.set(place.ars, toRow(place, byArs.get(matched.get(place.ars) ?? ''), source));
  const retired = gone.map((row) => ({ ...row, validTo: date }));
  for (const { ars } of gone) next.delete(ars);
  const rows = withParents([...next.values()]);

  const moved = whatBecame({
    lost,
    rekeyed,
    known,
    next: rows,
    table: input.table,
    overlap: input.overlap,
    isCurrent: (ars) => next.has(ars),
  });
  const changed = rows.flatMap((row) => {
    const fields = fieldsOf(byArs.get(row.ars), row);
    return fields.length === 0 ? [] : [{ ars: row.ars, name: row.name, fields }];
  });
  const isNew = ({ ars }: PlaceRow) => !byArs.has(ars);
  const touched = new Set([...changed.map(({ ars }) => ars), ...rows.filter(isNew).map(({ ars }) => ars)]);
  const newKeys = new Set(rekeyed.values());
  return {
    rows: [...rows.filter(({ ars }) => touched.has(ars)), ...retired],
    added: rows.filter((row) => isNew(row) && !newKeys.has(row.ars)).map(({ ars, name }) => ({ ars, name })),
    changed,
    moved,
    unchanged: rows.length - touched.size,
    questions: questionsOf(moved),
  };
}

/** What a unit of a level is in any case. */
const LEAST_KIND: Partial<Record<Level, string>> = { association: 'Gemeindeverband', county: 'Kreis' };

/** What the file does not say stays as it was; of a new place it is the least that is true. */
function toRow(place: IncomingPlace, before: PlaceRow | undefined, source: string): PlaceRow {
  const levels = place.levels ?? before?.levels ?? ['municipality'];
  return {
    ars: place.ars,
    ags: place.ags ?? before?.ags ?? null,
    name: place.name,
    officialName: place.officialName ?? before?.officialName ?? place.name,
    kind: place.kind ?? before?.kind ?? LEAST_KIND[levels[0] ?? 'municipality'] ?? 'Gemeinde',
    // A table of municipalities does not say on which further levels a town stands.
    levels: before !== undefined && before.levels.length > levels.length ? before.levels : levels,
    parent: before?.parent ?? null,
    selectable: place.selectable ?? before?.selectable ?? true,
    areaKm2: place.areaKm2 ?? before?.areaKm2 ?? null,
    population: place.population ?? before?.population ?? null,
    postcodes: place.postcodes ?? before?.postcodes ?? [],
    validFrom: place.validFrom ?? before?.validFrom ?? null,
    validTo: null,
    source: before === undefined || place.officialName !== null ? source : before.source,
  };
}

/** The next unit above that exists today. */
function withParents(rows: PlaceRow[]): PlaceRow[] {
  const keys = new Set(rows.map(({ ars }) => ars));
  return rows.map((row) => ({
    ...row,
    parent: possibleParents(row.ars).find((key) => keys.has(key)) ?? null,
  }));
}

const COMPARED = [
  'name',
  'officialName',
  'kind',
  'levels',
  'parent',
  'selectable',
  'areaKm2',
  'population',
  'postcodes',
  'validFrom',
] as const;

function fieldsOf(before: PlaceRow | undefined, after: PlaceRow): FieldChange[] {
  if (before === undefined) return [];
  return COMPARED.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ({
      field,
      from: before[field],
      to: after[field],
    }),
  );
}

function questionsOf(moved: readonly (PlaceChange & { name: string })[]): string[] {
  const splits = Map.groupBy(
    moved.filter(({ kind }) => kind === 'split'),
    ({ from }) => from,
  );
  return [...splits].map(([from, parts]) => {
    const list = parts
      .map(({ to, share }) => `${to}${share === null ? '' : ` (${Math.round(share * 100)} %)`}`)
      .join(', ');
    return `${parts[0]?.name} (${from}) was divided among ${list}: what was stored under it belongs to none of them until a table of changes says to which.`;
  });
}
