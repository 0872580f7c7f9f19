import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type Browser, openBrowser } from './kernel/identity/testing/browser.ts';
import { type MovingClock, movingClock } from './kernel/identity/testing/moving-clock.ts';
import { type OidcServer, startOidcServer } from './kernel/identity/testing/oidc-server.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { type SmallIssuer, startSmallIssuer } from './kernel/identity/testing/small-issuer.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';

const PUBLIC_URL = 'http://localhost:8080';
const WHOLE = '/api/account/providers/konto';
const SMALL = '/api/account/providers/klein';
let house: TestHouse;
let server: OidcServer;
let issuer: SmallIssuer;
let clock: MovingClock;
let browser: Browser;
let count = 0;

beforeAll(async () => {
  clock = movingClock();
  server = await startOidcServer({ id: 'konto', backTo: `${PUBLIC_URL}${WHOLE}/back` });
  issuer = await startSmallIssuer('klein');
  const gone = { ...issuer.config, id: 'weg', name: 'Weg', issuer: 'http://127.0.0.1:9' };
  house = await openTestHouse(buildApp, [], {
    ...{ clock, publicUrl: PUBLIC_URL, providers: [server.config, issuer.config, gone] },
    providerMilliseconds: 700,
  });
});
afterAll(async () => {
  await house.close();
  await server.close();
  await issuer.close();
});
beforeEach(() => {
  browser = openBrowser(house.http);
  issuer.lie({});
});

const someone = () => `person${++count}@konto.example`;
const begin = async (address: string, body: object = {}, from = browser) => {
  const answer = await from.send('POST', address, body);
  expect(answer.status).toBe(200);
  return (answer.body as { url: string }).url; // the schema of the route
};
const pathOf = (url: string) => url.slice(PUBLIC_URL.length);
const isSignedIn = async (from = browser) => (await from.get('/api/account/sessions')).status === 200;

/** A whole sign-in at the real provider. */
async function signIn(body: object = {}, from = browser) {
  return from.get(pathOf(await server.walk(await begin(WHOLE, body, from))));
}

/** A whole sign-in at the small one. */
async function signInSmall(body: object = {}, from = browser) {
  return from.get(issuer.backFrom(await begin(SMALL, body, from)));
}

const fault = (code: string) => ({ status: 302, headers: { location: `/anmelden?fehler=${code}` } });

describe('signing in at a provider', () => {
  it('makes the account with the first sign-in, finds it with the next, and goes where it was to go', async () => {
    const email = someone();
    server.signsIn({ sub: email, email: email.toUpperCase(), name: 'Erika Beispiel' });
    const first = await signIn({ next: '/koeln-053150000000?a=b#c' });
    expect(first).toMatchObject({ status: 302, headers: { location: '/koeln-053150000000?a=b#c' } });
    expect(first.headers['cache-control']).toBe('no-store');
    const person = await house.people.identity.identify({ cookie: browser.cookie() });
    expect(person).toMatchObject({ email, name: 'Erika Beispiel', memberships: [] });
    const again = openBrowser(house.http);
    expect((await signIn({ language: 'en' }, again)).headers.location).toBe('/en/mein-bereich');
    expect((await house.people.identity.identify({ cookie: again.cookie() }))?.id).toBe(person?.id);
  });

  it('asks with code, PKCE, state and nonce, and comes back to the configured address', async () => {
    const { searchParams } = new URL(await begin(WHOLE));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{32}$/),
      nonce: expect.stringMatching(/^[\w-]{32}$/),
      scope: 'openid email profile',
      redirect_uri: `${PUBLIC_URL}${WHOLE}/back`,
    });
  });

  it('leaves one cookie behind, that of the session', async () => {
    server.signsIn({ sub: 'cookies', email: someone() });
    const url = await begin(WHOLE);
    expect(browser.cookie()).toMatch(/^hier-provider=[^;]+$/);
    const answer = await browser.get(pathOf(await server.walk(url)));
    expect(browser.cookie()).toMatch(/^hier-session=[^;]+$/);
    for (const line of answer.cookies) expect(line).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('keeps no token of the provider', async () => {
    server.signsIn({ sub: 'tokens', email: someone() });
    await signIn();
    await signIn();
    const { rows } = await sql`select access_token, refresh_token, id_token, access_token_expires_at,
      refresh_token_expires_at, scope, password from kernel.sign_in_link where subject = 'tokens'`.execute(
      house.kernel.db,
    );
    expect(rows).toEqual([
      {
        ...{ access_token: null, refresh_token: null, id_token: null, scope: null, password: null },
        ...{ access_token_expires_at: null, refresh_token_expires_at: null },
      },
    ]);
  });

  it('ends the session that the browser had, and gives a new one', async () => {
    server.signsIn({ sub: 'fixed', email: someone() });
    await signIn();
    const thief = browser.copy();
    await signIn();
    expect(await isSignedIn(thief)).toBe(false);
    expect(await isSignedIn()).toBe(true);
  });

  it('names the providers, without their secrets', async () => {
    expect((await browser.get('/api/account/providers')).body).toEqual({
      providers: [
        { id: 'konto', name: 'Servicekonto' },
        { id: 'klein', name: 'Kleines Konto' },
        { id: 'weg', name: 'Weg' },
      ],
    });
    expect((await browser.send('POST', '/api/account/providers/fremd', {})).status).toBe(404);
  });
});

