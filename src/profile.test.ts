/** The own account over HTTP: profile, places, picture, export, deletion. */
import { type Kysely, sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { connect } from './kernel/database/connection.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const WACKEN = '010615168107';
const NOW = Temporal.Instant.from('2026-11-24T10:00:00Z');

let now = NOW;
const clock = { now: () => now, milliseconds: () => now.epochMilliseconds };
let house: TestHouse;
let owner: Kysely<unknown>;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, { clock });
  owner = connect(house.ownerUrl);
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
});

type Who = Parameters<typeof signInAs>[1];
const OWN = { origin: 'http://localhost:8080' };

/** A signed-in person who asks. */
async function person(who: Who = {}) {
  now = NOW;
  const signedIn = await signInAs(house, who);
  const { cookie } = signedIn;
  const ask = (method: 'GET' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    house.http.inject({ method, url, headers: { cookie, ...OWN }, ...(payload && { payload }) });
  const send = (bytes: Buffer, type = 'image/png') =>
    house.http.inject({
      ...{ method: 'PUT', url: '/api/account/picture', payload: bytes },
      headers: { cookie, ...OWN, 'content-type': type },
    });
  return { ...signedIn, ask, send };
}

const picture = (width = 64) =>
  sharp({ create: { width, height: 40, channels: 3, background: '#284' } })
    .png()
    .toBuffer();

describe('the own account', () => {
  it('says who somebody is, what they chose and where they work', async () => {
    const { ask, email } = await person({
      name: 'Erika',
      memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }],
    });
    const answer = await ask('GET', '/api/account');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      ...{ name: 'Erika', email, language: 'de', hasPicture: false },
      ...{ providers: [], isFresh: true },
      memberships: [
        {
          ...{ id: expect.any(String), ars: KOELN, place: 'Köln', level: 'municipality', role: 'editor' },
          ...{ since: expect.any(String), reaches: 0 },
        },
      ],
    });
  });

  it('is for nobody who is not signed in', async () => {
    for (const [method, url] of [
      ['GET', '/api/account'],
      ['PATCH', '/api/account'],
      ['DELETE', '/api/account'],
      ['GET', '/api/account/export'],
      ['GET', '/api/account/places'],
      ['PUT', '/api/account/places'],
      ['DELETE', '/api/account/places'],
      ['GET', '/api/account/picture'],
      ['PUT', '/api/account/picture'],
      ['DELETE', '/api/account/picture'],
    ] as const)
      expect((await house.http.inject({ method, url })).statusCode, `${method} ${url}`).toBe(401);
  });

  it('takes a name and a language, and leaves out what is not named', async () => {
    const { ask } = await person({ name: 'Erika' });
    expect((await ask('PATCH', '/api/account', { language: 'en' })).json()).toMatchObject({
      name: 'Erika',
      language: 'en',
    });
    expect((await ask('PATCH', '/api/account', { name: '  Zoë\u0301 O’Neill ' })).json()).toMatchObject({
      name: 'Zoë\u0301 O’Neill'.normalize('NFC'),
      language: 'en',
    });
    expect((await ask('PATCH', '/api/account', { name: '' })).json()).toMatchObject({ name: '' });
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ name: '', language: 'en' });
  });

  it.each([
    ['too long', 'x'.repeat(101)],
    ['a line break', 'Erika\nBcc: all'],
    ['a null byte', 'Eri\0ka'],
    ['turned around by a direction sign', 'Erika\u202egnp.exe'],
    ['an invisible sign', 'Erika\u200b'],
    ['half a sign', 'Erika\ud800'],
    ['a separator of lines', 'Erika\u2028Admin'],
    ['no text', 42],
    ['null', null],
  ])('refuses a name that is %s', async (_name, name) => {
    const { ask } = await person({ name: 'Erika' });
    const answer = await ask('PATCH', '/api/account', { name: name as string }); // wrong on purpose
    expect(answer.statusCode).toBe(400);
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ name: 'Erika' });
  });

  it('refuses a language that does not exist, and what nobody asks for', async () => {
    const { ask } = await person();
    for (const body of [{ language: 'fr' }, { language: '__proto__' }, { notifications: {} }])
      expect((await ask('PATCH', '/api/account', body)).statusCode, JSON.stringify(body)).toBe(400);
  });
});

