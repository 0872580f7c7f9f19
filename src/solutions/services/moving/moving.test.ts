import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, ListItem, PageContent } from '../../../kernel/solution.ts';
import { serviceOf } from '../catalogue/catalogue.ts';
import { solution } from '../solution.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { ARNSBERG, BONN, KOELN, NRW, syntheticLand } from '../testing/synthetic-land.ts';
import { relationOf } from './relation.ts';
import { steps, stepsFor } from './steps.ts';

/** Meschede lies in the same county as Arnsberg; München in another Land. */
const MESCHEDE = '059580032032';
const MUENCHEN = '091620000000';

let house: DirectoryHouse;
let http: FastifyInstance;
beforeAll(async () => {
  house = await openDirectoryHouse();
  await house.take(NRW, syntheticLand());
  http = Fastify();
  http.setValidatorCompiler(validatorCompiler);
  http.setSerializerCompiler(serializerCompiler);
  solution.routes(http, await house.kernel());
  await http.ready();
});
afterAll(async () => {
  await http.close();
  await house.close();
});

const pageAt = async (ars: string, rest: string, language: 'de' | 'en' = 'de') =>
  solution.page(rest, house.at(ars, language), await house.kernel());
const itemsOf = (page: PageContent | null): ListItem[] => (page?.blocks ?? []).flatMap(itemsIn);
const itemsIn = (block: Block): ListItem[] =>
  block.type === 'list' ? block.items : block.type === 'part' ? block.blocks.flatMap(itemsIn) : [];
const eventsOf = (body: string) =>
  new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
const calendar = (query: string) => http.inject({ url: `/api/services/moving.ics?${query}` });

describe('the steps of a move', () => {
  it('are about services of the catalogue, each with a name of its own', () => {
    for (const { service } of steps) expect(serviceOf(service), service).toBeDefined();
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it.each([
    [KOELN, KOELN, 'same-town'],
    [MESCHEDE, ARNSBERG, 'same-county'],
    [BONN, ARNSBERG, 'same-state'],
    [MUENCHEN, ARNSBERG, 'other-state'],
    ['110000000000', '020000000000', 'other-state'],
  ])('from %s to %s lie in %s', (from, to, relation) => {
    const chain = (ars: string) => [house.at(ars).place, ...house.places.ancestors(ars)];
    expect(relationOf(chain(from), chain(to))).toBe(relation);
  });

  it('fit what changes and what the household has, in the order of their days', () => {
    const ids = (...asked: Parameters<typeof stepsFor>) => stepsFor(...asked).map(({ id }) => id);
    expect(ids('same-county', null)).toContain('auto-papiere');
    expect(ids('other-state', null)).not.toContain('auto-papiere');
    expect(ids('same-town', new Set(['dog']))).toContain('hund-adresse');
    expect(ids('same-town', new Set(['dog']))).not.toContain('parken');
    expect(ids('other-state', new Set()).some((id) => /hund|auto|kita/.test(id))).toBe(false);
    const days = stepsFor('other-state', null).map((step) => step.days);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });
});

describe('the list for a move from Bonn to Arnsberg', () => {
  it('says where, with whom and at which address, and leads to the services of both places', async () => {
    const page = await pageAt(ARNSBERG, `umzug/${BONN}`);
    expect(page?.title).toBe('Umzug von Bonn nach Arnsberg');
    const register = itemsOf(page).find(({ text }) => text === 'Die neue Wohnung anmelden');
    expect(register).toMatchObject({
      page: 'dienste/wohnsitz-anmelden',
      note: 'in Arnsberg (neu) · Bürgerbüro Arnsberg (Beispiel) · Beispielgasse 5, 59821 Arnsberg',
      data: { step: { days: 1, who: 'all' } },
    });
    const dog = itemsOf(page).find(({ text }) => text.startsWith('Den Hund am alten Ort'));
    expect(dog).toMatchObject({ href: '/053140000000-bonn/dienste/hund-abmelden' });
    expect(dog?.note).toContain('zu prüfen');
    expect(JSON.stringify(page?.blocks)).toContain('keine Fristen');
  });

  it('is shown in English, and within one town', async () => {
    expect((await pageAt(ARNSBERG, `umzug/${BONN}`, 'en'))?.title).toBe('Moving from Bonn to Arnsberg');
    expect((await pageAt(KOELN, `umzug/${KOELN}`))?.title).toBe('Umzug innerhalb von Köln');
  });

  it.each([
    [ARNSBERG, 'umzug/000000000000'],
    [ARNSBERG, 'umzug/059580000000'],
    ['059580000000', `umzug/${BONN}`],
    [ARNSBERG, 'umzug/xyz'],
  ])('does not exist at %s for %s', async (ars, rest) => expect(await pageAt(ars, rest)).toBeNull());

  it.each([
    ['Bonn', `/059580004004-arnsberg/dienste/umzug/${BONN}`],
    ['Neustadt', '/059580004004-arnsberg/dienste/umzug/suche/Neustadt'],
    ['gibtesnicht/../x', '/059580004004-arnsberg/dienste/umzug/suche/gibtesnicht%2F..%2Fx'],
    [' ', '/059580004004-arnsberg/dienste/umzug'],
  ])('is found by the name of the old place: %s', async (words, path) => {
    const answer = await http.inject({
      url: `/api/services/moving/from?to=${ARNSBERG}&place=${encodeURIComponent(words)}`,
    });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, path]);
  });

  it('offers the places of a name that several have, with their county', async () => {
    const items = itemsOf(await pageAt(ARNSBERG, 'umzug/suche/Birkenfeld'));
    const twins = items.filter(({ text }) => text === 'Birkenfeld').map(({ note }) => note);
    expect(twins.length).toBeGreaterThan(1);
    expect(new Set(twins).size).toBe(twins.length);
    expect(JSON.stringify((await pageAt(ARNSBERG, 'umzug/suche/xyzxyz'))?.blocks)).toContain(
      'kennen wir keine',
    );
  });
});

