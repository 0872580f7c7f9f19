/** Pages that belong to a person, as the server sends them: who gets them, and that nobody keeps them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import type { Person } from './kernel/identity/person.ts';
import type { MemberRole } from './kernel/identity/role.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { solutions } from './solutions.ts';

const KOELN = '053150000000';
const BONN = '053140000000';

let house: TestHouse;
/** Who asks in a test; null: nobody. */
let asking: Person | null = null;
beforeAll(async () => {
  house = await openTestHouse(
    (options) =>
      buildApp({
        ...options,
        people: { ...options.people, identity: { identify: async () => asking }, mandatesOf: async () => [] },
      }),
    solutions,
  );
});
afterAll(() => house.close());

const member = (role: MemberRole | null): Person => ({
  id: '0192d3a0-0000-7000-8000-000000000001',
  name: 'Erika Beispiel',
  email: 'erika@stadt.example',
  memberships:
    role === null
      ? []
      : [{ id: '1', ars: KOELN, level: 'municipality', role, since: '2026-11-01T08:00:00Z' }],
  session: { id: '1', createdAt: '2026-11-26T08:00:00Z', expiresAt: '2026-12-26T08:00:00Z' },
});

async function page(url: string, person: Person | null = null) {
  asking = person;
  const answer = await house.http.inject({ url, headers: { accept: 'text/html' } });
  const data = /id="page-data">(.*?)<\/script>/s.exec(answer.body)?.[1] ?? '{}';
  return { ...answer, status: answer.statusCode, html: answer.body, view: JSON.parse(data).view };
}

describe.each([
  ['/anmelden', 'Anmelden'],
  ['/en/anmelden', 'Sign in'],
  ['/leicht/anmelden', 'Anmelden'],
  ['/einladung', 'Einladung'],
  ['/en/einladung', 'Invitation'],
])('%s', (path, title) => {
  it('is the same for everybody, kept by nobody, and found by no search engine', async () => {
    const [nobody, somebody] = [await page(path), await page(path, member('manager'))];
    expect(nobody.status).toBe(200);
    expect(nobody.headers['cache-control']).toBe('no-store');
    expect(nobody.headers['set-cookie']).toBe(undefined);
    expect(nobody.html).toContain(`tabindex="-1">${title}</h1>`);
    expect(nobody.html).toContain('name="robots" content="noindex"');
    expect(nobody.html).toContain('<noscript>');
    expect(somebody.html).toBe(nobody.html);
  });
});

describe('the sign-in', () => {
  it.each([
    ['/mein-bereich#konto-loeschen', '/mein-bereich#konto-loeschen'],
    ['/rathaus/053150000000/menschen', '/rathaus/053150000000/menschen'],
    ['https://else.example/', null],
    ['//else.example', null],
    ['/\\else.example', null],
    ['/.//else.example', null],
    ['javascript:alert(1)', null],
  ])('asked to lead to %s leads to %s', async (asked, next) => {
    const { view, html } = await page(`/anmelden?${new URLSearchParams({ weiter: asked })}`);
    expect(view).toMatchObject({ kind: 'sign-in', next });
    if (next === null) expect(html).not.toContain('else.example');
  });

  it('says in words of its own what went wrong, whatever it is called', async () => {
    expect((await page('/anmelden?fehler=cancelled')).view.fault).toBe('cancelled');
    const injected = await page('/anmelden?fehler=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(injected.view.fault).toBe('failed');
    expect(injected.html).not.toContain('alert(1)');
    expect((await page('/anmelden?weiter=/a&weiter=/b')).view.next).toBe(null);
  });
});

const DESK = ['/rathaus', `/rathaus/${KOELN}`, `/rathaus/${KOELN}/menschen`, `/rathaus/${KOELN}/protokoll`];

describe.each(DESK)('%s', (path) => {
  it('sends nobody to the sign-in and back', async () => {
    const { status, html, headers, view } = await page(path);
    expect(status).toBe(401);
    expect(headers['cache-control']).toBe('no-store');
    expect(html).toContain(`href="/anmelden?weiter=${encodeURIComponent(path)}"`);
    expect(view).toMatchObject({ kind: 'error', next: path });
  });

  it('tells a citizen which right is missing, and whom to ask', async () => {
    const { status, html, view } = await page(path, member(null));
    expect(status).toBe(403);
    expect(view.code).toBe('no-permission-role');
    expect(html).toMatch(/Es fehlt: „[A-ZÄÖÜ][^„“:]+“\./);
    expect(html).toContain('Fragen Sie, wer im Rathaus die Zugänge verwaltet');
    expect(html).not.toContain('data-desk');
  });

  it('lets a manager in, and is kept by nobody', async () => {
    const { status, view, headers } = await page(path, member('manager'));
    expect(status).toBe(200);
    expect(view.kind).toBe('desk');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('speaks English too', async () => {
    const { html, status } = await page(`/en${path}`);
    expect(status).toBe(401);
    expect(html).toContain(`href="/en/anmelden?weiter=${encodeURIComponent(`/en${path}`)}"`);
  });
});

describe('the desk', () => {
  it('of another municipality is closed', async () => {
    for (const part of ['', '/menschen', '/protokoll']) {
      const { status, view } = await page(`/rathaus/${BONN}${part}`, member('manager'));
      expect([status, view.code]).toEqual([403, 'no-permission-place']);
    }
  });

  it('has rooms that an editor may not enter', async () => {
    expect((await page(`/rathaus/${KOELN}`, member('editor'))).status).toBe(200);
    const { status, html } = await page(`/rathaus/${KOELN}/menschen`, member('editor'));
    expect(status).toBe(403);
    expect(html).toContain('Menschen und Rechte verwalten');
  });

  it('of an unknown key is told as such, but to those alone who may enter', async () => {
    expect((await page('/rathaus/999999999999/menschen')).status).toBe(401);
    expect((await page('/rathaus/999999999999/menschen', member('manager'))).status).toBe(404);
  });
});

describe('a room of a person', () => {
  const room = '/mein-bereich/parken/buchungen';

  it('is for whoever is signed in, says nothing about anybody, and is kept by nobody', async () => {
    const own = await page(`${room}/neu?von=1`, member(null));
    expect(own.status).toBe(200);
    expect(own.headers['cache-control']).toBe('no-store');
    expect(own.view).toMatchObject({ kind: 'own-room', solution: 'parking', room: 'bookings', item: 'neu' });
    expect(own.html).not.toContain('Erika');
    expect(own.html).toContain('name="robots" content="noindex"');
    expect((await page(`/en${room}`, member(null))).html).toContain('My bookings</h1>');
  });

  it('leads others to the sign-in, and back with the query', async () => {
    const nobody = await page(`${room}/neu?von=1&bis=2`);
    expect(nobody.status).toBe(401);
    expect(nobody.view.next).toBe(`${room}/neu?von=1&bis=2`);
  });
});
