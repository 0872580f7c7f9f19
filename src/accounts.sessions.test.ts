import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { openBrowser } from './kernel/identity/testing/browser.ts';
import { type MovingClock, movingClock } from './kernel/identity/testing/moving-clock.ts';
import { signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';

let house: TestHouse;
let secure: TestHouse;
let clock: MovingClock;
beforeAll(async () => {
  clock = movingClock();
  house = await openTestHouse(buildApp, [], { clock });
  secure = await openTestHouse(buildApp, [], { clock, publicUrl: 'https://app.example' });
});
afterAll(async () => {
  await house.close();
  await secure.close();
});

const SESSIONS = '/api/account/sessions';

async function signedIn(email?: string) {
  const who = await signInAs(house, email === undefined ? {} : { email });
  return { ...who, browser: openBrowser(house.http, { cookie: who.cookie }) };
}

describe('sessions', () => {
  it('are listed to their owner alone, and say which is this one', async () => {
    const one = await signedIn();
    const other = await signedIn(one.email);
    await signedIn();
    const { status, headers, body } = await one.browser.get(SESSIONS);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    const { sessions } = body as { sessions: { id: string; isCurrent: boolean }[] }; // the schema of the route
    expect(new Map(sessions.map(({ id, isCurrent }) => [id, isCurrent]))).toEqual(
      new Map([
        [one.sessionId, true],
        [other.sessionId, false],
      ]),
    );
    expect(JSON.stringify(body)).not.toContain(one.cookie.split('=')[1]?.slice(0, 20));
  });

  it('can be ended one by one, by their owner alone', async () => {
    const one = await signedIn();
    const other = await signedIn(one.email);
    const stranger = await signedIn();
    expect((await stranger.browser.send('DELETE', `${SESSIONS}/${other.sessionId}`)).body).toMatchObject({
      code: 'session-unknown',
    });
    expect((await other.browser.get(SESSIONS)).status).toBe(200);
    expect((await one.browser.send('DELETE', `${SESSIONS}/${other.sessionId}`)).status).toBe(204);
    expect((await other.browser.get(SESSIONS)).status).toBe(401);
    expect((await one.browser.get(SESSIONS)).status).toBe(200);
    expect((await one.browser.send('DELETE', `${SESSIONS}/not-an-id`)).status).toBe(400);
  });

  it('take their cookie with them when the own one is ended', async () => {
    const { browser, sessionId } = await signedIn();
    const answer = await browser.send('DELETE', `${SESSIONS}/${sessionId}`);
    expect(answer.cookies).toEqual(['hier-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect(browser.cookie()).toBe('');
  });

  it('can be ended all but this one', async () => {
    const one = await signedIn();
    const others = [await signedIn(one.email), await signedIn(one.email)];
    const stranger = await signedIn();
    expect((await one.browser.send('DELETE', SESSIONS)).status).toBe(204);
    for (const { browser } of others) expect((await browser.get(SESSIONS)).status).toBe(401);
    expect((await one.browser.get(SESSIONS)).status).toBe(200);
    expect((await stranger.browser.get(SESSIONS)).status).toBe(200);
  });

  it('are for who is signed in', async () => {
    const nobody = openBrowser(house.http);
    for (const answer of [
      await nobody.get(SESSIONS),
      await nobody.send('DELETE', SESSIONS),
      await nobody.send('DELETE', `${SESSIONS}/0192a1b2-0000-7000-8000-000000000000`),
    ]) {
      expect([answer.status, answer.body]).toMatchObject([401, { code: 'sign-in-required' }]);
    }
  });
});

describe('signing out', () => {
  it('ends the session on the server too', async () => {
    const { browser } = await signedIn();
    const thief = browser.copy();
    expect((await browser.send('POST', '/api/account/sign-out')).status).toBe(204);
    expect(browser.cookie()).toBe('');
    expect((await thief.get(SESSIONS)).status).toBe(401);
  });

  it('is no error in a second tab, at the same time or later', async () => {
    const { browser } = await signedIn();
    const tab = browser.copy();
    const [first, second] = await Promise.all([
      browser.send('POST', '/api/account/sign-out'),
      tab.send('POST', '/api/account/sign-out'),
    ]);
    expect([first.status, second.status]).toEqual([204, 204]);
    expect((await browser.send('POST', '/api/account/sign-out')).status).toBe(204);
    expect((await tab.get(SESSIONS)).body).toMatchObject({ code: 'sign-in-required' });
  });

  it('is not done by a page of somebody else', async () => {
    const { browser, cookie } = await signedIn();
    const foreign = openBrowser(house.http, { origin: 'https://evil.example', cookie });
    expect((await foreign.send('POST', '/api/account/sign-out')).body).toMatchObject({
      code: 'foreign-origin',
    });
    expect((await browser.get(SESSIONS)).status).toBe(200);
  });
});

describe('a session that is used', () => {
  it('lives on: once a day its thirty days begin anew, with its cookie, and not more often', async () => {
    const { browser } = await signedIn();
    clock.pass({ hours: 23 });
    expect((await browser.get(SESSIONS)).cookies).toEqual([]);
    clock.pass({ hours: 2 });
    const { cookies } = await browser.get(SESSIONS);
    expect(cookies).toEqual([
      expect.stringMatching(/^hier-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await browser.get(SESSIONS)).cookies).toEqual([]);
    clock.pass({ days: 29, hours: 20 });
    expect((await browser.get(SESSIONS)).status).toBe(200);
    clock.pass({ days: 31 });
    expect((await browser.get(SESSIONS)).status).toBe(401);
  });

  it('does not become younger by that', async () => {
    const { cookie } = await signedIn();
    clock.pass({ hours: 25 });
    await openBrowser(house.http, { cookie }).get(SESSIONS);
    const person = await house.people.identity.identify({ cookie });
    const began = Temporal.Instant.from(person?.session.createdAt ?? '');
    expect(began.until(clock.now()).total('hours')).toBeGreaterThan(24);
  });
});

describe('the cookie', () => {
  it('cannot be read by scripts, and is bound to the host behind TLS', async () => {
    const who = await signInAs(secure);
    expect(who.cookie).toMatch(/^__Host-hier-session=/);
    const browser = openBrowser(secure.http, { origin: 'https://app.example', cookie: who.cookie });
    clock.pass({ hours: 25 });
    const { cookies } = await browser.get(SESSIONS);
    expect(cookies).toEqual([
      expect.stringMatching(
        /^__Host-hier-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
    // The name without the prefix, which another host could set, counts for nothing.
    const plain = who.cookie.replace('__Host-', '');
    expect((await openBrowser(secure.http, { cookie: plain }).get(SESSIONS)).status).toBe(401);
  });
});
