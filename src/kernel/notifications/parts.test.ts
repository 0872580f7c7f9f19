import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { testClock } from '../test-clock.ts';
import { testKernel } from '../test-kernel.ts';
import { checkChoices } from './check-wish.ts';
import { choiceLines } from './choice-lines.ts';
import { address } from './jobs/address-job.ts';
import type { Announced } from './notification.ts';
import { writeNotification } from './notification-store.ts';
import { subscriber, TELLING } from './testing/send-house.ts';
import { createTopics } from './topics.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
/** In the quiet hours of everybody who has the usual ones. */
const NIGHT = Temporal.Instant.from('2026-11-24T22:30:00Z');

const topics = createTopics([
  {
    ...TELLING,
    topics: [
      ...TELLING.topics,
      {
        ...{ id: 'bell', levels: ['municipality' as const] },
        part: { check: (part) => /^at-\d$/.test(part), title: (part, language) => `${language} ${part}` },
      },
    ],
    i18n: { de: { ...TELLING.i18n.de, topic_bell: 'Glocke' }, en: { topic_bell: 'Bell' } },
  },
]);

let places: TestPlaces;
beforeAll(async () => {
  places = await openTestPlaces();
});
afterAll(() => places.close());
afterEach(async () => {
  for (const table of ['notification', 'subscription', 'told_once'])
    await sql`delete from ${sql.table(`kernel.${table}`)}`.execute(places.db);
});

const kernel = () =>
  testKernel(places, {
    clock: testClock(NIGHT.toString()),
    jobs: { queue: async () => undefined, queueAll: async () => undefined, retry: async () => false },
  });
let number = 0;
const somebody = (topic: string, own: Partial<Parameters<typeof subscriber>[2]> = {}) =>
  subscriber(places.db, { address: `a${++number}@example.org` }, { ars: KOELN, topic, ...own });

async function reached(own: Partial<Announced>): Promise<{ id: string; state: string; at: string }[]> {
  const one: Announced = {
    ...{
      topic: 'test.bell',
      units: [KOELN],
      tag: 'a',
      count: 1,
      title: 'Kling',
      text: '',
      lang: 'de',
      page: '',
    },
    ...{ urgency: 'normal', until: null, ...own },
  };
  const id = await writeNotification(places.db, one, NIGHT);
  await address(id, kernel(), new AbortController().signal);
  const { rows } = await sql<{ id: string; state: string; at: string }>`
    select subscription as id, state, to_char(due_at at time zone 'Europe/Berlin', 'DD HH24:MI') as at
    from kernel.delivery where notification = ${id} order by subscription`.execute(places.db);
  return rows;
}
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id).sort();

describe('a topic that is chosen in parts', () => {
  it('is chosen with a part that its solution understands, and named by it; the general form does not offer it', () => {
    expect(
      ['test.bell', 'test.bell/at-1', 'test.bell/at-x', 'test.news', 'test.news/at-1'].map(topics.has),
    ).toEqual([false, true, false, true, false]);
    const place = places.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    expect(topics.at(place, 'de', kernel()).map(({ id }) => id)).toEqual(['test.news']);
    const lines = choiceLines([{ ars: KOELN, topic: 'test.bell/at-1' }], 'en', {
      places: places.places,
      topics,
    });
    expect(lines).toMatchObject([{ title: 'en at-1' }]);
    expect([topics.title('test.bell', 'de'), topics.title('test.bell/gone', 'de')]).toEqual([
      'Glocke',
      'Glocke',
    ]);
    const house = { kernel: kernel(), topics };
    expect(checkChoices([{ ars: KOELN, topic: 'test.bell/at-2' }], house)).toHaveLength(1);
    expect(() => checkChoices([{ ars: KOELN, topic: 'test.bell/no' }], house)).toThrow('Unknown topic');
  });

  it('is told to those of the parts that are meant, once each, and in the language that is meant', async () => {
    const both = await somebody('test.bell/at-1');
    await sql`insert into kernel.subscription_choice values (${both}, ${KOELN}, 'test.bell/at-2')`.execute(
      places.db,
    );
    const english = await somebody('test.bell/at-1', { language: 'en' });
    const other = await somebody('test.bell/at-3');
    await somebody('test.bell/at-1', { ars: BONN });
    expect(ids(await reached({ parts: ['at-1', 'at-2'] }))).toEqual([both, english].sort());
    expect(ids(await reached({ parts: ['at-1'], language: 'en' }))).toEqual([english]);
    expect(ids(await reached({ parts: ['at-3'] }))).toEqual([other]);
    expect(await reached({})).toEqual([]);
  });

  it('comes at the hour that was chosen, whatever else somebody wants', async () => {
    const manner = { quiet: { from: 22, until: 7 }, bundle: 'daily' as const };
    await somebody('test.bell/at-1', manner);
    const how = async (pace: Announced['pace']) =>
      (await reached({ parts: ['at-1'], ...(pace && { pace }) })).map(({ state, at }) => `${state} ${at}`);
    expect(await how('exact')).toEqual(['waiting 24 23:30']);
    expect(await how('soon')).toEqual(['held 25 07:00']);
    expect(await how(undefined)).toEqual(['held 25 18:00']);
  });

  it('answers which parts somebody waits for, by their beginning, without who has not said yes', async () => {
    await somebody('test.bell/at-1');
    await somebody('test.bell/at-1');
    await somebody('test.bell/at-1', { language: 'en', ars: BONN });
    await somebody('test.bell/on-1');
    const pending = await somebody('test.bell/at-9');
    await sql`update kernel.subscription set state = 'pending', pending_since = now() where id = ${pending}`.execute(
      places.db,
    );
    const { notifications } = kernel();
    expect(await notifications.chosen(places.db, 'test.bell', 'at-')).toEqual([
      { ars: BONN, part: 'at-1', language: 'en' },
      { ars: KOELN, part: 'at-1', language: 'de' },
    ]);
    expect(await notifications.chosen(places.db, 'test.bell', 'at_')).toEqual([]);
    expect(await notifications.chosen(places.db, 'test.bell')).toHaveLength(3);
  });

  it('remembers what was told by the clock', async () => {
    const { notifications } = kernel();
    const once = (key: string) => notifications.once(places.db, key, NIGHT);
    expect([await once('a'), await once('a'), await once('b')]).toEqual([true, false, true]);
    expect(await notifications.wasTold(places.db, 'b')).toBe(true);
    const undone = places.db.transaction().execute(async (trx) => {
      await notifications.once(trx, 'c', NIGHT);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await notifications.wasTold(places.db, 'c')).toBe(false);
    expect(await once('c')).toBe(true);
  });
});
