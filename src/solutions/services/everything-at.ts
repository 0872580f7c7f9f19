/** Everything that counts at a place, in memory: for what still searches and lists there. Goes away with `imported.ts`. */
import type { Place } from '../../kernel/places/place.ts';
import type { Kernel, SourceInfo } from '../../kernel/solution.ts';
import { ownersAt, type ServiceHere } from './at-place.ts';
import { services as catalogue } from './catalogue/catalogue.ts';
import { nearestFirst } from './catalogue/join-catalogue.ts';
import type { Service } from './catalogue/model.ts';
import { type ImportedService, type OwnerRecords, recordsOf } from './feeds/imported.ts';
import type { OfficeLine } from './store.ts';

export interface OfficeHere {
  office: OfficeLine;
  unit: Place;
  info: SourceInfo;
}

export interface EverythingAt {
  /** Imported ones by the service of the catalogue that they stand for. */
  standIns: ReadonlyMap<string, readonly ServiceHere[]>;
  /** Services of the catalogue for which no imported one stands. */
  general: readonly Service[];
  /** Imported ones beyond the catalogue; nearest unit first. */
  others: readonly ServiceHere[];
  /** All imported ones that count here. */
  imported: readonly ServiceHere[];
  offices: readonly OfficeHere[];
  /** The records behind, for the search; nearest unit first. */
  owners: readonly { unit: Place; records: OwnerRecords }[];
}

/** All records of all units of the chain, in memory. */
export async function everythingAt(place: Place, kernel: Kernel): Promise<EverythingAt> {
  return (await everyVersionAt(place, kernel)).all;
}

/** The same with and without invented ones; `real` is what statistics and answers for programs count. */
export async function everyVersionAt(
  place: Place,
  kernel: Kernel,
): Promise<{ readonly all: EverythingAt; readonly real: EverythingAt }> {
  const chain = ownersAt(place, kernel);
  const records = await recordsOf(
    chain.flatMap(({ keys }) => keys),
    kernel.db,
  );
  const infoOf = createInfo(kernel);
  const all = joined(chain, records, infoOf);
  const hasExamples = [...all.imported, ...all.offices].some(({ info }) => info.example);
  const realInfo: InfoOf = (row) => {
    const info = infoOf(row);
    return info?.example ? null : info;
  };
  return { all, real: hasExamples ? joined(chain, records, realInfo) : all };
}

type InfoOf = (row: { source: string; seenAt: string | null }) => SourceInfo | null;

/** What counts of the records of a place and the units above it; those without a source do not. */
function joined(
  chain: readonly { unit: Place; keys: readonly string[] }[],
  records: ReadonlyMap<string, OwnerRecords>,
  infoOf: InfoOf,
): EverythingAt {
  const owners = chain.flatMap(({ unit, keys }) =>
    keys.flatMap((key) => {
      const own = records.get(key);
      return own === undefined ? [] : [{ unit, records: own }];
    }),
  );
  const units = new Map<ImportedService, Place>();
  const levels = chain.map(({ unit }) =>
    owners
      .filter((owner) => owner.unit === unit)
      .flatMap((owner) => owner.records.services)
      // Without its source nobody can say whose it is: shown as soon as the directory of sources knows it.
      .filter((service) => {
        units.set(service, unit);
        return infoOf(service) !== null;
      }),
  );
  const nearest = nearestFirst(levels);
  const matches = Map.groupBy(
    nearest.filter(({ catalogueId }) => catalogueId !== null),
    ({ catalogueId }) => catalogueId ?? '',
  );
  const imported = nearest.flatMap((service): ServiceHere[] => {
    const [unit, info] = [units.get(service), infoOf(service)];
    if (unit === undefined || info === null) return [];
    const { catalogueId } = service;
    const isAlone = catalogueId !== null && matches.get(catalogueId)?.length === 1;
    return [{ service, unit, info, page: `dienste/${isAlone ? catalogueId : service.id}` }];
  });
  return {
    imported,
    standIns: Map.groupBy(
      imported.filter(({ service }) => service.catalogueId !== null),
      ({ service }) => service.catalogueId ?? '',
    ),
    general: catalogue.filter(({ id }) => !matches.has(id)),
    others: imported.filter(({ service }) => service.catalogueId === null),
    offices: owners.flatMap(({ unit, records: { offices } }) =>
      offices.flatMap((office) => {
        const info = infoOf(office);
        return info === null ? [] : [{ office, unit, info }];
      }),
    ),
    owners,
  };
}

/** Each source is asked once: most records share its time. */
function createInfo(kernel: Kernel): InfoOf {
  const now = kernel.clock.now();
  const known = new Map<string, SourceInfo | null>();
  return ({ source, seenAt }) => {
    const key = `${source} ${seenAt}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const info = kernel.sources.info(source, seenAt, now);
    known.set(key, info);
    return info;
  };
}
