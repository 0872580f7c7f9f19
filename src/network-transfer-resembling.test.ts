/** Asked once and found again: what the catalogue and other questions have for one that is asked. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { FEDERATION } from './kernel/places/place.ts';
import type { Block, ListItem, PageContent } from './kernel/solution.ts';
import { removeAllSamples } from './kernel/sources/sample/remove-samples.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type { AdvisedQuestion, Resembling, TownQuestion } from './network/transfer/advice/advice-api.ts';
import type { SheetView } from './network/transfer/sheets/sheets-api.ts';
import { aSheet } from './network/transfer/sheets/testing/a-sheet.ts';
import { solution } from './network/transfer/solution.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const START = Temporal.Instant.from('2026-11-24T10:00:00Z');
const TITLE = 'Dürfen wir Altglascontainer mit Füllstandssensoren messen?';
const SENSORS = { title: 'Füllstandssensoren in Altglascontainern', problem: 'Container laufen über.' };

let house: TestHouse;
let asking: SignedInAs;
let giving: SignedInAs;
let office: SignedInAs;
let now = START;

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const works = (ars: string, role: 'manager' | 'officer') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  [asking, giving] = await Promise.all([works(WACKEN, 'officer'), works(KOELN, 'officer')]);
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
});
beforeEach(() => {
  now = START;
});
afterAll(() => house.close());

async function call<Body>(as: SignedInAs, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as.headers },
    ...(payload !== undefined && { payload }),
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as Body; // our own server's shape
}
const sheetsAt = (ars: string) => `/api/transfer/desk/${ars}/sheets`;
async function published(
  change: Parameters<typeof aSheet>[0] = {},
  { as = giving, ars = KOELN } = {},
): Promise<SheetView> {
  const made = await call<SheetView>(as, 'POST', sheetsAt(ars), {
    ...{ ...aSheet({ ...SENSORS, field: 'waste', ...change }), evidence: 1, wish: randomUUID() },
  });
  const step = { to: 'published', version: made.version };
  return call(as, 'POST', `${sheetsAt(ars)}/${made.id}/step`, step);
}
const withdraw = ({ id, version }: SheetView, as = giving, ars = KOELN) =>
  call(as, 'POST', `${sheetsAt(ars)}/${id}/step`, { to: 'withdrawn', version, reason: 'Überholt' });
const QUESTIONS = `/api/transfer/desk/${WACKEN}/questions`;
const QUEUE = `/api/transfer/desk/${FEDERATION}/advising/questions`;
const typed = (title: string, { text = '', lang = 'de' } = {}) =>
  call<Resembling>(asking, 'POST', `${QUESTIONS}/similar?lang=${lang}`, { title, text });
const sheetsLike = async (...asked: Parameters<typeof typed>) =>
  (await typed(...asked)).sheets.map(({ id }) => id);
const ask = (own: object = {}) =>
  call<TownQuestion>(asking, 'POST', QUESTIONS, {
    wish: randomUUID(),
    value: { ...{ title: TITLE, text: '', field: 'waste', isPublic: true, lang: 'de' }, ...own },
  });
const answer = ({ id, version }: { id: string; version: number }, urls: readonly string[]) =>
  call<AdvisedQuestion>(office, 'POST', `${QUEUE}/${id}/answer`, {
    version,
    value: {
      ...{ text: 'Ja, sehen Sie dort nach.', office: '', lang: 'de' },
      links: urls.map((url, index) => ({ title: `Quelle ${index + 1}`, url })),
    },
  });

async function page(path: string, lang = 'de'): Promise<PageContent> {
  const found = await house.http.inject(`/api/network/page?${new URLSearchParams({ path, lang })}`);
  expect(found.statusCode, found.body).toBe(200);
  return found.json().page;
}
const itemsBehind = ({ blocks }: PageContent, words: string): readonly ListItem[] => {
  const index = blocks.findIndex((block: Block) => 'text' in block && block.text === words);
  const list = index < 0 ? undefined : blocks[index + 1];
  return list?.type === 'list' ? list.items : [];
};

describe('while a question is typed', () => {
  it('fact sheets about the same are found, with how far they came and whether they still hold', async () => {
    const sheet = await published();
    const other = await published({ title: 'Schulweghelfer mit App', problem: 'Autos vor der Schule.' });
    const found = (await typed('Füllstandssensoren im Altglas')).sheets;
    expect(found).toMatchObject([
      { id: sheet.id, where: 'Köln', evidence: 1, isStale: false, isExample: false, status: 'running' },
    ]);
    now = START.add({ hours: 24 * 200 });
    asking = await signInAs(house, { email: asking.email });
    expect((await typed('Füllstandssensoren im Altglas')).sheets).toMatchObject([{ isStale: true }]);
    now = START;
    asking = await signInAs(house, { email: asking.email });
    expect(await sheetsLike('Wann öffnet das Freibad?')).toEqual([]);
    expect(await sheetsLike('')).toEqual([]);
    await withdraw(other);
    await withdraw(sheet);
  });

  it('what is a draft, withdrawn, or of the own town is not offered, and a changed one by its new words', async () => {
    const own = await published({}, { as: asking, ars: WACKEN });
    const made = await call<SheetView>(giving, 'POST', sheetsAt(KOELN), {
      ...{ ...aSheet({ ...SENSORS, field: 'waste' }), evidence: 1, wish: randomUUID() },
    });
    expect(await sheetsLike('Füllstandssensoren im Altglas')).toEqual([]);
    const step = { to: 'published', version: made.version };
    const shown = await call<SheetView>(giving, 'POST', `${sheetsAt(KOELN)}/${made.id}/step`, step);
    expect(await sheetsLike('Füllstandssensoren im Altglas')).toEqual([made.id]);
    const words = { title: 'Pegelmessung am Bach', problem: 'Der Bach tritt über die Ufer.' };
    const changed = await call<SheetView>(giving, 'PUT', `${sheetsAt(KOELN)}/${made.id}`, {
      ...{ ...aSheet({ ...words, field: 'waste' }), evidence: 1, version: shown.version },
    });
    expect(await sheetsLike('Füllstandssensoren im Altglas')).toEqual([]);
    expect(await sheetsLike('Pegel am Bach messen')).toEqual([made.id]);
    await withdraw(changed);
    expect(await sheetsLike('Pegel am Bach messen')).toEqual([]);
    await withdraw(own, asking, WACKEN);
  });

  it('little in common is enough in the same field of work, much is needed in another one', async () => {
    const gauges = await published({
      title: 'Pegel an Bächen',
      problem: 'Bäche steigen schnell.',
      field: 'water',
    });
    const question = {
      title: 'Muss der Personalrat zustimmen, wenn wir Pegelsensoren aufstellen?',
      text: '',
    };
    const ids = async (field: string | null) =>
      (await call<Resembling>(asking, 'POST', `${QUESTIONS}/similar`, { ...question, field })).sheets.map(
        ({ id }) => id,
      );
    expect(await ids('water')).toEqual([gauges.id]);
    expect(await ids(null)).toEqual([]);
    expect(await ids('mobility')).toEqual([]);
    // More words below the title make it no less like.
    const longer = {
      ...question,
      field: 'water',
      text: 'Wer haftet? Welche Dienststelle fragen wir zuerst?',
    };
    const found = await call<Resembling>(asking, 'POST', `${QUESTIONS}/similar`, longer);
    expect(found.sheets.map(({ id }) => id)).toEqual([gauges.id]);
    await withdraw(gauges);
  });

  it('nobody without a right in the town asks the catalogue this way', async () => {
    const url = `${QUESTIONS}/similar`;
    const refused = await house.http.inject({
      ...{ method: 'POST', url, headers: giving.headers, payload: { title: 'Sensoren' } },
    });
    expect([403, 404]).toContain(refused.statusCode);
    const long = await house.http.inject({
      ...{ method: 'POST', url, headers: asking.headers, payload: { title: 'x'.repeat(161) } },
    });
    expect(long.statusCode).toBe(400);
  });
});

describe('the page of a question', () => {
  it('shows at both desks what there is already, without the question itself', async () => {
    const sheet = await published();
    const before = await ask({ title: 'Messen Sensoren den Füllstand von Altglascontainern?' });
    const mine = await ask();
    expect(mine.similar.map(({ id }) => id)).toEqual([before.id]);
    expect(mine.sheets.map(({ id }) => id)).toEqual([sheet.id]);
    expect(await call<TownQuestion>(asking, 'GET', `${QUESTIONS}/${mine.id}`)).toMatchObject({
      sheets: [{ id: sheet.id }],
    });
    const advised = await call<AdvisedQuestion>(office, 'GET', `${QUEUE}/${mine.id}`);
    expect(advised).toMatchObject({ similar: [{ id: before.id }], sheets: [{ id: sheet.id }] });
    for (const { id, version } of [before, mine])
      await call(asking, 'POST', `${QUESTIONS}/${id}/step`, { to: 'closed', version });
    await withdraw(sheet);
  });

  it('names the fact sheets to which an answer leads, in whichever language the link was', async () => {
    const [first, second] = [
      await published(),
      await published({ title: 'Sensoren im Altkleidercontainer' }),
    ];
    const gone = await published({ title: 'Wird zurückgezogen' });
    await withdraw(gone);
    const house_ = 'https://hierzulande.example';
    const urls = [
      `${house_}/netzwerk/loesungen/${first.id}`,
      `${house_}/en/netzwerk/loesungen/${second.id}/?woher=mail#kosten`,
      `${house_}/netzwerk/loesungen/${first.id}`,
      `${house_}/netzwerk/loesungen/${gone.id}`,
      `${house_}/netzwerk/loesungen/${randomUUID()}`,
      `${house_}/netzwerk/loesungen/fuer/${WACKEN}`,
      'https://aufsicht.example/sensoren',
    ];
    const asked = await ask();
    const answered = await answer(asked, urls);
    expect(answered.answers[0]?.sheets).toMatchObject([{ id: first.id }, { id: second.id }]);
    // The form keeps every link as it was typed.
    expect(answered.answers[0]?.links.map(({ url }) => url)).toEqual(urls);
    const shown = await page(`fragen/${asked.id}`);
    expect(itemsBehind(shown, 'Steckbriefe zu dieser Antwort:')).toMatchObject([
      { page: `loesungen/${first.id}`, note: expect.stringContaining('eigener Bericht') },
      { page: `loesungen/${second.id}` },
    ]);
    // What an answer names is not named again, and what leads to no fact sheet stays a link.
    expect(itemsBehind(shown, 'Steckbriefe dazu')).toEqual([]);
    const links = shown.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
    expect(links.flatMap(({ href }) => href ?? [])).toEqual(urls.slice(3));
    // The other way round, each once.
    for (const { id } of [first, second])
      expect(itemsBehind(await page(`loesungen/${id}`), 'Fragen, deren Antwort hierher führt')).toMatchObject(
        [{ text: TITLE, page: `fragen/${asked.id}`, note: expect.stringContaining('Wacken') }],
      );
    now = START.add({ hours: 24 * 200 });
    const later = itemsBehind(await page(`fragen/${asked.id}`, 'en'), 'Fact sheets for this answer:');
    expect(later.map(({ mark }) => mark)).toEqual(['outdated?', 'outdated?']);
    now = START;
    await withdraw(first);
    const without = await page(`fragen/${asked.id}`);
    expect(itemsBehind(without, 'Steckbriefe zu dieser Antwort:')).toHaveLength(1);
    expect(JSON.stringify(without.blocks)).toContain(urls[0]);
    await withdraw(second);
  });

  it('are known of answers that were written before the house kept them', async () => {
    const sheets = [await published(), await published({ title: 'Sensoren im Altkleidercontainer' })];
    const urls = ['?woher=mail', '/', '#kosten', ''].map(
      (end, index) =>
        `https://hierzulande.example${index === 1 ? '/en' : ''}/netzwerk/loesungen/${sheets[index % 2]?.id}${end}`,
    );
    const asked = await ask();
    await answer(asked, [...urls, `https://elsewhere.example/x/y/netzwerk/loesungen/${sheets[0]?.id}`]);
    const read = () =>
      sql`select id, sheets from transfer.answer order by id`
        .execute(house.kernel.db)
        .then(({ rows }) => rows);
    const kept = await read();
    expect(kept).toContainEqual(expect.objectContaining({ sheets: sheets.map(({ id }) => id) }));
    await sql`update transfer.answer set sheets = '{}'`.execute(house.kernel.db);
    const file = join(import.meta.dirname, 'network/transfer/migrations/010-sheets-of-answers.sql');
    const update = /^update .*?;$/ms.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    await sql.raw(update).execute(house.kernel.db);
    expect(await read()).toEqual(kept);
    for (const one of sheets) await withdraw(one);
  });

  it('tells no page of a sheet of a question that its town does not share', async () => {
    const sheet = await published();
    const asked = await ask({ isPublic: false });
    await answer(asked, [`https://hierzulande.example/netzwerk/loesungen/${sheet.id}`]);
    expect(itemsBehind(await page(`loesungen/${sheet.id}`), 'Fragen, deren Antwort hierher führt')).toEqual(
      [],
    );
    await withdraw(sheet);
  });

  it('shows everybody what fits where the answer names none', async () => {
    const sheet = await published();
    const asked = await ask();
    await answer(asked, []);
    expect(itemsBehind(await page(`fragen/${asked.id}`), 'Steckbriefe dazu')).toMatchObject([
      { page: `loesungen/${sheet.id}` },
    ]);
    await withdraw(sheet);
  });
});

describe('invented fact sheets', () => {
  it('are found behind real ones, in both languages, marked, and go with the examples', async () => {
    const { db, places, adoptions } = house.kernel;
    const faults: unknown[] = [];
    const asked = { title: 'Bodenfeuchte: Sensoren für Stadtbäume', text: 'Wann müssen wir gießen?' };
    await renewSamples(
      { db, solutions: [solution], places, adoptions },
      { now, onFault: (one) => faults.push(one) },
    );
    expect(faults).toEqual([]);
    const invented = (await typed('Füllstandssensoren Altglas')).sheets;
    expect(invented.length).toBeGreaterThan(0);
    expect(invented.every(({ isExample }) => isExample)).toBe(true);
    const real = await published({ title: asked.title, problem: asked.text });
    expect((await typed(asked.title, { text: asked.text })).sheets[0]).toMatchObject({
      ...{ id: real.id, isExample: false },
    });
    // Asked in English and in German it is the same fact sheet, in the language of whoever reads.
    const english = await typed('Gauges on small streams', { lang: 'en' });
    const gauges = english.sheets.find(({ lang }) => lang === 'en');
    expect(gauges).toMatchObject({ isExample: true, title: expect.stringContaining('Gauges') });
    const german = await typed('Gauges on small streams');
    expect(german.sheets.find(({ id }) => id === gauges?.id)?.lang).toBe('de');
    await removeAllSamples(db, { places, solutions: [solution] });
    expect((await typed('Füllstandssensoren Altglas')).sheets.filter(({ isExample }) => isExample)).toEqual(
      [],
    );
    await withdraw(real);
  });
});
