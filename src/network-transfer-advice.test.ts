/** Regions, contacts, questions and the adviser's page. Over HTTP and PostgreSQL. */
import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { connect } from './kernel/database/connection.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { FEDERATION } from './kernel/places/place.ts';
import { runRetention } from './kernel/retention/run-retention.ts';
import { tableRules } from './kernel/retention/table-rule.ts';
import type { PageContent } from './kernel/solution.ts';
import { renewSamples } from './kernel/sources/sample/renew-samples.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import type {
  AdvisedQuestion,
  AdvisingPage,
  QuestionQueue,
  RegionList,
  Resembling,
  TownQuestion,
  TownQuestions,
} from './network/transfer/advice/advice-api.ts';
import { answerMail } from './network/transfer/advice/answer-mail.ts';
import { findAdviceTasks } from './network/transfer/advice/find-advice-tasks.ts';
import { placesNamed } from './network/transfer/advice/region-view.ts';
import { personalData } from './network/transfer/personal-data.ts';
import { solution } from './network/transfer/solution.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const STEINBURG = '010610000000';
const HOLSTEIN = '010000000000';
const KOELN = '053150000000';

let house: TestHouse;
let town: SignedInAs;
let other: SignedInAs;
let adviser: SignedInAs;
let office: SignedInAs;
let elsewhere: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const works = (ars: string, level: 'municipality' | 'county', role: 'editor' | 'adviser') =>
    signInAs(house, { name: `Person in ${ars}`, memberships: [{ ars, level, role }] });
  town = await works(WACKEN, 'municipality', 'editor');
  other = await works(KOELN, 'municipality', 'editor');
  adviser = await works(STEINBURG, 'county', 'adviser');
  elsewhere = await works('053820000000', 'county', 'adviser');
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
});
afterAll(() => house.close());

/** At another time, with sessions that began then. */
async function at(time: string, work: () => Promise<void>): Promise<void> {
  const before = { now, adviser, elsewhere };
  now = Temporal.Instant.from(time);
  try {
    adviser = await signInAs(house, { email: before.adviser.email });
    elsewhere = await signInAs(house, { email: before.elsewhere.email });
    await work();
  } finally {
    ({ now, adviser, elsewhere } = before);
  }
}

async function call<Body>(
  as: SignedInAs | null,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as?.headers ?? {} },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? {} : answer.json();
  return { status: answer.statusCode, body: body as Body & { code?: string; detail?: string } }; // our own server's shape
}
const QUESTIONS = `/api/transfer/desk/${WACKEN}/questions`;
const OTHERS = `/api/transfer/desk/${KOELN}/questions`;
const QUEUE = `/api/transfer/desk/${STEINBURG}/advising/questions`;
const REGIONS = `/api/transfer/desk/${FEDERATION}/regions`;
const CONTACTS = `/api/transfer/desk/${FEDERATION}/contacts`;

const value = (own: object = {}) => ({
  ...{ title: 'Dürfen wir Parkplätze mit Sensoren zählen?', text: 'Der Rat fragt nach dem Datenschutz.' },
  ...{ field: 'mobility', isPublic: true, lang: 'de', ...own },
});
const askNew = async (own: object = {}, wish = randomUUID()) =>
  (await call<TownQuestion>(town, 'POST', QUESTIONS, { wish, value: value(own) })).body;
const answerValue = (own: object = {}) => ({
  ...{ text: 'Ja, wenn der Sensor nur Belegung misst.', office: '', lang: 'de' },
  ...{ links: [{ title: 'Hinweise der Aufsicht', url: 'https://aufsicht.example/sensoren' }], ...own },
});
const answer = ({ id, version }: { id: string; version: number }, own: object = {}) =>
  call<AdvisedQuestion>(adviser, 'POST', `${QUEUE}/${id}/answer`, { version, value: answerValue(own) });

async function aRegion(name: string, keys: readonly string[]): Promise<string> {
  const made = await call<{ id: string }>(office, 'POST', REGIONS, { wish: randomUUID(), name, keys });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}
const contactValue = (own: object = {}) => ({
  ...{ organisation: 'Beratung Steinburg', function: 'Erste Hilfe', badge: 'public-centre' },
  ...{ mailbox: 'beratung@steinburg.example', phone: '', targetDays: 5, desk: null, personName: null },
  ...{ hasConsent: false, isMe: false, absentFrom: null, absentUntil: null, cover: null, ...own },
});
const addContact = (region: string, own: object = {}) =>
  call<{ id: string }>(office, 'POST', `${REGIONS}/${region}/contacts`, {
    ...{ wish: randomUUID(), value: contactValue(own) },
  });
const regions = async () => (await call<RegionList>(office, 'GET', REGIONS)).body.regions;
async function removeRegions(): Promise<void> {
  for (const { id, version, source } of await regions())
    if (source === null) await call(office, 'POST', `${REGIONS}/${id}/remove`, { version });
}