describe('the places of all devices', () => {
  const place = (ars: string, own: object = {}) => ({
    ...{ ars, pinned: false, changedAt: '2026-11-20T08:00:00Z', removed: false },
    ...own,
  });

  it('are not kept until somebody wants it, then merged, and forgotten again', async () => {
    const { ask } = await person();
    expect((await ask('GET', '/api/account/places')).json()).toEqual({ places: null });
    await ask('PUT', '/api/account/places', { places: [place(KOELN)] });
    const merged = await ask('PUT', '/api/account/places', {
      places: [place(WACKEN), place(KOELN, { pinned: true, changedAt: '2026-11-21T08:00:00Z' })],
    });
    expect(merged.json().places).toEqual([
      place(WACKEN),
      place(KOELN, { pinned: true, changedAt: '2026-11-21T08:00:00Z' }),
    ]);
    expect((await ask('GET', '/api/account/places')).json()).toEqual(merged.json());
    expect((await ask('DELETE', '/api/account/places')).statusCode).toBe(204);
    expect((await ask('GET', '/api/account/places')).json()).toEqual({ places: null });
  });

  it('are merged whole when two devices come at the same time', async () => {
    const { ask } = await person();
    const keys = house.kernel.places.children('053000000000').map(({ ars }) => ars);
    await Promise.all(keys.map((ars) => ask('PUT', '/api/account/places', { places: [place(ars)] })));
    const { places } = (await ask('GET', '/api/account/places')).json();
    expect(places.map(({ ars }: { ars: string }) => ars)).toEqual(keys.toSorted());
  });

  it('are refused where nobody knows one, and nothing of it is kept', async () => {
    const { ask } = await person();
    const answer = await ask('PUT', '/api/account/places', { places: [place(KOELN), place('999999999999')] });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'place-unknown']);
    expect((await ask('GET', '/api/account/places')).json()).toEqual({ places: null });
  });

  it('are at most 200, and those that are there stay when more come', async () => {
    const { ask } = await person();
    const keys = [...house.kernel.places.children('010610000000')]
      .flatMap(({ ars }) => [ars, ...house.kernel.places.children(ars).map((one) => one.ars)])
      .concat(
        house.kernel.places
          .children('010510000000')
          .flatMap(({ ars }) => [ars, ...house.kernel.places.children(ars).map((one) => one.ars)]),
      );
    expect(keys.length).toBeGreaterThan(200);
    expect(
      (await ask('PUT', '/api/account/places', { places: keys.slice(0, 200).map((ars) => place(ars)) }))
        .statusCode,
    ).toBe(200);
    const answer = await ask('PUT', '/api/account/places', { places: [place(keys[200] ?? '')] });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'places-too-many']);
    expect((await ask('GET', '/api/account/places')).json().places).toHaveLength(200);
  });

  it.each([
    ['no list', { places: null }],
    ['too long a list', { places: Array.from({ length: 401 }, () => place(KOELN)) }],
    ['a key that is none', { places: [place('koeln')] }],
    ['an instant that is none', { places: [place(KOELN, { changedAt: 'gestern' })] }],
    ['more than was asked for', { places: [place(KOELN, { label: 'Zuhause' })] }],
  ])('are refused as %s', async (_name, body) => {
    const { ask } = await person();
    expect((await ask('PUT', '/api/account/places', body)).statusCode).toBe(400);
  });
});

