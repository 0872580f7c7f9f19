/** Calls the house as a browser does: keeps cookies, names the origin. */
import type { FastifyInstance } from 'fastify';

export interface Answer {
  status: number;
  headers: Readonly<Record<string, string | string[] | number | undefined>>;
  /** Lines of `Set-Cookie`. */
  cookies: readonly string[];
  body: unknown;
}

export interface Browser {
  get(url: string): Promise<Answer>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Answer>;
  /** What the next request sends as cookies. */
  cookie(): string;
  /** Another tab is the same browser; this is another browser with the same cookies. */
  copy(): Browser;
}

export function openBrowser(
  http: FastifyInstance,
  { origin = 'http://localhost:8080', userAgent = FIREFOX, cookie = '' } = {},
): Browser {
  const jar = new Map<string, string>(
    cookie.split('; ').flatMap((pair): [string, string][] => {
      const [name, value] = pair.split('=', 2);
      return name && value !== undefined ? [[name, value]] : [];
    }),
  );
  // An address of its own: limits count by it.
  count += 1;
  const remoteAddress = `10.${(count >> 16) & 255}.${(count >> 8) & 255}.${count & 255}`;
  const header = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  async function ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) {
    const answer = await http.inject({
      ...{ method, url, remoteAddress },
      headers: {
        'user-agent': userAgent,
        ...(method !== 'GET' && { origin, 'sec-fetch-site': 'same-origin' }),
        ...(jar.size > 0 && { cookie: header() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const line of cookies) keep(jar, line);
    const isJson = /json/.test(String(answer.headers['content-type']));
    return {
      ...{ status: answer.statusCode, headers: answer.headers, cookies },
      body: isJson ? (answer.json() as unknown) : answer.body, // each test says what it expects
    };
  }

  return {
    get: (url) => ask('GET', url),
    send: ask,
    cookie: header,
    copy: () => openBrowser(http, { origin, userAgent, cookie: header() }),
  };
}

let count = 0;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

function keep(jar: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const equals = pair.indexOf('=');
  const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
  const isGone = attributes.some((one) => /^max-age=0$/i.test(one));
  if (isGone) jar.delete(name);
  else jar.set(name, value);
}
