/** A push service on this machine: keeps what it takes, and can be made to refuse. For tests, benches and journeys. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createPushBrowser, type PushBrowser } from './push-browser.ts';

/**
 * How it answers for a browser: `good` (201) · a status, with headers if wished · `silent` takes the message and never
 * answers · `hangs-up`.
 */
export type PushMood = 'good' | 'silent' | 'hangs-up' | { status: number; headers?: Record<string, string> };

export interface TakenPush {
  /** Last part of the address. */
  browser: string;
  headers: IncomingHttpHeaders;
  /** As the browser reads it; null where it is none that this service made. */
  text: string | null;
  bytes: number;
}

export interface PushService {
  origin: string;
  /** Makes a browser with keys of its own; `name` tells it from others. */
  subscribe(name: string): PushBrowser & { endpoint: string };
  /** For all browsers, or for one. */
  behave(mood: PushMood, browser?: string): void;
  /** Everything that was answered with 201, in the order of its coming. */
  readonly taken: readonly TakenPush[];
  /** Requests so far, by browser. */
  readonly asked: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

export async function startPushService({ keepsTexts = true } = {}): Promise<PushService> {
  const browsers = new Map<string, PushBrowser>();
  const moods = new Map<string, PushMood>();
  const taken: TakenPush[] = [];
  const asked = new Map<string, number>();
  let usual: PushMood = 'good';

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const browser = decodeURIComponent((request.url ?? '').replace(/^\/push\//, ''));
    asked.set(browser, (asked.get(browser) ?? 0) + 1);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const mood = moods.get(browser) ?? usual;
    if (mood === 'silent') return;
    if (mood === 'hangs-up') return void request.socket.destroy();
    if (mood !== 'good') return void response.writeHead(mood.status, mood.headers).end();
    const body = Buffer.concat(parts);
    const text = keepsTexts ? (browsers.get(browser)?.read(body) ?? null) : null;
    taken.push({ browser, headers: request.headers, text, bytes: body.length });
    response.writeHead(201, { location: `/message/${taken.length}` }).end();
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.writeHead(400).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The push service got no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    taken,
    asked,
    subscribe(name) {
      const browser = createPushBrowser();
      browsers.set(name, browser);
      return { ...browser, endpoint: `${origin}/push/${encodeURIComponent(name)}` };
    },
    behave(mood, browser) {
      if (browser === undefined) usual = mood;
      else moods.set(browser, mood);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
