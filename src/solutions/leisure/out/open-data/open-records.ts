/** What of a place anybody may take: its own events and places and those of its members, piece by piece. */
import { mayPassOn } from '../../../../kernel/attribution/may-pass-on.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { Kernel, SourceInfo } from '../../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../../kernel/sources/examples.ts';
import { sourceOf } from '../../from-sources.ts';
import { dateRow } from '../../intakes/date-row.ts';
import type { Keys, KnownEvent, KnownPlace, PlaceTable } from '../../known.ts';
import type { EventRecord, PlaceRecord } from '../../model.ts';
import { placesAfter } from '../../place-store.ts';
import { applyingAt } from '../../scope.ts';
import { eventsAfter } from '../../store.ts';
import { toldRecord } from './open-store.ts';

export interface OpenRecord<Row> {
  id: string;
  /** Where it lies. */
  ars: string;
  record: Row;
  /** All that told it, the leading one first; each may be passed on. */
  sources: readonly [SourceInfo, ...SourceInfo[]];
  /** Instant; null: nobody knows. */
  changedAt: string | null;
}

/** Records at once: with all their texts. */
const PIECE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';
/** No intake writes dates further ahead. */
const AHEAD_HOURS = 24 * 366 * 5;

/** Without the levels above: they publish what is theirs themselves. */
export function openScope(place: Place, kernel: Pick<Kernel, 'places'>): Keys {
  const { applying, whose } = applyingAt(place, kernel.places);
  return applying.filter((ars) => whose(ars)?.relation !== 'above');
}

/** Events with a date to come, with these dates alone. */
export async function* openEvents(place: Place, kernel: Kernel): AsyncGenerator<OpenRecord<EventRecord>> {
  const from = kernel.clock.now();
  const span = {
    from,
    until: from.add({ hours: AHEAD_HOURS }),
    without: sourcesLeftOut('no', kernel.sources),
  };
  const keys = openScope(place, kernel);
  for (let after = FIRST; ; ) {
    const piece = await eventsAfter(keys, kernel.db, { ...span, after, limit: PIECE });
    for (const one of piece) {
      const open = await openEvent(one, kernel);
      if (open === null) continue;
      const occurrences = open.record.occurrences.filter(
        (date) => Temporal.Instant.compare(dateRow(date, open.record.status).until, from) > 0,
      );
      if (occurrences.length > 0) yield { ...open, record: { ...open.record, occurrences } };
    }
    const last = piece.at(-1);
    if (last === undefined || piece.length < PIECE) return;
    after = last.id;
  }
}

/** Where one of several may not be passed on, what the first that may has told alone. */
async function openEvent(
  { id, ars, record, toldBy, changedAt }: KnownEvent,
  kernel: Kernel,
): Promise<OpenRecord<EventRecord> | null> {
  const told = toldBy.flatMap((one) => {
    const source = sourceOf(one, kernel);
    return source !== null && mayPassOn(source.licence) ? [{ id: one.id, source }] : [];
  });
  const [first, ...others] = told;
  if (first === undefined) return null;
  if (told.length === toldBy.length)
    return { id, ars, record, sources: [first.source, ...others.map(({ source }) => source)], changedAt };
  const alone = await toldRecord(kernel.db, first.id);
  return alone === null ? null : { id, ...alone, sources: [first.source], changedAt };
}

export async function* openPlaces(
  place: Place,
  table: PlaceTable,
  kernel: Kernel,
): AsyncGenerator<OpenRecord<PlaceRecord>> {
  const without = sourcesLeftOut('no', kernel.sources);
  const keys = openScope(place, kernel);
  for (let after = FIRST; ; ) {
    const piece = await placesAfter(keys, kernel.db, { table, without, after, limit: PIECE });
    for (const one of piece) yield* openPlace(one, kernel);
    const last = piece.at(-1);
    if (last === undefined || piece.length < PIECE) return;
    after = last.id;
  }
}

function* openPlace(one: KnownPlace, kernel: Kernel): Generator<OpenRecord<PlaceRecord>> {
  const source = sourceOf(one, kernel);
  if (source === null || !mayPassOn(source.licence)) return;
  const { id, ars, record, changedAt } = one;
  yield { id, ars, record, sources: [source], changedAt };
}
