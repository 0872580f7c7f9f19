/** Attacks on sessions: foreign, forged, old and ended ones. */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN } from './testing/ask.ts';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());

const NAME = 'hier-session';
const account = (cookie: string) => house.stranger('GET', '/api/account', { headers: { cookie } });

/** Asks for a code, reads it in the mail, signs in. Answers what the house sets as cookie. */
async function signIn(email: string, headers: Record<string, string> = {}) {
  const before = house.mails.length;
  await house.stranger('POST', '/api/account/code', { body: { email, language: 'de' }, headers });
  const code = /\b(\d{6})\b/.exec(house.mails[before]?.text ?? '')?.[1] ?? '';
  const answer = await house.stranger('POST', '/api/account/code/check', { body: { email, code }, headers });
  expect(answer.status).toBe(200);
  const [line = ''] = answer.headers.getSetCookie();
  return { line, cookie: line.split(';')[0] ?? '' };
}

describe('session fixation', () => {
  it('a cookie that was planted before is not the one after signing in', async () => {
    const attacker = await house.person();
    for (const planted of [`${NAME}=planted`, attacker.cookie]) {
      const { cookie } = await signIn('victim@stadt.example', { cookie: planted });
      expect(cookie).not.toBe(planted);
      expect((await account(cookie)).json()).toMatchObject({ email: 'victim@stadt.example' });
      const who = await account(planted);
      expect(who.status === 401 || who.json().email === attacker.email).toBe(true);
    }
  });

  it('a session in the address or in a header is none', async () => {
    const { cookie } = await house.person();
    const value = cookie.slice(cookie.indexOf('=') + 1);
    expect((await house.stranger('GET', `/api/account?${NAME}=${value}`)).status).toBe(401);
    for (const headers of [
      { authorization: `Bearer ${value}` },
      { 'set-auth-token': value },
      { 'x-session': value },
      { 'set-cookie': cookie },
    ])
      expect((await house.stranger('GET', '/api/account', { headers })).status).toBe(401);
  });
});

describe('a cookie', () => {
  it('is closed to scripts, and behind TLS to other hosts and to plain connections', async () => {
    const { line } = await signIn('erika@stadt.example');
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).not.toMatch(/domain=/i);
    const safe = await openAttackHouse({ publicUrl: 'https://app.example' });
    try {
      const { cookie } = await safe.person();
      expect(cookie).toMatch(/^__Host-/);
      const answer = await safe.stranger('POST', '/api/account/sign-out', {
        headers: { cookie, origin: 'https://app.example' },
      });
      expect(answer.headers.getSetCookie().join()).toMatch(/^__Host-hier-session=;.*Secure/);
      // Set by a host below, or over a plain connection: of another name, and not believed.
      expect(
        (await safe.stranger('GET', '/api/account', { headers: { cookie: cookie.replace('__Host-', '') } }))
          .status,
      ).toBe(401);
    } finally {
      await safe.close();
    }
  });

  it('with another signature, another token, or none of them, is nobody', async () => {
    const [one, two] = [await house.person(), await house.person()];
    const parts = (cookie: string) => decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)).split('.');
    const [token = '', signature = ''] = parts(one.cookie);
    const [otherToken = '', otherSignature = ''] = parts(two.cookie);
    const wrongKey = createHmac('sha256', 'guessed').update(token).digest('base64');
    const emptyKey = createHmac('sha256', '').update(token).digest('base64');
    for (const value of [
      `${token}.${otherSignature}`,
      `${otherToken}.${signature}`,
      `${token}.`,
      token,
      `.${signature}`,
      '',
      '.',
      `${token}.${signature.slice(0, -2)}`,
      `${token}.${signature.toLowerCase()}`,
      `${token}.${wrongKey}`,
      `${token}.${emptyKey}`,
      `${token}.none`,
      `${token} .${signature}`,
      `${token.toUpperCase()}.${signature}`,
      `' or '1'='1.${signature}`,
      `${token}.${signature}\0`,
      'x'.repeat(5_000),
      one.sessionId,
      one.personId,
    ])
      expect((await account(`${NAME}=${encodeURIComponent(value)}`)).status, value.slice(0, 80)).toBe(401);
    expect((await account(one.cookie)).status).toBe(200);
  });

  it('that stands twice lets nobody choose: the first one counts, and it is signed', async () => {
    const [victim, attacker] = [await house.person(), await house.person()];
    expect((await account(`${victim.cookie}; ${attacker.cookie}`)).json().email).toBe(victim.email);
    expect((await account(`${NAME}=forged; ${victim.cookie}`)).status).toBe(401);
  });

  it('holds no person, role or address, and the list of sessions no token', async () => {
    const { cookie, personId, email, ask } = await house.person();
    const value = decodeURIComponent(cookie);
    for (const part of [personId, email, email.split('@')[0] ?? '']) expect(value).not.toContain(part);
    const token = value.slice(value.indexOf('=') + 1).split('.')[0] ?? '';
    for (const path of ['/api/account', '/api/account/sessions', '/api/account/export'])
      expect((await ask('GET', path)).text, path).not.toContain(token);
  });
});

