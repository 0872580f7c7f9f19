import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import type { Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { createSourceDirectory } from '../../kernel/sources/create-source-directory.ts';
import { SAMPLE_PLACES } from '../../kernel/sources/sample/sample-places.ts';
import type { Source } from '../../kernel/sources/source.ts';
import { testClock } from '../../kernel/test-clock.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { type NoticeRecord, noticeSchema } from './model.ts';
import { sample } from './sample.ts';
import { solution } from './solution.ts';
import { putNotices, removeNotices } from './store.ts';

const KOELN = '053150000000';
const NRW = '050000000000';
const REAL = '01920000-0000-7000-8000-000000000001';
const INVENTED = '01920000-0000-7000-8000-000000000002';
const ID = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const NOW = '2026-11-24T10:00:00Z';

let ground: TestPlaces;
let http: FastifyInstance;
const kernel = (now = NOW): Kernel =>
  testKernel(ground, {
    clock: testClock(now),
    sources: createSourceDirectory([sourceOf(REAL, 'http'), sourceOf(INVENTED, 'sample')], () => 'PT6H'),
  });

beforeAll(async () => {
  ground = await openTestPlaces();
  await migrate({
    ownerUrl: ground.ownerUrl,
    folders: [{ id: 'notices', folder: new URL('./migrations/', import.meta.url) }],
  });
  http = Fastify();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  solution.routes(http, kernel());
  await http.ready();
});
beforeEach(async () => {
  await sql`delete from notices.notice`.execute(ground.db);
});
afterAll(async () => {
  await http.close();
  await ground.close();
});

function sourceOf(id: string, kind: Source['kind']): Source {
  return {
    ...{ id, kind, ownerArs: KOELN, solution: 'notices', intake: 'notices', connector: 'csv', url: null },
    ...{ name: 'Stadtwerke', address: null, licence: 'CC0-1.0', settings: {}, everySeconds: null },
    ...{ state: 'active', checkedAt: '2026-11-24T09:00:00Z', failures: 0, fault: null, held: null },
  };
}

const notice = (own: Partial<NoticeRecord> = {}): NoticeRecord => ({
  kind: 'water',
  title: 'Rohrbruch in der Ringstraße',
  text: [
    { type: 'paragraph', text: 'Es gibt kein Wasser.' },
    { type: 'list', items: ['Zapfstelle am Markt'] },
    { type: 'link', text: 'Plan', href: 'https://example.org/plan' },
  ],
  area: null,
  from: '2026-11-24T08:00:00Z',
  until: '2026-11-24T15:00:00Z',
  url: 'https://example.org/rohrbruch',
  ...own,
});

async function put(n: number, own: Partial<NoticeRecord> = {}, { ars = KOELN, source = REAL } = {}) {
  await putNotices([{ id: ID(n), ars, source, record: notice(own) }], ground.db);
}

function ask(language: PlaceRequest['language'] = 'de', ars = KOELN): PlaceRequest {
  const place = ground.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return { place, language };
}
const cardsAt = (now: string, ars = KOELN) => solution.cards(ask('de', ars), kernel(now));
const textOf = async (rest: string, now = NOW) =>
  JSON.stringify(await solution.page(rest, ask(), kernel(now)));

describe('the card of notices', () => {
  it('is not there while nothing is disrupted', async () => {
    expect(await cardsAt(NOW)).toEqual([]);
    await put(1, { until: '2026-11-24T09:59:00Z' });
    await put(2, { from: '2026-11-26T08:00:00Z', until: null });
    expect(await cardsAt(NOW)).toEqual([]);
  });

  it('comes before all others while a notice is in force, until it ends', async () => {
    await put(1);
    const [card, ...others] = await cardsAt(NOW);
    expect(others).toEqual([]);
    expect(card).toMatchObject({
      title: 'Störung: Rohrbruch in der Ringstraße',
      sentence: 'Köln: bis 24. November, 16:00 Uhr.',
      priority: 95,
      validUntil: '2026-11-24T15:00:00Z',
      page: `hinweise/${ID(1)}`,
      source: { name: 'Stadtwerke', time: '2026-11-24T09:00:00Z' },
    });
    expect(await cardsAt('2026-11-24T15:00:00Z')).toEqual([]);
  });

  it('announces what begins today, and is made anew at that minute', async () => {
    await put(1, { from: '2026-11-24T13:00:00Z', area: 'Deutz' });
    const [card] = await cardsAt(NOW);
    expect(card).toMatchObject({
      title: 'Angekündigt: Rohrbruch in der Ringstraße',
      sentence: 'Deutz: ab 24. November, 14:00 Uhr.',
      validUntil: '2026-11-24T13:00:00Z',
    });
    expect(card?.priority).toBeLessThan(95);
    expect((await cardsAt('2026-11-24T13:00:00Z'))[0]?.title).toMatch(/^Störung/);
  });

  it('shows the last of several and leads to all', async () => {
    await put(1, { until: null });
    await put(2, { from: '2026-11-24T09:00:00Z', kind: 'office', title: 'Bürgeramt geschlossen' });
    await put(3, { from: '2026-11-24T12:00:00Z' });
    const [card] = await cardsAt(NOW);
    expect(card).toMatchObject({
      title: 'Hinweis: Bürgeramt geschlossen',
      sentence: 'Köln: bis 24. November, 16:00 Uhr. Dazu 2 weitere Meldungen.',
      page: 'hinweise',
      validUntil: '2026-11-24T12:00:00Z',
    });
  });

  it('counts at places below the unit that it belongs to, and at no neighbour', async () => {
    await put(1, {}, { ars: NRW });
    expect(await cardsAt(NOW)).toHaveLength(1);
    expect(await cardsAt(NOW, '053140000000')).toHaveLength(1);
    expect(await cardsAt(NOW, '010615168107')).toEqual([]);
    await put(2, { title: 'Nur Köln' });
    expect((await cardsAt(NOW, '053140000000'))[0]?.title).toContain('Rohrbruch');
  });

  it('says by its state when its source is silent for too long', async () => {
    await put(1, { until: null });
    expect((await cardsAt('2026-11-24T16:00:00Z'))[0]).toMatchObject({
      state: 'stale',
      source: { stale: true },
    });
  });
});

describe('the pages of notices', () => {
  it('list what is in force and what was announced, and nothing that is over', async () => {
    await put(1);
    await put(2, {
      title: 'Sperrung',
      kind: 'traffic',
      from: '2026-11-26T08:00:00Z',
      until: null,
      area: 'Deutz',
    });
    await put(3, { title: 'Vorbei', until: '2026-11-24T09:00:00Z' });
    const text = await textOf('');
    expect(text.indexOf('Gilt jetzt')).toBeLessThan(text.indexOf('Rohrbruch'));
    expect(text.indexOf('Angekündigt')).toBeLessThan(text.indexOf('Sperrung'));
    expect(text).toContain('Verkehr · Deutz · ab 26. November, 09:00 Uhr');
    expect(text).not.toContain('Vorbei');
  });

  it('say honestly whether nothing is reported or nobody reports', async () => {
    expect(await textOf('')).toContain('liegt keine Meldung vor');
    expect(JSON.stringify(await solution.page('', ask('de', '010615168107'), kernel()))).toContain(
      'meldet noch niemand',
    );
  });

  it('tell one with its times, text and source, in both languages, and that it is over when it is', async () => {
    await put(1);
    const page = await solution.page(ID(1), ask(), kernel());
    expect(page?.title).toBe('Rohrbruch in der Ringstraße');
    expect(JSON.stringify(page)).toContain('24. November, 16:00 Uhr');
    expect(JSON.stringify(page)).toContain('Zapfstelle am Markt');
    expect(page?.blocks.at(-1)).toMatchObject({ type: 'source' });
    expect(await textOf(ID(1), '2026-11-25T10:00:00Z')).toContain('Diese Meldung ist vorbei');
    expect(JSON.stringify(await solution.page(ID(1), ask('en'), kernel()))).toContain('Until');
  });

  it('are none for a notice of elsewhere, an unknown or a nonsense id', async () => {
    await put(1, {}, { ars: '053140000000' });
    for (const rest of [ID(1), ID(9), 'x', `${ID(1)}/y`, "'; drop"])
      expect(await solution.page(rest, ask(), kernel())).toBeNull();
  });

  it('mark what is invented, in rows, hits and as a whole', async () => {
    await put(1, {}, { source: INVENTED });
    await put(2, { title: 'Echt' });
    const list = await solution.page('', ask(), kernel());
    const rows = list?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])) ?? [];
    expect(rows.map(({ text, example }) => [text, example])).toEqual([
      ['Rohrbruch in der Ringstraße', true],
      ['Echt', undefined],
    ]);
    expect((await solution.page(ID(2), ask(), kernel()))?.example).toBeUndefined();
    expect((await solution.search('rohrbruch', ask(), kernel()))[0]).toMatchObject({ example: true });
  });
});

