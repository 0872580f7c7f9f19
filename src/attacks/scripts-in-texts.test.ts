/** Attacks by texts that are programs, through every field that takes a text and comes back on a page or in an answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adopt } from '../kernel/adoptions/adopt.ts';
import { importFile, sourcesOf } from '../kernel/sources/testing/import-file.ts';
import { solutions } from '../solutions.ts';
import type { Answer } from './testing/ask.ts';
import { type AttackHouse, openAttackHouse } from './testing/attack-house.ts';
import { dangersIn, PAYLOADS } from './testing/inert.ts';

const KOELN = '053150000000';
const TOWN = `/${KOELN}-koeln`;

let house: AttackHouse;
beforeAll(async () => {
  house = await openAttackHouse();
});
afterAll(() => house.close());

const page = (path: string) => house.stranger('GET', path, { headers: { accept: 'text/html' } });

function expectInertPage({ headers, text, status }: Answer, what: string) {
  expect(status, what).toBeLessThan(500);
  if (!headers.get('content-type')?.includes('html')) return;
  expect(dangersIn(text), what).toEqual([]);
  // Ends the block of data early, wherever the parser of the test may think it ends.
  for (const [, data = ''] of text.matchAll(
    /<script type="application\/(?:ld\+)?json"[^>]*>(.*?)<\/script>/gs,
  ))
    expect(() => JSON.parse(data), what).not.toThrow();
  expect(headers.get('content-security-policy'), what).not.toContain('unsafe-inline');
}

/** An answer that no browser takes for a page, whatever stands in it. */
function expectInertData({ headers, status }: Answer, what: string) {
  expect(status, what).toBeLessThan(500);
  expect(headers.get('content-type'), what).toMatch(/^application\/(problem\+|geo\+|ld\+)?json/);
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
}

describe('the test itself', () => {
  it('finds what would run', () => {
    for (const payload of PAYLOADS.slice(0, 6))
      expect(dangersIn(`<p>${payload}</p>`), payload).not.toEqual([]);
    expect(dangersIn('<a href="javascript:alert(1)">x</a>')).toHaveLength(1);
    expect(dangersIn('<a href="//evil.example">x</a>')).not.toEqual([]);
    expect(dangersIn('<p onclick="x">')).toEqual(['<p onclick>']);
    expect(
      dangersIn('<script type="application/json">{}</script><script src="/assets/a.js"></script>'),
    ).toEqual([]);
  });
});

describe('reflected', () => {
  it.each([
    ['the search of the start page', (text: string) => `/?q=${text}`],
    ['the search in English', (text: string) => `/en?q=${text}`],
    ['the search of a place', (text: string) => `${TOWN}/suche?q=${text}`],
    ['the search of services', (text: string) => `${TOWN}/dienste?q=${text}`],
    ['a place that does not exist', (text: string) => `/${text}`],
    ['the name of a place', (text: string) => `/${KOELN}-${text}`],
    ['a solution that does not exist', (text: string) => `${TOWN}/${text}`],
    ['a page that does not exist', (text: string) => `${TOWN}/dienste/${text}`],
    ['where to after signing in', (text: string) => `/anmelden?weiter=${text}`],
    ['what was wrong with signing in', (text: string) => `/anmelden?fehler=${text}`],
    ['a parameter that nobody reads', (text: string) => `/?${text}=${text}`],
    ['the place of the statement', (text: string) => `/barrierefreiheit?ort=${text}`],
    ['the desk', (text: string) => `/rathaus/${text}`],
  ])('%s', async (_name, path) => {
    for (const payload of PAYLOADS) expectInertPage(await page(path(encodeURIComponent(payload))), payload);
  });

  it('problems of the APIs', async () => {
    for (const payload of PAYLOADS) {
      const text = encodeURIComponent(payload);
      for (const path of [
        `/api/places?q=${text}`,
        `/api/places/${text}`,
        `/api/search?ars=${KOELN}&q=${text}`,
        `/api/locate?lon=${text}&lat=1`,
        `/api/places/${KOELN}/here?lang=${text}`,
        `/api/${text}`,
      ]) {
        const answer = await house.stranger('GET', path, { headers: { accept: 'text/html' } });
        expectInertData(answer, path);
      }
    }
  });
});

