/** A provider that lies, sleeps and changes its keys as a test wants. Its signatures are real. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { OidcProvider } from '../../config/oidc-providers.ts';

export interface Lies {
  /** Claims of the ID token beside those that belong there; null leaves one out. */
  claims?: Record<string, unknown>;
  /** Signed with a key that it does not name, under the name of one that it does. */
  isForged?: boolean;
  /** Answers of its addresses; `silent` never comes. */
  answers?: Partial<Record<'discovery' | 'token' | 'keys', 'silent' | 500 | 400>>;
  /** What it says about itself. */
  facts?: Record<string, unknown>;
  userinfo?: Record<string, unknown>;
}

export interface SmallIssuer {
  readonly config: OidcProvider;
  /** From now on; replaces what was before. */
  lie(lies: Lies): void;
  /** Signs with a new key from now on and no longer names the old one. */
  rotate(): Promise<void>;
  /** The way back, as a browser would be sent there: path and query. */
  backFrom(url: string, own?: Record<string, string>): string;
  close(): Promise<void>;
}

export async function startSmallIssuer(id: string): Promise<SmallIssuer> {
  let lies: Lies = {};
  let key = await newKey('key-1');
  const foreign = await newKey('key-1');
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The issuer got no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const config = { id, name: 'Kleines Konto', issuer, clientId: 'small', clientSecret: 'small secret' };

  async function idToken(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...{ iss: issuer, aud: config.clientId, sub: 'somebody', nonce, iat: now, exp: now + 600 },
      ...{ email: 'somebody@konto.example', email_verified: true, name: 'Some Body' },
      ...lies.claims,
    };
    const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
    const { privateKey } = lies.isForged ? foreign : key;
    return new SignJWT(kept).setProtectedHeader({ alg: 'ES256', kid: key.kid }).sign(privateKey);
  }

  const sent = (response: ServerResponse, body: unknown, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  server.on('request', async (request, response) => {
    const path = new URL(request.url ?? '/', issuer).pathname;
    const kind = path === '/token' ? 'token' : path === '/keys' ? 'keys' : 'discovery';
    const mood = path === '/me' ? undefined : lies.answers?.[kind];
    if (mood === 'silent') return;
    if (mood !== undefined) return sent(response, { error: 'secret words of the provider' }, mood);
    if (path === '/keys') return sent(response, { keys: [key.jwk] });
    if (path === '/me') return sent(response, lies.userinfo ?? { sub: lies.claims?.sub ?? 'somebody' });
    if (path !== '/token')
      return sent(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/me`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['none', 'HS256', 'ES256'],
        ...lies.facts,
      });
    let body = '';
    for await (const part of request) body += String(part);
    // The code is the nonce, so that nothing needs to be remembered.
    const nonce = new URLSearchParams(body).get('code') ?? '';
    sent(response, { id_token: await idToken(nonce), access_token: 'an access token', token_type: 'Bearer' });
  });

  return {
    config,
    lie: (next) => {
      lies = next;
    },
    async rotate() {
      key = await newKey(`key-${Math.random()}`);
    },
    backFrom(url, own = {}) {
      const { searchParams } = new URL(url);
      const query = new URLSearchParams({
        ...{ code: searchParams.get('nonce') ?? '', state: searchParams.get('state') ?? '', iss: issuer },
        ...own,
      });
      return `/api/account/providers/${id}/back?${query}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function newKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}
