import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type Browser, openBrowser } from './kernel/identity/testing/browser.ts';
import { type MovingClock, movingClock } from './kernel/identity/testing/moving-clock.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { type SoftPasskey, softPasskey } from './kernel/identity/testing/soft-passkey.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';

let house: TestHouse;
let clock: MovingClock;
beforeAll(async () => {
  clock = movingClock();
  house = await openTestHouse(buildApp, [], { clock });
});
afterAll(() => house.close());

const LIST = '/api/account/passkeys';
type Options = { challenge: string; [name: string]: unknown };

async function owner() {
  const who = await signInAs(house);
  return { ...who, browser: openBrowser(house.http, { cookie: who.cookie }) };
}

async function add(browser: Browser, passkey: SoftPasskey, name = 'Mein Telefon') {
  const begun = await browser.send('POST', `${LIST}/options`, { name });
  expect(begun.status).toBe(200);
  const response = passkey.create(begun.body as Options); // the schema of the route
  return browser.send('POST', LIST, { name, response });
}

async function signIn(browser: Browser, passkey: SoftPasskey) {
  const begun = await browser.send('POST', '/api/account/passkey/options');
  expect(begun.status).toBe(200);
  const response = passkey.use(begun.body as Options); // the schema of the route
  return browser.send('POST', '/api/account/passkey/check', { response });
}

async function ownerWith(passkey: SoftPasskey) {
  const who = await owner();
  expect((await add(who.browser, passkey)).status).toBe(200);
  return who;
}