describe('stored', () => {
  it('the name of a person: in the account, at the desk, in its log, in the export', async () => {
    const manager = await house.person({
      memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
    });
    for (const payload of PAYLOADS) {
      const answer = await manager.ask('PATCH', '/api/account', { body: { name: payload } });
      expect([answer.status, answer.json().name], payload).toEqual([200, payload]);
      for (const path of [
        '/api/account',
        `/api/desk/${KOELN}/people`,
        `/api/desk/${KOELN}/audit`,
        '/api/account/export',
      ]) {
        const shown = await manager.ask('GET', path, { headers: { accept: 'text/html' } });
        expectInertData(shown, `${path} ${payload}`);
      }
      for (const path of [
        `/rathaus/${KOELN}`,
        `/rathaus/${KOELN}/menschen`,
        `/rathaus/${KOELN}/protokoll`,
        '/mein-bereich',
      ]) {
        const shown = await manager.ask('GET', path, { headers: { accept: 'text/html' } });
        expect(shown.status, path).toBe(200);
        expectInertPage(shown, path);
      }
    }
  });

  it('the name of a passkey is refused or shown as text', async () => {
    const person = await house.person();
    for (const payload of PAYLOADS) {
      const answer = await person.ask('POST', '/api/account/passkeys/options', { body: { name: payload } });
      expectInertData(answer, payload);
    }
    expectInertData(await person.ask('GET', '/api/account/passkeys'), 'passkeys');
  });

  it('the address of an invitation, which is one or is refused', async () => {
    const manager = await house.person({
      memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
    });
    for (const email of [
      '<script>alert(1)</script>@b.example',
      '"<img src=x onerror=alert(1)>"@b.example',
      'a@<svg/onload=alert(1)>.example',
      "a'onclick='alert(1)@b.example",
    ]) {
      const answer = await manager.ask('POST', `/api/desk/${KOELN}/invitations`, {
        body: { email, role: 'editor', language: 'de' },
      });
      expect(answer.status, email).toBeLessThan(500);
      expectInertData(answer, email);
    }
    expectInertData(await manager.ask('GET', `/api/desk/${KOELN}/people`), 'people');
  });

  it('settings of an adoption', async () => {
    const { db, places } = house.kernel;
    for (const payload of PAYLOADS.slice(0, 8))
      await adopt(
        { db, places, solutions, now: house.clock.now() },
        { ars: KOELN, solution: 'leisure', settings: { title: payload, [payload]: payload } },
      ).catch((error: unknown) => expect(String(error)).not.toContain('TypeError'));
    for (const path of [TOWN, `${TOWN}/freizeit`]) expectInertPage(await page(path), path);
  });

  it('every text of a feed: on cards, lists, pages, in search, map and answers for programs', async () => {
    const { db, places } = house.kernel;
    const now = house.clock.now();
    const solution = solutions.find(({ id }) => id === 'notices');
    if (solution === undefined) throw new Error('no notices');
    const day = (days: number) => now.add({ hours: 24 * days }).toString();
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = PAYLOADS.map((payload, index) =>
      [
        String(index),
        `Titel ${payload}`,
        payload,
        payload,
        `Ort ${payload}`,
        day(-1),
        day(2),
        payload,
        '6.958',
        '50.941',
      ]
        .map(cell)
        .join(','),
    );
    const { result } = await importFile({
      ...{ db, places, solution, intake: 'notices', connector: 'csv', ownerArs: KOELN, now },
      name: `Quelle ${PAYLOADS[0]}`,
      file: Buffer.from(['key,title,text,kind,area,from,until,url,lon,lat', ...lines].join('\n')),
      settings: {
        mapping: {
          title: 'title',
          text: 'text',
          kind: 'kind',
          area: 'area',
          from: 'from',
          until: 'until',
          url: 'url',
        },
        ...{ key: 'key', lon: 'lon', lat: 'lat' },
      },
    });
    expect(result.report.added).toBe(PAYLOADS.length);
    Object.assign(house.kernel, { sources: await sourcesOf(db) });

    const list = await page(`${TOWN}/hinweise`);
    expect(list.text).toContain('Titel');
    const pages = new Set(
      [...list.text.matchAll(/href="([^"]*\/hinweise\/[^"]+)"/g)].map(([, href = '']) => href),
    );
    expect(pages.size).toBeGreaterThan(10);
    for (const path of [
      TOWN,
      `/en${TOWN}`,
      `/leicht${TOWN}`,
      `${TOWN}/hinweise`,
      `${TOWN}/karte`,
      `${TOWN}/suche?q=Titel`,
      ...pages,
    ])
      expectInertPage(await page(path), path);
    for (const path of [`/api/places/${KOELN}/here`, `/api/search?ars=${KOELN}&q=Titel`])
      expectInertData(await house.stranger('GET', path, { headers: { accept: 'text/html' } }), path);
  });
});