describe('the own picture', () => {
  it('comes back as the house encoded it, for the person alone and for no cache', async () => {
    const { ask, send } = await person();
    const absent = await ask('GET', '/api/account/picture');
    expect([absent.statusCode, absent.json().code]).toEqual([404, 'picture-none']);
    expect((await send(await picture())).statusCode).toBe(204);
    const { statusCode, headers, rawPayload } = await ask('GET', '/api/account/picture');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-store',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
    });
    expect(await sharp(rawPayload).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 });
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ hasPicture: true });
    const { ask: another } = await person();
    expect((await another('GET', '/api/account/picture')).statusCode).toBe(404);
  });

  it('is replaced by the next and removed from the disk', async () => {
    const { ask, send } = await person();
    const before = (await house.kernel.files.list()).length;
    await send(await picture(50));
    await send(
      await sharp({ create: { width: 70, height: 70, channels: 3, background: '#c11' } })
        .png()
        .toBuffer(),
    );
    expect(await house.kernel.files.list()).toHaveLength(before + 1);
    expect((await ask('DELETE', '/api/account/picture')).statusCode).toBe(204);
    expect((await ask('DELETE', '/api/account/picture')).statusCode).toBe(204);
    expect(await house.kernel.files.list()).toHaveLength(before);
  });

  it('is taken by its content, whatever it is called, and nowhere else', async () => {
    const { send, cookie } = await person();
    expect((await send(await picture(), 'image/svg+xml')).statusCode).toBe(204);
    expect((await send(Buffer.from('<svg/>'), 'image/png')).json().code).toBe('picture-type');
    expect((await send(await picture(), 'application/octet-stream')).statusCode).toBe(415);
    expect((await send(Buffer.from('{}'), 'application/json')).statusCode).toBe(415);
    const elsewhere = await house.http.inject({
      ...{ method: 'PATCH', url: '/api/account', payload: await picture() },
      headers: { cookie, ...OWN, 'content-type': 'image/png' },
    });
    expect(elsewhere.statusCode).toBe(415);
  });

  it('that is too large is refused, and the one before stays', async () => {
    const { ask, send } = await person();
    await send(await picture());
    const answer = await send(Buffer.alloc(5_000_001, 0xff));
    expect([answer.statusCode, answer.json().status]).toEqual([413, 413]);
    expect((await send(Buffer.alloc(0))).statusCode).toBe(400);
    expect((await ask('GET', '/api/account/picture')).statusCode).toBe(200);
  });
});

describe('everything about a person', () => {
  it('comes as a file that nobody else keeps', async () => {
    const { ask, personId, email } = await person({ name: 'Erika' });
    const answer = await ask('GET', '/api/account/export');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="hierzulande-2026-11-24.json"',
      'cache-control': 'private, no-store',
    });
    expect(answer.json().parts.account).toMatchObject({ id: personId, email, name: 'Erika' });
  });

  it('goes with the account, for good, also in the other tab', async () => {
    const { ask, send, email } = await person({
      memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }],
    });
    await send(await picture());
    const answer = await ask('DELETE', '/api/account?lang=en', { confirm: ` ${email.toUpperCase()} ` });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ kept: [{ count: 1, text: expect.stringContaining('180 days') }] });
    expect(answer.headers['set-cookie']).toMatch(/^hier-session=; Max-Age=0; Path=\/; HttpOnly;/);
    expect((await ask('GET', '/api/account')).statusCode).toBe(401);
    expect((await ask('DELETE', '/api/account', { confirm: email })).statusCode).toBe(401);
    const { rows } = await sql`select 1 from kernel.person where email = ${email}`.execute(owner);
    expect(rows).toEqual([]);
  });

  it('stays where the address is not the own one, or the session is older than ten minutes', async () => {
    const { ask, email } = await person();
    for (const confirm of ['', 'max@nachbar.example', `${email}.`]) {
      const answer = await ask('DELETE', '/api/account', { confirm });
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'confirm-mismatch']);
    }
    for (const body of [{}, { confirm: [email] }, { confirm: email, also: 'x' }])
      expect((await ask('DELETE', '/api/account', body)).statusCode).toBe(400);
    now = NOW.add({ minutes: 10, seconds: 1 });
    const late = await ask('DELETE', '/api/account', { confirm: email });
    expect([late.statusCode, late.json().code]).toEqual([403, 'sign-in-again']);
    expect((await ask('GET', '/api/account')).json()).toMatchObject({ email, isFresh: false });
  });

  it('stays while a place would be left without a manager, which is named, until somebody takes over', async () => {
    const memberships = [
      { ars: WACKEN, level: 'municipality', role: 'manager' },
      { ars: '053820056056', level: 'municipality', role: 'manager' },
    ] as const;
    const { ask, email } = await person({ memberships });
    const answer = await ask('DELETE', '/api/account', { confirm: email });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'last-manager']);
    expect(answer.json().detail).toContain('Wacken, Sankt Augustin');
    expect((await ask('GET', '/api/account')).json().memberships).toHaveLength(2);
    const successor = await person({ memberships });
    expect((await ask('DELETE', '/api/account', { confirm: email })).statusCode).toBe(200);
    expect((await successor.ask('GET', '/api/account')).json().memberships).toHaveLength(2);
  });

  it('does not leave a place without a manager though both go at the same moment', async () => {
    const memberships = [{ ars: '051110000000', level: 'municipality', role: 'manager' }] as const;
    const both = [await person({ memberships }), await person({ memberships })];
    const answers = await Promise.all(
      both.map(({ ask, email }) => ask('DELETE', '/api/account', { confirm: email })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });
});
