/** What counts for a set of units, read from the database: stand-ins in full, everything else as numbers. */
import type { Kysely } from 'kysely';
import { fold } from '../../../kernel/places/fold.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import {
  type Count,
  candidates,
  countHere,
  countOffices,
  linesOf,
  oldestSeen,
  rivals,
  type Scope,
  variants,
} from '../store/here-store.ts';
import type { ImportedService } from '../store/rows.ts';
import { whichCount } from './which-count.ts';

export interface Summary {
  scope: Scope;
  unitOf(area: string): Place | undefined;
  standIns: ReadonlyMap<string, readonly { service: ImportedService; unit: Place }[]>;
  counts: {
    imported: number;
    others: number;
    offices: number;
    online: number;
    byUnit: readonly { unit: Place; services: number }[];
  };
  letters: readonly { letter: string; count: number }[];
  /** Ids of those that are not among the others. */
  leftOut: readonly string[];
  sources: readonly { id: string; oldest: string | null }[];
}

type Units = readonly { unit: Place; keys: readonly string[] }[];

const KEYS = catalogue.flatMap(({ leika }) => leika ?? []);
const NAMES = catalogue.map(({ name }) => fold(name.de));

export async function readSummary(scope: Scope, units: Units, db: Kysely<unknown>): Promise<Summary> {
  const unitOf = (area: string) => units.find(({ keys }) => keys.includes(area))?.unit;
  const levelOf = (area: string) => units.findIndex(({ keys }) => keys.includes(area));
  if (units.length === 0) return { ...NOTHING, scope, unitOf };
  const [mayStandIn, mayFallAway, narrower, offices] = await Promise.all([
    candidates(scope, db, { keys: KEYS, names: NAMES }),
    units.length > 1 ? rivals(scope, db) : [],
    variants(scope, db),
    countOffices(scope, db),
  ]);
  const compared = new Map([...mayStandIn, ...mayFallAway, ...narrower].map((one) => [one.id, one]));
  const judged = whichCount([...compared.values()].sort(byId), levelOf);
  const leftOut = [...judged.leftOut];
  const [lines, counted] = await Promise.all([
    linesOf([...judged.standIns.keys()], scope, db),
    countHere(scope, db, leftOut),
  ]);
  const standing = lines.flatMap(({ area, ...line }) => {
    const [unit, catalogueId] = [unitOf(area), judged.standIns.get(line.id)];
    return unit === undefined || catalogueId === undefined
      ? []
      : [{ service: { ...line, catalogueId }, unit, level: levelOf(area) }];
  });
  const rows: Row[] = [
    ...standing.map(({ service, level }) => ({
      ...{ level, source: service.source, services: 1, online: service.hasOnline ? 1 : 0 },
    })),
    ...counted.map(({ area, source, services, online }) => ({
      level: levelOf(area),
      source,
      services,
      online,
    })),
  ].sort((a, b) => a.level - b.level);
  const sources = [...new Set(rows.map(({ source }) => source))];
  const oldest = await oldestSeen(sources, db);
  return {
    scope,
    unitOf,
    standIns: Map.groupBy(
      standing.sort((a, b) => a.level - b.level),
      ({ service }) => service.catalogueId,
    ),
    counts: {
      imported: sum(rows, 'services'),
      others: sum(counted, 'services'),
      offices,
      online: sum(rows, 'online'),
      byUnit: [...Map.groupBy(rows, ({ level }) => level)].flatMap(([level, same]) => {
        const unit = units[level]?.unit;
        return unit === undefined ? [] : [{ unit, services: sum(same, 'services') }];
      }),
    },
    letters: lettersOf(counted),
    leftOut,
    sources: sources.map((id) => ({ id, oldest: oldest.get(id) ?? null })),
  };
}

interface Row {
  level: number;
  source: string;
  services: number;
  online: number;
}

const NOTHING: Omit<Summary, 'scope' | 'unitOf'> = {
  standIns: new Map(),
  counts: { imported: 0, others: 0, offices: 0, online: 0, byUnit: [] },
  letters: [],
  leftOut: [],
  sources: [],
};

/** `#` last. */
function lettersOf(counted: readonly Count[]): { letter: string; count: number }[] {
  return [...Map.groupBy(counted, ({ letter }) => letter)]
    .map(([letter, same]) => ({ letter, count: sum(same, 'services') }))
    .sort((a, b) => Number(a.letter === '#') - Number(b.letter === '#') || (a.letter < b.letter ? -1 : 1));
}

function sum(rows: readonly Pick<Row, 'services' | 'online'>[], of: 'services' | 'online'): number {
  return rows.reduce((total, row) => total + row[of], 0);
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
