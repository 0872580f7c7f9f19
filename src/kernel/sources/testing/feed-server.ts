/** A server of feeds on this machine whose every path can be made to fail, and to mend. For tests and journeys. */
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** How a path answers; `feed-behaviours.ts` holds many. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface FeedServer {
  /** "http://127.0.0.1:40123": lies inside, so that whoever fetches must allow it. */
  origin: string;
  /** Sets how a path ("/events.ics") answers from now on; others are unknown (404). */
  behave(path: string, behaviour: Behaviour): void;
  /** What was asked so far, in the order of its coming. */
  readonly requests: readonly { path: string; headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const behaviours = new Map<string, Behaviour>();
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0] ?? '/';
    requests.push({ path, headers: request.headers });
    const behaviour = behaviours.get(path);
    if (behaviour !== undefined) return behaviour(request, response);
    response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The feed server got no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    behave: (path, behaviour) => void behaviours.set(path, behaviour),
    requests,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
