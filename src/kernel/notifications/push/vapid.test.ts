import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createVapid, isVapidKey, newVapidKey } from './vapid.ts';

const NOW = Temporal.Instant.from('2026-11-26T08:00:00Z');

/** As a push service checks it (RFC 8292, 2 and 3): the claims, if the signature is that of the key. */
function claimsOf(header: string): Record<string, unknown> | null {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  const [head = '', body = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x, y };
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return isTrue ? JSON.parse(Buffer.from(body, 'base64url').toString()) : null;
}

describe('what tells a push service who sends', () => {
  it('is checked by the test as RFC 8292 says: its own example is true', () => {
    const example =
      'vapid t=eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9.eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bzpwdXNoQGV4YW1wbGUuY29tIn0.i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA, k=BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs';
    expect(claimsOf(example)).toEqual({
      aud: 'https://push.example.net',
      exp: 1453523768,
      sub: 'mailto:push@example.com',
    });
  });

  it('names service, end and contact, signed by the key that browsers were given', () => {
    const vapid = createVapid(newVapidKey(), 'mailto:app@stadt.example');
    const header = vapid.authorization('https://push.example', NOW);
    expect(header).toContain(`k=${vapid.publicKey}`);
    expect(claimsOf(header)).toEqual({
      ...{ aud: 'https://push.example', sub: 'mailto:app@stadt.example' },
      exp: NOW.epochMilliseconds / 1000 + 12 * 3600,
    });
  });

  it('is made once for many messages, anew before it ends, and for each service', () => {
    const vapid = createVapid(newVapidKey(), 'mailto:a@b.example');
    const first = vapid.authorization('https://push.example', NOW);
    expect(vapid.authorization('https://push.example', NOW.add({ hours: 10 }))).toBe(first);
    expect(vapid.authorization('https://other.example', NOW)).not.toBe(first);
    const later = vapid.authorization('https://push.example', NOW.add({ hours: 11, seconds: 1 }));
    expect(claimsOf(later)).toMatchObject({ exp: NOW.epochMilliseconds / 1000 + 23 * 3600 + 1 });
  });

  it('needs a key of the curve', () => {
    for (let count = 0; count < 20; count++) expect(isVapidKey(newVapidKey())).toBe(true);
    for (const wrong of ['', 'x', 'A'.repeat(43), '_'.repeat(43), `${newVapidKey()}A`])
      expect(isVapidKey(wrong)).toBe(false);
  });
});
