/**
 * The labelled set: small calendars of one day in one town, each with what is the same in it. Made from titles and venues
 * of the sample files and of our own, by a seed.
 */
import { type SeededRandom, seededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { EventRecord } from '../../model.ts';
import { aDate, anEvent } from '../../testing/records.ts';
import base from './base-events.json' with { type: 'json' };
import { NOT_THE_SAME } from './neighbours.ts';
import { SAME } from './variants.ts';

export const TOWN = 'Rudolstadt';

export interface LabelledRecord {
  id: string;
  source: 'A' | 'B';
  /** Records with the same one are the same event. */
  event: string;
  record: EventRecord;
}
export interface LabelledCase {
  kind: string;
  records: LabelledRecord[];
}

/** `count` of each way to be the same, and as many hard neighbours in all. */
export function labelledCases(seed: string, count: number): LabelledCase[] {
  const chance = seededRandom(seed);
  const same = Object.entries(SAME).flatMap(([kind, variants]) =>
    Array.from({ length: count }, (_, n): LabelledCase => {
      const record = baseEvent(chance);
      const other = variants.reduce((changed, variant) => variant(changed, chance, TOWN), record);
      return {
        kind,
        records: [told(`${kind} ${n} a`, 'A', 'x', record), told(`${kind} ${n} b`, 'B', 'x', other)],
      };
    }),
  );
  const ways = Object.entries(NOT_THE_SAME);
  const apart = ways.flatMap(([kind, neighbour]) =>
    Array.from(
      { length: Math.ceil((count * Object.keys(SAME).length) / ways.length) },
      (_, n): LabelledCase => {
        const [one, other] = neighbour(baseEvent(chance), chance);
        return {
          kind,
          records: [told(`${kind} ${n} a`, 'A', 'x', one), told(`${kind} ${n} b`, 'B', 'y', other)],
        };
      },
    ),
  );
  const tours = Array.from({ length: count }, (_, n) => toursOfADay(n, chance));
  const halls = Array.from({ length: count }, (_, n) => twoHalls(n, chance));
  return [...same, ...apart, ...tours, ...halls];
}

/** Both calendars have the tours at 11:00 and 11:15; a third of the time one of them has only one. */
function toursOfADay(n: number, chance: SeededRandom): LabelledCase {
  const record = {
    ...baseEvent(chance),
    title: chance.pick(['Führung', 'Turmführung', 'Führung durch die Altstadt']),
  };
  const at = (start: string) => ({ ...record, occurrences: [aDate(start)] });
  const [first, second] = [at('2026-12-05T10:00:00Z'), at('2026-12-05T10:15:00Z')];
  const hasBoth = chance.next() > 1 / 3;
  return {
    kind: 'tours a quarter of an hour apart',
    records: [
      told(`tour ${n} a1`, 'A', 'first', first),
      told(`tour ${n} a2`, 'A', 'second', second),
      told(`tour ${n} b1`, 'B', 'first', first),
      ...(hasBoth ? [told(`tour ${n} b2`, 'B', 'second', second)] : []),
    ],
  };
}

/** The same title in two halls at the same time, in both calendars. */
function twoHalls(n: number, chance: SeededRandom): LabelledCase {
  const record = baseEvent(chance);
  const inHall = (hall: string) => ({ ...record, place: { ...record.place, name: `Kino, ${hall}` } });
  return {
    kind: 'two halls in both calendars',
    records: (['A', 'B'] as const).flatMap((source) =>
      ['Saal 1', 'Saal 2'].map((hall) => told(`hall ${n} ${source} ${hall}`, source, hall, inHall(hall))),
    ),
  };
}

function told(id: string, source: 'A' | 'B', event: string, record: EventRecord): LabelledRecord {
  return { id, source, event, record };
}

function baseEvent(chance: SeededRandom): EventRecord {
  const hour = chance.whole(9, 20);
  const start = `2026-12-${String(chance.whole(1, 28)).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${chance.pick(['00', '30'])}:00Z`;
  return anEvent({
    title: chance.pick(base.titles),
    place: {
      name: chance.pick(base.venues),
      address: `${chance.pick(base.streets)} ${chance.whole(1, 90)}, 07407 ${TOWN}`,
    },
    point: { lon: 11.33 + chance.next() / 50, lat: 50.72 + chance.next() / 100 },
    occurrences: [aDate(start, Temporal.Instant.from(start).add({ hours: 2 }).toString())],
  });
}
