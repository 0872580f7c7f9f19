import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../kernel/database/migrate.ts';
import { openTestPlaces, type TestPlaces } from '../../kernel/places/test-places.ts';
import { SAMPLE_PLACES } from '../../kernel/sources/sample/sample-places.ts';
import { importFile, sourcesOf } from '../../kernel/sources/testing/import-file.ts';
import { testClock } from '../../kernel/test-clock.ts';
import { testKernel } from '../../kernel/test-kernel.ts';
import { newsSchema } from './model.ts';
import { newsOfItem } from './of-item.ts';
import { sample } from './sample.ts';
import { solution } from './solution.ts';

const KOELN = '053150000000';
const NOW = '2026-11-24T10:00:00Z';
let ground: TestPlaces;
let source: string | undefined;
beforeAll(async () => {
  ground = await openTestPlaces();
  const folder = new URL('./migrations/', import.meta.url);
  await migrate({ ownerUrl: ground.ownerUrl, folders: [{ id: 'news', folder }] });
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(ground.db);
  await sql`delete from news.item`.execute(ground.db);
  source = undefined;
});
afterAll(() => ground.close());

const item = (n: number, own = '') =>
  `<item><title>Meldung ${n}</title><link>https://stadt.example/${n}</link><guid isPermaLink="false">${n}</guid>
   <description>&lt;img src="x"&gt;Etwas ${n}</description><pubDate>${new Date(Date.parse(NOW) - n * 3_600_000).toUTCString()}</pubDate>${own}</item>`;
async function read(items: string, ownerArs = KOELN) {
  const done = await importFile({
    ...{
      db: ground.db,
      places: ground.places,
      solution,
      intake: 'news',
      connector: 'rss',
      ownerArs,
      name: 'Stadt Köln',
    },
    file: Buffer.from(`<rss version="2.0"><channel>${items}</channel></rss>`),
    now: Temporal.Instant.from(NOW),
    ...(source !== undefined && { source }),
  });
  source = done.source;
  return done.result.report;
}
const kernelAt = async (now = NOW) =>
  testKernel(ground, { clock: testClock(now), sources: await sourcesOf(ground.db) });
function ask(ars = KOELN) {
  const place = ground.places.get(ars);
  if (place === undefined) throw new Error(`no place ${ars}`);
  return { place, language: 'de' as const };
}
const many = (count: number) => Array.from({ length: count }, (_, n) => item(n)).join('');

describe('news of a website', () => {
  it('stand on a card while the newest is fresh, and on none when it is not', async () => {
    expect(await solution.cards(ask(), await kernelAt())).toEqual([]);
    await read(item(1) + item(30));
    expect(await solution.cards(ask(), await kernelAt())).toMatchObject([
      { title: 'Neu von der Website: Köln', sentence: 'Meldung 1 (24. November).', page: 'aktuelles' },
    ]);
    expect(await solution.cards(ask(), await kernelAt('2026-12-08T09:00:00Z'))).toEqual([]);
  });

  it('are listed by time and by nothing else, as links with plain teasers, 20 a page', async () => {
    await read(many(45));
    const kernel = await kernelAt();
    const pages = await Promise.all(
      ['', '2', '3', '4', '1', 'x', '51'].map((rest) => solution.page(rest, ask(), kernel)),
    );
    const items = pages.map(
      (page) => page?.blocks.flatMap((block) => (block.type === 'list' ? block.items : [])) ?? null,
    );
    expect(items.map((list) => list?.filter(({ href }) => href !== undefined).length ?? null)).toEqual([
      20,
      20,
      5,
      null,
      null,
      null,
      null,
    ]);
    expect(items[0]?.[0]).toMatchObject({
      text: 'Meldung 0',
      href: 'https://stadt.example/0',
      note: '24. November, 11:00 Uhr · Stadt Köln · Etwas 0',
    });
    expect(items[1]?.at(-2)).toMatchObject({ text: 'Ältere Meldungen', page: 'aktuelles/3' });
  });

  it('go when the feed drops them, and those without a date are told', async () => {
    await read(item(1) + item(2));
    const report = await read(`${item(2)}<item><title>t</title><link>https://stadt.example/t</link></item>`);
    expect(report).toMatchObject({ removed: 1, unchanged: 1, faults: 1, lines: [{ code: 'no-date' }] });
  });

  it('are found by their words, and never in the town next door', async () => {
    await read(item(1));
    const kernel = await kernelAt();
    expect(await solution.search('meldung', ask(), kernel)).toMatchObject([
      { title: 'Meldung 1', page: 'aktuelles' },
    ]);
    expect(await solution.search('meldung', ask('053140000000'), kernel)).toEqual([]);
    expect(await solution.cards(ask('053140000000'), kernel)).toEqual([]);
  });

  it('leave the house as a feed that leads to the articles, and as JSON, page by page', async () => {
    await read(many(3));
    const kernel = await kernelAt();
    expect(await solution.feed?.({ ...ask(), limit: 2 }, kernel)).toMatchObject([
      { title: 'Meldung 0', href: 'https://stadt.example/0', text: 'Etwas 0' },
      { title: 'Meldung 1' },
    ]);
    const http = Fastify();
    http.setValidatorCompiler(validatorCompiler);
    http.setSerializerCompiler(serializerCompiler);
    solution.routes(http, kernel);
    const first = (await http.inject(`/api/news?ars=${KOELN}&limit=2`)).json();
    expect(first.news).toHaveLength(2);
    const second = (await http.inject(`/api/news?ars=${KOELN}&limit=2&after=${first.next}`)).json();
    expect(second).toMatchObject({ news: [{ source: { name: 'Stadt Köln' } }], next: null });
    await http.close();
  });
});

describe('what people are told of news', () => {
  const mapped = (date: string) =>
    newsOfItem(
      {
        key: 'k',
        where: 'w',
        value: { title: 't', teaser: null, link: 'https://a.example/', date, lang: null },
      },
      // Only the owner is asked for.
      {
        source: { ownerArs: KOELN } as Parameters<typeof newsOfItem>[1]['source'],
        now: Temporal.Instant.from(NOW),
      },
    );
  it('is quiet, and only what is new', () => {
    expect(mapped('2026-11-24T09:00:00Z')).toMatchObject({
      tell: { topic: 'news', urgency: 'normal', page: 'aktuelles' },
    });
    expect(mapped('2026-11-20T09:00:00Z')).not.toHaveProperty('tell');
  });
  it('a date ahead does not keep it on top for years', () =>
    expect(mapped('2036-11-24T09:00:00Z')).toMatchObject({
      record: { published: NOW },
      notes: [{ code: 'future-date' }],
    }));
});

it('examples are valid, for each place and day alike', () => {
  for (const { ars } of SAMPLE_PLACES) {
    const place = ground.places.get(ars);
    if (place === undefined) throw new Error(`no place ${ars}`);
    const [found] = sample(place, Temporal.PlainDate.from('2026-11-24'));
    for (const { record } of found?.records ?? []) expect(() => newsSchema.parse(record)).not.toThrow();
    expect(found?.records).toHaveLength(3);
  }
});
