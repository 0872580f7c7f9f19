/** What the log says about requests, and what it never says. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { problem } from './kernel/http/problem.ts';
import { openBrowser } from './kernel/identity/testing/browser.ts';
import { createLogger } from './kernel/logger.ts';
import { createMailer } from './kernel/mail/create-mailer.ts';
import { type MailServer, startMailServer } from './kernel/mail/testing/mail-server.ts';
import type { Solution } from './kernel/solution.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const lines: string[] = [];
let house: TestHouse;
let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
  const publicUrl = 'http://localhost:8080';
  const clock = testClock('2026-11-24T10:00:00Z');
  house = await openTestHouse(buildApp, [...solutions, faulty()], {
    logger: createLogger('info', (line) => void lines.push(line)),
    mailer: createMailer({ smtpUrl: mails.url, mailFrom: null, publicUrl, varFolder: '' }, { clock }),
    app: { trustProxy: true },
  });
});
afterAll(async () => {
  await house.close();
  await mails.close();
});

/** Fails in every way with what it was given. */
function faulty(): Solution {
  const [template] = solutions;
  if (template === undefined) throw new Error('the house has solutions');
  return {
    ...template,
    ...{ id: 'faulty', path: 'kaputt', migrations: null, tables: [], connectors: [], layers: [] },
    ...{ measures: [], prerequisites: [], topics: [] },
    cards: async ({ place }) => {
      throw new Error(`no cards for "${place.name}" and erika.muster@stadt.example at 50.941278,6.958281`);
    },
    search: async (query) => {
      throw new Error(`cannot search "${query}"`);
    },
    routes(app, kernel) {
      const options = { config: { permission: 'public', limit: 'account' as const } };
      app.post('/api/faulty/database', options, async (request) => {
        const { name } = z.object({ name: z.string() }).parse(request.body);
        return sql`select ${name}::uuid`.execute(kernel.db);
      });
      app.post('/api/faulty/thrown', options, async (request) => {
        throw new Error(`cannot work with ${JSON.stringify(request.body)} of ${request.headers.cookie}`);
      });
      app.get('/api/faulty/json/:rest', options, async (request) => {
        const { rest } = z.object({ rest: z.string() }).parse(request.params);
        return JSON.parse(rest);
      });
      app.get('/api/faulty/known', options, async () => {
        throw problem({ code: 'internal', status: 503, title: 'Known' });
      });
    },
  };
}

const PERSONAL = {
  mail: 'erika.muster@stadt.example',
  name: 'Erika Mustermann',
  token: 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4',
  place: '50.941278',
  other: '6.958281',
  address: '203.0.113.77',
};
const headers = {
  cookie: `session=${PERSONAL.token}`,
  authorization: `Bearer ${PERSONAL.token}`,
  referer: `http://localhost:8080/?q=${PERSONAL.mail}`,
  'user-agent': PERSONAL.name,
  'x-forwarded-for': PERSONAL.address,
  'x-request-id': PERSONAL.mail,
};

const said = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>); // lines of our own logger
async function ask(url: string, payload?: unknown) {
  const before = lines.length;
  const answer = await house.http.inject({
    url,
    headers,
    method: payload === undefined ? 'GET' : 'POST',
    ...(payload === undefined ? {} : { payload: payload as Record<string, unknown> }), // a JSON body
  });
  return { answer, lines: said().slice(before) };
}

