/** Challenges from the first draft to the office's decision, and what everybody reads of them. Over HTTP and PostgreSQL. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { readAudit } from './kernel/audit/store.ts';
import type { LogLine } from './kernel/identity/desk-api.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { loadDirectory } from './kernel/places/load-directory.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { challengeTitles, readChallenge } from './network/cocreation/challenges/challenge-store.ts';
import type {
  ChallengeForm,
  FoundChallenges,
  IntakeList,
  IntakeView,
  TownChallenge,
  TownChallenges,
} from './network/cocreation/challenges/challenges-api.ts';
import { changeChallenge } from './network/cocreation/challenges/change-challenge.ts';
import { findChallengeTasks } from './network/cocreation/challenges/find-challenge-tasks.ts';
import { CHALLENGE_FLOW, CHALLENGE_STATES, type ChallengeState } from './network/cocreation/flow.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const BONN = '053140000000';
const BUND = '000000000000';
/** Became a part of Wacken. */
const FORMER = '010615168990';

let house: TestHouse;
let wacken: SignedInAs;
let writer: SignedInAs;
let koeln: SignedInAs;
let bonn: SignedInAs;
let office: SignedInAs;
let adviser: SignedInAs;
let now = Temporal.Instant.from('2026-11-24T10:00:00Z');