describe('the calendar file of a move, read by another program', () => {
  it('has a whole day for each step, counted from the day of the move', async () => {
    const answer = await calendar(`from=${BONN}&to=${ARNSBERG}&date=2027-03-01`);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="umzug-bonn-arnsberg.ics"',
      'cache-control': 'no-store',
    });
    const events = eventsOf(answer.body);
    expect(events).toHaveLength(stepsFor('same-state', null).length);
    const register = events.find(({ summary }) => summary.startsWith('Die neue Wohnung anmelden'));
    expect(register?.startDate.toString()).toBe('2027-03-02');
    expect(register?.endDate.toString()).toBe('2027-03-03');
    expect(register?.location).toBe('Beispielgasse 5, 59821 Arnsberg');
    expect(register?.description).toContain('Bürgerbüro Arnsberg (Beispiel)');
    expect(register?.description).toContain('keine Frist');
    const first = events.find(({ summary }) => summary.startsWith('Sperrmüll'));
    expect(first?.startDate.toString()).toBe('2027-02-01');
    for (const line of answer.body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('names its events the same for another day, and holds only what the household needs', async () => {
    const idsOf = async (query: string) =>
      eventsOf((await calendar(`from=${BONN}&to=${ARNSBERG}&${query}`)).body).map(({ uid }) => uid);
    const all = await idsOf('date=2027-03-01');
    expect(new Set(all).size).toBe(all.length);
    expect(await idsOf('date=2028-12-31')).toEqual(all);
    const some = await idsOf('date=2027-03-01&with=dog');
    expect(all).toEqual(expect.arrayContaining(some));
    expect((await idsOf('date=2027-03-01&with=none')).length).toBeLessThan(some.length);
  });

  it.each([
    [`from=${BONN}&to=${ARNSBERG}&date=2027-02-30`, 400],
    [`from=${BONN}&to=${ARNSBERG}`, 400],
    [`from=${BONN}&to=059580000000&date=2027-03-01`, 422],
    [`from=999999999999&to=${ARNSBERG}&date=2027-03-01`, 404],
    [`from=${BONN}&to=${ARNSBERG}&date=2027-03-01&with=boat`, 400],
  ])('is refused for %s', async (query, status) => expect((await calendar(query)).statusCode).toBe(status));
});