describe('an answer that does not belong there', () => {
  it('with a wrong state, or none, leads nowhere', async () => {
    server.signsIn({ sub: 'state', email: someone() });
    const back = new URL(await server.walk(await begin(WHOLE)));
    back.searchParams.set('state', 'a'.repeat(32));
    expect(await browser.get(pathOf(back.href))).toMatchObject(fault('late'));
    back.searchParams.delete('state');
    expect(await browser.get(pathOf(back.href))).toMatchObject(fault('provider'));
    expect(await isSignedIn()).toBe(false);
  });

  it('in another browser leads nowhere: nobody is signed in to an account of somebody else', async () => {
    server.signsIn({ sub: 'thief', email: someone() });
    const back = pathOf(await server.walk(await begin(WHOLE)));
    const victim = openBrowser(house.http);
    expect(await victim.get(back)).toMatchObject(fault('other-browser'));
    expect(await isSignedIn(victim)).toBe(false);
    // Nor in a browser that has begun one of its own.
    const busy = openBrowser(house.http);
    await begin(WHOLE, {}, busy);
    const other = pathOf(await server.walk(await begin(WHOLE)));
    expect(await busy.get(other)).toMatchObject(fault('other-browser'));
  });

  it('twice signs in once, and takes nothing from who is signed in', async () => {
    server.signsIn({ sub: 'twice', email: someone() });
    const back = pathOf(await server.walk(await begin(WHOLE)));
    const copy = browser.copy();
    expect((await browser.get(back)).headers.location).toBe('/mein-bereich');
    expect(await browser.get(back)).toMatchObject(fault('late'));
    expect(await isSignedIn()).toBe(true);
    expect(await copy.get(back)).toMatchObject(fault('late'));
    expect(await isSignedIn(copy)).toBe(false);
  });

  it('twice at the same moment signs in once', async () => {
    server.signsIn({ sub: 'at once', email: someone() });
    const back = pathOf(await server.walk(await begin(WHOLE)));
    const answers = await Promise.all(
      [browser.copy(), browser.copy(), browser.copy()].map((one) => one.get(back)),
    );
    expect(answers.filter(({ headers }) => headers.location === '/mein-bereich')).toHaveLength(1);
  });

  it('after ten minutes leads nowhere, by the clock of the house', async () => {
    const url = await begin(SMALL, { language: 'en' });
    clock.pass({ minutes: 10, seconds: 1 });
    expect(await browser.get(issuer.backFrom(url))).toMatchObject(fault('late'));
    clock.pass({ minutes: -10, seconds: -1 });
  });

  it('from another provider than was asked leads nowhere', async () => {
    const url = await begin(SMALL);
    const back = issuer.backFrom(url).replace('/klein/', '/konto/');
    expect(await browser.get(back)).toMatchObject(fault('provider'));
    const wrong = issuer.backFrom(await begin(SMALL), { iss: 'https://evil.example' });
    expect(await browser.get(wrong)).toMatchObject(fault('provider'));
  });

  it('says that the person did not want to, in the language of before, without words of the provider', async () => {
    server.signsIn(null);
    const back = await server.walk(await begin(WHOLE, { language: 'en' }));
    expect(back).toContain('error=access_denied');
    const answer = await browser.get(pathOf(back));
    expect(answer.headers.location).toBe('/en/anmelden?fehler=cancelled');
    expect(answer.body).toBe('');
    const error = issuer.backFrom(await begin(SMALL), { error: '<script>', error_description: 'x' });
    expect(await browser.get(error)).toMatchObject(fault('provider'));
  });

  it.each(['?state=a&state=b', '?state=', '?code=x', `?state=${'x'.repeat(5000)}`, '?state[]=1', ''])(
    'is never an error of ours: %s',
    async (query) => {
      const { status, headers } = await browser.get(`${SMALL}/back${query}`);
      expect([status, headers.location]).toEqual([302, '/anmelden?fehler=provider']);
    },
  );
});