beforeAll(async () => {
  const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
  house = await openTestHouse(buildApp, solutions, { clock });
  const { db } = house.kernel;
  await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
    select ${FORMER}, name || ' (früher)', official_name, kind, levels, parent, false, '2020-01-01', attribution
    from kernel.place where ars = ${WACKEN}`.execute(db);
  await sql`insert into kernel.place_change (from_ars, to_ars, kind, evidence, import)
    select ${FORMER}, ${WACKEN}, 'merged', 'table', max(id) from kernel.place_import`.execute(db);
  await sql`update kernel.place set population = 1000000 where ars = ${KOELN}`.execute(db);
  await sql`update kernel.place set population = null where ars = ${BONN}`.execute(db);
  await sql`update kernel.place set population = 1800 where ars = ${WACKEN}`.execute(db);
  house.kernel.places = await loadDirectory(db);
  const at = (ars: string, role: 'officer' | 'editor') =>
    signInAs(house, { memberships: [{ ars, level: 'municipality', role }] });
  wacken = await at(WACKEN, 'officer');
  writer = await at(WACKEN, 'editor');
  koeln = await at(KOELN, 'officer');
  bonn = await at(BONN, 'officer');
  office = await signInAs(house, { memberships: [{ ars: BUND, level: 'federal', role: 'federal' }] });
  adviser = await signInAs(house, { memberships: [{ ars: WACKEN, level: 'municipality', role: 'adviser' }] });
});
afterAll(() => house.close());

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
interface Refused {
  code?: string;
  errors?: { path: string; message: string }[];
  missing?: string[];
  mergedInto?: string;
  challenge?: { version: number; title: string };
}
async function call<Body>(as: SignedInAs | null, method: Method, url: string, payload?: object) {
  const answer = await house.http.inject({
    ...{ method, url, headers: as?.headers ?? {} },
    ...(payload !== undefined && { payload }),
  });
  // Our own server's shape.
  const body = (answer.body === '' ? {} : answer.json()) as Body & Refused;
  return { status: answer.statusCode, body };
}
const desk = <Body = TownChallenge>(
  as: SignedInAs,
  ars: string,
  method: Method,
  path: string,
  payload?: object,
) => call<Body>(as, method, `/api/cocreation/desk/${ars}/challenges${path}`, payload);
const intake = <Body = IntakeView>(method: Method, path: string, payload?: object, as = office, ars = BUND) =>
  call<Body>(as, method, `/api/cocreation/desk/${ars}/intake${path}`, payload);
async function page(path: string, language: 'de' | 'en' = 'de') {
  const prefix = language === 'en' ? '/en' : '';
  const url = `${prefix}/netzwerk/herausforderungen${path}`;
  const answer = await house.http.inject({ method: 'GET', url });
  return { status: answer.statusCode, html: answer.body };
}

const VALUE = {
  ...{ title: 'Lieferwagen blockieren die Altstadt', field: 'mobility', lang: 'de' },
  text: 'Morgens stehen Paketdienste in zweiter Reihe.',
  affected: ['companies', 'everybody'],
  ...{
    baselineValue: 57,
    baselineUnit: 'Minuten',
    baselineSource: 'eigene Zählung',
    baselineOn: '2026-06-30',
  },
};
const draft = async (as = wacken, ars = WACKEN, more: object = {}) => {
  const answer = await desk(as, ars, 'POST', '', { wish: randomUUID(), value: { ...VALUE, ...more } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const submitted = async (as = wacken, ars = WACKEN, more: object = {}) => {
  const { id, version } = await draft(as, ars, more);
  const answer = await desk(as, ars, 'POST', `/${id}/hand-in`, { version });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
};
const step = (id: string, version: number, to: string, reason = 'Besprochen.') =>
  intake('POST', `/${id}/step`, { version, to, reason });
const ask = async (as: 'town' | 'office', permissions: string[]) => {
  const place = house.kernel.places.get(as === 'town' ? WACKEN : BUND);
  if (place === undefined) throw new Error('no place');
  return findChallengeTasks({ place, permissions: new Set(permissions), language: 'de' }, house.kernel);
};

describe('a draft', () => {
  it('may be unfinished, but nothing in it may be wrong', async () => {
    const refused = await desk(wacken, WACKEN, 'POST', '', {
      wish: randomUUID(),
      value: {
        ...{ title: ' ', field: 'spam', affected: ['martians'], baselineValue: -5, baselineUnit: 'Minuten' },
        ...{ baselineOn: '2027-01-01', text: 'x'.repeat(4_001), extra: 1 },
      },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('form-unfit');
    expect(refused.body.errors?.map(({ path }) => path).sort()).toEqual([
      ...['', 'affected.0', 'baselineOn', 'field', 'text', 'title'],
    ]);
    const negative = await desk(wacken, WACKEN, 'POST', '', {
      ...{
        wish: randomUUID(),
        value: { title: 'Minus', field: 'air', baselineValue: -5, baselineUnit: 'Stück' },
      },
    });
    expect(negative.body.errors).toMatchObject([{ path: 'baselineValue' }]);
    expect(negative.body.errors?.[0]?.message).toContain('Unter null');
    for (const figure of ['NaN', 'Infinity', 1e13])
      expect(
        (
          await desk(wacken, WACKEN, 'POST', '', {
            ...{ wish: randomUUID(), value: { title: 'x', field: 'air', baselineValue: figure } },
          })
        ).status,
        String(figure),
      ).toBe(422);
    const bare = await desk(wacken, WACKEN, 'POST', '', {
      ...{ wish: randomUUID(), value: { title: 'Nur ein Titel', field: 'air' } },
    });
    expect(bare.body).toMatchObject({ state: 'draft', isOwn: true, mayEdit: true, version: 1 });
    expect(bare.body.missing).toHaveLength(6);
    const early = await desk(wacken, WACKEN, 'POST', `/${bare.body.id}/hand-in`, { version: 1 });
    expect(early).toMatchObject({ status: 422, body: { code: 'challenge-guard' } });
    expect(early.body.missing).toEqual(bare.body.missing);
  });

  it('is one when it is sent twice with the same wish, also at once', async () => {
    const wish = randomUUID();
    const sent = () => desk(wacken, WACKEN, 'POST', '', { wish, value: VALUE });
    const both = await Promise.all([sent(), sent()]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body.id).toBe(both[1]?.body.id);
    // The wish of another town tells nothing.
    expect((await desk(koeln, KOELN, 'POST', '', { wish, value: VALUE })).status).toBe(404);
  });

  it('is its town’s alone, in its list and nowhere else, and can be thrown away', async () => {
    const one = await draft(writer, WACKEN, { title: 'Nur für uns' });
    expect((await desk(koeln, KOELN, 'GET', `/${one.id}`)).status).toBe(404);
    expect((await intake('GET', `/${one.id}`)).status).toBe(404);
    expect((await page(`/${one.id}`)).status).toBe(404);
    expect((await page('')).html).not.toContain('Nur für uns');
    const listed = await desk<TownChallenges>(wacken, WACKEN, 'GET', '');
    expect(listed.body.own.map(({ id }) => id)).toContain(one.id);
    const gone = await desk(writer, WACKEN, 'POST', `/${one.id}/discard`, { version: one.version });
    expect(gone.status).toBe(204);
    expect((await desk(wacken, WACKEN, 'GET', `/${one.id}`)).status).toBe(404);
  });

  it('keeps markup as the text that it is, and drops signs that nobody sees', async () => {
    const one = await submitted(wacken, WACKEN, {
      title: '<b>Fett</b>\u0000 &amp;\nmehr',
      text: '<script>alert(1)</script>',
    });
    expect(one.title).toBe('<b>Fett</b> &amp; mehr');
    const { html } = await page(`/${one.id}`);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert(1)');
  });

  it('tells whoever is slower what stands there now, and keeps both', async () => {
    const one = await draft(wacken, WACKEN, { title: 'Erste Fassung' });
    const put = (title: string) =>
      desk(wacken, WACKEN, 'PUT', `/${one.id}`, { version: one.version, value: { ...VALUE, title } });
    expect((await put('Zweite Fassung')).body).toMatchObject({ title: 'Zweite Fassung', version: 2 });
    const slower = await put('Dritte Fassung');
    expect(slower).toMatchObject({
      ...{
        status: 409,
        body: { code: 'challenge-changed', challenge: { version: 2, title: 'Zweite Fassung' } },
      },
    });
    const form = await desk<ChallengeForm>(wacken, WACKEN, 'GET', `/form?id=${one.id}`);
    expect(form.body).toMatchObject({ version: 2, value: { title: 'Zweite Fassung', baselineValue: 57 } });
  });

  it('is handed in by whoever speaks for the town, not by whoever writes, and only by a municipality', async () => {
    const one = await draft(writer);
    const path = `/${one.id}/hand-in`;
    expect((await desk(writer, WACKEN, 'POST', path, { version: 1 })).status).toBe(403);
    expect((await ask('town', ['cocreation:propose', 'cocreation:speak'])).map(({ id }) => id)).toContain(
      `challenge-draft:${one.id}`,
    );
    expect((await ask('town', ['cocreation:propose'])).map(({ id }) => id)).not.toContain(
      `challenge-draft:${one.id}`,
    );
    const done = await desk(wacken, WACKEN, 'POST', path, { version: 1 });
    expect(done.body).toMatchObject({ state: 'submitted', version: 2 });
    expect(done.body.history).toMatchObject([{ from: 'draft', to: 'submitted', by: 'Wacken', reason: '' }]);
    // Sent twice.
    expect(await desk(wacken, WACKEN, 'POST', path, { version: 1 })).toMatchObject({
      ...{ status: 409, body: { code: 'challenge-changed' } },
    });
    const county = await signInAs(house, {
      memberships: [{ ars: '010610000000', level: 'county', role: 'officer' }],
    });
    expect(
      await desk(county, '010610000000', 'POST', '', { wish: randomUUID(), value: VALUE }),
    ).toMatchObject({ status: 422, body: { code: 'challenge-only-towns' } });
  });

  it('stays complete while it is changed after it was handed in, and is fixed once it was clarified', async () => {
    const one = await submitted();
    const put = (version: number, more: object) =>
      desk(wacken, WACKEN, 'PUT', `/${one.id}`, { version, value: { ...VALUE, ...more } });
    expect(await put(one.version, { baselineValue: null })).toMatchObject({
      ...{ status: 422, body: { code: 'challenge-guard', missing: ['baselineValue'] } },
    });
    const changed = await put(one.version, { baselineValue: 61.5 });
    expect(changed.body).toMatchObject({ baselineValue: 61.5, state: 'submitted' });
    const clarified = await step(one.id, changed.body.version, 'clarified');
    expect(await put(clarified.body.version, { title: 'Zu spät' })).toMatchObject({
      ...{ status: 409, body: { code: 'challenge-not-allowed' } },
    });
  });
});

describe('"we too"', () => {
  it('counts each town once, says of how many the inhabitants are known, and is taken back', async () => {
    const one = await submitted(wacken, WACKEN, { title: 'Zählung der Stimmen' });
    const join = (as: SignedInAs, ars: string, body: object) =>
      desk(as, ars, 'PUT', `/${one.id}/voice`, body);
    const first = await join(koeln, KOELN, { figure: 120, note: 'Bei uns in der Südstadt.' });
    expect(first.body).toMatchObject({ mine: { figure: 120 }, mayJoin: true, isOwn: false });
    expect(first.body.wanted).toEqual({ towns: 2, inhabitants: 1_001_800, known: 2 });
    // Once more changes what was said.
    await join(koeln, KOELN, { figure: 118, note: '' });
    now = now.add({ minutes: 1 });
    const second = await join(bonn, BONN, {});
    expect(second.body.voices).toMatchObject([
      { town: { ars: KOELN, name: 'Köln' }, figure: 118, note: '' },
      { town: { ars: BONN }, figure: null },
    ]);
    expect(second.body.wanted).toEqual({ towns: 3, inhabitants: 1_001_800, known: 2 });
    const { html } = await page(`/${one.id}`);
    expect(html).toContain('Gewünscht von 3 Kommunen mit 1.001.800 Einwohnern in 2 von 3 Kommunen.');
    const joined = await desk<TownChallenges>(bonn, BONN, 'GET', '');
    expect(joined.body.joined.map(({ id }) => id)).toEqual([one.id]);
    const left = await desk(bonn, BONN, 'DELETE', `/${one.id}/voice`);
    expect(left.body).toMatchObject({ mine: null, wanted: { towns: 2 } });
    // Nothing is there to be taken back any more.
    expect((await desk(bonn, BONN, 'DELETE', `/${one.id}/voice`)).status).toBe(200);
  });

  it('is refused for the own one, for drafts, for examples, and with senseless figures', async () => {
    const one = await submitted();
    const join = (as: SignedInAs, ars: string, id: string, body: object = {}) =>
      desk(as, ars, 'PUT', `/${id}/voice`, body);
    expect(await join(wacken, WACKEN, one.id)).toMatchObject({
      status: 409,
      body: { code: 'challenge-own' },
    });
    expect((await join(koeln, KOELN, (await draft()).id)).status).toBe(404);
    expect((await join(koeln, KOELN, randomUUID())).status).toBe(404);
    expect(await join(koeln, KOELN, one.id, { figure: -3 })).toMatchObject({
      ...{ status: 422, body: { code: 'challenge-figure' } },
    });
    for (const body of [{ figure: 'NaN' }, { note: 'x'.repeat(501) }, { figure: 1e300 }, { other: 1 }])
      expect((await join(koeln, KOELN, one.id, body)).status, JSON.stringify(body)).toBe(400);
    const example = await submitted(wacken, WACKEN, { title: 'Erfunden' });
    await sql`update cocreation.challenge set source = ${randomUUID()} where id = ${example.id}`.execute(
      house.kernel.db,
    );
    expect(await join(koeln, KOELN, example.id)).toMatchObject({
      ...{ status: 409, body: { code: 'challenge-example' } },
    });
  });

  it('of two towns that are one today counts once, also beside the one that described it', async () => {
    const { db } = house.kernel;
    const one = await submitted(koeln, KOELN, { title: 'Gefragt von zweien, die eins sind' });
    await sql`insert into cocreation.voice (challenge, ars, at) values
      (${one.id}, ${FORMER}, ${now.toString()}), (${one.id}, ${WACKEN}, ${now.toString()})`.execute(db);
    const seen = await desk(wacken, WACKEN, 'GET', `/${one.id}`);
    expect(seen.body.wanted).toEqual({ towns: 2, inhabitants: 1_001_800, known: 2 });
    expect(seen.body.mine).toEqual({ figure: null, note: '' });
    expect(seen.body.voices.map(({ town }) => town.ars)).toEqual([WACKEN]);
    await desk(wacken, WACKEN, 'PUT', `/${one.id}/voice`, { figure: 4 });
    const { rows } = await sql`select ars, figure from cocreation.voice where challenge = ${one.id}`.execute(
      db,
    );
    expect(rows).toEqual([{ ars: WACKEN, figure: 4 }]);
    // Its own town, under the key of before.
    await sql`update cocreation.challenge set ars = ${FORMER} where id = ${one.id}`.execute(db);
    const own = await desk(wacken, WACKEN, 'GET', `/${one.id}`);
    expect(own.body).toMatchObject({ isOwn: true, mayJoin: false, wanted: { towns: 1 }, voices: [] });
    expect(await desk(wacken, WACKEN, 'PUT', `/${one.id}/voice`, {})).toMatchObject({
      body: { code: 'challenge-own' },
    });
  });
});

describe('the office', () => {
  it('sees what waits, the longest first, clarifies and ranks it with a reason that everybody reads', async () => {
    const one = await submitted(wacken, WACKEN, { title: 'Wartet am längsten' });
    await sql`update cocreation.challenge set changed_at = '2026-01-01' where id = ${one.id}`.execute(
      house.kernel.db,
    );
    const list = await intake<IntakeList>('GET', '?state=submitted&limit=1');
    expect(list.body).toMatchObject({ challenges: [{ id: one.id }], next: 1 });
    expect((await ask('office', ['cocreation:care']))[0]).toMatchObject({
      ...{ id: `challenge-waits:${one.id}`, urgency: 'now' },
      link: `/rathaus/${BUND}/gemeinsam/aufnahme/${one.id}`,
    });
    expect(await ask('office', ['cocreation:propose'])).toEqual([]);
    expect(await step(one.id, one.version, 'clarified', '  ')).toMatchObject({
      ...{ status: 422, body: { code: 'challenge-reason' } },
    });
    const clarified = await step(one.id, one.version, 'clarified', 'Zahl geprüft.');
    expect(clarified.body).toMatchObject({
      state: 'clarified',
      next: ['prioritised', 'parked'],
      mayMerge: true,
    });
    const ranked = await step(one.id, clarified.body.version, 'prioritised', 'Viele wollen es.');
    const parked = await step(one.id, ranked.body.version, 'parked', 'Erst nach dem Sommer.');
    expect((await ask('town', ['cocreation:propose'])).map(({ title }) => title)).toContain(
      'Zurückgestellt: Wartet am längsten',
    );
    const again = await step(one.id, parked.body.version, 'submitted', '');
    expect(again.body.history.map(({ to, by, reason }) => [to, by, reason])).toEqual([
      ['submitted', 'Wacken', ''],
      ['clarified', null, 'Zahl geprüft.'],
      ['prioritised', null, 'Viele wollen es.'],
      ['parked', null, 'Erst nach dem Sommer.'],
      ['submitted', null, ''],
    ]);
    const { html } = await page(`/${one.id}`);
    expect(html).toContain('Erst nach dem Sommer.');
    const keys = new Set([WACKEN, BUND]);
    const lines = await readAudit(house.kernel.db, keys, { before: null, limit: 500 });
    const own = lines.filter(({ subject }) => subject === `challenge ${one.id}`).reverse();
    expect(own.map(({ action }) => action)).toEqual([
      ...['challenge.drafted', 'challenge.handed-in', 'challenge.clarified', 'challenge.prioritised'],
      ...['challenge.parked', 'challenge.taken-up'],
    ]);
  });

  it('is nobody at the desk of a town, and a town is not the office', async () => {
    const one = await submitted();
    expect(await intake('GET', '', undefined, adviser, WACKEN)).toMatchObject({
      ...{ status: 404, body: { code: 'not-office' } },
    });
    const body = { version: one.version, to: 'parked', reason: 'Nein.' };
    expect((await intake('POST', `/${one.id}/step`, body, adviser, WACKEN)).status).toBe(404);
    expect((await intake('POST', `/${one.id}/step`, body, wacken, BUND)).status).toBe(403);
    expect((await intake('POST', `/${one.id}/step`, body, adviser, BUND)).status).toBe(403);
    expect((await desk(wacken, WACKEN, 'GET', `/${one.id}`)).body.state).toBe('submitted');
  });

  it('of two decisions at once takes one, and tells the other', async () => {
    const one = await submitted();
    const both = await Promise.all([
      step(one.id, one.version, 'clarified', 'Klar.'),
      step(one.id, one.version, 'parked', 'Unklar.'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'challenge-changed' });
  });

  it('joins two with the voices of both, and leads from the one to the other', async () => {
    const { db } = house.kernel;
    const target = await submitted(koeln, KOELN, { title: 'Paketdienste in zweiter Reihe' });
    const one = await submitted(wacken, WACKEN, { title: 'Paketwagen in zweiter Reihe' });
    const earlier = await submitted(bonn, BONN, { title: 'Zweite Reihe zugeparkt', baselineUnit: 'Wagen' });
    await desk(koeln, KOELN, 'PUT', `/${one.id}/voice`, { figure: 3 });
    await desk(wacken, WACKEN, 'PUT', `/${earlier.id}/voice`, {});
    const idea = randomUUID();
    await sql`insert into cocreation.idea (id, state, field, title, text, provenance, proposer, created_at, changed_at)
      values (${idea}, 'proposed', 'mobility', 'Idee', '', 'candidate', 'editors', now(), now())`.execute(db);
    await sql`insert into cocreation.idea_challenge (idea, challenge) values (${idea}, ${one.id})`.execute(
      db,
    );
    const merge = (id: string, version: number, into: string, reason = 'Dasselbe.') =>
      intake('POST', `/${id}/merge`, { version, into, reason });

    const seen = await intake('GET', `/${one.id}`);
    expect(seen.body.similar.map(({ id }) => id)).toContain(target.id);
    expect(seen.body.similar.map(({ id }) => id)).not.toContain(one.id);
    for (const into of [one.id, randomUUID(), (await draft()).id])
      expect(await merge(one.id, one.version, into)).toMatchObject({
        ...{ status: 422, body: { code: 'challenge-merge-target' } },
      });
    expect((await merge(earlier.id, earlier.version, one.id)).status).toBe(200);
    const before = await readChallenge(db, one.id);
    const merged = await merge(one.id, before?.version ?? 0, target.id);
    expect(merged.body).toMatchObject({ state: 'merged', mergedInto: { id: target.id }, mayMerge: false });

    const after = await desk(koeln, KOELN, 'GET', `/${target.id}`);
    expect(after.body.wanted).toMatchObject({ towns: 3 });
    expect(after.body.voices.map(({ town, figure }) => [town.ars, figure])).toEqual(
      expect.arrayContaining([
        [WACKEN, 57],
        // Counted in another unit.
        [BONN, null],
      ]),
    );
    expect(after.body.voices).toHaveLength(2);
    const { rows } = await sql`select challenge from cocreation.idea_challenge where idea = ${idea}`.execute(
      db,
    );
    expect(rows).toEqual([{ challenge: target.id }]);
    // What had become a part of it earlier leads to where it is now.
    expect(await readChallenge(db, earlier.id)).toMatchObject({ mergedInto: target.id });
    const { html } = await page(`/${one.id}`);
    expect(html).toContain(`/netzwerk/herausforderungen/${target.id}`);
    expect(await desk(bonn, BONN, 'PUT', `/${one.id}/voice`, {})).toMatchObject({
      ...{ status: 409, body: { code: 'challenge-merged', mergedInto: target.id } },
    });
    expect(await merge(target.id, 99, one.id)).toMatchObject({ status: 422 });
    expect((await ask('town', ['cocreation:propose'])).map(({ title }) => title)).toContain(
      'Zusammengeführt: Paketwagen in zweiter Reihe',
    );
    expect((await page('')).html).not.toContain('Paketwagen in zweiter Reihe');
  });
});

describe('no way around a guard', () => {
  it('is found by any row of calls of towns and the office: each step is one of the flow, the rest is refused', async () => {
    const moves = fc.array(
      fc.record({
        by: fc.constantFrom('town', 'office', 'merge', 'edit', 'discard'),
        to: fc.constantFrom(...CHALLENGE_STATES),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const target = await submitted(koeln, KOELN, { title: 'Ziel der Wege' });
    await fc.assert(
      fc.asyncProperty(moves, fc.boolean(), async (way, isComplete) => {
        let one = await draft(wacken, WACKEN, isComplete ? {} : { baselineValue: null });
        for (const { by, to } of way) {
          const { id, version, state } = one;
          const calls = {
            town: () => desk(wacken, WACKEN, 'POST', `/${id}/hand-in`, { version }),
            office: () => intake('POST', `/${id}/step`, { version, to, reason: 'Weil.' }),
            merge: () => intake('POST', `/${id}/merge`, { version, into: target.id, reason: 'Weil.' }),
            edit: () => desk(wacken, WACKEN, 'PUT', `/${id}`, { version, value: VALUE }),
            discard: () => desk(koeln, KOELN, 'POST', `/${id}/discard`, { version }),
          };
          const { status } = await calls[by]();
          const after = await readChallenge(house.kernel.db, id);
          if (after === null) throw new Error('it is gone');
          if (status >= 400) expect(after).toMatchObject({ state, version });
          else if (by === 'edit') {
            expect(['draft', 'submitted']).toContain(state);
            expect(after.state).toBe(state);
          } else expect(CHALLENGE_FLOW[state]).toContain(after.state);
          // Nobody but a sprint starts one, and nothing incomplete is public.
          expect(after.state).not.toBe('in-sprint');
          if (after.state !== 'draft') expect(after.baselineValue).not.toBeNull();
          one = { ...one, state: after.state, version: after.version };
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('is in the one function that changes states, whoever calls it', async () => {
    const { db } = house.kernel;
    const change = (id: string, to: ChallengeState, ars: string) =>
      db.transaction().execute((trx) => changeChallenge(trx, { id, to, reason: 'Weil.', ars, now }));
    const one = await submitted();
    for (const to of CHALLENGE_STATES.filter((state) => !CHALLENGE_FLOW.submitted.includes(state)))
      await expect(change(one.id, to, BUND), to).rejects.toMatchObject({ code: 'challenge-not-allowed' });
    await expect(change(one.id, 'clarified', WACKEN)).rejects.toMatchObject({
      code: 'challenge-not-allowed',
    });
    await expect(change((await draft()).id, 'submitted', BUND)).rejects.toMatchObject({
      code: 'challenge-not-allowed',
    });
    await change(one.id, 'clarified', BUND);
    await change(one.id, 'prioritised', BUND);
    expect(await change(one.id, 'in-sprint', BUND)).toMatchObject({ state: 'in-sprint', version: 5 });
    // And in the database itself.
    await expect(
      sql`update cocreation.challenge set baseline_value = null where id = ${one.id}`.execute(db),
    ).rejects.toThrow();
    expect(await challengeTitles(db, [one.id])).toEqual(
      new Map([[one.id, { title: VALUE.title, lang: 'de', state: 'in-sprint', ars: WACKEN, source: null }]]),
    );
  });
});

describe('what everybody reads', () => {
  it('is a list narrowed by field and state, the most wanted first, examples last and marked', async () => {
    const most = await submitted(wacken, WACKEN, { title: 'Am meisten gewünscht', field: 'energy' });
    const less = await submitted(koeln, KOELN, { title: 'Weniger gewünscht', field: 'energy' });
    const invented = await submitted(koeln, KOELN, { title: 'Ganz erfunden', field: 'energy' });
    for (const [as, ars] of [
      [koeln, KOELN],
      [bonn, BONN],
    ] as const)
      await desk(as, ars, 'PUT', `/${most.id}/voice`, {});
    await sql`update cocreation.challenge set source = ${randomUUID()} where id = ${invented.id}`.execute(
      house.kernel.db,
    );
    const { html } = await page('/thema-energy');
    const order = [most, less, invented].map(({ title }) => html.indexOf(`>${title}<`));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(html).toContain('Beispiel');
    expect(html).toContain('3 Herausforderungen');
    expect((await page('/thema-energy/stand-solved')).html).toContain('Dazu gibt es keine Herausforderung.');
    expect((await page('/thema-energy', 'en')).html).toContain('wanted by 3 towns');
    for (const wrong of [
      '/thema-spam',
      '/stand-draft',
      '/stand-merged',
      '/seite-99',
      `/${randomUUID()}`,
      '/x',
    ])
      expect((await page(wrong)).status, wrong).toBe(404);
    expect((await house.http.inject({ url: '/netzwerk' })).body).toContain('/netzwerk/herausforderungen');
  });

  it('names the first twenty towns at once, and the others behind a title', async () => {
    const one = await submitted(wacken, WACKEN, { title: 'Gefragt im ganzen Land' });
    await sql`insert into cocreation.voice (challenge, ars, at)
      select ${one.id}, ars, now() from kernel.place where 'municipality' = any(levels) and selectable
        and ars <> ${WACKEN} order by ars limit 25`.execute(house.kernel.db);
    const { html } = await page(`/${one.id}`);
    expect(html).toContain('Gewünscht von 26 Kommunen');
    expect(html).toContain('5 weitere Kommunen');
  });

  it('goes to search engines as far as it is real', async () => {
    const one = await submitted(wacken, WACKEN, { title: 'Für alle' });
    const room = solutions.flatMap(({ network = [] }) => network).find(({ id }) => id === 'challenges');
    const pages: string[] = [];
    for await (const { page: listed } of room?.listed?.(house.kernel) ?? []) pages.push(listed);
    expect(pages).toContain(`herausforderungen/${one.id}`);
    const { rows } = await sql<{ id: string }>`select id from cocreation.challenge
      where source is not null or state = 'draft'`.execute(house.kernel.db);
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) expect(pages).not.toContain(`herausforderungen/${id}`);
  });
});

describe('what is like it', () => {
  it('is found among five thousand while somebody types, and by its words in public', async () => {
    const { db } = house.kernel;
    const wanted = await submitted(wacken, WACKEN, {
      ...{
        title: 'Hochwasser an der Brückenstraße',
        text: 'Nach Gewittern steht der Keller der Schule unter Wasser.',
      },
    });
    await sql`insert into cocreation.challenge (id, ars, state, field, title, text, affected, baseline_value,
        baseline_unit, baseline_source, baseline_on, created_at, changed_at)
      select gen_random_uuid(), ${KOELN}, 'submitted', 'data', 'Vorhaben ' || md5(n::text) || ' ' || md5((n * 7)::text),
        repeat(md5((n * 3)::text) || ' ' || md5((n * 5)::text) || ' ', 8), '{everybody}', 1, 'Stück', 'erfunden',
        '2026-01-01', now(), now() from generate_series(1, 5000) n`.execute(db);
    const similar = (body: object) => desk<FoundChallenges>(koeln, KOELN, 'POST', '/similar', body);
    const { body: typed } = await similar({
      title: 'Hochwasser in der Schule',
      text: 'Der Keller läuft voll.',
    });
    expect(typed.found[0]?.id).toBe(wanted.id);
    // How fast, says the bench `network`.
    expect((await page('/thema-data/seite-9')).status).toBe(200);
    // The one that is being written, and examples, are left out.
    const { body } = await similar({ title: 'Hochwasser in der Schule', except: wanted.id });
    expect(body.found.map(({ id }) => id)).not.toContain(wanted.id);
    const found = await call<FoundChallenges>(
      null,
      'GET',
      '/api/cocreation/challenges/find?q=Brückenstrasse',
    );
    expect(found.body.found).toMatchObject([{ id: wanted.id, title: 'Hochwasser an der Brückenstraße' }]);
    expect(
      (await call<FoundChallenges>(null, 'GET', '/api/cocreation/challenges/find?q=')).body.found,
    ).toEqual([]);
  }, 60_000);
});

it('tells the town in the log what was done, in words and without what was typed', async () => {
  const manager = await signInAs(house, {
    memberships: [{ ars: WACKEN, level: 'municipality', role: 'manager' }],
  });
  const { body } = await call<{ lines: LogLine[] }>(manager, 'GET', `/api/desk/${WACKEN}/audit`);
  const said = JSON.stringify(body);
  expect(said).toContain('hat eine Herausforderung eingereicht');
  expect(said).not.toContain('Lieferwagen');
});
