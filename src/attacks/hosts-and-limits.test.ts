/** Attacks by forged names of the house, on where it leads people, and on what it can bear. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMIT_FIGURES } from '../kernel/http/limits/limit-figures.ts';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

const KOELN = '053150000000';

const lines: string[] = [];
const logger = pino(
  { level: 'info', base: null },
  new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  }),
);

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse({ logger });
  // Where it listens.
  lines.length = 0;
});
afterAll(() => house.close());

const FORGED: readonly Record<string, string>[] = [
  { host: 'evil.example' },
  { host: 'localhost:8080@evil.example' },
  { 'x-forwarded-host': 'evil.example' },
  { 'x-host': 'evil.example' },
  { 'x-forwarded-server': 'evil.example' },
  { forwarded: 'for=1.1.1.1;host=evil.example;proto=https' },
  { 'x-forwarded-proto': 'javascript', 'x-forwarded-port': '31337', 'x-forwarded-prefix': '//evil.example' },
  { 'x-original-host': 'evil.example' },
];

describe('a forged name of the house', () => {
  it('is in no page, no address for search engines and no description of the API', async () => {
    for (const headers of FORGED) {
      for (const path of [
        '/',
        `/${KOELN}-koeln`,
        '/sitemap.xml',
        '/robots.txt',
        '/api/openapi.json',
        '/impressum',
        '/nicht-da',
        '/manifest.webmanifest',
      ]) {
        const { text } = await house.stranger('GET', path, { headers: { accept: 'text/html', ...headers } });
        expect(text, `${path} ${JSON.stringify(headers)}`).not.toContain('evil.example');
        expect(text, path).not.toContain('31337');
      }
    }
  });

  it('is not where a redirect leads', async () => {
    for (const headers of FORGED) {
      for (const path of [`/${KOELN}`, `/${KOELN}-falsch`, `/${KOELN}-falsch/dienste?q=a`, '/en/']) {
        const answer = await house.stranger('GET', path, { headers });
        const location = answer.headers.get('location') ?? '/';
        expect(location, path).toMatch(/^\/(?!\/)/);
      }
    }
  });

  it('changes nothing about who may send something', async () => {
    const person = await house.person({ name: 'Erika' });
    const answer = await person.ask('PATCH', '/api/account', {
      body: { name: 'Hacked' },
      headers: { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(answer.status).toBe(403);
  });
});

describe('where people are led', () => {
  const ELSEWHERE = [
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    '/%2f%2fevil.example',
    'javascript:alert(1)',
    'http:evil.example',
    '/.//evil.example',
    '@evil.example',
    'data:text/html,x',
    '/api/account/sign-out',
    '/x\r\nSet-Cookie: a=b',
  ];

  it('after signing in is never elsewhere', async () => {
    for (const target of ELSEWHERE) {
      const { status, text, headers } = await house.stranger(
        'GET',
        `/anmelden?weiter=${encodeURIComponent(target)}`,
      );
      expect(status, target).toBe(200);
      expect(headers.get('set-cookie')).toBeNull();
      const next = /"next":("[^"]*"|null)/.exec(text)?.[1] ?? 'null';
      const led = new URL(next === 'null' ? '/' : (JSON.parse(next) as string), 'http://localhost:8080'); // a text in JSON
      expect(led.origin, target).toBe('http://localhost:8080');
      expect(led.pathname, target).not.toMatch(/^\/api\//);
    }
  });

  it('by a wrong name of a place is the place', async () => {
    for (const path of [
      `/${KOELN}-x//evil.example`,
      `/${KOELN}-x/%2f%2fevil.example`,
      `/${KOELN}-x/..//evil.example`,
      `/${KOELN}-x/\\evil.example`,
      `//evil.example/${KOELN}`,
      `/${KOELN}-x?next=//evil.example`,
      `/${KOELN}-%0d%0aLocation:%20https://evil.example`,
    ]) {
      const { status, headers } = await house
        .raw(`GET ${path} HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n`)
        .then((raw) => ({ status: raw.status, headers: raw.headers }));
      expect(status, path).toBeLessThan(500);
      const location = headers.get('location');
      if (location !== undefined)
        expect(new URL(location, 'http://localhost:8080').origin, path).toBe('http://localhost:8080');
    }
  });
});

describe('too much of it', () => {
  it('is refused by each group of routes, with a word when to come back, and others are not hindered', async () => {
    const path = '/api/account/code';
    const from = '127.8.8.8';
    const ask = () => house.stranger('POST', path, { body: { email: 'x', language: 'de' }, from });
    const { most } = LIMIT_FIGURES['sign-in'];
    let last = await ask();
    for (let request = 1; request <= most; request++) last = await ask();
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(
      (await house.stranger('POST', path, { body: { email: 'x', language: 'de' }, from: '127.8.8.9' }))
        .status,
    ).toBe(400);
  });

  it('is not hidden by headers that name another caller', async () => {
    for (const headers of [
      { 'x-forwarded-for': '8.8.8.8' },
      { 'x-real-ip': '8.8.8.8' },
      { forwarded: 'for=8.8.8.8' },
      { 'cf-connecting-ip': '8.8.8.8' },
      { 'true-client-ip': '8.8.8.8' },
      { 'x-client-ip': '8.8.8.8' },
    ]) {
      const answer = await house.stranger('POST', '/api/account/code', {
        ...{ body: { email: 'x', language: 'de' }, from: '127.8.8.8', headers },
      });
      expect(answer.status, JSON.stringify(headers)).toBe(429);
    }
  });

  it('by a person counts for the person, from wherever', async () => {
    const person = await house.person();
    let limited = 0;
    for (let request = 0; request <= LIMIT_FIGURES.upload.most; request++)
      limited += Number((await person.ask('DELETE', '/api/account/picture')).status === 429);
    expect(limited).toBe(1);
  });
});

describe('what the house says of itself', () => {
  it('metrics are closed to strangers and citizens, and to a wrong token', async () => {
    const citizen = await house.person();
    for (const answer of [
      await house.stranger('GET', '/metrics'),
      await citizen.ask('GET', '/metrics'),
      await house.stranger('GET', '/metrics', { headers: { authorization: 'Bearer wrong' } }),
      await house.stranger('GET', '/metrics?token=x'),
    ]) {
      expect([401, 403, 404]).toContain(answer.status);
      expect(answer.text).not.toContain('process_cpu');
    }
  });

  it('no header and no health tells version, name of the software or of the machine', async () => {
    for (const path of ['/', '/api/health', '/health/live', '/health/ready', '/nicht-da', '/api/nothing']) {
      const { headers, text } = await house.stranger('GET', path);
      for (const name of ['server', 'x-powered-by', 'via']) expect(headers.get(name), path).toBeNull();
      if (path.includes('health')) expect(text).not.toMatch(/node|fastify|postgres|\d+\.\d+\.\d+/i);
    }
  });
});

describe('the log', () => {
  it('takes no line from a request: neither by signs of a line nor by colours', async () => {
    const evil = '\n{"level":60,"msg":"forged"}\u001b[31m';
    for (const path of [
      `/api/places?q=${encodeURIComponent(evil)}`,
      `/${encodeURIComponent(evil)}`,
      `/api/${encodeURIComponent(evil)}`,
    ])
      await house.stranger('GET', path, {
        headers: { 'user-agent': 'x"}{forged', 'x-request-id': 'forged' },
      });
    await house.raw(
      `GET / HTTP/1.1\r\nHost: localhost:8080\r\nX-Request-Id: a\tforged\r\nConnection: close\r\n\r\n`,
    );
    for (const line of lines) {
      expect(() => JSON.parse(line), line).not.toThrow();
      expect(line.includes('forged') || line.includes('\u001b'), line).toBe(false);
    }
  });

  it('holds no address, no search and no token of those who came', async () => {
    const person = await house.person({ name: 'Unverwechselbar' });
    await person.ask('GET', `/api/search?ars=${KOELN}&q=geheimeSuche`);
    await person.ask('GET', '/api/locate?lon=6.9584321&lat=50.9412345');
    await house.stranger('POST', '/api/account/code', {
      body: { email: 'wer@geheim.example', language: 'de' },
    });
    await house.stranger('POST', '/api/invitations/look', { body: { token: 'geheimesToken' } });
    expect(lines.length).toBeGreaterThan(0);
    const all = lines.join('');
    for (const secret of [
      person.email,
      'Unverwechselbar',
      'geheim',
      '6.9584',
      '50.9412',
      '127.0.0.1',
      '127.1.',
      person.cookie.slice(-20),
    ])
      expect(all.includes(secret), secret).toBe(false);
  });
});
