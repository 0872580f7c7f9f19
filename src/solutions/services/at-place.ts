/** The services of a place: those of the base catalogue, and in their stead or beside them what feeds brought. */

import { civilDate } from '../../kernel/clock.ts';
import { fold } from '../../kernel/places/fold.ts';
import type { Ars, Place } from '../../kernel/places/place.ts';
import type { Kernel, SourceInfo } from '../../kernel/solution.ts';
import { services as catalogue } from './catalogue/catalogue.ts';
import type { Service } from './catalogue/model.ts';
import type { OfficeRecord } from './feeds/records.ts';
import { keep, stampOf } from './here/keep.ts';
import { readSummary, type Summary } from './here/summary.ts';
import { serviceAddress } from './out/service-address.ts';
import { areasInUse, linesByName, linesOf, type Scope, servicesGiven } from './store/here-store.ts';
import type { ImportedService, ServiceLine } from './store/rows.ts';

export type { ImportedService } from './store/rows.ts';

/** An imported service as it counts here. */
export interface ServiceHere {
  service: ImportedService;
  /** For which it counts: the place or a unit above it. */
  unit: Place;
  info: SourceInfo;
  /** Page below the place: the address of the catalogue where it alone stands for that service. */
  page: string;
}

export interface AtPlace {
  /** Imported ones by the service of the catalogue that they stand for. */
  standIns: ReadonlyMap<string, readonly ServiceHere[]>;
  /** Services of the catalogue for which no imported one stands. */
  general: readonly Service[];
  counts: {
    /** All imported ones that count here: stand-ins and others. */
    imported: number;
    /** Those beyond the catalogue: `otherServicesAt` lists them. */
    others: number;
    /** Offices of the place and the units above it. */
    offices: number;
    /** Imported ones that can be done online: the text has a link, or an online service is competent here. */
    online: number;
    /** Imported ones by the unit for which they count, nearest first. */
    byUnit: readonly { unit: Place; services: number }[];
  };
  /** Sources of what counts here, nearest unit first, each with its oldest time. */
  sources: readonly SourceInfo[];
}

/** One page of the services beyond the catalogue. */
export interface OtherServices {
  /** With this letter, or all. */
  total: number;
  /** A to Z, then `#` for all else; only those under which any stands. */
  letters: readonly { letter: string; count: number }[];
  services: readonly ServiceHere[];
}

/** Where pages ask for records: the place and all units above, each with the keys it ever had. */
export function ownersAt(
  place: Place,
  { places }: Pick<Kernel, 'places'>,
): { unit: Place; keys: string[] }[] {
  return [place, ...places.ancestors(place.ars)].map((unit) => ({ unit, keys: [...places.keys(unit.ars)] }));
}

/** With invented services, where there are any. */
export async function servicesAt(place: Place, kernel: Kernel): Promise<AtPlace> {
  return atPlace(await summaryAt(place, kernel), kernel);
}

/** The same with and without invented ones; `real` is what statistics and answers for programs count. */
export async function versionsAt(
  place: Place,
  kernel: Kernel,
): Promise<{ readonly all: AtPlace; readonly real: AtPlace }> {
  const [all, real] = await Promise.all([
    summaryAt(place, kernel),
    summaryAt(place, kernel, { withExamples: false }),
  ]);
  const here = atPlace(all, kernel);
  return { all: here, real: real === all ? here : atPlace(real, kernel) };
}

/** Services beyond the catalogue, by name. `letter`: one of `letters`, null for all; `limit` at most 200. */
export async function otherServicesAt(
  place: Place,
  kernel: Kernel,
  part: { letter?: string | null; offset?: number; limit?: number; withExamples?: boolean },
): Promise<OtherServices> {
  const { letter = null, offset = 0, limit = 150, withExamples = true } = part;
  const found = await summaryAt(place, kernel, { withExamples });
  const { scope, letters, leftOut } = found;
  const total = letters.reduce(
    (sum, one) => sum + (letter === null || one.letter === letter ? one.count : 0),
    0,
  );
  if (limit <= 0 || total <= offset) return { total, letters, services: [] };
  const lines = await linesByName(scope, kernel.db, { letter, offset, limit: Math.min(limit, 200), leftOut });
  return { total, letters, services: lines.flatMap((line) => otherHere(line, found, kernel)) };
}