async function page(path: string, lang = 'de'): Promise<PageContent | null> {
  const found = await house.http.inject({
    ...{ method: 'GET', url: `/api/network/page?${new URLSearchParams({ path, lang })}` },
  });
  if (found.statusCode === 404) return null;
  expect(found.statusCode, found.body).toBe(200);
  return found.json().page;
}
const textOf = (content: PageContent | null) => JSON.stringify(content?.blocks ?? null);

const tasksAt = async (ars: string, permissions: readonly string[]) => {
  const place = house.kernel.places.get(ars);
  if (place === undefined) throw new Error(`${ars} is gone`);
  return findAdviceTasks({ place, permissions: new Set(permissions), language: 'de' }, house.kernel);
};

describe('regions and contacts', () => {
  it('are kept by the office of the network alone', async () => {
    expect((await call(office, 'GET', REGIONS)).status).toBe(200);
    expect((await call(town, 'GET', `/api/transfer/desk/${WACKEN}/regions`)).status).toBe(403);
    // An adviser may keep them, but there is nothing to keep at the desk of a county.
    const away = await call(adviser, 'GET', `/api/transfer/desk/${STEINBURG}/regions`);
    expect(away).toMatchObject({ status: 404, body: { code: 'not-office' } });
  });

  it('find places of every level by name', async () => {
    const find = async (q: string) =>
      (
        await call<{ places: { ars: string }[] }>(
          office,
          'GET',
          `${REGIONS}/places?${new URLSearchParams({ q })}`,
        )
      ).body.places.map(({ ars }) => ars);
    expect(await find('Schleswig')).toContain(HOLSTEIN);
    expect(await find('Steinburg')).toContain(STEINBURG);
    expect(await find('Wacken')).toContain(WACKEN);
    expect(await find('gibtesnicht')).toEqual([]);
  });

  it('find a place by the whole label that it was offered with: so it stands in the field once it is chosen', () => {
    const { places } = house.kernel;
    for (const words of [
      'Steinburg',
      'Schleswig',
      'Breisach',
      'Neustadt',
      'Region',
      'Köln',
      'Hagenbüchach',
    ]) {
      const offered = placesNamed(words, { places }).places;
      expect(offered.length).toBeGreaterThan(0);
      for (const one of offered) expect(placesNamed(one.label, { places }).places).toContainEqual(one);
    }
  });

  it('refuse a place that there is not, and say which', async () => {
    const refused = await call(office, 'POST', REGIONS, {
      ...{ wish: randomUUID(), name: 'Nirgends', keys: ['990000000000', HOLSTEIN] },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'region-places' } });
    expect(refused.body.detail).toContain('990000000000');
    expect(refused.body.detail).not.toContain(HOLSTEIN);
  });

  it('are one where they were sent twice, and ask for the version that was read', async () => {
    const words = { wish: randomUUID(), name: 'Steinburg', keys: [STEINBURG] };
    const [one, two] = [
      await call<{ id: string }>(office, 'POST', REGIONS, words),
      await call<{ id: string }>(office, 'POST', REGIONS, words),
    ];
    expect(one.body.id).toBe(two.body.id);
    const change = (version: number) =>
      call(office, 'PUT', `${REGIONS}/${one.body.id}`, {
        name: 'Kreis Steinburg',
        keys: [STEINBURG],
        version,
      });
    expect((await change(1)).status).toBe(204);
    expect(await change(1)).toMatchObject({ status: 409, body: { code: 'region-changed' } });
    await removeRegions();
    expect(await regions()).toEqual([]);
  });

  it('name a person only with consent, and no end before its beginning', async () => {
    const id = await aRegion('Steinburg', [STEINBURG]);
    const bare = await addContact(id, { personName: 'Erika Beispiel' });
    expect(bare).toMatchObject({ status: 422, body: { code: 'form-unfit' } });
    expect(JSON.stringify(bare.body)).toContain('Ohne Einwilligung');
    const turned = await addContact(id, { absentFrom: '2026-12-24', absentUntil: '2026-12-01' });
    expect(turned.status).toBe(422);
    const made = await addContact(id, { personName: 'Erika Beispiel', hasConsent: true, isMe: true });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    expect(textOf(await page('ansprechpartner'))).toContain('Erika Beispiel');
    // The account that entered her own name takes it along.
    expect(JSON.stringify(await personalData.export(office.personId, house.kernel))).toContain('Erika');
    await house.kernel.db.transaction().execute((trx) => personalData.erase(office.personId, trx));
    expect(textOf(await page('ansprechpartner'))).not.toContain('Erika Beispiel');
    expect(await personalData.export(office.personId, house.kernel)).toBeUndefined();
    await removeRegions();
  });

  it('let nobody stand in who cannot', async () => {
    const id = await aRegion('Steinburg', [STEINBURG]);
    const firm = await addContact(id, { badge: 'company', organisation: 'Firma' });
    for (const cover of [firm.body.id, randomUUIDv7()])
      expect(await addContact(id, { cover })).toMatchObject({
        status: 404,
        body: { code: 'contact-unknown' },
      });
    await removeRegions();
  });

  it('forget the name of a person two years after consent, and never the office', async () => {
    const id = await aRegion('Steinburg', [STEINBURG]);
    await addContact(id, { personName: 'Erika Beispiel', hasConsent: true });
    const owner = connect(house.ownerUrl, { max: 1 });
    try {
      const clear = (at: string) => {
        const instant = Temporal.Instant.from(at);
        const clock = { now: () => instant, milliseconds: () => instant.epochMilliseconds };
        const rules = tableRules([solution]).filter(({ table }) => table === 'contact_person');
        return runRetention(owner, rules, clock);
      };
      await clear('2028-11-20T10:00:00Z');
      expect((await regions())[0]?.contacts[0]?.personName).toBe('Erika Beispiel');
      await clear('2028-11-25T10:00:00Z');
      expect((await regions())[0]?.contacts[0]).toMatchObject({
        ...{ personName: null, organisation: 'Beratung Steinburg' },
      });
    } finally {
      await owner.destroy();
    }
    await removeRegions();
  });
});