describe('the search in notices', () => {
  it.each([
    ['ROHRBRUCH', 1],
    ['ringstrasse', 1],
    ['zapfstelle markt', 1],
    ['wasser', 1],
    ['Störung', 1],
    ['hund', 0],
    ['%', 0],
  ])('finds by "%s" %i', async (query, count) => {
    await put(1);
    expect(await solution.search(query, ask(), kernel())).toHaveLength(count);
  });
});

describe('the API of notices', () => {
  const get = async (query: string) => (await http.inject(`/api/notices?ars=${KOELN}${query}`)).json();

  it('pages by key set and leaves out what is over', async () => {
    for (const n of [1, 2, 3, 4, 5]) await put(n);
    await put(6, { until: '2026-11-24T09:00:00Z' });
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { notices, next } = await get(`&limit=2${after}`);
      seen.push(...notices.map(({ id }: { id: string }) => id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5].map(ID));
  });

  it('sends nothing invented unless it is asked to, and then marked', async () => {
    await put(1, {}, { source: INVENTED });
    await put(2);
    expect((await get('')).notices.map(({ id }: { id: string }) => id)).toEqual([ID(2)]);
    const { notices } = await get('&examples=yes');
    expect(notices.map(({ source }: { source: object }) => source)).toMatchObject([{ example: true }, {}]);
  });
});

