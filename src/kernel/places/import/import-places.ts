/** Takes newer official data into the register of places: all or nothing, reported line by line. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { PLACES_LOCK } from '../ensure-places.ts';
import { mergeLayers } from '../layers.ts';
import { createLocator } from '../locator.ts';
import type { Ars, PlaceChange } from '../place.ts';
import { readStoredPlacesWithin, type StoredPlaces } from '../store.ts';
import type { Boundaries } from '../topology.ts';
import { unpackBoundaries } from '../topology-file.ts';
import { buildLayer } from './build-layer.ts';
import type { ImportReport } from './import-report.ts';
import { createOverlap } from './overlap.ts';
import { type Plan, planImport } from './plan.ts';
import { refuseImplausible } from './plausible.ts';
import { readBoundaryFile } from './read-boundaries.ts';
import { readChanges } from './read-changes.ts';
import { readRegister } from './read-register.ts';
import { type ImportToWrite, writeImport } from './write-import.ts';

export interface ImportOptions {
  /** Name for the report, without folders. */
  file: string;
  text: string;
  /** Text of a table of changes. */
  changes?: string;
  /** Day of the data, YYYY-MM-DD; unknown if not told. */
  state?: string;
  /** Today's civil date. */
  today: string;
  dryRun?: boolean;
  /** Divisions are accepted as they are. */
  accept?: boolean;
  say?: (message: string) => void;
}

/** What an import of one kind brings, before it is written. */
interface Prepared {
  kind: ImportReport['kind'];
  plan: Plan;
  faults: ImportReport['faults'];
  read: number;
  attribution: ImportToWrite['attribution'];
  layer: ImportToWrite['layer'];
}

/** Throws `UnusableFile` for a file that cannot be used; then, and if the process is killed, nothing has changed. */
export async function importPlaces(db: Kysely<unknown>, options: ImportOptions): Promise<ImportReport> {
  const { file, text, dryRun = false, accept = false } = options;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${PLACES_LOCK})`.execute(trx);
    const stored = await readStoredPlacesWithin(trx);
    const table = options.changes === undefined ? { changes: [], faults: [] } : readChanges(options.changes);
    const isJson = /^\uFEFF?\s*[{[]/.test(text);
    const prepared = (isJson ? prepareBoundaries : prepareRegister)(options, stored, table.changes);
    const { plan, kind, attribution, layer } = prepared;
    refuseImplausible(plan, stored.places);
    const { rows, ...planned } = plan;
    const isNew = rows.length > 0 || plan.moved.length > 0 || layer !== null;
    const asks = plan.questions.length > 0 && !accept;
    const result = asks ? 'asks' : dryRun ? 'dry-run' : isNew ? 'written' : 'nothing-new';
    const report: ImportReport = {
      kind,
      file,
      faults: [...table.faults, ...prepared.faults],
      read: prepared.read,
      result,
      ...planned,
    };
    if (result === 'written')
      await writeImport(trx, {
        kind,
        file,
        sha256,
        attribution,
        rows,
        changes: plan.moved,
        layer,
        report: summary(report),
      });
    return report;
  });
}

function prepareRegister(
  { text, today, state }: ImportOptions,
  stored: StoredPlaces,
  table: PlaceChange[],
): Prepared {
  const { places, faults, levels } = readRegister(text);
  const attribution = {
    key: `destatis-gv-${state ?? 'undated'}`,
    name: `Statistisches Bundesamt (Destatis), GV-ISys${state === undefined ? '' : `, ${state}`}`,
    licence: 'dl-de/by-2-0',
    url: 'https://www.destatis.de',
    state: state ?? `import ${today}`,
  };
  const damaged = new Set<Ars>();
  const plan = planImport({
    known: stored.places.filter(({ validTo }) => validTo === null),
    incoming: places,
    levels,
    damaged,
    // With faulty lines nobody knows whether a missing place is gone or only damaged.
    keepLost: faults.length > 0,
    table,
    overlap: null,
    source: attribution.key,
    date: state ?? today,
  });
  return { kind: 'register', plan, faults, read: places.length, attribution, layer: null };
}

function prepareBoundaries(
  { text, today, state, say }: ImportOptions,
  stored: StoredPlaces,
  table: PlaceChange[],
): Prepared {
  const file = readBoundaryFile(text);
  say?.(`${file.areas.length} areas read, ${file.faults.length} not usable; building their borders …`);
  const layers = stored.layers.map(({ packed }) => unpackBoundaries(packed));
  const old = mergeLayers(layers);
  const layer = buildLayer(file.areas, old.transform);
  const damaged = new Set([...file.damaged, ...layer.damaged]);
  const areas = file.areas.filter(({ place }) => !damaged.has(place.ars));
  const year = (state ?? today).slice(0, 4);
  const attribution = {
    key: `bkg-vg250-${state ?? 'undated'}`,
    name: `© GeoBasis-DE / BKG ${state === undefined ? '' : `${year} `}(Daten verändert)`,
    licence: 'dl-de/by-2-0',
    url: 'https://www.bkg.bund.de',
    state: state ?? `import ${today}`,
  };
  const current = stored.places.filter(({ validTo }) => validTo === null);
  const overlap = createOverlap(old, {
    locator: createLocator(layer.boundaries),
    areas: layer.boundaries.areas,
  });
  const plan = planImport({
    known: current,
    incoming: areas.map(({ place }) => place),
    levels: ['municipality'],
    damaged,
    // A feature without key may be any of those that are missing.
    keepLost: file.faults.length > file.damaged.size,
    table,
    overlap,
    source: attribution.key,
    date: state ?? today,
  });
  const isSame = layer.packed.equals(stored.layers[0]?.packed ?? Buffer.alloc(0));
  const written = isSame
    ? null
    : { packed: layer.packed, keep: stillNeeded([layer.boundaries, ...layers], plan, current) };
  return {
    kind: 'boundaries',
    plan,
    faults: [...file.faults, ...layer.faults],
    read: areas.length,
    attribution,
    layer: written,
  };
}

/** Numbers of the stored layers that hold a boundary which no newer layer has; `all` begins with the new one. */
function stillNeeded(all: readonly Boundaries[], plan: Plan, current: StoredPlaces['places']): number[] {
  const gone = new Set(plan.moved.map(({ from }) => from));
  const alive = new Set([...current, ...plan.rows].map(({ ars }) => ars).filter((ars) => !gone.has(ars)));
  const followers = new Map(plan.moved.map(({ from, to, kind }) => [from, kind === 'split' ? null : to]));
  const taken = new Set<Ars>();
  return all.flatMap(({ areas }, layer) => {
    const keys = areas.map(({ ars }) => (alive.has(ars) ? ars : (followers.get(ars) ?? null)));
    const own = keys.filter((key) => key !== null && !taken.has(key));
    for (const key of own) if (key !== null) taken.add(key);
    return layer > 0 && own.length > 0 ? [layer - 1] : [];
  });
}

/** What is kept in the database: the whole list of changed figures would be megabytes. */
function summary({ added, changed, moved, unchanged, faults, read }: ImportReport) {
  return {
    read,
    unchanged,
    added: added.length,
    changed: changed.length,
    moved: moved.length,
    faults: faults.slice(0, 1_000),
  };
}