describe('who answers for a town', () => {
  it('is the nearest office that is there, its cover, the next region above, the office of the network', async () => {
    const large = await aRegion('Schleswig-Holstein', [HOLSTEIN]);
    const small = await aRegion('Steinburg', [STEINBURG]);
    const who = async () => (await call<TownQuestions>(town, 'GET', QUESTIONS)).body.answering;
    expect(await who()).toBeNull();
    await addContact(small, { badge: 'company', organisation: 'Firma' });
    expect(await who()).toBeNull();
    const far = await addContact(large, { organisation: 'Land' });
    expect(await who()).toMatchObject({ contact: { organisation: 'Land' }, region: 'Schleswig-Holstein' });
    const near = await addContact(small, { organisation: 'Kreis', targetDays: 3 });
    expect(await who()).toMatchObject({ contact: { organisation: 'Kreis' }, insteadOf: null });
    const away = { absentFrom: '2026-11-20', absentUntil: '2026-11-30' };
    const change = (id: string, version: number, own: object) =>
      call(office, 'PUT', `${CONTACTS}/${id}`, { version, value: contactValue(own) });
    const covered = { organisation: 'Kreis', ...away, cover: far.body.id };
    expect((await change(near.body.id, 1, covered)).status).toBe(204);
    expect(await who()).toMatchObject({ contact: { organisation: 'Land' }, insteadOf: 'Kreis' });
    const public_ = textOf(await page(`ansprechpartner/${WACKEN}`));
    expect(public_).toContain('vertritt zurzeit Kreis');
    expect(public_).toContain('Unternehmen');
    await change(far.body.id, 1, { organisation: 'Land', ...away });
    expect(await who()).toBeNull();
    expect(textOf(await page(`ansprechpartner/${WACKEN}`))).toContain('Stelle des Netzwerks');
    expect(await page('ansprechpartner/990000000000')).toBeNull();
    expect(await page('ansprechpartner/seite-2')).toBeNull();
    // Elsewhere nobody of them answers.
    expect((await call<TownQuestions>(other, 'GET', OTHERS)).body.answering).toBeNull();
    await removeRegions();
  });

  it('leads from a name to the page of its town, or to those that may be meant', async () => {
    const go = async (q: string, more: Record<string, string> = {}) => {
      const url = `/api/transfer/contacts/find?${new URLSearchParams({ q, ...more })}`;
      const { statusCode, headers } = await house.http.inject({ method: 'GET', url });
      return statusCode === 303 ? headers.location : statusCode;
    };
    const room = '/netzwerk/ansprechpartner';
    expect(await go('Wacken')).toBe(`${room}/${WACKEN}`);
    expect(await go('wacken', { lang: 'en' })).toBe(`/en${room}/${WACKEN}`);
    expect(await go('Neustadt')).toBe(`${room}/suche/Neustadt`);
    // Called so by its first name alone, while others begin with it: nobody knows which one is meant.
    expect(await go('Frankfurt')).toBe(`${room}/suche/Frankfurt`);
    expect(await go('Köln')).toBe(`${room}/${KOELN}`);
    // What was chosen among suggestions counts, whatever stands in the field; a key of no place does not.
    expect(await go('Neustadt', { ars: WACKEN })).toBe(`${room}/${WACKEN}`);
    expect(await go('Neustadt', { ars: '999999999999' })).toBe(`${room}/suche/Neustadt`);
    expect(await go('Neustadt', { ars: '' })).toBe(`${room}/suche/Neustadt`);
    expect(await go('qqqqxyz')).toBe(`${room}/suche/qqqqxyz`);
    expect(await go('Qqq/Xyz')).toBe(`${room}/suche/Qqq%20Xyz`);
    expect(await go('x'.repeat(200))).toBe(`${room}/suche/${'x'.repeat(100)}`);
    expect(await go('../..')).toBe(room);
    expect(await go('x'.repeat(201))).toBe(400);
  });

  it('lets everybody choose among places of one name, each with its kind and where it lies', async () => {
    const found = await page('ansprechpartner/suche/Neustadt');
    const list = found?.blocks.find((block) => block.type === 'list');
    const items = list?.type === 'list' ? list.items : [];
    expect(items.length).toBeGreaterThan(10);
    for (const { note, page: to } of items)
      expect([note?.split(' · ').length, to]).toEqual([
        expect.toSatisfy((parts: number) => parts >= 2),
        expect.stringMatching(/^ansprechpartner\/\d{12}$/),
      ]);
    expect(new Set(items.map(({ text, note }) => `${text} ${note}`)).size).toBe(items.length);
    expect(textOf(await page('ansprechpartner/suche/qqqqxyz'))).toContain('wurde keine Kommune gefunden');
    expect(textOf(await page('ansprechpartner/suche/qqqqxyz', 'en'))).toContain('No municipality was found');
    for (const path of ['suche', 'suche/', 'suche/a/b', `suche/${'x'.repeat(101)}`, 'suchen/Neustadt'])
      expect(await page(`ansprechpartner/${path}`), path).toBeNull();
  });
});