describe('the log at level info', () => {
  it('has one line a request: id, method, pattern, status, time', async () => {
    const { answer, lines: own } = await ask('/api/nothing');
    expect(own).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        requestId: answer.headers['x-request-id'],
        ...{ method: 'GET', route: 'unknown', status: 404, ms: expect.any(Number) },
      },
    ]);
  });

  it('names the route by its pattern', async () => {
    const { answer, lines: own } = await ask('/api/places/053150000000/neighbours');
    expect(own).toMatchObject([{ route: '/api/places/:ars/neighbours', status: 200 }]);
    // Caches hand such an answer to others: the id would not be theirs.
    expect(answer.headers['x-request-id']).toBeUndefined();
  });

  it('knows what fits no route as unknown', async () => {
    const { lines: own } = await ask(`/nothing/${PERSONAL.mail}?q=${PERSONAL.place}`);
    expect(own).toMatchObject([{ route: 'unknown', status: 404 }]);
  });

  it('leads from the answer of a fault to its line', async () => {
    const { answer, lines: own } = await ask('/api/faulty/thrown', { mail: PERSONAL.mail });
    const id = answer.headers['x-request-id'];
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'internal', instance: `urn:hierzulande:request:${id}` });
    expect(answer.json().detail).toContain(String(id));
    expect(answer.body).not.toContain('cannot work');
    expect(own).toMatchObject([
      { requestId: id, route: '/api/faulty/thrown', err: { type: 'Error' }, msg: 'request failed' },
      { requestId: id, status: 500 },
    ]);
  });

  it('leads there from a page as well', async () => {
    const answer = await house.http.inject({ url: '/api/faulty/known', headers: { accept: 'text/html' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain(String(answer.headers['x-request-id']));
  });

  it('holds nothing that came with requests, whatever happens to them', async () => {
    const asked = [
      `/api/locate?lon=${PERSONAL.other}&lat=${PERSONAL.place}`,
      `/api/locate?lon=${PERSONAL.place}&lat=${PERSONAL.other}`,
      `/api/search?ars=053150000000&q=${encodeURIComponent(`${PERSONAL.name} ${PERSONAL.mail}`)}`,
      `/053150000000-koeln/suche?q=${encodeURIComponent(PERSONAL.name)}`,
      `/api/places?q=${PERSONAL.token}`,
      `/api/places/${PERSONAL.token}/here`,
      '/api/places/053150000000/here',
      `/${PERSONAL.mail}`,
      `/api/faulty/json/${encodeURIComponent(`{"a": ${PERSONAL.name}`)}`,
      `/metrics?token=${PERSONAL.token}`,
      `/%E0?${PERSONAL.mail}`,
    ];
    for (const url of asked) await ask(url);
    await ask('/api/faulty/database', { name: PERSONAL.name });
    await ask('/api/faulty/thrown', PERSONAL);
    await ask('/api/faulty/thrown', { text: 'x'.repeat(100_000), ...PERSONAL });
    await house.http.inject({
      ...{ method: 'POST', url: '/api/faulty/thrown', payload: `{"mail": ${PERSONAL.mail}` },
      headers: { ...headers, 'content-type': 'application/json' },
    });
    expect(lines.length).toBeGreaterThan(asked.length);
    expect(said().filter(({ status }) => status === 500).length).toBeGreaterThanOrEqual(3);
    const whole = lines.join('\n');
    for (const [what, value] of Object.entries(PERSONAL)) expect(whole, what).not.toContain(value);
    expect(whole).not.toMatch(/erika|muster/i);
  });
});

describe('the log of somebody who signs in', () => {
  it('holds neither address nor name, code, session or device, also where the mail server fails', async () => {
    const browser = openBrowser(house.http, { userAgent: `Mozilla/5.0 ${PERSONAL.name}` });
    const begun = lines.length;
    const ask = () => browser.send('POST', '/api/account/code', { email: PERSONAL.mail, language: 'de' });
    const check = (code: string) =>
      browser.send('POST', '/api/account/code/check', { email: PERSONAL.mail, code });
    mails.behave('no-relay');
    await ask();
    mails.behave('good');
    expect((await ask()).status).toBe(204);
    const code = /^\d{6}/.exec((await mails.next(PERSONAL.mail)).subject)?.[0] ?? 'no code';
    expect((await check(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))).status).toBe(400);
    expect((await check(code)).status).toBe(200);
    expect((await browser.send('PATCH', '/api/account', { name: PERSONAL.name })).status).toBe(200);
    for (const path of ['', '/sessions', '/passkeys', '/places', '/export'])
      expect((await browser.get(`/api/account${path}`)).status, path).toBe(200);
    const session = browser.cookie();
    expect((await browser.send('POST', '/api/account/sign-out')).status).toBe(204);

    const whole = lines.slice(begun).join('\n');
    expect(whole).toContain('"/api/account/code/check"');
    expect(session).toMatch(/=.{30,}/);
    for (const part of [PERSONAL.mail, code, ...session.split(/[=;] ?/).filter((one) => one.length > 8)])
      expect(whole).not.toContain(part);
    expect(whole).not.toMatch(/erika|muster|mozilla|stadt\.example/i);
  });
});

describe('the id of a request', () => {
  it("stands in every answer that is nobody else's, and comes from a trusted proxy where it is well-formed", async () => {
    const id = '0192f0c0-1111-7222-8333-444455556666';
    for (const url of ['/', '/api/places/1', '/nothing', '/api/nothing', '/metrics', '/%E0']) {
      const own = await house.http.inject({ url, headers: { 'x-request-id': id } });
      expect(own.headers['x-request-id'], url).toBe(id);
      const made = await house.http.inject({ url, headers: { 'x-request-id': PERSONAL.mail } });
      expect(made.headers['x-request-id'], url).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});
