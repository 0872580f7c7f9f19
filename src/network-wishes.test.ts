/** What citizens say to challenges: voices, sentences, floods, and the desks that look at them. Over HTTP. */
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { connect } from './kernel/database/connection.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { checkSentence } from './kernel/network/sentence.ts';
import { FEDERATION } from './kernel/places/place.ts';
import { runRetention } from './kernel/retention/run-retention.ts';
import { tableRules } from './kernel/retention/table-rule.ts';
import type { PageContent } from './kernel/solution.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solution } from './network/cocreation/solution.ts';
import { findWishTasks } from './network/cocreation/wishes/find-wish-tasks.ts';
import {
  MOST_A_DAY,
  MOST_OF_NETWORK,
  type OwnWish,
  type WishList,
} from './network/cocreation/wishes/wish.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const WACKEN = '010615168107';
const ORIGIN = 'http://localhost:8080';
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');
let house: TestHouse;
let office: SignedInAs;
let officer: SignedInAs;
let elsewhere: SignedInAs;
let editor: SignedInAs;

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const works = (ars: string, role: 'officer' | 'editor') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  [officer, elsewhere, editor] = await Promise.all([
    works(WACKEN, 'officer'),
    works(KOELN, 'officer'),
    works(WACKEN, 'editor'),
  ]);
  office = await signInAs(house, { memberships: [{ ars: FEDERATION, level: 'federal', role: 'federal' }] });
});
afterAll(() => house.close());

/** A challenge of Wacken, as its desk would have left it. */
async function aChallenge(
  own: { state?: string; into?: string | null; source?: string | null } = {},
): Promise<string> {
  const { state = 'submitted', into = null, source = null } = own;
  const id = randomUUIDv7();
  await sql`insert into cocreation.challenge (id, ars, source, state, field, title, text, affected, baseline_value,
      baseline_unit, baseline_source, merged_into, created_at, changed_at)
    values (${id}, ${WACKEN}, ${source}::uuid, ${state}, 'mobility', 'Weniger Suchverkehr', 'Viele suchen lange.',
      '{everybody}', 14, 'Minuten', 'Zählung', ${into}, ${now.toString()}, ${now.toString()})`.execute(
    house.kernel.db,
  );
  return id;
}
const aKey = () => randomBytes(32).toString('base64url');
/** Each caller from an address of its own: what one network may is another test. */
let callers = 0;
const anAddress = () => {
  callers += 1;
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
};

