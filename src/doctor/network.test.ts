import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startMailServer } from '../kernel/mail/testing/mail-server.ts';
import { testClock } from '../kernel/test-clock.ts';
import { checkClock, checkOutside } from './checks/clock.ts';
import { checkMail } from './checks/mail.ts';
import { checkProviders } from './checks/oidc.ts';
import { configOf, PUBLIC } from './test-config.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listens on TCP
}

describe('mail', () => {
  it('is asked by a real conversation that sends nothing', async () => {
    const server = await startMailServer();
    expect(await checkMail(configOf({ SMTP_URL: server.url }))).toMatchObject([{ state: 'good' }]);
    expect(server.inbox).toEqual([]);
    await server.close();
    expect(await checkMail(configOf({ SMTP_URL: server.url }))).toMatchObject([
      { state: 'bad', text: expect.stringContaining('127.0.0.1') },
    ]);
  });

  it('never tells the password of the server', async () => {
    const server = await startMailServer();
    const url = server.url.replace('//', '//house:very-secret@');
    const findings = await checkMail(configOf({ SMTP_URL: url }));
    expect(JSON.stringify(findings)).not.toContain('very-secret');
    await server.close();
  });

  it('lacks without a server: a remark while trying out, a fault in public', async () => {
    expect(await checkMail(configOf({}))).toMatchObject([{ state: 'note' }]);
    expect(await checkMail(configOf(PUBLIC))).toMatchObject([{ state: 'bad' }]);
  });
});

describe('a provider of sign-in', () => {
  const providers = (issuer: string) => {
    const one = { id: 'konto', name: 'Konto', issuer, clientId: 'x', clientSecret: 'very-secret' };
    return configOf({ OIDC_PROVIDERS: JSON.stringify([one]) });
  };
  const described = (issuer: string) => ({
    ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
    jwks_uri: `${issuer}/jwks`,
  });

  it('is in order where it describes itself', async () => {
    const url = await serve((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(described(`http://${request.headers.host}`)));
    });
    expect(await checkProviders(providers(url))).toMatchObject([{ state: 'good' }]);
  });

  it.each<[string, RequestListener]>([
    ['is not there', (_request, response) => response.writeHead(404).end()],
    ['sends no JSON', (_request, response) => response.end('<html>')],
    ['lacks what it needs', (_request, response) => response.end('{"issuer": "x"}')],
    [
      'calls itself otherwise',
      (_request, response) => response.end(JSON.stringify(described('https://x.example'))),
    ],
    [
      'sends elsewhere',
      (_request, response) => response.writeHead(302, { location: 'https://x.example' }).end(),
    ],
  ])('is told where it %s', async (_what, listener) => {
    const findings = await checkProviders(providers(await serve(listener)));
    expect(findings).toMatchObject([{ state: 'bad' }]);
    expect(JSON.stringify(findings)).not.toContain('very-secret');
  });

  it('is told where nobody answers', async () => {
    expect(await checkProviders(providers('http://127.0.0.1:1'))).toMatchObject([{ state: 'bad' }]);
  });
});

describe('the clock', () => {
  const NOW = '2026-11-26T04:00:00Z';
  const ask = (databaseNow: string, publicUrl = 'http://localhost:8080') =>
    checkClock({ config: { publicUrl }, clock: testClock(NOW), databaseNow: async () => databaseNow });

  it('is compared with that of the database', async () => {
    expect(await ask('2026-11-26T04:00:02Z')).toMatchObject([{ state: 'good' }]);
    expect(await ask('2026-11-26T03:00:00Z')).toMatchObject([
      { state: 'bad', text: expect.stringContaining('3600 s') },
    ]);
  });

  it('is compared with that of the public address, where it can be reached', async () => {
    const dated = (date: string) =>
      serve((_request, response) => {
        response.sendDate = false;
        response.setHeader('date', date).end();
      });
    // A name that no resolver may know (RFC 2606).
    expect(await ask(NOW, 'https://house.invalid')).toMatchObject([{ state: 'good' }, { state: 'note' }]);
    const at = async (date: string) => (await checkOutside(await dated(date), testClock(NOW))).state;
    expect(await at('Thu, 26 Nov 2026 04:00:10 GMT')).toBe('good');
    expect(await at('Thu, 26 Nov 2026 05:00:00 GMT')).toBe('bad');
    expect(await at('yesterday')).toBe('note');
  });
});