describe('adding a passkey', () => {
  it('asks the device to keep it and to prove who holds it, and lists it then', async () => {
    const { browser, email } = await owner();
    const begun = await browser.send('POST', `${LIST}/options`, { name: 'Schlüssel' });
    expect(begun.body).toMatchObject({
      rp: { id: 'localhost', name: 'Hierzulande' },
      user: { name: email },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(begun.cookies).toEqual([
      expect.stringMatching(/^hier-passkey=[^;]+; Max-Age=300; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const response = softPasskey().create(begun.body as Options);
    const added = await browser.send('POST', LIST, { name: ' Schlüssel ', response });
    expect(added).toMatchObject({ status: 200, body: { name: 'Schlüssel' } });
    expect(added.cookies).toEqual(['hier-passkey=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    const { body } = await browser.get(LIST);
    expect(body).toEqual({
      passkeys: [
        {
          id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
          name: 'Schlüssel',
          createdAt: expect.any(String),
        },
      ],
    });
  });

  it('needs a session of the last ten minutes, at both steps', async () => {
    const { browser } = await owner();
    const passkey = softPasskey();
    clock.pass({ minutes: 9 });
    const begun = await browser.send('POST', `${LIST}/options`, { name: 'x' });
    expect(begun.status).toBe(200);
    clock.pass({ minutes: 2 });
    const response = passkey.create(begun.body as Options);
    for (const answer of [
      await browser.send('POST', LIST, { name: 'x', response }),
      await browser.send('POST', `${LIST}/options`, { name: 'x' }),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'sign-in-again' }]);
    }
  });

  it('refuses an old challenge, one that was used, and one of another ceremony', async () => {
    const { browser } = await owner();
    const begun = await browser.send('POST', `${LIST}/options`, { name: 'x' });
    const late = openBrowser(house.http, { cookie: browser.cookie() });
    clock.pass({ minutes: 5, seconds: 2 });
    const response = softPasskey().create(begun.body as Options);
    expect((await late.send('POST', LIST, { name: 'x', response })).body).toMatchObject({
      code: 'passkey-late',
    });
    const passkey = softPasskey();
    const again = await browser.send('POST', `${LIST}/options`, { name: 'x' });
    const twice = openBrowser(house.http, { cookie: browser.cookie() });
    const made = passkey.create(again.body as Options);
    expect((await browser.send('POST', LIST, { name: 'x', response: made })).status).toBe(200);
    expect((await twice.send('POST', LIST, { name: 'x', response: made })).body).toMatchObject({
      code: 'passkey-late',
    });
    const other = await browser.send('POST', '/api/account/passkey/options');
    const crossed = softPasskey().create(other.body as Options);
    expect((await browser.send('POST', LIST, { name: 'x', response: crossed })).status).toBe(400);
  });

  it.each([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another domain', { rpId: 'evil.example' }],
    ['whose holder proved nothing', { verifiesUser: false }],
  ])('refuses one %s', async (_, options) => {
    const { browser } = await owner();
    expect(await add(browser, softPasskey(options))).toMatchObject({
      status: 400,
      body: { code: 'passkey-refused' },
    });
    expect((await browser.get(LIST)).body).toEqual({ passkeys: [] });
  });

  it('refuses one that belongs to somebody already', async () => {
    const passkey = softPasskey();
    await ownerWith(passkey);
    const { browser } = await owner();
    expect((await add(browser, passkey)).body).toMatchObject({ code: 'passkey-refused' });
  });

  it('is done by the signed-in owner alone, in the browser that began it', async () => {
    const one = await owner();
    const other = await owner();
    const begun = await one.browser.send('POST', `${LIST}/options`, { name: 'x' });
    const response = softPasskey().create(begun.body as Options);
    expect((await other.browser.send('POST', LIST, { name: 'x', response })).status).toBe(400);
    const stolen = one.browser.cookie().split('; ').at(-1) ?? '';
    expect(stolen).toMatch(/^hier-passkey=/);
    const thief = openBrowser(house.http, { cookie: `${other.cookie}; ${stolen}` });
    expect((await thief.send('POST', LIST, { name: 'x', response })).status).toBe(400);
    expect((await openBrowser(house.http).send('POST', LIST, { name: 'x', response })).status).toBe(401);
    expect((await other.browser.get(LIST)).body).toEqual({ passkeys: [] });
  });

  it.each(['', 'x'.repeat(101), 'a\nb', 7])('refuses the name %j', async (name) => {
    const { browser } = await owner();
    expect((await browser.send('POST', `${LIST}/options`, { name })).status).toBe(400);
  });
});

describe('signing in by a passkey', () => {
  it('needs no address, and gives a session with the cookie of the house', async () => {
    const passkey = softPasskey();
    const { personId } = await ownerWith(passkey);
    const browser = openBrowser(house.http);
    const answer = await signIn(browser, passkey);
    expect([answer.status, answer.body]).toEqual([200, { isNew: false }]);
    expect(answer.cookies).toEqual([
      'hier-passkey=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      expect.stringMatching(/^hier-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const person = await house.people.identity.identify({ cookie: browser.cookie() });
    expect(person?.id).toBe(personId);
  });

  it('tells nobody in its options which passkeys there are', async () => {
    const { browser } = await ownerWith(softPasskey());
    const { body } = await browser.send('POST', '/api/account/passkey/options');
    expect(body).toEqual({
      challenge: expect.any(String),
      rpId: 'localhost',
      timeout: 60_000,
      userVerification: 'required',
    });
  });

  it('makes the session a fresh one', async () => {
    const passkey = softPasskey();
    const { browser } = await ownerWith(passkey);
    clock.pass({ minutes: 20 });
    expect((await browser.send('POST', `${LIST}/options`, { name: 'x' })).status).toBe(403);
    await signIn(browser, passkey);
    expect((await browser.send('POST', `${LIST}/options`, { name: 'x' })).status).toBe(200);
  });

  it('refuses what was used before: challenge and answer count once', async () => {
    const passkey = softPasskey();
    await ownerWith(passkey);
    const browser = openBrowser(house.http);
    const begun = await browser.send('POST', '/api/account/passkey/options');
    const copy = browser.copy();
    const response = passkey.use(begun.body as Options);
    const first = await browser.send('POST', '/api/account/passkey/check', { response });
    expect(first.status).toBe(200);
    const replay = await copy.send('POST', '/api/account/passkey/check', { response });
    expect([replay.status, replay.body]).toMatchObject([400, { code: 'passkey-late' }]);
    expect(copy.cookie()).toBe('');
  });

  it('refuses an answer after five minutes, and one from another browser', async () => {
    const passkey = softPasskey();
    await ownerWith(passkey);
    const browser = openBrowser(house.http);
    const begun = await browser.send('POST', '/api/account/passkey/options');
    const response = passkey.use(begun.body as Options);
    const stranger = openBrowser(house.http);
    expect((await stranger.send('POST', '/api/account/passkey/check', { response })).body).toMatchObject({
      code: 'passkey-late',
    });
    clock.pass({ minutes: 5, seconds: 2 });
    expect((await browser.send('POST', '/api/account/passkey/check', { response })).body).toMatchObject({
      code: 'passkey-late',
    });
  });

  it('refuses a copy whose counter goes back', async () => {
    const options = { step: 5 };
    const passkey = softPasskey(options);
    await ownerWith(passkey);
    expect((await signIn(openBrowser(house.http), passkey)).status).toBe(200);
    options.step = -3;
    const behind = await signIn(openBrowser(house.http), passkey);
    expect([behind.status, behind.body]).toMatchObject([400, { code: 'passkey-refused' }]);
  });

  it('takes one without a counter again and again', async () => {
    const passkey = softPasskey({ step: 0 });
    await ownerWith(passkey);
    for (let i = 0; i < 2; i++) expect((await signIn(openBrowser(house.http), passkey)).status).toBe(200);
  });

  it('refuses one that is not known, and the signature of another key', async () => {
    const passkey = softPasskey();
    await ownerWith(passkey);
    expect((await signIn(openBrowser(house.http), softPasskey())).body).toMatchObject({
      code: 'passkey-unknown',
    });
    const forged: SoftPasskey = {
      ...passkey,
      use: (options) => ({ ...softPasskey().use(options), id: passkey.id, rawId: passkey.id }),
    };
    expect((await signIn(openBrowser(house.http), forged)).body).toMatchObject({ code: 'passkey-refused' });
  });

  it('refuses one whose holder proved nothing', async () => {
    const options = { verifiesUser: true };
    const passkey = softPasskey(options);
    await ownerWith(passkey);
    options.verifiesUser = false;
    expect((await signIn(openBrowser(house.http), passkey)).body).toMatchObject({ code: 'passkey-refused' });
  });

  it('is refused to pages of somebody else', async () => {
    const foreign = openBrowser(house.http, { origin: 'https://evil.example' });
    expect((await foreign.send('POST', '/api/account/passkey/options')).body).toMatchObject({
      code: 'foreign-origin',
    });
  });
});

describe('removing a passkey', () => {
  it('ends it, is done by the owner alone, and needs a fresh session', async () => {
    const passkey = softPasskey();
    const one = await ownerWith(passkey);
    const stranger = await owner();
    const { body } = await one.browser.get(LIST);
    const { passkeys } = body as { passkeys: { id: string }[] }; // the schema of the route
    const address = `${LIST}/${passkeys[0]?.id}`;
    expect((await stranger.browser.send('DELETE', address)).body).toMatchObject({ code: 'passkey-unknown' });
    clock.pass({ minutes: 11 });
    expect((await one.browser.send('DELETE', address)).body).toMatchObject({ code: 'sign-in-again' });
    expect((await signIn(one.browser, passkey)).status).toBe(200);
    expect((await one.browser.send('DELETE', address)).status).toBe(204);
    expect((await one.browser.send('DELETE', address)).status).toBe(404);
    expect((await signIn(openBrowser(house.http), passkey)).body).toMatchObject({ code: 'passkey-unknown' });
  });
});