describe('a question', () => {
  it('is asked once however often it is sent, goes to the office, and says by when', async () => {
    const region = await aRegion('Steinburg', [STEINBURG]);
    const { body: contact } = await addContact(region, { targetDays: 3, desk: STEINBURG });
    const wish = randomUUID();
    const first = await askNew({}, wish);
    expect(first).toMatchObject({
      ...{ state: 'assigned', isOwn: true, mayJoin: false, contact: { id: contact.id } },
      // Tuesday, and three working days.
      dueOn: '2026-11-27',
    });
    expect((await askNew({}, wish)).id).toBe(first.id);
    // Another town that happens to send the same number learns nothing.
    const stolen = await call(other, 'POST', OTHERS, { wish, value: value() });
    expect(stolen).toMatchObject({ status: 404, body: { code: 'question-unknown' } });
    expect((await tasksAt(STEINBURG, ['transfer:advise'])).map(({ id }) => id)).toEqual([
      `question-waits:${first.id}`,
    ]);
    expect(await tasksAt(FEDERATION, ['transfer:advise'])).toEqual([]);
    await removeRegions();
    // Without its region it is the network's office that has it.
    expect((await tasksAt(FEDERATION, ['transfer:advise'])).map(({ id }) => id)).toContain(
      `question-waits:${first.id}`,
    );
  });

  it('says what is wrong with it, at its field', async () => {
    const bad = await call(town, 'POST', QUESTIONS, {
      wish: randomUUID(),
      value: { title: ' ', field: 'fire' },
    });
    expect(bad).toMatchObject({ status: 422, body: { code: 'form-unfit' } });
    const { status } = await call(town, 'POST', QUESTIONS, { wish: 'no', value: value() });
    expect(status).toBe(400);
  });

  it('is found by another town while it types, and joined instead of asked again', async () => {
    const mine = await askNew({ title: 'Wer prüft unsere Füllstandssensoren im Altglas?' });
    const hidden = await askNew({ title: 'Wer prüft Füllstandssensoren heimlich?', isPublic: false });
    const search = async (title: string) =>
      (await call<Resembling>(other, 'POST', `${OTHERS}/similar`, { title })).body.similar.map(
        ({ id }) => id,
      );
    expect(await search('Füllstandssensoren prüfen')).toEqual([mine.id]);
    const voice = `${OTHERS}/${mine.id}/voice`;
    const joined = await call<TownQuestion>(other, 'PUT', voice);
    expect(joined.body).toMatchObject({ hasJoined: true, isOwn: false, voices: 1, next: [] });
    expect((await call<TownQuestion>(other, 'PUT', voice)).body.voices).toBe(1);
    expect((await call<TownQuestions>(other, 'GET', OTHERS)).body.joined.map(({ id }) => id)).toEqual([
      mine.id,
    ]);
    expect(await call(town, 'PUT', `${QUESTIONS}/${mine.id}/voice`)).toMatchObject({
      ...{ status: 409, body: { code: 'question-own' } },
    });
    expect(await call(other, 'GET', `${OTHERS}/${hidden.id}`)).toMatchObject({
      ...{ status: 404, body: { code: 'question-unknown' } },
    });
    expect((await call<TownQuestion>(other, 'DELETE', voice)).body).toMatchObject({
      hasJoined: false,
      voices: 0,
    });
  });

  it('is answered by an office above it, told to whoever asked, and public from then on', async () => {
    const mine = await askNew({ title: 'Brauchen wir eine Satzung für Sensoren?' });
    expect(await page(`fragen/${mine.id}`)).toBeNull();
    const far = `/api/transfer/desk/053820000000/advising/questions/${mine.id}`;
    expect((await call(elsewhere, 'GET', far)).status).toBe(404);
    expect((await call(town, 'GET', `/api/transfer/desk/${WACKEN}/advising/questions`)).status).toBe(403);
    const there = (await call<AdvisedQuestion>(adviser, 'GET', `${QUEUE}/${mine.id}`)).body;
    expect(there).toMatchObject({ state: 'new', mayAnswer: true, next: ['assigned', 'closed'] });
    expect((await answer(there, { links: [{ title: 'x', url: 'javascript:alert(1)' }] })).status).toBe(422);
    const done = await answer(there);
    expect(done.body, JSON.stringify(done.body)).toMatchObject({
      state: 'answered',
      answers: [{ reviewOn: '2027-05-26', isOutdated: false, by: 'Steinburg' }],
    });
    // Two who answer at once: the second is told.
    expect(await answer(there)).toMatchObject({ status: 409, body: { code: 'question-changed' } });
    expect(done.body.history.map(({ to }) => to)).toEqual(['new', 'assigned', 'in-advice', 'answered']);

    const mail = await answerMail.write(
      { question: mine.id, version: 1 },
      house.kernel,
      'https://netz.example',
    );
    expect(mail).toMatchObject({ to: town.email });
    expect(mail?.text).toContain(`https://netz.example/rathaus/${WACKEN}/vorhaben/fragen/${mine.id}`);
    expect(mail?.text).not.toContain('Belegung misst');

    const found = textOf(await page(`fragen/${mine.id}`));
    expect(found).toContain('Belegung misst');
    expect(found).toContain('https://aufsicht.example/sensoren');
    expect(found).not.toContain('Person in');
    expect(textOf(await page('fragen/thema-mobility'))).toContain('Satzung für Sensoren');
    expect(textOf(await page('fragen/thema-water'))).not.toContain('Satzung für Sensoren');
    for (const path of ['fragen/thema-fire', 'fragen/seite-9', 'fragen/seite-1', 'fragen/x'])
      expect(await page(path), path).toBeNull();

    const news = await tasksAt(WACKEN, ['transfer:plan']);
    expect(news.map(({ id }) => id)).toEqual([`question-answered:${mine.id}`]);
    const own = (await call<TownQuestion>(town, 'GET', `${QUESTIONS}/${mine.id}`)).body;
    const step = (body: object) => call<TownQuestion>(town, 'POST', `${QUESTIONS}/${mine.id}/step`, body);
    expect(await step({ to: 'in-advice', version: own.version })).toMatchObject({
      ...{ status: 422, body: { code: 'question-reason' } },
    });
    expect((await step({ to: 'closed', version: own.version })).body.state).toBe('closed');
    expect(await step({ to: 'closed', version: own.version })).toMatchObject({ status: 409 });
    expect(await tasksAt(WACKEN, ['transfer:plan'])).toEqual([]);
    expect(await answerMail.write({ question: mine.id, version: 1 }, house.kernel, '')).toBeNull();
    // Closed, it stays readable.
    expect(await page(`fragen/${mine.id}`)).not.toBeNull();
  });

  it('goes back to the advisers where the answer is not enough, with a new day', async () => {
    const mine = await askNew({ title: 'Welche Antenne passt auf den Kirchturm?' });
    const done = await answer(mine);
    const back = await call<TownQuestion>(town, 'POST', `${QUESTIONS}/${mine.id}/step`, {
      ...{ to: 'in-advice', version: done.body.version, reason: 'Und der Denkmalschutz?' },
    });
    expect(back.body).toMatchObject({ state: 'in-advice', dueOn: '2026-12-01' });
    expect(back.body.history.at(-1)).toMatchObject({ reason: 'Und der Denkmalschutz?' });
    const again = await answer(back.body, { text: 'Fragen Sie die Behörde zuerst.' });
    expect(again.body.answers).toHaveLength(2);
  });

  it('is handed on to an office that advises the town and is there, to no other', async () => {
    const region = await aRegion('Steinburg', [STEINBURG]);
    const far = await aRegion('Köln', [KOELN]);
    const made = await Promise.all([
      addContact(region, { organisation: 'Da' }),
      addContact(region, { organisation: 'Fort', absentFrom: '2026-11-01' }),
      addContact(region, { organisation: 'Firma', badge: 'company' }),
      addContact(far, { organisation: 'Fern' }),
    ]);
    const [fit, ...unfit] = made.map(({ body }) => body.id);
    const mine = await askNew({ title: 'Wer haftet für einen Sensor am Baum?' });
    const hand = (contact: string | null | undefined, version: number) =>
      call<AdvisedQuestion>(adviser, 'POST', `${QUEUE}/${mine.id}/step`, {
        ...{ to: 'assigned', version, contact, reason: 'Gehört dorthin.' },
      });
    for (const contact of unfit)
      expect(await hand(contact, mine.version)).toMatchObject({
        ...{ status: 422, body: { code: 'question-contact' } },
      });
    const handed = await hand(fit, mine.version);
    expect(handed.body).toMatchObject({ state: 'assigned', contact: { organisation: 'Da' } });
    expect(handed.body.offices.map(({ organisation }) => organisation)).toEqual(['Da']);
    expect((await hand(null, handed.body.version)).body).toMatchObject({ state: 'assigned', contact: null });
    await removeRegions();
  });

  it('counts as outdated half a year after its answer, until somebody looks at it', async () => {
    const mine = await askNew({ title: 'Was kostet die Eichung einer Waage?' });
    const done = await answer(mine);
    await at('2027-06-01T10:00:00Z', async () => {
      expect(textOf(await page(`fragen/${mine.id}`))).toContain('Veraltet');
      const [old] = (await call<AdvisedQuestion>(adviser, 'GET', `${QUEUE}/${mine.id}`)).body.answers;
      expect(old).toMatchObject({ isOutdated: true });
      const revise = (version: number) =>
        call<AdvisedQuestion>(adviser, 'PUT', `${QUEUE}/${mine.id}/answers/${old?.id}`, {
          ...{ version, value: answerValue() },
        });
      expect((await revise(1)).body.answers[0]).toMatchObject({ isOutdated: false, reviewOn: '2027-12-01' });
      expect(await revise(1)).toMatchObject({ status: 409, body: { code: 'answer-changed' } });
      expect(done.body.answers[0]?.id).toBe(old?.id);
    });
  });

  it('is never closed by an office without a reason', async () => {
    const mine = await askNew({ title: 'Gibt es einen Zuschuss für Bänke?' });
    const close = (reason: string) =>
      call<AdvisedQuestion>(adviser, 'POST', `${QUEUE}/${mine.id}/step`, {
        ...{ to: 'closed', version: mine.version, reason },
      });
    expect(await close('')).toMatchObject({ status: 422, body: { code: 'question-reason' } });
    expect((await close('Steht schon im Förderportal.')).body.state).toBe('closed');
    // Nobody answered it: it is not shared any more.
    expect((await call(other, 'GET', `${OTHERS}/${mine.id}`)).status).toBe(404);
  });

  it('is exported to whoever asked, and does not know them any more after their account', async () => {
    const person = await signInAs(house, {
      memberships: [{ ars: WACKEN, level: 'municipality', role: 'officer' }],
    });
    const { body } = await call<TownQuestion>(person, 'POST', QUESTIONS, {
      ...{ wish: randomUUID(), value: value({ title: 'Wer zahlt den Strom der Ladesäule?' }) },
    });
    expect(await personalData.export(person.personId, house.kernel)).toMatchObject({
      questions: [{ title: 'Wer zahlt den Strom der Ladesäule?' }],
    });
    await house.kernel.db.transaction().execute((trx) => personalData.erase(person.personId, trx));
    expect(await personalData.export(person.personId, house.kernel)).toBeUndefined();
    await answer(body);
    expect(await answerMail.write({ question: body.id, version: 1 }, house.kernel, '')).toBeNull();
    expect((await call<TownQuestion>(town, 'GET', `${QUESTIONS}/${body.id}`)).body.state).toBe('answered');
  });
});