describe('an ID token', () => {
  it.each<[string, object, string]>([
    ['signed with another key', { isForged: true }, 'provider'],
    ['for another sign-in (nonce)', { claims: { nonce: 'another' } }, 'provider'],
    ['without nonce', { claims: { nonce: null } }, 'provider'],
    ['for somebody else', { claims: { aud: 'another client' } }, 'provider'],
    ['used by somebody else', { claims: { aud: ['small', 'other'], azp: 'other' } }, 'provider'],
    ['of another issuer', { claims: { iss: 'https://evil.example' } }, 'provider'],
    ['of nobody', { claims: { sub: null } }, 'provider'],
    ['that has expired', { claims: { exp: Math.floor(Date.now() / 1000) - 120 } }, 'provider'],
    ['without an end', { claims: { exp: null } }, 'provider'],
    ['without a beginning', { claims: { iat: null } }, 'clock'],
  ])('%s is refused', async (_, lies, code) => {
    issuer.lie(lies);
    expect(await signInSmall()).toMatchObject(fault(code));
    expect(await isSignedIn()).toBe(false);
  });

  it('may come from a clock that is half a minute wrong, and not from one that is an hour wrong', async () => {
    issuer.lie({ claims: { sub: 'clock', email: someone() } });
    for (const seconds of [30, -30]) {
      clock.pass({ seconds });
      expect((await signInSmall()).headers.location).toBe('/mein-bereich');
      clock.pass({ seconds: -seconds });
    }
    for (const hours of [1, -1]) {
      clock.pass({ hours });
      expect(await signInSmall()).toMatchObject(fault('clock'));
      clock.pass({ hours: -hours });
    }
  });

  it('may be signed with a new key at once, and no longer with the old one', async () => {
    issuer.lie({ claims: { sub: 'keys', email: someone() } });
    expect((await signInSmall()).headers.location).toBe('/mein-bereich');
    await issuer.rotate();
    expect((await signInSmall()).headers.location).toBe('/mein-bereich');
    issuer.lie({ claims: { sub: 'keys' }, isForged: true });
    expect(await signInSmall()).toMatchObject(fault('provider'));
  });
});