async function post(id: string, body: object, path = '', remoteAddress = anAddress()) {
  const answer = await house.http.inject({
    ...{ method: 'POST', url: `/api/cocreation/challenges/${id}/wish${path}`, payload: body, remoteAddress },
    headers: { origin: ORIGIN },
  });
  return { status: answer.statusCode, body: answer.json() as OwnWish & { code?: string } }; // our own server's shape
}
async function desk(as: SignedInAs, path: string, body?: object) {
  const answer = await house.http.inject({
    ...{
      method: body === undefined ? 'GET' : 'POST',
      url: `/api/cocreation/desk/${path}`,
      headers: as.headers,
    },
    ...(body !== undefined && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json() };
}
const waiting = async (as = office, path = `${FEDERATION}/all-wishes`) =>
  (await desk(as, path)).body as WishList;
async function networkPage(path: string): Promise<{ page: PageContent }> {
  const answer = await house.http.inject(`/api/network/page?${new URLSearchParams({ path })}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

describe('"me too"', () => {
  it('counts once a device, says what it knows of it, and is taken back from there', async () => {
    const id = await aChallenge();
    const key = aKey();
    expect(await post(id, { key })).toEqual({
      status: 200,
      body: { hasVoice: true, sentence: null, citizens: 1 },
    });
    expect((await post(id, { key })).body.citizens).toBe(1);
    expect((await post(id, { key: aKey(), ars: KOELN })).body.citizens).toBe(2);
    expect((await post(id, { key }, '/mine')).body).toEqual({ hasVoice: true, sentence: null, citizens: 2 });
    expect((await post(id, { key: aKey() }, '/mine')).body.hasVoice).toBe(false);
    expect((await post(id, { key }, '/back')).body).toEqual({ hasVoice: false, sentence: null, citizens: 1 });
    expect((await post(id, { key }, '/back')).body.citizens).toBe(1);
  });

  it('keeps a digest of the key, and nothing that leads to a person', async () => {
    const id = await aChallenge();
    const key = aKey();
    await post(id, { key, text: 'Mehr Busse am Abend', ars: KOELN });
    const { rows } = await sql<Record<string, unknown>>`select v.*, w.text, w.lang, w.state
      from cocreation.wish_voice v join cocreation.wish w using (challenge, device)
      where challenge = ${id}`.execute(house.kernel.db);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      ['ars', 'at', 'challenge', 'device', 'lang', 'source', 'state', 'text'].sort(),
    );
    expect(JSON.stringify(rows)).not.toContain(key);
    expect(JSON.stringify(rows)).not.toMatch(/10\.0\./);
  });

  it('is counted apart from the voices of towns', async () => {
    const id = await aChallenge();
    await sql`insert into cocreation.voice (challenge, ars, at) values (${id}, ${KOELN}, ${now.toString()})`.execute(
      house.kernel.db,
    );
    await post(id, { key: aKey() });
    const answer = await house.http.inject('/api/cocreation/challenges?limit=500');
    const found = answer.json().items.find((one: { id: string }) => one.id === id);
    expect(found).toMatchObject({ towns: 2, citizens: 1 });
  });

  it('goes to what a challenge was merged into, and counts each device once there', async () => {
    const target = await aChallenge();
    const merged = await aChallenge();
    const key = aKey();
    await post(merged, { key });
    await post(target, { key });
    await post(merged, { key: aKey() });
    await sql`update cocreation.challenge set state = 'merged', merged_into = ${target} where id = ${merged}`.execute(
      house.kernel.db,
    );
    expect((await post(merged, { key: aKey() })).body.citizens).toBe(3);
    expect((await post(target, { key }, '/mine')).body.citizens).toBe(3);
  });

  it('is refused where nobody may see the challenge, or where it is over', async () => {
    const draft = await aChallenge({ state: 'draft' });
    expect(await post(draft, { key: aKey() })).toMatchObject({ status: 404, body: { code: 'wish-unknown' } });
    expect((await post(randomUUIDv7(), { key: aKey() })).status).toBe(404);
    for (const state of ['solved', 'parked'])
      expect(await post(await aChallenge({ state }), { key: aKey() })).toMatchObject({
        ...{ status: 409, body: { code: 'wish-closed' } },
      });
    expect((await post(await aChallenge(), { key: 'short' })).status).toBe(400);
  });

  it('sent by a flood at once stays within the limit of a day, and is possible again tomorrow', async () => {
    const [id, other] = [await aChallenge(), await aChallenge()];
    const room = 40;
    await sql`insert into cocreation.wish_voice (challenge, device, at)
      select ${id}::uuid, encode(sha256(('device ' || n)::bytea), 'hex'), ${now.toString()}::timestamptz
      from generate_series(1, ${MOST_A_DAY - room}) as n`.execute(house.kernel.db);
    const answers: number[] = [];
    for (let turn = 0; turn < 20; turn += 1)
      answers.push(
        ...(await Promise.all(Array.from({ length: 50 }, () => post(id, { key: aKey() })))).map(
          ({ status }) => status,
        ),
      );
    const taken = answers.filter((status) => status === 200).length;
    expect(answers.filter((status) => status === 429)).toHaveLength(answers.length - taken);
    // At most as many more as the house does at one moment.
    expect(taken).toBeGreaterThanOrEqual(room);
    expect(taken).toBeLessThan(room + 50);
    expect((await post(id, { key: aKey() })).body.code).toBe('wish-many');
    expect((await post(other, { key: aKey() })).status).toBe(200);
    now = now.add({ hours: 24 });
    expect((await post(id, { key: aKey() })).body.citizens).toBe(MOST_A_DAY - room + taken + 1);
  });

  it('of one network is taken so often for a challenge and no more; who was there may still take it back', async () => {
    const id = await aChallenge();
    const address = anAddress();
    const keys = Array.from({ length: MOST_OF_NETWORK + 5 }, aKey);
    const answers = [];
    for (const key of keys) answers.push((await post(id, { key }, '', address)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(MOST_OF_NETWORK);
    expect(answers.filter((status) => status === 429)).toHaveLength(5);
    expect((await post(id, { key: keys[0] }, '/back', address)).body.citizens).toBe(MOST_OF_NETWORK - 1);
    expect((await post(id, { key: aKey() })).status).toBe(200);
  });
});

describe('a wish in one sentence', () => {
  it.each([
    ['  Mehr\nBänke \u202e am Fluss ', 'Mehr Bänke am Fluss', null],
    ['x'.repeat(200), 'x'.repeat(200), null],
    ['x'.repeat(201), 'x'.repeat(201), 'long'],
    ['Kauft bei https://laden.example', 'Kauft bei https://laden.example', 'contact'],
    ['Schaut auf laden.de nach', 'Schaut auf laden.de nach', 'contact'],
    ['Schreibt an erika@example.org', 'Schreibt an erika@example.org', 'contact'],
    ['Ruft 0221 / 123 45 67 an', 'Ruft 0221 / 123 45 67 an', 'contact'],
    ['Bis 2030 nur noch 50 Prozent', 'Bis 2030 nur noch 50 Prozent', null],
    ['', '', null],
  ])('is one line without addresses: %j', (typed, text, fault) => {
    expect(checkSentence(typed)).toEqual({ text, fault });
  });

  it('waits, is read by the office, and only then stands on the page of the challenge', async () => {
    const id = await aChallenge();
    const key = aKey();
    const said = await post(id, { key, text: 'Zeigt mir <b>freie</b> Plätze', ars: KOELN });
    expect(said.body.sentence).toEqual({
      text: 'Zeigt mir <b>freie</b> Plätze',
      state: 'waiting',
      reason: null,
    });
    const pageOf = async () => (await house.http.inject(`/netzwerk/herausforderungen/${id}`)).body;
    expect(await pageOf()).not.toContain('freie');
    const [wish] = (await waiting()).wishes.filter((one) => one.challenge.id === id);
    expect(wish).toMatchObject({ text: 'Zeigt mir <b>freie</b> Plätze', place: 'Köln', state: 'waiting' });
    const decide = (body: object) => desk(office, `${FEDERATION}/all-wishes/${wish?.id}/decide`, body);
    expect((await decide({ version: wish?.version, to: 'shown' })).body).toMatchObject({
      state: 'shown',
      version: 2,
    });
    expect(await pageOf()).toContain('Zeigt mir &lt;b&gt;freie&lt;/b&gt; Plätze');
    expect((await post(id, { key }, '/mine')).body.sentence?.state).toBe('shown');
    // Two at once: the second sees what the first did.
    expect(await decide({ version: wish?.version, to: 'refused', reason: 'insult' })).toMatchObject({
      ...{ status: 409, body: { code: 'wish-changed', state: 'shown', version: 2 } },
    });
    // Said differently it waits again, and nobody reads it meanwhile.
    await post(id, { key, text: 'Zeigt mir Plätze, auch abends' });
    expect(await pageOf()).not.toContain('Zeigt mir');
    expect((await post(id, { key }, '/back')).body.sentence).toBeNull();
    expect((await waiting()).wishes.filter((one) => one.challenge.id === id)).toEqual([]);
  });

  it('that is an insult is refused with a reason, never shown, told to its device, and gone after thirty days', async () => {
    const id = await aChallenge();
    const key = aKey();
    await post(id, { key, text: 'Ihr seid alle Trottel' });
    const [wish] = (await waiting(officer, `${WACKEN}/wishes`)).wishes.filter(
      (one) => one.challenge.id === id,
    );
    const decide = (body: object) => desk(officer, `${WACKEN}/wishes/${wish?.id}/decide`, body);
    expect(await decide({ version: 1, to: 'refused' })).toMatchObject({
      ...{ status: 422, body: { code: 'wish-reason' } },
    });
    expect((await decide({ version: 1, to: 'refused', reason: 'insult' })).status).toBe(200);
    expect((await post(id, { key }, '/mine')).body).toMatchObject({
      ...{ hasVoice: true, citizens: 1, sentence: { state: 'refused', reason: 'insult' } },
    });
    for (const url of [`/netzwerk/herausforderungen/${id}`, '/api/cocreation/challenges?limit=500'])
      expect((await house.http.inject(url)).body, url).not.toContain('Trottel');
    const owner = connect(house.ownerUrl);
    const { rows } = await sql<{ action: string; subject: string }>`select action, subject from kernel.audit
      where subject = ${`wish ${wish?.id}`}`.execute(owner);
    await owner.destroy();
    expect(rows).toEqual([{ action: 'wish.refused', subject: `wish ${wish?.id}` }]);
    const rules = tableRules([solution]).filter(({ table }) => table.startsWith('wish'));
    const later = { now: () => now.add({ hours: 24 * 32 }), milliseconds: () => 0 };
    await runRetention(house.kernel.db, rules, later);
    expect((await post(id, { key }, '/mine')).body).toMatchObject({ hasVoice: true, sentence: null });
  });

  it('is looked at by the town whose challenge it is, by the office, and by nobody else', async () => {
    const id = await aChallenge();
    await post(id, { key: aKey(), text: 'Mehr Licht am Bahnhof' });
    const seen = async (as: SignedInAs, path: string) =>
      (await waiting(as, path)).wishes.some((one) => one.challenge.id === id);
    expect(await seen(officer, `${WACKEN}/wishes`)).toBe(true);
    expect(await seen(office, `${FEDERATION}/all-wishes`)).toBe(true);
    expect(await seen(elsewhere, `${KOELN}/wishes`)).toBe(false);
    const [wish] = (await waiting()).wishes.filter((one) => one.challenge.id === id);
    const shown = { version: 1, to: 'shown' };
    expect((await desk(elsewhere, `${KOELN}/wishes/${wish?.id}/decide`, shown)).status).toBe(404);
    expect((await desk(elsewhere, `${WACKEN}/wishes`)).status).toBe(403);
    expect((await desk(editor, `${WACKEN}/wishes`)).status).toBe(403);
    expect((await desk(officer, `${FEDERATION}/all-wishes`)).status).toBe(403);
    const place = house.kernel.places.get(WACKEN);
    if (place === undefined) throw new Error('Wacken is gone');
    const ask = { place, language: 'de' as const, permissions: new Set(['cocreation:speak']) };
    const [task] = await findWishTasks(ask, house.kernel);
    expect(task).toMatchObject({ link: `/rathaus/${WACKEN}/gemeinsam/wuensche-hier`, urgency: 'note' });
    expect(await findWishTasks({ ...ask, permissions: new Set() }, house.kernel)).toEqual([]);
  });
});

describe('without script', () => {
  const form = (values: Record<string, string>, ars = FEDERATION) =>
    house.http.inject({
      ...{ method: 'POST', url: `/anliegen/${ars}/gemeinsam/wunsch`, remoteAddress: anAddress() },
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: ORIGIN },
      payload: new URLSearchParams(values).toString(),
    });
  const keyIn = (body: string) => /name="schluessel" value="([\w-]{43})"/.exec(body)?.[1] ?? '';

  it('a page does the same, from a place or from none, sent twice it counts once, and it takes it back', async () => {
    const id = await aChallenge();
    const opened = await house.http.inject(`/anliegen/${KOELN}/gemeinsam/wunsch?herausforderung=${id}`);
    expect([opened.statusCode, opened.headers['cache-control']]).toEqual([200, 'no-store']);
    const sent = { herausforderung: id, schluessel: keyIn(opened.body), text: 'Mehr Bänke' };
    const thanks = await form(sent, KOELN);
    expect([thanks.statusCode, (await form(sent, KOELN)).statusCode]).toEqual([200, 200]);
    expect(thanks.body).toContain('Danke, Ihre Stimme zählt');
    expect(thanks.body).toContain('1 Person sagt: ich auch.');
    const [wish] = (await waiting()).wishes.filter((one) => one.challenge.id === id);
    expect(wish?.place).toBe('Köln');
    const back = await form({ herausforderung: id, schluessel: sent.schluessel, zurueck: 'ja' });
    expect(back.body).toContain('Zurückgenommen');
    expect((await post(id, { key: sent.schluessel }, '/mine')).body).toMatchObject({
      hasVoice: false,
      citizens: 0,
    });
  });

  it('says what is wrong and keeps what was typed; a machine is thanked and forgotten', async () => {
    const id = await aChallenge();
    const sent = { herausforderung: id, schluessel: aKey() };
    const wrong = await form({ ...sent, text: 'Kauft bei www.laden.example "jetzt"' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Bitte ohne Links');
    expect(wrong.body).toContain('Kauft bei www.laden.example &quot;jetzt&quot;');
    expect((await form({ ...sent, website: 'https://x.example', text: 'Hallo' })).statusCode).toBe(200);
    expect((await post(id, { key: sent.schluessel }, '/mine')).body.hasVoice).toBe(false);
    expect((await form({ herausforderung: 'x', schluessel: aKey() })).statusCode).toBe(404);
    const over = await aChallenge({ state: 'solved' });
    const closed = await house.http.inject(
      `/anliegen/${FEDERATION}/gemeinsam/wunsch?herausforderung=${over}`,
    );
    expect(closed.body).toContain('abgeschlossen');
    expect(closed.body).not.toContain('name="schluessel"');
  });
});

describe('the pages of a place', () => {
  it('show its own challenges, those it joined, and those of others, with the place kept', async () => {
    const id = await aChallenge({ state: 'prioritised' });
    await sql`insert into cocreation.voice (challenge, ars, at) values (${id}, ${KOELN}, ${now.toString()})`.execute(
      house.kernel.db,
    );
    const own = (await house.http.inject(`/${WACKEN}-wacken/gemeinsam`)).body;
    expect(own).toContain('Das will Wacken lösen');
    const joined = (await house.http.inject(`/${KOELN}-koeln/gemeinsam`)).body;
    expect(joined).toContain('Dabei macht Köln mit');
    expect(joined).toContain(`gemeinsam/herausforderungen/${id}`);
    const one = (await house.http.inject(`/${KOELN}-koeln/gemeinsam/herausforderungen/${id}`)).body;
    expect(one).toContain(`/anliegen/${KOELN}/gemeinsam/wunsch?herausforderung=${id}`);
    expect(one).toContain(`/netzwerk/herausforderungen/${id}`);
    expect(
      (await house.http.inject(`/${KOELN}-koeln/gemeinsam/herausforderungen/${randomUUIDv7()}`)).statusCode,
    ).toBe(404);
    expect((await house.http.inject(`/${KOELN}-koeln/gemeinsam/herausforderungen/x'`)).statusCode).toBe(404);
  });

  it('have a card on Hier only where the town wants something solved or joined', async () => {
    const cards = async (ars: string) => {
      const place = house.kernel.places.get(ars);
      if (place === undefined) throw new Error(`no place ${ars}`);
      return solution.cards({ place, language: 'de' }, house.kernel);
    };
    expect((await cards(WACKEN))[0]).toMatchObject({ page: 'gemeinsam', state: 'ok' });
    expect((await cards(KOELN))[0]?.sentence).toContain('Köln macht bei');
    expect(await cards('053140000000')).toEqual([]);
  });
});