describe('stored notices', () => {
  it('come back as they were, are renewed by their id and taken away', async () => {
    await put(1);
    await put(1, { title: 'Behoben' });
    const { rows } = await sql`select title from notices.notice`.execute(ground.db);
    expect(rows).toEqual([{ title: 'Behoben' }]);
    await removeNotices([{ id: ID(1), ars: KOELN }], ground.db);
    expect((await sql`select 1 from notices.notice`.execute(ground.db)).rows).toEqual([]);
  });
});

describe('invented notices', () => {
  it.each(['2026-11-25', '2028-02-29', '2026-03-29', '2026-10-25', '2026-12-31'])(
    'are one in force all day and one announced (%s)',
    (day) => {
      const from = Temporal.PlainDate.from(day);
      for (const { ars } of SAMPLE_PLACES) {
        const [{ records } = { records: [] }] = sample(ask('de', ars).place, from);
        const all = records.map(({ record }) => noticeSchema.parse(record));
        const at = (time: string) =>
          from.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: time }).epochMilliseconds;
        const inForce = (now: number) =>
          all.filter((one) => Date.parse(one.from) <= now && Date.parse(one.until ?? '') > now);
        expect(inForce(at('00:00'))).toHaveLength(1);
        expect(inForce(at('23:59'))).toHaveLength(1);
        expect(all.filter((one) => Date.parse(one.from) > at('23:59'))).toHaveLength(1);
      }
    },
  );
});
