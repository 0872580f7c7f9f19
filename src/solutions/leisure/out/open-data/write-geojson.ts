/** Events and places as GeoJSON (RFC 7946), piece by piece; without a point the geometry is null. */
import type { EventRecord, PlaceRecord } from '../../model.ts';
import { eventPath, placePath } from '../../paths.ts';
import type { OpenRecord } from './open-records.ts';

/** What stands with the whole collection. `pages`: address of the place's pages, without a slash at its end. */
export interface CollectionAbout {
  pages: string;
  attribution: string | null;
  licence: string | null;
}

export async function* writeEventFeatures(
  events: AsyncIterable<OpenRecord<EventRecord>>,
  about: CollectionAbout,
): AsyncGenerator<string> {
  yield* collection(events, about, (one) => {
    const { record } = one;
    const [next] = record.occurrences;
    return {
      ...{ title: record.title, category: record.category, status: statusOf(record) },
      ...(next?.allDay
        ? { starts: next.firstDay, ends: next.lastDay }
        : { starts: next?.start ?? null, ends: next?.end ?? null }),
      allDay: next?.allDay ?? false,
      dates: record.occurrences.length,
      place: next?.location ?? record.place.name,
      ...{ address: record.place.address, organiser: record.organiser, price: record.price },
      ...{ free: record.free, family: record.family, barrierFree: record.barrierFree },
      ...{ indoors: record.indoors, url: record.url, page: `${about.pages}/${eventPath(one.id)}` },
    };
  });
}

export async function* writePlaceFeatures(
  places: AsyncIterable<OpenRecord<PlaceRecord>>,
  about: CollectionAbout,
): AsyncGenerator<string> {
  yield* collection(places, about, (one) => {
    const { name, category, kind, address, openingHours, wheelchair, free, website, phone } = one.record;
    return {
      ...{ name, category, kind, address, openingHours, wheelchair, free, website, phone },
      page: `${about.pages}/${placePath(one.id)}`,
    };
  });
}

async function* collection<Row extends { point: { lon: number; lat: number } | null }>(
  records: AsyncIterable<OpenRecord<Row>>,
  { attribution, licence }: CollectionAbout,
  propertiesOf: (one: OpenRecord<Row>) => Record<string, unknown>,
): AsyncGenerator<string> {
  const about = {
    ...(attribution !== null && { attribution }),
    ...(licence !== null && { licence }),
  };
  yield `{"type":"FeatureCollection",${JSON.stringify(about).slice(1, -1)}${Object.keys(about).length > 0 ? ',' : ''}"features":[`;
  let between = '\n';
  for await (const one of records) {
    const { id, ars, record, sources, changedAt } = one;
    const [{ time, ...source }] = sources;
    const feature = {
      type: 'Feature',
      id,
      geometry:
        record.point === null ? null : { type: 'Point', coordinates: [record.point.lon, record.point.lat] },
      properties: {
        ...propertiesOf(one),
        ars,
        ...{ source: source.name, licence: source.licence, sourcePage: source.url },
        ...(sources.length > 1 && {
          sources: sources.map(({ name, licence: own }) => ({ name, licence: own })),
        }),
        ...{ checked: time, changed: changedAt },
      },
    };
    yield between + JSON.stringify(feature);
    between = ',\n';
  }
  yield '\n]}\n';
}

export function statusOf({ status, occurrences: [next] }: EventRecord): string {
  return status === 'cancelled' || next?.status === 'cancelled' ? 'cancelled' : (next?.status ?? status);
}
