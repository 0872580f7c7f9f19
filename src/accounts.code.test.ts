import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type Browser, openBrowser } from './kernel/identity/testing/browser.ts';
import { type MovingClock, movingClock } from './kernel/identity/testing/moving-clock.ts';
import { createMailer } from './kernel/mail/create-mailer.ts';
import { type MailServer, startMailServer } from './kernel/mail/testing/mail-server.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';

let house: TestHouse;
let mails: MailServer;
let clock: MovingClock;
let browser: Browser;
let count = 0;
/** Everything that the house said while it was tested. */
const said: string[] = [];

beforeAll(async () => {
  mails = await startMailServer();
  clock = movingClock();
  const publicUrl = 'http://localhost:8080';
  const mailer = createMailer({ smtpUrl: mails.url, mailFrom: null, publicUrl, varFolder: '' }, { clock });
  house = await openTestHouse(buildApp, [], {
    ...{ mailer, clock, publicUrl },
    logger: pino({ level: 'trace' }, { write: (line) => void said.push(line) }),
  });
});
afterAll(async () => {
  await house.close();
  await mails.close();
});
beforeEach(() => {
  browser = openBrowser(house.http);
});
afterEach(() => mails.behave('good'));

const someone = () => `someone${++count}@stadt.example`;
const ask = (email: string, language = 'de') =>
  browser.send('POST', '/api/account/code', { email, language });
const check = (email: string, code: string, from = browser) =>
  from.send('POST', '/api/account/code/check', { email, code });

/** The code of the next mail to the address. */
async function codeFor(email: string): Promise<string> {
  const { subject } = await mails.next(email);
  return /^\d{6}/.exec(subject)?.[0] ?? 'no code';
}

async function askedCode(email: string): Promise<string> {
  expect((await ask(email)).status).toBe(204);
  return codeFor(email);
}

