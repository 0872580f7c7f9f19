/** What counts at a place and may be passed on, with whose it is. */

import { mayPassOn } from '../../../../kernel/attribution/may-pass-on.ts';
import { civilDate } from '../../../../kernel/clock.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { Kernel, SourceInfo } from '../../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../../kernel/sources/examples.ts';
import { ownersAt } from '../../at-place.ts';
import type { Scope } from '../../store/here-store.ts';
import type { OfficeRow } from '../../store/rows.ts';
import { countBySource, type ExportedService, officesHere, servicesHere } from './export-store.ts';

export interface WithSource<Row> {
  row: Row;
  /** The unit of the hierarchy for which it counts, or to which it belongs. */
  unit: Place;
  info: SourceInfo;
}

export async function* exportedServices(
  place: Place,
  kernel: Kernel,
): AsyncGenerator<WithSource<ExportedService>> {
  for await (const row of servicesHere(scopeOf(place, kernel), kernel.db))
    yield* withSource(row, row.area, place, kernel);
}

export async function* exportedOffices(place: Place, kernel: Kernel): AsyncGenerator<WithSource<OfficeRow>> {
  for await (const row of officesHere(scopeOf(place, kernel), kernel.db))
    yield* withSource(row, row.record.ownerArs, place, kernel);
}

/** Each source whose records count here, with the reason where they are left out. */
export async function exportedSources(place: Place, kernel: Kernel) {
  const now = kernel.clock.now();
  return (await countBySource(scopeOf(place, kernel), kernel.db)).flatMap(({ source, services, offices }) => {
    const info = kernel.sources.info(source, null, now);
    if (info === null) return [];
    return [{ source: info, services, offices, isPassedOn: mayPassOn(info.licence) }];
  });
}

function* withSource<Row extends { source: string; seenAt: string | null }>(
  row: Row,
  key: string,
  place: Place,
  kernel: Kernel,
): Generator<WithSource<Row>> {
  const info = kernel.sources.info(row.source, row.seenAt, kernel.clock.now());
  const unit = ownersAt(place, kernel).find(({ keys }) => keys.includes(key))?.unit;
  if (info !== null && unit !== undefined && mayPassOn(info.licence)) yield { row, unit, info };
}

function scopeOf(place: Place, kernel: Kernel): Scope {
  return {
    chain: ownersAt(place, kernel).flatMap(({ keys }) => keys),
    today: civilDate(kernel.clock.now()).toString(),
    without: sourcesLeftOut('no', kernel.sources),
  };
}