describe('a session that has ended', () => {
  it('by signing out is not accepted again, in no tab', async () => {
    const { cookie, ask } = await house.person();
    expect((await ask('POST', '/api/account/sign-out')).status).toBe(204);
    expect((await account(cookie)).status).toBe(401);
    expect((await ask('POST', '/api/account/sign-out')).status).toBe(204);
  });

  it('from elsewhere ends at once', async () => {
    const email = 'two-devices@stadt.example';
    const [lost, kept] = [await house.person({ email }), await house.person({ email })];
    expect((await kept.ask('DELETE', `/api/account/sessions/${lost.sessionId}`)).status).toBe(204);
    expect((await account(lost.cookie)).status).toBe(401);
    expect((await account(kept.cookie)).status).toBe(200);
  });

  it('by time does not come back, also where the cookie is kept', async () => {
    const { cookie } = await house.person();
    house.clock.pass({ hours: 31 * 24 });
    try {
      expect((await account(cookie)).status).toBe(401);
    } finally {
      house.clock.pass({ hours: -31 * 24 });
    }
  });

  it('with the account is worth nothing', async () => {
    const { cookie, ask, email } = await house.person();
    expect((await ask('DELETE', '/api/account', { body: { confirm: email } })).status).toBe(200);
    expect((await account(cookie)).status).toBe(401);
  });

  it('and a row that somebody moved to another person gives that person’s account, never both', async () => {
    const [one, two] = [await house.person({ name: 'Eins' }), await house.person({ name: 'Zwei' })];
    await sql`update kernel.session set person = ${two.personId} where id = ${one.sessionId}`.execute(
      house.kernel.db,
    );
    expect((await account(one.cookie)).json()).toMatchObject({ name: 'Zwei', email: two.email });
  });
});

describe('what is dangerous', () => {
  it('asks for a session of the last ten minutes, however it is kept alive', async () => {
    const { ask, email } = await house.person();
    house.clock.pass({ minutes: 11 });
    try {
      await ask('GET', '/api/account');
      const answer = await ask('DELETE', '/api/account', { body: { confirm: email } });
      expect([answer.status, answer.json().code]).toEqual([403, 'sign-in-again']);
    } finally {
      house.clock.pass({ minutes: -11 });
    }
  });
});

describe('an answer about a person', () => {
  it('is no answer for the next one on the same line', async () => {
    const [one, two] = [await house.person({ name: 'Eins' }), await house.person({ name: 'Zwei' })];
    const get = (cookie: string, end = '') =>
      `GET /api/account HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: ${OWN}\r\n${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}${end}\r\n`;
    const { text, answers } = await house.raw(
      get(one.cookie) + get(two.cookie) + get('', 'Connection: close\r\n'),
    );
    expect(answers).toBe(3);
    expect([text.indexOf('Eins') > 0, text.indexOf('Zwei') > text.indexOf('Eins')]).toEqual([true, true]);
    expect(text.lastIndexOf('HTTP/1.1 401')).toBeGreaterThan(text.indexOf('Zwei'));
  });
});