describe('a provider that fails', () => {
  it('says so before anybody goes there, in time, and costs no other way', async () => {
    const begun = performance.now();
    expect(await browser.send('POST', '/api/account/providers/weg', {})).toMatchObject({
      status: 503,
      body: { code: 'provider-unavailable', title: 'Weg ist gerade nicht erreichbar' },
    });
    expect(performance.now() - begun).toBeLessThan(3000);
    server.signsIn({ sub: 'other way', email: someone() });
    expect((await signIn()).headers.location).toBe('/mein-bereich');
  });

  it.each(['silent', 500] as const)('is asked again after it was %s', async (mood) => {
    await whenForgotten(async () => {
      issuer.lie({ answers: { discovery: mood } });
      expect((await browser.send('POST', SMALL, {})).status).toBe(503);
    });
    issuer.lie({ claims: { sub: `after ${mood}`, email: someone() } });
    expect((await signInSmall()).headers.location).toBe('/mein-bereich');
  });

  it.each<[string, object, string]>([
    ['silent with the token', { answers: { token: 'silent' } }, 'unavailable'],
    ['broken with the token', { answers: { token: 500 } }, 'unavailable'],
    ['against the code', { answers: { token: 400 } }, 'provider'],
    ['broken with its keys', { answers: { keys: 500 } }, 'provider'],
  ])('is told apart: %s', async (_, lies, code) => {
    const url = await begin(SMALL);
    issuer.lie(lies);
    const begun = performance.now();
    expect(await browser.get(issuer.backFrom(url))).toMatchObject(fault(code));
    expect(performance.now() - begun).toBeLessThan(4000);
    expect(await isSignedIn()).toBe(false);
  });

  it.each<[string, Record<string, unknown>]>([
    ['is somebody else', { issuer: 'https://evil.example' }],
    ['leads into the own network', { token_endpoint: 'https://10.0.0.1/token' }],
    ['leads to this machine', { jwks_uri: 'https://localhost/keys' }],
    ['is not encrypted', { token_endpoint: 'http://konto.example/token' }],
    ['shares a secret to sign with', { id_token_signing_alg_values_supported: ['HS256', 'none'] }],
    ['names no keys', { jwks_uri: undefined }],
  ])('is not believed where it %s', async (_, facts) => {
    await whenForgotten(async () => {
      issuer.lie({ facts });
      expect((await browser.send('POST', SMALL, {})).status).toBe(503);
    });
  });

  /** What a provider said about itself holds for ten minutes. */
  async function whenForgotten(work: () => Promise<void>): Promise<void> {
    clock.pass({ hours: 3 });
    await work().finally(() => clock.pass({ hours: -3 }));
  }
});

describe('the address that a provider knows', () => {
  it('never leads to an account that has it already: its owner must link it', async () => {
    const owner = await signInAs(house, { email: someone() });
    server.signsIn({ sub: 'not the owner', email: owner.email });
    expect(await signIn()).toMatchObject(fault('link-first'));
    expect(await isSignedIn()).toBe(false);
    expect(await linksOf(owner.personId)).toEqual([]);
  });

  it('is believed only where the provider vouches for it, and then nothing half-made is left', async () => {
    const email = someone();
    issuer.lie({ claims: { sub: 'unproven', email, email_verified: false } });
    expect(await signInSmall()).toMatchObject(fault('email-unverified'));
    issuer.lie({ claims: { sub: 'unproven', email, email_verified: null } });
    expect(await signInSmall()).toMatchObject(fault('email-unverified'));
    const { rows } = await sql`select 1 from kernel.person where email = ${email}
      union all select 1 from kernel.sign_in_link where subject = 'unproven'`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });

  it('is needed for a new account', async () => {
    issuer.lie({ claims: { sub: 'no address', email: null } });
    expect(await signInSmall()).toMatchObject(fault('no-email'));
    issuer.lie({ claims: { sub: 'no address', email: 'no address' } });
    expect(await signInSmall()).toMatchObject(fault('no-email'));
  });

  it('is asked for where the token leaves it out, and counts only for the same person', async () => {
    const email = someone();
    const claims = { sub: 'asked', email: null };
    issuer.lie({ claims, userinfo: { sub: 'another', email, email_verified: true } });
    expect(await signInSmall()).toMatchObject(fault('provider'));
    issuer.lie({ claims, userinfo: { sub: 'asked', email, email_verified: true } });
    expect((await signInSmall()).headers.location).toBe('/mein-bereich');
  });

  it('may change, or be missing, once the account is linked', async () => {
    const email = someone();
    issuer.lie({ claims: { sub: 'changes', email } });
    await signInSmall();
    const taken = await signInAs(house, { email: someone() });
    for (const own of [{ email: taken.email }, { email: null }, { email_verified: false }]) {
      issuer.lie({ claims: { sub: 'changes', email: someone(), ...own } });
      const again = openBrowser(house.http);
      expect((await signInSmall({}, again)).headers.location).toBe('/mein-bereich');
      expect((await house.people.identity.identify({ cookie: again.cookie() }))?.email).toBe(email);
    }
  });
});