describe('the adviser’s page', () => {
  const look = async (as: SignedInAs, ars: string, query = '') =>
    (await call<AdvisingPage>(as, 'GET', `/api/transfer/desk/${ars}/advising${query}`)).body;

  it('says which questions are late, of the towns below alone, the oldest first', async () => {
    await askNew({ title: 'Zu spät beantwortet?' });
    expect((await look(adviser, STEINBURG)).lines.filter(({ kind }) => kind === 'question-late')).toEqual([]);
    await at('2027-01-20T10:00:00Z', async () => {
      const found = await look(adviser, STEINBURG);
      expect(found.lines.map(({ what }) => what)).toContain('Zu spät beantwortet?');
      expect(found.lines[0]?.href).toContain(`/rathaus/${STEINBURG}/vorhaben/beratung/`);
      expect(found.towns).toBeGreaterThan(100);
      const days = found.lines.map(({ since }) => since ?? '');
      expect(days).toEqual([...days].sort());
      expect((await look(elsewhere, '053820000000')).lines).toEqual([]);
      const queue = await call<QuestionQueue>(adviser, 'GET', `${QUEUE}?limit=1`);
      expect(queue.body.questions[0]?.isLate).toBe(true);
      expect(queue.body.next).toBe(1);
    });
  });

  it('shows what works and what is outdated, by kind', async () => {
    await sql`insert into kernel.adoption (ars, solution, level, state, since, changed_at, version)
      values (${WACKEN}, 'air', 'municipality', 'live', ${now.toString()}, ${now.toString()}, 1)
      on conflict do nothing`.execute(house.kernel.db);
    await at('2027-07-20T10:00:00Z', async () => {
      const outdated = await look(adviser, STEINBURG, '?group=outdated');
      expect(outdated.lines.map(({ kind }) => kind)).toContain('answer-old');
      const none = await look(adviser, STEINBURG, '?group=outdated&kind=source-old');
      expect(none).toMatchObject({ lines: [], total: 0 });
      expect(none.counts.find(({ kind }) => kind === 'answer-old')?.count).toBeGreaterThan(0);
    });
  });

  it('shows what is a town’s alone only where the town lets it', async () => {
    const source = randomUUIDv7();
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings,
        state, created_at, failing_since, failures, review_date)
      values (${source}, ${WACKEN}, 'waste', 'collections', 'ical', 'upload', 'Abfuhrplan', 'cc0', '{}', 'active',
        ${now.toString()}, '2026-10-01T00:00:00Z', 9, '2026-10-05')`.execute(house.kernel.db);
    const { sourcesOf } = await import('./kernel/sources/testing/import-file.ts');
    Object.assign(house.kernel, { sources: await sourcesOf(house.kernel.db) });
    const kinds = async (group: string) =>
      (await look(adviser, STEINBURG, `?group=${group}`)).lines
        .filter(({ what }) => what === 'Abfuhrplan')
        .map(({ kind }) => kind);
    expect(await kinds('help')).toEqual([]);
    const { open: before } = await look(adviser, STEINBURG);
    await sql`insert into kernel.mandate (ars, holder, holder_level, scope, permissions, changed_at)
      values (${WACKEN}, ${STEINBURG}, 'county', 'full', '{}', ${now.toString()})`.execute(house.kernel.db);
    expect(await kinds('help')).toEqual(['source-failing']);
    expect(await kinds('outdated')).toEqual(['source-old']);
    const after = await look(adviser, STEINBURG);
    expect(after.open).toBe(before + 1);
    expect(after.lines.find(({ what }) => what === 'Abfuhrplan')?.href).toBe(`/rathaus/${WACKEN}`);
  });

  it('knows approvals, checks, pilots and sheets of the towns below', async () => {
    const { db } = house.kernel;
    const project = async (state: string, title: string, more: { ends?: string; live?: string } = {}) => {
      const id = randomUUIDv7();
      await sql`insert into transfer.project (id, ars, kind, state, title, unit, created_at, changed_at)
        values (${id}, ${WACKEN}, 'pilot', ${state}, ${title}, 'Bauamt', ${now.toString()}, ${now.toString()})`.execute(
        db,
      );
      await sql`insert into transfer.pilot (project, starts_on, ends_on, live_at)
        values (${id}, '2026-01-05', ${more.ends ?? '2027-12-31'}::date, ${more.live ?? null}::timestamptz)`.execute(
        db,
      );
      return id;
    };
    const planned = await project('feasibility', 'Noch geheim');
    await sql`insert into transfer.approval_path (project, version, begun_on, changed_at)
      values (${planned}, 1, '2026-10-01', ${now.toString()})`.execute(db);
    await sql`insert into transfer.approval (id, project, position, kind, unit, due_on, asked_on, outcome)
      values (${randomUUIDv7()}, ${planned}, 1, 'staff-council', 'Personalrat', '2026-11-02', '2026-10-01', 'asked'),
        (${randomUUIDv7()}, ${planned}, 2, 'council', 'Rat', '2027-11-02', null, 'open')`.execute(db);
    await sql`insert into transfer.feasibility (id, project, number, wish, rules, answers, known, light, score, fails,
        open, ars, unit, made_at)
      select gen_random_uuid(), ${planned}, n, 'advice ' || n, '2026-1', answers, '[]', light, 40, '{}', '{}', ${WACKEN},
        'Bauamt', ${now.toString()}::timestamptz
      from unnest(array[1, 2], array['green', 'red'], array['{}', '{"T4": {"answer": 0}}']::jsonb[])
        as f (n, light, answers)`.execute(db);
    // Red by the rules alone, as nothing was answered: nobody says red of it.
    const unjudged = await project('feasibility', 'Kaum begonnen');
    await sql`insert into transfer.feasibility (id, project, number, wish, rules, answers, known, light, score, fails,
        open, ars, unit, made_at)
      values (gen_random_uuid(), ${unjudged}, 1, 'advice unjudged', '2026-1', '{"P1": {"answer": 2}}', '[]', 'red', 6,
        '{}', '{}', ${WACKEN}, 'Bauamt', ${now.toString()})`.execute(db);
    await project('live', 'Läuft zu lange', { ends: '2026-10-31', live: '2026-11-20T08:00:00Z' });
    await project('live', 'Ohne Zahl', { live: '2026-09-01T08:00:00Z' });
    await project('live', 'Eben erst da', { live: '2026-11-20T08:00:00Z' });
    await project('scaled', 'Bleibt', { live: '2026-01-05T08:00:00Z' });
    await sql`delete from kernel.mandate where ars = ${WACKEN}`.execute(db);
    const seen = async (group: string, as = adviser, ars = STEINBURG) =>
      (await look(as, ars, `?group=${group}&limit=100`)).lines.map(({ kind, what }) => `${kind} ${what}`);
    const isProject = (line: string) => /^(approval|feasibility|pilot)/.test(line);
    // What is only planned is the town's own business.
    expect((await seen('help')).filter(isProject)).toEqual([
      'pilot-over Läuft zu lange',
      'pilot-unmeasured Ohne Zahl',
    ]);
    expect(await seen('works')).toContain('pilot-scaled Bleibt');
    await sql`insert into kernel.mandate (ars, holder, holder_level, scope, permissions, changed_at)
      values (${WACKEN}, ${STEINBURG}, 'county', 'limited', '{transfer:advise}', ${now.toString()})`.execute(
      db,
    );
    expect((await seen('help')).filter(isProject)).toEqual([
      ...(['approval-late Noch geheim', 'pilot-over Läuft zu lange'] as const),
      ...(['feasibility-red Noch geheim', 'pilot-unmeasured Ohne Zahl'] as const),
    ]);
    const late = (await look(adviser, STEINBURG, '?kind=approval-late')).lines;
    // It may see it, and not open the desk: no link leads where nobody lets it in.
    expect(late).toMatchObject([{ note: 'Personalrat', since: '2026-11-02', href: null }]);
    expect((await seen('help', elsewhere, '053820000000')).filter(isProject)).toEqual([]);
  });
});

describe('examples', () => {
  beforeAll(async () => {
    const { db, places, adoptions } = house.kernel;
    const faults: unknown[] = [];
    await renewSamples(
      { db, solutions: [solution], places, adoptions },
      { now, onFault: (fault) => faults.push(fault) },
    );
    expect(faults).toEqual([]);
  });

  it('are four regions and ten questions, all marked', async () => {
    const invented = (await regions()).filter(({ source }) => source !== null);
    expect(invented).toHaveLength(4);
    const queue = await call<QuestionQueue>(
      ...([office, 'GET', `/api/transfer/desk/${FEDERATION}/advising/questions`] as const),
    );
    expect(queue.body.questions.filter(({ example }) => example)).toHaveLength(3);
    expect((await page('fragen'))?.blocks).toBeDefined();
    expect((await page(`ansprechpartner/053140000000`))?.example).toBe(true);
  });

  it('lead to example sheets, and these back to them', async () => {
    const { rows } = await sql<{ id: string; sheet: string }>`select q.id, s.id as sheet
      from transfer.answer a join transfer.question q on q.id = a.question
        join transfer.sheet s on s.id = any(a.sheets)
      where q.source is not null and s.source is not null`.execute(house.kernel.db);
    expect(rows).toHaveLength(6);
    for (const { id, sheet } of rows) {
      expect(JSON.stringify(await page(`fragen/${id}`))).toContain(`loesungen/${sheet}`);
      expect(JSON.stringify(await page(`loesungen/${sheet}`))).toContain(`fragen/${id}`);
    }
  });

  it('answer no real question, and nobody works on them', async () => {
    const bonn = await signInAs(house, {
      memberships: [{ ars: '053140000000', level: 'municipality', role: 'editor' }],
    });
    const asked = await call<TownQuestion>(bonn, 'POST', '/api/transfer/desk/053140000000/questions', {
      ...{ wish: randomUUID(), value: value() },
    });
    expect(asked.body.contact).toBeNull();
    const queue = await call<QuestionQueue>(
      ...([office, 'GET', `/api/transfer/desk/${FEDERATION}/advising/questions`] as const),
    );
    const example = queue.body.questions.find((one) => one.example);
    const step = await call(
      ...([office, 'POST'] as const),
      `/api/transfer/desk/${FEDERATION}/advising/questions/${example?.id}/step`,
      { to: 'closed', version: example?.version, reason: 'x' },
    );
    expect(step).toMatchObject({ status: 409, body: { code: 'question-example' } });
    const tasks = await tasksAt(FEDERATION, ['transfer:advise']);
    expect(tasks.map(({ id }) => id)).not.toContain(`question-waits:${example?.id}`);
  });
});
