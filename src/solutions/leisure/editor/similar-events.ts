import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { Similar } from '../../../kernel/sources/intake.ts';
import { dateRow } from '../intakes/date-row.ts';
import type { EventRecord } from '../model.ts';
import { eventPath } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { ALIKE, beginTogether, comparableTitle, liesTogether, titleLikeness } from './likeness.ts';
import { type Candidate, eventsBeginningAt } from './similar-store.ts';

/** Dates that are compared: a series that is the same is the same from its beginning. */
const MOST_DATES = 60;

/** Events of other sources at the same time and place with nearly the same title, the likest first. */
export async function similarEvents(
  record: EventRecord,
  { place }: PlaceRequest,
  kernel: Kernel,
): Promise<Similar[]> {
  const { keys } = scopeOf(place, kernel.places);
  const begins = record.occurrences.slice(0, MOST_DATES).map((one) => dateRow(one, record.status).starts);
  const found = await eventsBeginningAt(keys, kernel.db, begins);
  const title = comparableTitle(record.title, place.name);
  return found
    .filter(({ begin }) => beginTogether(begins, [begin]))
    .filter((one) => liesTogether({ ...record.place, point: record.point }, locationOf(one)))
    .map((one) => ({ one, likeness: titleLikeness(title, comparableTitle(one.title, place.name)) }))
    .flatMap(({ one, likeness }) => shown(one, { likeness, page: eventPath(one.id), place, kernel }))
    .sort((a, b) => b.likeness - a.likeness);
}

export function locationOf({ lon, lat, name, address }: Candidate) {
  return { point: lon === null || lat === null ? null : { lon, lat }, name, address };
}

/** As it is told to whoever enters something. What the own desk has entered is known there, what is invented is no double. */
export function shown(
  { title, source }: Pick<Candidate, 'title' | 'source'>,
  about: { likeness: number; page: string; place: PlaceRequest['place']; kernel: Kernel },
): Similar[] {
  const { likeness, page, place, kernel } = about;
  const from = kernel.sources.get(source);
  if (from === undefined || from.kind === 'sample' || likeness < ALIKE) return [];
  if (from.kind === 'desk' && kernel.places.keys(place.ars).has(from.ownerArs)) return [];
  return [{ title, source: from.name, page, likeness }];
}
