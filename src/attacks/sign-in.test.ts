/** Attacks on the way into an account: guessing, replaying, finding out who has one. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './testing/ask.ts';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());
afterEach(() => house.clock.pass({ hours: 2 }));

const ask = (email: unknown) =>
  house.stranger('POST', '/api/account/code', { body: { email, language: 'de' } });
const check = (email: unknown, code: unknown) =>
  house.stranger('POST', '/api/account/code/check', { body: { email, code } });
const codeOf = (email: string) =>
  /\b(\d{6})\b/.exec(house.mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
/** Any code but that one. */
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

let turn = 0;
const fresh = () => `person-${++turn}@stadt.example`;

/** What differs from answer to answer without saying anything. */
function shape({ status, headers, text }: Answer) {
  const names = [...headers].map(([name]) => name).filter((name) => !['date', 'x-request-id'].includes(name));
  return { status, text, names: names.toSorted() };
}

describe('whether an address has an account', () => {
  it('is not told by the answer to asking for a code', async () => {
    const { email } = await house.person();
    const [known, unknown] = [await ask(email), await ask(fresh())];
    expect(shape(known)).toEqual(shape(unknown));
    expect(known.status).toBe(204);
  });

  it('is not told by the mail', async () => {
    const [{ email }, stranger] = [await house.person(), fresh()];
    await ask(email);
    await ask(stranger);
    const texts = [email, stranger].map((to) => {
      const mail = house.mails.findLast((one) => one.to === to);
      return `${mail?.subject}\n${mail?.text}`.replaceAll(codeOf(to), '000000');
    });
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]?.length).toBeGreaterThan(50);
  });

  it('is not told by a wrong code, nor by the lock', async () => {
    const [{ email }, stranger] = [await house.person(), fresh()];
    for (let attempt = 0; attempt < 12; attempt++) {
      const [known, unknown] = [await check(email, '000000'), await check(stranger, '000000')];
      expect(shape(known), `attempt ${attempt}`).toEqual(shape(unknown));
    }
    expect(shape(await ask(email))).toEqual(shape(await ask(stranger)));
  });

  it('is not told by the time that the answers take', { timeout: 60_000 }, async () => {
    await ask(fresh());
    const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] };
    for (let round = 0; round < 15; round++) {
      const { email } = await house.person();
      for (const [kind, address] of [
        ['known', email],
        ['unknown', fresh()],
      ] as const) {
        await ask(address);
        const begun = performance.now();
        await check(address, another(codeOf(address)));
        times[kind].push(performance.now() - begun);
      }
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const [known, unknown] = [median(times.known), median(times.unknown)];
    // A machine under load scatters; a look into a table or a digest more or less does not make this.
    expect(Math.max(known, unknown)).toBeLessThan(3 * Math.min(known, unknown) + 10);
  });

  it('is not told by an invitation', async () => {
    const manager = await house.person({
      memberships: [{ ars: '053150000000', level: 'municipality', role: 'manager' }],
    });
    const { email } = await house.person();
    const invite = (address: string) =>
      manager.ask('POST', '/api/desk/053150000000/invitations', {
        body: { email: address, role: 'editor', language: 'de' },
      });
    const [known, unknown] = [(await invite(email)).json(), (await invite(fresh())).json()];
    const bare = (line: Record<string, unknown>) => ({
      ...line,
      id: '',
      email: '',
      createdAt: '',
      expiresAt: '',
    });
    expect(bare(known)).toEqual(bare(unknown));
  });
});