describe('linking a provider', () => {
  async function owner() {
    const who = await signInAs(house, { email: someone() });
    return { ...who, browser: openBrowser(house.http, { cookie: who.cookie }) };
  }

  it('is done by the signed-in owner, whatever address is known there, and opens the account from then on', async () => {
    const who = await owner();
    server.signsIn({ sub: 'linked', email: someone(), emailVerified: false });
    const answer = await signIn({ link: true, next: '/mein-bereich/konto' }, who.browser);
    expect(answer.headers.location).toBe('/mein-bereich/konto');
    expect(await linksOf(who.personId)).toEqual(['konto']);
    expect((await signIn()).headers.location).toBe('/mein-bereich');
    expect((await house.people.identity.identify({ cookie: browser.cookie() }))?.id).toBe(who.personId);
  });

  it('needs somebody who signed in within ten minutes', async () => {
    expect((await browser.send('POST', WHOLE, { link: true })).status).toBe(401);
    const who = await owner();
    clock.pass({ minutes: 11 });
    expect(await who.browser.send('POST', WHOLE, { link: true })).toMatchObject({
      status: 403,
      body: { code: 'sign-in-again' },
    });
    clock.pass({ minutes: -11 });
  });

  it('takes nothing from another account', async () => {
    server.signsIn({ sub: 'of another', email: someone() });
    await signIn();
    const who = await owner();
    expect(await signIn({ link: true }, who.browser)).toMatchObject(fault('linked-elsewhere'));
    expect(await linksOf(who.personId)).toEqual([]);
  });

  it('does not happen when the owner has signed out meanwhile', async () => {
    const who = await owner();
    server.signsIn({ sub: 'signed out', email: someone() });
    const url = await begin(WHOLE, { link: true }, who.browser);
    await who.browser.send('POST', '/api/account/sign-out');
    expect(await who.browser.get(pathOf(await server.walk(url)))).toMatchObject(fault('failed'));
    expect(await linksOf(who.personId)).toEqual([]);
  });

  it('can be undone by the owner, freshly signed in', async () => {
    const who = await owner();
    server.signsIn({ sub: 'undone', email: someone() });
    await signIn({ link: true }, who.browser);
    expect((await who.browser.send('DELETE', WHOLE)).status).toBe(204);
    expect((await who.browser.send('DELETE', WHOLE)).status).toBe(404);
    expect(await linksOf(who.personId)).toEqual([]);
  });
});

describe('where it goes after a sign-in', () => {
  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/.//evil.example',
    '/%0d%0aset-cookie:x=y\r\nx:y',
    '/\tevil',
    'javascript:alert(1)',
    'evil.example',
    '/api/account/sign-out',
    `/${'x'.repeat(600)}`,
  ])('is never elsewhere: %j', async (next) => {
    issuer.lie({ claims: { sub: 'next', email: 'next@konto.example' } });
    expect((await signInSmall({ next })).headers.location).toBe('/mein-bereich');
  });
});

async function linksOf(person: string): Promise<string[]> {
  const { rows } = await sql<{ provider: string }>`
    select provider from kernel.sign_in_link where person = ${person}`.execute(house.kernel.db);
  return rows.map(({ provider }) => provider);
}