function otherHere(
  { area, ...line }: ServiceLine & { area: string },
  { unitOf }: Summary,
  { sources, clock }: Pick<Kernel, 'sources' | 'clock'>,
): ServiceHere[] {
  const unit = unitOf(area);
  const info = sources.info(line.source, line.seenAt, clock.now());
  if (unit === undefined || info === null) return [];
  return [{ service: { ...line, catalogueId: null }, unit, info, page: serviceAddress(line) }];
}

/** Services that count here and that an office gives: it may lie in another place, or belong to a unit above. By name. */
export async function servicesOfOffice(
  office: OfficeRecord,
  place: Place,
  kernel: Kernel,
): Promise<ServiceHere[]> {
  const found = await summaryAt(place, kernel);
  const { standIns } = atPlace(found, kernel);
  const scope = { ...found.scope, chain: ownersAt(place, kernel).flatMap(({ keys }) => keys) };
  const given = new Set(await servicesGiven(office, scope, kernel.db));
  const known = [...standIns.values()].flat().filter(({ service }) => given.has(service.id));
  const leftOut = new Set(found.leftOut);
  const others = [...given].filter((id) => !leftOut.has(id));
  const lines = await linesOf(others, found.scope, kernel.db);
  return [...known, ...lines.flatMap((line) => otherHere(line, found, kernel))].sort((a, b) =>
    fold(a.service.name) < fold(b.service.name) ? -1 : 1,
  );
}

/** What was read for the units above and at the place that have anything; nothing is asked where it is known. */
export async function summaryAt(
  place: Place,
  kernel: Kernel,
  { withExamples = true }: { withExamples?: boolean } = {},
): Promise<Summary> {
  const { db, sources } = kernel;
  const inUse = await keep(db, { key: 'areas', stamp: stampOf(sources, null) }, () => areasInUse(db));
  const units = ownersAt(place, kernel).filter(({ keys }) => keys.some((key) => inUse.has(key)));
  const owners = new Set<Ars>(ownersAt(place, kernel).flatMap(({ keys }) => keys));
  const scope: Scope = {
    chain: units.flatMap(({ keys }) => keys),
    today: civilDate(kernel.clock.now()).toString(),
    without: withExamples ? [] : examplesOf(kernel, owners),
  };
  const key = `summary ${scope.chain.join(' ')} ${scope.without.join(' ')}`;
  return keep(db, { key, stamp: `${scope.today} ${stampOf(sources, owners)}` }, () =>
    readSummary(scope, units, db),
  );
}

function examplesOf({ sources }: Pick<Kernel, 'sources'>, owners: ReadonlySet<Ars>): string[] {
  return sources.all
    .filter(
      ({ solution, kind, ownerArs }) => solution === 'services' && kind === 'sample' && owners.has(ownerArs),
    )
    .map(({ id }) => id);
}

function atPlace(summary: Summary, { sources, clock }: Pick<Kernel, 'sources' | 'clock'>): AtPlace {
  const now = clock.now();
  const infoOf = (source: string, seenAt: string | null) => sources.info(source, seenAt, now);
  const standIns = new Map(
    [...summary.standIns].flatMap(([id, lines]): [string, ServiceHere[]][] => {
      const here = lines.flatMap(({ unit, service }) => {
        const info = infoOf(service.source, service.seenAt);
        const page = lines.length === 1 ? `dienste/${id}` : serviceAddress(service);
        return info === null ? [] : [{ service, unit, info, page }];
      });
      return here.length === 0 ? [] : [[id, here]];
    }),
  );
  return {
    standIns,
    general: catalogue.filter(({ id }) => !standIns.has(id)),
    counts: summary.counts,
    sources: summary.sources.flatMap(({ id, oldest }) => infoOf(id, oldest) ?? []),
  };
}