const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('signing in by code', () => {
  it('makes the account with the first right code, and finds it with the next', async () => {
    const email = someone();
    expect(await personsWith(email)).toBe(0);
    const code = await askedCode(email);
    expect(await personsWith(email)).toBe(0);
    const first = await check(email, code);
    expect([first.status, first.body]).toEqual([200, { isNew: true }]);
    expect(first.headers['cache-control']).toBe('no-store');
    expect(first.cookies).toEqual([
      expect.stringMatching(/^hier-session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect((await browser.get('/api/account/sessions')).status).toBe(200);
    const again = openBrowser(house.http);
    const second = await check(email, await askedCode(email), again);
    expect([second.status, second.body]).toEqual([200, { isNew: false }]);
    expect(await personsWith(email)).toBe(1);
  });

  it('sends a mail that holds the code and where to type it, in the wanted language', async () => {
    const email = someone();
    await ask(email, 'en');
    const mail = await mails.next(email);
    expect(mail.subject).toMatch(/^\d{6} is your code to sign in$/);
    expect(mail.text).toContain(mail.subject.slice(0, 6));
    expect(mail.text).toContain('http://localhost:8080');
    await ask(email, 'de-simple');
    expect((await mails.next(email)).subject).toMatch(/^\d{6} ist Ihr Code für die Anmeldung$/);
  });

  it('takes the address in any case, with spaces around it, and the code with a gap', async () => {
    const email = someone();
    await ask(`  ${email.toUpperCase()} `);
    const code = await codeFor(email);
    const answer = await check(`${email.toUpperCase()} `, `${code.slice(0, 3)} ${code.slice(3)}`);
    expect(answer.status).toBe(200);
  });

  it('keeps no code and no address in the table of what waits', async () => {
    const email = someone();
    const code = await askedCode(email);
    const { rows } = await sql<{ all: string }>`
      select concat_ws(' ', identifier, value) as all from kernel.verification`.execute(house.kernel.db);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.all).not.toContain(email);
      expect(row.all.split(/[ :]/)).not.toContain(code);
    }
  });

  it('takes a code once', async () => {
    const email = someone();
    const code = await askedCode(email);
    expect((await check(email, code)).status).toBe(200);
    const replay = await check(email, code, openBrowser(house.http));
    expect([replay.status, replay.body]).toMatchObject([400, { code: 'code-wrong' }]);
    expect(replay.cookies).toEqual([]);
  });

  it('takes a code once, also when it comes many times at the same moment', async () => {
    const email = someone();
    const code = await askedCode(email);
    const all = await Promise.all(
      Array.from({ length: 6 }, () => check(email, code, openBrowser(house.http))),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes no code that is older than ten minutes, by the clock of the house', async () => {
    const email = someone();
    const late = await askedCode(email);
    clock.pass({ minutes: 10, seconds: 2 });
    expect((await check(email, late)).body).toMatchObject({ code: 'code-wrong' });
    const inTime = await askedCode(email);
    clock.pass({ minutes: 9, seconds: 55 });
    expect((await check(email, inTime)).status).toBe(200);
  });

  it('takes the newest code alone', async () => {
    const email = someone();
    const [older, newer] = [await askedCode(email), await askedCode(email)];
    if (older !== newer) expect((await check(email, older)).status).toBe(400);
    expect((await check(email, newer)).status).toBe(200);
  });

  it('takes no code of another address', async () => {
    const [one, other] = [someone(), someone()];
    const code = await askedCode(one);
    await askedCode(other);
    expect((await check(other, code)).status).toBe(400);
    expect((await check(one, code)).status).toBe(200);
  });

  it('gives a new session at each sign-in and ends the one that this browser had', async () => {
    const email = someone();
    await check(email, await askedCode(email));
    const before = browser.cookie();
    const thief = browser.copy();
    await check(email, await askedCode(email));
    expect(browser.cookie()).not.toBe(before);
    expect((await thief.get('/api/account/sessions')).status).toBe(401);
    const { body } = await browser.get('/api/account/sessions');
    expect(body).toMatchObject({ sessions: [{ device: 'Firefox, Windows', isCurrent: true }] });
  });

  it('does not take a session that somebody else made up beforehand', async () => {
    const email = someone();
    const planted = openBrowser(house.http, { cookie: 'hier-session=chosen-by-a-thief' });
    const answer = await check(email, await askedCode(email), planted);
    expect(answer.status).toBe(200);
    expect(planted.cookie()).not.toContain('chosen-by-a-thief');
  });
});

describe('wrong codes', () => {
  it('lock the address after ten within an hour, for fifteen minutes, also for the right code', async () => {
    const email = someone();
    const code = await askedCode(email);
    for (let left = 9; left > 0; left--) {
      const { status, body } = await check(email, wrongOf(code));
      expect([status, body]).toMatchObject([
        400,
        { code: 'code-wrong', detail: expect.stringMatching(`: ${left}.$`) },
      ]);
    }
    const tenth = await check(email, wrongOf(code));
    expect([tenth.status, tenth.body]).toMatchObject([
      429,
      { code: 'code-locked', detail: expect.stringMatching(/bis \d\d:\d\d Uhr/) },
    ]);
    expect((await check(email, code)).status).toBe(429);
    expect((await ask(email)).status).toBe(429);
    clock.pass({ minutes: 14 });
    expect((await check(email, code)).status).toBe(429);
    clock.pass({ minutes: 2 });
    expect((await check(email, await askedCode(email))).status).toBe(200);
  });

  it('find out no more than ten when they come at the same moment', async () => {
    const email = someone();
    const code = await askedCode(email);
    const all = await Promise.all(
      Array.from({ length: 40 }, () => check(email, wrongOf(code), openBrowser(house.http))),
    );
    expect(all.filter(({ status }) => status === 400).length).toBeLessThanOrEqual(9);
    expect(all.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(31);
  });

  it('are forgotten with a right one, and after an hour', async () => {
    const email = someone();
    for (const wait of [{ minutes: 0 }, { minutes: 61 }]) {
      const code = await askedCode(email);
      for (let i = 0; i < 9; i++) await check(email, wrongOf(code));
      if (wait.minutes === 0) expect((await check(email, code)).status).toBe(200);
      clock.pass(wait);
    }
    expect((await check(email, wrongOf(await askedCode(email)))).body).toMatchObject({ code: 'code-wrong' });
  });
});

describe('whether an address has an account', () => {
  it('shows nowhere: same status, headers and words, also when wrong and when locked', async () => {
    const known = someone();
    await check(known, await askedCode(known));
    const unknown = someone();
    const seen = async (email: string) => {
      const from = openBrowser(house.http);
      const asked = await from.send('POST', '/api/account/code', { email });
      const code = await codeFor(email);
      const wrong = [];
      for (let i = 0; i < 11; i++) wrong.push(await check(email, wrongOf(code), from));
      return [asked, ...wrong].map(({ status, headers, body }) => {
        const { date: _, 'x-request-id': _id, ...rest } = headers;
        return { status, headers: rest, body };
      });
    };
    expect(await seen(known)).toEqual(await seen(unknown));
    expect(await personsWith(unknown)).toBe(0);
  });

  it('shows in no time: what is done for both is the same', async () => {
    const known = someone();
    await check(known, await askedCode(known));
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 30; i++) {
      for (const kind of ['known', 'unknown'] as const) {
        clock.pass({ minutes: 61 });
        const begin = performance.now();
        await check(kind === 'known' ? known : someone(), '000000', openBrowser(house.http));
        times[kind].push(performance.now() - begin);
      }
    }
    const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    // Milliseconds on a machine that does other things too; a mail or a digest more would cost tens of them.
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(10);
  });
});

describe('a mailbox', () => {
  it('gets five codes an hour, and nobody is told that the sixth was not sent', async () => {
    const email = someone();
    for (let i = 0; i < 5; i++) await askedCode(email);
    const before = mails.inbox.length;
    expect((await ask(email)).status).toBe(204);
    expect(mails.inbox.length).toBe(before);
    clock.pass({ minutes: 61 });
    await askedCode(email);
  });
});

describe('a mail server that is down', () => {
  it('is told in clear words, and leaves nothing half-made', async () => {
    const email = someone();
    const code = await askedCode(email);
    mails.behave('busy');
    const answer = await ask(email);
    expect([answer.status, answer.body]).toMatchObject([503, { code: 'mail-unavailable' }]);
    expect(JSON.stringify(answer.body)).not.toContain(email);
    for (let i = 0; i < 6; i++) expect((await ask(email)).status).toBe(503);
    mails.behave('good');
    // The code of before still holds, and the failed ones were not counted.
    expect((await check(email, code)).status).toBe(200);
    await askedCode(email);
  });

  it('says so where it takes nothing for that address', async () => {
    mails.behave('unknown-recipient');
    expect(await ask(someone())).toMatchObject({ status: 422, body: { code: 'mail-refused' } });
  });
});

describe('the log', () => {
  it('tells that a mail could not be sent, and never to whom, nor a code or a session', async () => {
    const email = someone();
    const code = await askedCode(email);
    mails.behave('refuses');
    await ask(email);
    mails.behave('good');
    await check(email, code);
    const log = said.join('');
    expect(log).toContain('a code could not be sent');
    expect(log).not.toMatch(/someone\d|stadt\.example/);
    expect(log).not.toContain(code);
    expect(log).not.toContain(browser.cookie().slice('hier-session='.length, 40));
  });
});

describe('what is no address or no code', () => {
  it.each([
    ['/api/account/code', { email: 'nobody' }],
    ['/api/account/code', { email: 'a@b.example\r\nBcc: c@d.example' }],
    ['/api/account/code', { email: `${'a'.repeat(250)}@b.example` }],
    ['/api/account/code', { email: 'a@b.example', language: 'fr' }],
    ['/api/account/code', { email: 'a@b.example', name: 'x' }],
    ['/api/account/code', {}],
    ['/api/account/code/check', { email: 'a@b.example', code: '12345' }],
    ['/api/account/code/check', { email: 'a@b.example', code: '12345x' }],
    [
      '/api/account/code/check',
      { email: 'a@b.example', code: '123456', emailVerified: true, role: 'operator' },
    ],
  ])('is refused: %s %j', async (url, body) => {
    expect(await browser.send('POST', url, body)).toMatchObject({
      status: 400,
      body: { code: 'bad-request' },
    });
  });
});

describe('the addresses of the library', () => {
  it.each([
    ['POST', '/api/account/library/sign-in/email-otp'],
    ['POST', '/api/account/library/sign-up/email'],
    ['GET', '/api/account/library/get-session'],
    ['GET', '/api/auth/ok'],
  ])('are not served: %s %s', async (method, url) => {
    const answer = method === 'GET' ? await browser.get(url) : await browser.send('POST', url, {});
    expect(answer.status).toBe(404);
  });
});

async function personsWith(email: string): Promise<number> {
  const { rows } = await sql`select 1 from kernel.person where email = ${email}`.execute(house.kernel.db);
  return rows.length;
}
