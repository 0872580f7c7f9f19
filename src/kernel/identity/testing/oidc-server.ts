/** A whole OpenID Connect provider on this machine. Who signs in there is decided by the test; nobody types anything. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { OidcProvider } from '../../config/oidc-providers.ts';

export interface OidcPerson {
  sub: string;
  email?: string;
  emailVerified?: boolean;
  name?: string;
}

export interface OidcServer {
  /** As it stands in OIDC_PROVIDERS. */
  readonly config: OidcProvider;
  /** Who signs in from now on; null: refuses. */
  signsIn(person: OidcPerson | null): void;
  /** What a browser does there: from the address to go to, to the address to come back to. */
  walk(url: string): Promise<string>;
  close(): Promise<void>;
}

export async function startOidcServer({ id, backTo }: { id: string; backTo: string }): Promise<OidcServer> {
  const people = new Map<string, OidcPerson>();
  let current: OidcPerson | null = null;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The provider got no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const client = { clientId: 'hierzulande', clientSecret: 'secret of the client, with / and +' };

  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [backTo],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => {
        const { email, emailVerified, name } = people.get(sub) ?? {};
        return {
          sub,
          ...(email !== undefined && { email, email_verified: emailVerified ?? true }),
          ...(name !== undefined && { name }),
        };
      },
    }),
    async loadExistingGrant(context) {
      const { client: asking, session } = context.oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });

  const answer = provider.callback();
  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result =
      current === null
        ? { error: 'access_denied', error_description: 'Nobody wants to <b>sign in</b>' }
        : { login: { accountId: current.sub, remember: false } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void interact(request, response);
    else void answer(request, response);
  });

  return {
    config: { id, name: 'Servicekonto', issuer, ...client },
    signsIn(person) {
      current = person;
      if (person !== null) people.set(person.sub, person);
    },
    walk: (url) => walk(url, backTo),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function walk(from: string, backTo: string): Promise<string> {
  const jar = new Map<string, string>();
  let url = from;
  for (let step = 0; step < 10; step++) {
    if (url.startsWith(backTo)) return url;
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider stays at ${url}: ${response.status}`);
    url = new URL(location, url).href;
  }
  throw new Error('The provider leads nowhere');
}
