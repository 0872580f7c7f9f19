import type { Ars } from '../places/place.ts';
import type { Announcement } from '../sources/intake.ts';
import type { Announced } from './notification.ts';

/** A record that people are to be told of. */
export interface ToldRecord {
  id: string;
  /** Where it lies. */
  ars: Ars;
  tell: Announcement;
}

/** Single ones of one run; more are told by their number. */
const MOST_SINGLE = 5;
/** Dangers to life are told one by one up to here. */
const MOST_URGENT = 20;
/** Of a notification. */
const MOST_UNITS = 2_000;

/**
 * What one run of a feed tells: each record for itself while they are few, else how many are new, by topic, place and
 * urgency. What is over is told to nobody. `{id}` in a page is the id of the record, which the mapping cannot know.
 */
export function announcedRecords(
  records: readonly ToldRecord[],
  { solution, path, now }: { solution: string; path: string; now: Temporal.Instant },
): Announced[] {
  const open = records.filter(
    ({ tell }) => tell.until === null || Temporal.Instant.compare(Temporal.Instant.from(tell.until), now) > 0,
  );
  const urgent = open.filter(({ tell }) => tell.urgency === 'high');
  const calm = open.filter(({ tell }) => tell.urgency !== 'high');
  const single = (record: ToldRecord) => singleOf(record, solution);
  return [
    ...(urgent.length <= MOST_URGENT ? urgent.flatMap(single) : together(urgent, { solution, path })),
    ...(calm.length <= MOST_SINGLE ? calm.flatMap(single) : together(calm, { solution, path })),
  ];
}

function singleOf({ id, ars, tell }: ToldRecord, solution: string): Announced[] {
  const { topic, tag, title, text, lang, page, urgency, until } = tell;
  const units = tell.at === undefined || tell.at.length === 0 ? [ars] : [...tell.at];
  const one = { tag, count: 1, title, text, lang, page: page.replace('{id}', id), urgency, until };
  return partsOf(units).map((part) => ({ ...one, topic: `${solution}.${topic}`, units: part }));
}

/** One for each topic and set of units. */
function together(
  records: readonly ToldRecord[],
  { solution, path }: { solution: string; path: string },
): Announced[] {
  const groups = new Map<string, ToldRecord[]>();
  for (const record of records) {
    const units = record.tell.at ?? [record.ars];
    const key = [record.tell.topic, record.tell.urgency, ...[...units].sort()].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    if (group.length === 1) return singleOf(first, solution);
    const { topic, urgency } = first.tell;
    const many = {
      ...{ topic: `${solution}.${topic}`, tag: `many ${first.tell.tag}`, count: group.length, urgency },
      ...{ title: '', text: '', lang: '', page: path, until: latest(group) },
    };
    return partsOf([...(first.tell.at ?? [first.ars])]).map((part) => ({ ...many, units: part }));
  });
}

function partsOf(units: readonly Ars[]): Ars[][] {
  const all = [...new Set(units)];
  return Array.from({ length: Math.ceil(all.length / MOST_UNITS) }, (_, index) =>
    all.slice(index * MOST_UNITS, (index + 1) * MOST_UNITS),
  );
}

/** Null as soon as one of them has no end. */
function latest(group: readonly ToldRecord[]): string | null {
  const ends = group.map(({ tell }) => tell.until);
  return ends.includes(null)
    ? null
    : (ends
        .filter((end) => end !== null)
        .sort()
        .at(-1) ?? null);
}