describe('a code', () => {
  it('opens once: a replay is refused, also at the same moment', async () => {
    const email = fresh();
    await ask(email);
    const code = codeOf(email);
    const answers = await Promise.all(Array.from({ length: 5 }, () => check(email, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await check(email, code)).status).toBe(400);
  });

  it('opens for ten minutes', async () => {
    const email = fresh();
    await ask(email);
    house.clock.pass({ minutes: 10, seconds: 2 });
    const answer = await check(email, codeOf(email));
    expect([answer.status, answer.json().code]).toEqual([400, 'code-wrong']);
  });

  it('opens its own account only', async () => {
    const [victim, attacker] = [fresh(), fresh()];
    await ask(victim);
    await ask(attacker);
    expect((await check(victim, codeOf(attacker))).status).toBe(
      codeOf(attacker) === codeOf(victim) ? 200 : 400,
    );
  });

  it('cannot be guessed: the tenth wrong one locks, and the right one does not open then', async () => {
    const email = fresh();
    await ask(email);
    const code = codeOf(email);
    for (let attempt = 1; attempt <= 10; attempt++) await check(email, another(code));
    const answer = await check(email, code);
    expect([answer.status, answer.json().code]).toEqual([429, 'code-locked']);
    house.clock.pass({ minutes: 16 });
    expect((await check(email, code)).status).toBe(400);
  });

  it('cannot be guessed by many at the same moment', async () => {
    const email = fresh();
    await ask(email);
    const code = codeOf(email);
    const guesses = Array.from({ length: 40 }, () => another(code));
    const answers = await Promise.all(guesses.map((guess) => check(email, guess)));
    const looked = answers.filter(({ text }) => text.includes('code-wrong')).length;
    expect(looked).toBeLessThan(10);
    expect((await check(email, code)).status).toBe(429);
  });

  it('cannot be guessed by asking for a new one after each wrong one', async () => {
    const email = fresh();
    const sent = house.mails.length;
    for (let attempt = 0; attempt < 12; attempt++) {
      await ask(email).catch(() => undefined);
      await check(email, another(codeOf(email))).catch(() => undefined);
    }
    expect(house.mails.length - sent).toBeLessThanOrEqual(5);
  });

  it('floods no mailbox: five an hour, silently', async () => {
    const email = fresh();
    for (let request = 0; request < 20; request++) expect((await ask(email)).status).toBe(204);
    expect(house.mails.filter(({ to }) => to === email)).toHaveLength(5);
  });

  it.each([
    '',
    '12345',
    '1234567',
    'abcdef',
    '12345\n',
    '１２３４５６',
    '0x1234',
    '1e5',
    '-00001',
    '* ',
    '%',
    '______',
  ])('of the form "%s" is none', async (code) => {
    expect((await check(fresh(), code)).status).toBe(400);
  });
});

describe('an address', () => {
  it.each([
    ['a line break and another header', 'a@b.example\r\nBcc: all@b.example'],
    ['an escaped line break', 'a@b.example%0d%0aBcc:all@b.example'],
    ['two addresses', 'a@b.example,c@d.example'],
    ['two addresses with a semicolon', 'a@b.example;c@d.example'],
    ['a name before it', 'Erika <a@b.example>'],
    ['a comment', 'a(x)@b.example'],
    ['a null byte', 'a@b.example\0@evil.example'],
    ['no host', 'erika'],
    ['a host in brackets', 'a@[127.0.0.1]'],
    ['a command', '`id`@b.example'],
    ['a quoted part with a second @', '"a@evil.example"@b.example'],
    ['look-alikes of letters', 'erik\u0430@stadt.example'],
    ['a host of look-alikes', 'erika@st\u0430dt.example'],
    ['a direction sign', 'erika\u202e@stadt.example'],
    ['300 signs', `${'a'.repeat(300)}@b.example`],
  ])('with %s is refused, and nothing is sent', async (_name, email) => {
    const before = house.mails.length;
    expect((await ask(email)).status).toBe(400);
    expect(house.mails).toHaveLength(before);
  });

  it('in capitals, with spaces around or with a sign that becomes a letter is the one that gets the mail', async () => {
    const email = 'kurt@stadt.example';
    const { personId } = await house.person({ email });
    expect(personId).toBeDefined();
    for (const written of ['KURT@Stadt.Example', '  kurt@stadt.example ', '\u212aurt@stadt.example']) {
      const before = house.mails.length;
      const answer = await ask(written);
      const went = house.mails.slice(before).map(({ to }) => to);
      expect(answer.status === 400 ? [] : [email], written).toEqual(went);
      house.clock.pass({ hours: 2 });
    }
  });

  it('by which the mail is in no language of ours, or in a language that is a path, is refused', async () => {
    for (const language of ['fr', '../../etc', '__proto__', '', 1])
      expect(
        (await house.stranger('POST', '/api/account/code', { body: { email: fresh(), language } })).status,
      ).toBe(400);
  });
});

describe('the mail with a code', () => {
  it('names the house as it is configured, whatever host was asked for', async () => {
    const email = fresh();
    for (const headers of [
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-proto': 'javascript' },
      { forwarded: 'host=evil.example' },
      { 'x-forwarded-server': 'evil.example' },
      { referer: 'https://evil.example/' },
    ]) {
      await house.stranger('POST', '/api/account/code', { body: { email, language: 'en' }, headers });
    }
    for (const { text, subject } of house.mails.filter(({ to }) => to === email)) {
      expect(`${subject}${text}`).not.toContain('evil');
      expect(text).toContain('http://localhost:8080');
    }
  });
});

describe('the library behind', () => {
  it('is not reached by its own addresses', async () => {
    for (const path of [
      '/api/auth/sign-in/email',
      '/api/auth/sign-up/email',
      '/api/auth/get-session',
      '/api/auth/update-user',
      '/api/auth/change-email',
      '/api/auth/delete-user',
      '/api/auth/ok',
      '/api/auth/error?error=<script>',
      '/api/account/sign-in/email',
      '/api/account/sign-up/email',
      '/api/account/update-user',
    ])
      for (const method of ['GET', 'POST'])
        expect(
          (
            await house.stranger(
              method,
              path,
              method === 'POST' ? { body: { email: 'a@b.example', password: 'x' } } : {},
            )
          ).status,
          path,
        ).toBe(404);
  });
});