describe('the overview', () => {
  it('says what is asked for, by whom, where, and what is tried, in a list that is the map', async () => {
    const { page } = await networkPage('ueberblick');
    const part = page.blocks.find((block) => block.type === 'part');
    if (part?.type !== 'part') throw new Error('There is no map');
    const [list] = part.blocks;
    const names = list?.type === 'list' ? list.items.map(({ text }) => text) : [];
    const { towns } = part.data as { towns: { name: string; lon: number }[] }; // `overview-room.ts` wrote it
    expect(towns.map(({ name }) => name)).toEqual(names);
    expect(names).toEqual(expect.arrayContaining(['Wacken', 'Köln']));
    expect(towns.every(({ lon }) => lon > 5 && lon < 16)).toBe(true);
    const facts = page.blocks.find((block) => block.type === 'facts');
    expect(JSON.stringify(facts)).toContain('aus 1 Kommune');
    for (const path of ['ueberblick/2', 'ueberblick/0', 'ueberblick/x', 'ueberblick/1'])
      expect((await house.http.inject(`/netzwerk/${path}`)).statusCode, path).toBe(404);
    expect((await house.http.inject('/netzwerk')).body).toContain('Alles im Überblick');
    expect((await house.http.inject('/en/netzwerk/ueberblick')).body).toContain('What is asked for?');
  });
});
