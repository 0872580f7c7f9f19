/** Attacks by the address: out of a folder, past the guard, into a cache. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());

const get = (path: string, headers = '') =>
  house.raw(`GET ${path} HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n${headers}\r\n`);

/** What must never come out. */
const INSIDE = /root:.*:0:0:|"dependencies"|hierzulande-secret|BEGIN [A-Z ]*PRIVATE KEY/;

describe('path traversal', () => {
  const UP = [
    '../../../../../../etc/passwd',
    '..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '%252e%252e%252f%252e%252e%252fetc%252fpasswd',
    '..\\..\\..\\..\\etc\\passwd',
    '..%5c..%5c..%5cetc%5cpasswd',
    '....//....//....//etc/passwd',
    '%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd',
    '..;/..;/..;/etc/passwd',
    '/etc/passwd',
    '//etc/passwd',
    'file:///etc/passwd',
    '%00/etc/passwd',
    '..%00/..%00/etc/passwd',
    '.%2e/.%2e/package.json',
    '..%2f..%2fpackage.json',
  ];
  it.each([
    '/assets/',
    '/api/account/picture/',
    '/',
    '/053150000000-koeln/',
    '/api/places/',
    '/api/map/',
    '/api/docs/static/',
  ])('out of %s', async (prefix) => {
    for (const path of UP) {
      const answer = await get(`${prefix}${path}`);
      expect(answer.status, prefix + path).toBeGreaterThanOrEqual(300);
      expect(answer.status, prefix + path).toBeLessThan(500);
      expect(answer.text, prefix + path).not.toMatch(INSIDE);
    }
  });

  it('files that begin with a dot, lists of folders, sources and maps of sources are not served', async () => {
    for (const path of [
      '/.git/config',
      '/.env',
      '/assets/.env',
      '/assets/',
      '/assets',
      '/package.json',
      '/src/main.ts',
      '/var/secret',
      '/files/',
      '/assets/../files/',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.text, path).not.toMatch(/Index of|\[core\]|"dependencies"/);
    }
  });
});

describe('addresses that are no text', () => {
  it.each([
    ['an invalid escape', '/%zz'],
    ['half an escape', '/%'],
    ['bytes that are no UTF-8', '/%ff%fe'],
    ['an overlong form', '/%c0%af'],
    ['a surrogate', '/%ed%a0%80'],
    ['a null byte', '/%00'],
    ['a null byte behind a place', '/053150000000-koeln/dienste%00.html'],
    ['a null byte in a key', '/api/places/05315000000%00'],
    ['signs of a line', '/%0d%0aSet-Cookie:%20a=b'],
    ['ten thousand slashes', `/${'/'.repeat(10_000)}`],
    ['a name of 7,000 signs', `/${'a'.repeat(7_000)}`],
  ])('%s', async (_name, path) => {
    const answer = await get(path);
    expect(answer.status).toBeGreaterThanOrEqual(300);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.has('set-cookie')).toBe(false);
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts:\d/);
  });

  it('a prototype as place, solution or page', async () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'prototype'])
      for (const path of [
        `/${name}`,
        `/053150000000-koeln/${name}`,
        `/053150000000-koeln/dienste/${name}`,
        `/api/${name}`,
        `/en/${name}`,
      ])
        expect((await get(path)).status, path).toBe(404);
  });
});

describe('what is personal and a cache', () => {
  it('is not found under a name that looks like a file', async () => {
    for (const path of [
      '/api/account/x.css',
      '/api/account/picture/x.png',
      '/api/account/export/x.js',
      '/api/account;x.css',
      '/api/account%2fx.css',
      '/api/account/.css',
      '/api/desk/x.js',
    ]) {
      const answer = await get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.headers.get('cache-control'), path).toBe('no-store');
    }
  });

  it('is never stored on the way', async () => {
    for (const path of [
      '/api/account',
      '/api/account/places',
      '/api/account/picture',
      '/api/desk',
      '/api/nothing',
    ])
      expect((await get(path)).headers.get('cache-control'), path).toBe('no-store');
  });
});

describe('the guard cannot be gone around', () => {
  it.each([
    '/api/account/',
    '//api/account',
    '/api//account',
    '/./api/account',
    '/x/../api/account',
    '/API/ACCOUNT',
    '/api/account%20',
    '/api/%61ccount',
    '/api/account?',
    '/api/account#x',
    '/api/account/..%2faccount',
  ])('%s', async (path) => {
    const answer = await get(path);
    expect([400, 401, 404]).toContain(answer.status);
  });

  it('by a header that names another method or address', async () => {
    for (const header of [
      'X-HTTP-Method-Override: DELETE',
      'X-HTTP-Method: DELETE',
      'X-Method-Override: DELETE',
      'X-Original-URL: /api/account',
      'X-Rewrite-URL: /api/account',
    ]) {
      const answer = await get('/api/places/053150000000', `${header}\r\n`);
      expect(answer.status, header).toBe(200);
      expect(answer.body, header).toContain('053150000000');
    }
    expect((await get('/api/places/053150000000?_method=DELETE')).status).toBeLessThan(500);
  });

  it('by HEAD or OPTIONS, which tell no more than GET', async () => {
    for (const method of ['HEAD', 'OPTIONS']) {
      for (const path of ['/api/account', '/api/desk', '/api/account/export']) {
        const { status, headers, body } = await house.raw(
          `${method} ${path} HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: https://evil.example\r\nAccess-Control-Request-Method: DELETE\r\nConnection: close\r\n\r\n`,
        );
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(headers.has('access-control-allow-origin')).toBe(false);
        if (method === 'HEAD') expect(body).toBe('');
      }
    }
  });
});
