/** Attacks by a page of somebody else, in the browser of a person who is signed in. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN } from './testing/ask.ts';
import { type Attacker, type AttackHouse, openAttackHouse } from './testing/attack-house.ts';

const KOELN = '053150000000';

let house: AttackHouse;
let victim: Attacker;
beforeAll(async () => {
  house = await openAttackHouse();
  victim = await house.person({
    name: 'Erika',
    memberships: [{ ars: KOELN, level: 'municipality', role: 'manager' }],
  });
});
afterAll(() => house.close());

/** What such a page can have a browser send with the victim's cookie. */
const WAYS: readonly (readonly [string, Record<string, string>])[] = [
  ['from a foreign origin', { origin: 'https://evil.example' }],
  ['from a hidden origin (sandboxed frame, redirect)', { origin: 'null' }],
  ['from a host below ours', { origin: 'http://evil.localhost:8080' }],
  ['from our name with something behind', { origin: 'http://localhost:8080.evil.example' }],
  ['from our host at another port', { origin: 'http://localhost:8081' }],
  ['from our host by another protocol', { origin: 'https://localhost:8080' }],
  ['without an origin', { origin: '' }],
  ['by a browser that says cross-site', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ['by a browser that says same-site', { origin: '', 'sec-fetch-site': 'same-site' }],
  ['with two origins', { origin: `${OWN}, https://evil.example` }],
];

/** Everything that changes something, with a body that would do it. */
const CHANGES: readonly (readonly [string, string, unknown])[] = [
  ['PATCH', '/api/account', { name: 'Hacked' }],
  ['PUT', '/api/account/places', { places: [] }],
  ['DELETE', '/api/account/places', undefined],
  ['DELETE', '/api/account/picture', undefined],
  ['DELETE', '/api/account/sessions', undefined],
  ['POST', '/api/account/sign-out', undefined],
  ['POST', `/api/desk/${KOELN}/invitations`, { email: 'evil@evil.example', role: 'manager', language: 'de' }],
  ['PUT', `/api/desk/${KOELN}/mandates/053000000000`, { level: 'region', scope: 'full' }],
  ['POST', '/api/invitations/accept', { token: 'x' }],
];

/** By raw line where the header must be absent: a client would fill it in. */
async function forged(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
  type = 'application/json',
) {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost:8080',
    `Cookie: ${victim.cookie}`,
    'Connection: close',
    ...Object.entries(headers).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`])),
    ...(text === '' ? [] : [`Content-Type: ${type}`, `Content-Length: ${Buffer.byteLength(text)}`]),
  ];
  return house.raw(Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`));
}

describe('a request that somebody else’s page had sent', () => {
  it.each(WAYS)('%s changes nothing', async (_name, headers) => {
    for (const [method, path, body] of CHANGES) {
      const answer = await forged(method, path, body, headers);
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(answer.text).toContain('foreign-origin');
    }
    expect((await victim.ask('GET', '/api/account')).json()).toMatchObject({ name: 'Erika' });
    expect((await victim.ask('GET', `/api/desk/${KOELN}/people`)).json()).toMatchObject({ invitations: [] });
  });

  it.each([
    ['JSON as plain text', 'text/plain', '{"name":"Hacked"}'],
    ['a form', 'application/x-www-form-urlencoded', 'name=Hacked'],
    ['a form whose field is JSON', 'text/plain', '{"name":"Hacked","x":"=y"}'],
    [
      'a form of parts',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nHacked\r\n--x--',
    ],
    ['no type', '', '{"name":"Hacked"}'],
    ['JSON by another name', 'application/csp-report', '{"name":"Hacked"}'],
  ])('as %s changes nothing, from whichever origin', async (_name, type, body) => {
    for (const origin of [OWN, 'https://evil.example']) {
      const answer = await forged('PATCH', '/api/account', body, { origin }, type);
      expect([400, 403, 415], origin).toContain(answer.status);
    }
    expect((await victim.ask('GET', '/api/account')).json()).toMatchObject({ name: 'Erika' });
  });

  it('to sign the victim in as somebody else is refused too, without any cookie', async () => {
    for (const [path, body] of [
      ['/api/account/code', { email: 'evil@evil.example', language: 'de' }],
      ['/api/account/code/check', { email: 'evil@evil.example', code: '123456' }],
    ] as const) {
      const answer = await house.stranger('POST', path, {
        body,
        headers: { origin: 'https://evil.example' },
      });
      expect([answer.status, answer.json().code], path).toEqual([403, 'foreign-origin']);
    }
    expect(house.mails).toEqual([]);
  });

  it('as GET changes nothing: no address that changes something answers to it', async () => {
    for (const [method, path] of CHANGES.filter(([, , body]) => body === undefined)) {
      if (method === 'DELETE') continue;
      expect((await victim.ask('GET', path)).status, path).toBe(404);
    }
    expect((await victim.ask('GET', '/api/account/sign-out')).status).toBe(404);
    expect((await victim.ask('GET', '/api/account')).status).toBe(200);
  });
});

describe('what a foreign page may read', () => {
  it('is nothing: no answer allows it, also not when asked beforehand', async () => {
    for (const path of ['/api/account', '/api/account/export', '/api/desk', '/api/places/053150000000']) {
      const read = await victim.ask('GET', path, { headers: { origin: 'https://evil.example' } });
      const preflight = await house.stranger('OPTIONS', path, {
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'PATCH',
          'access-control-request-headers': 'content-type',
        },
      });
      for (const { headers } of [read, preflight]) {
        expect(headers.get('access-control-allow-origin'), path).toBeNull();
        expect(headers.get('access-control-allow-credentials'), path).toBeNull();
      }
    }
  });

  it('includes no frame with a page of ours (clickjacking)', async () => {
    for (const path of ['/', '/053150000000-koeln', '/mein-bereich', '/anmelden', '/rathaus', '/nicht-da']) {
      const { headers } = await house.stranger('GET', path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    }
  });

  it('includes no personal data as a script, a picture or a style', async () => {
    const { headers } = await victim.ask('GET', '/api/account');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    // An object at the top is no program; an array could be one in old browsers.
    expect((await victim.ask('GET', '/api/account/sessions')).text.startsWith('{')).toBe(true);
  });
});
