/** A line of a feed as a tour of ours. Pure. */
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import { metresBetween } from '../../../kernel/places/metres.ts';
import type { ReadValue } from '../../../kernel/sources/connector.ts';
import type { MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import type { Fix, ReadTrack, TrackStop } from '../../../kernel/sources/read-track.ts';
import { plainLine, richTextOf } from '../../../kernel/text/rich-text.ts';
import { webAddress } from '../../../kernel/text/web-address.ts';
import { lineOrNull, reasonOf } from '../intakes/event-of-entry.ts';
import { heightsOf } from './heights.ts';
import { joinParts } from './join-parts.ts';
import { distancesAlong, lengthOf, longestStep } from './line-length.ts';
import { passesOf } from './passes.ts';
import { simplifyParts } from './simplify.ts';
import { tourKindOf } from './tour-kind.ts';
import { type TourRecord, tourSchema } from './tour-model.ts';

/** Fields that a mapping may fill. */
export const TOUR_FIELDS = {
  title: 'required',
  description: 'optional',
  kind: 'optional',
  duration: 'optional',
  url: 'optional',
} as const;

/** Metres: a longer step between two points is none that anybody walks or rides without one between. */
const LONGEST_STEP = 50_000;
/** Metres: a longer line is no tour (to the Cape and back), but a broken one. */
const LONGEST_TOUR = 5_000_000;
/** Metres: shorter lines are none to go along. */
const SHORTEST_TOUR = 50;
/** Metres between both ends of a loop, and at most such a part of its length. Own choice. */
const [LOOP_METRES, LOOP_PART] = [200, 0.03];

export function tourOfTrack(
  { value: { fields, parts: given, stops } }: Pick<ReadValue<ReadTrack>, 'value'>,
  { places }: { places: Pick<PlaceDirectory, 'locate'> },
): MapResult<TourRecord> {
  const fault = (code: string, reason: string) => ({ fault: { code, reason } });
  const parts = joinParts(given);
  const [start, end] = [parts[0]?.[0], parts.at(-1)?.at(-1)];
  if (start === undefined || end === undefined)
    return fault('no-line', 'The tour has no line: give one with two points and more.');
  const where = placeOfPoint({ lon: start[0], lat: start[1] }, places);
  if ('fault' in where) return where;
  const step = longestStep(parts);
  if (step > LONGEST_STEP)
    return fault(
      'torn-line',
      `Two points that follow each other lie ${Math.round(step / 1000)} km apart: mend the line.`,
    );
  const length = lengthOf(parts);
  if (length > LONGEST_TOUR || length < SHORTEST_TOUR)
    return fault('odd-length', `The line is ${Math.round(length)} m long: that is no tour.`);
  const heights = heightsOf(parts);
  const gap = metresBetween(start, end);
  const passes = passesOf(parts, places);
  const title = plainLine(fields.title ?? '');
  const record = tourSchema.safeParse({
    title: lineOrNull(title),
    description: richTextOf(fields.description ?? ''),
    kind: tourKindOf(fields.kind, fields.title),
    parts: simplifyParts(parts).parts.map((part) => part.map(rounded)),
    length: Math.round(length),
    climb: heights?.climb ?? null,
    profile: heights?.profile ?? [],
    start: { lon: start[0], lat: start[1] },
    end: { lon: end[0], lat: end[1] },
    stops: stopsAlong(stops, parts),
    isLoop: gap <= Math.min(LOOP_METRES, length * LOOP_PART),
    duration: lineOrNull(fields.duration),
    url: webAddress(fields.url),
    passes: [where.ars, ...passes.filter((ars) => ars !== where.ars)],
  } satisfies Record<keyof Omit<TourRecord, 'translations'>, unknown>);
  if (!record.success) return fault('bad-tour', reasonOf(record.error));
  return { ars: where.ars, record: record.data };
}

/** About ten centimetres of each: more would only look exact. */
function rounded([lon, lat, height]: Fix): Fix {
  return [
    Number(lon.toFixed(6)),
    Number(lat.toFixed(6)),
    height === null ? null : Math.round(height * 10) / 10,
  ];
}

/** Each with the metres to the point of the line that is nearest to it; in that order. */
function stopsAlong(stops: readonly TrackStop[], parts: readonly (readonly Fix[])[]): TourRecord['stops'] {
  const distances = distancesAlong(parts).flat();
  const fixes = parts.flat();
  return stops
    .slice(0, 100)
    .flatMap(({ name, description, lon, lat }) => {
      const plain = plainLine(name).slice(0, 300);
      if (plain === '') return [];
      let [at, least] = [0, Infinity];
      for (const [index, fix] of fixes.entries()) {
        const away = metresBetween(fix, [lon, lat]);
        if (away < least) [at, least] = [distances[index] ?? 0, away];
      }
      return [
        { name: plain, description: plainLine(description).slice(0, 2_000), lon, lat, at: Math.round(at) },
      ];
    })
    .sort((a, b) => a.at - b.at);
}
