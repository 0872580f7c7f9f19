/** A source of tiles on this machine that can be made to fail in every way. For tests. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestSource {
  /** Template as an operator writes it. */
  template: string;
  origin: string;
  /** Requests so far, as they came. */
  readonly asked: IncomingMessage[];
  behave(behaviour: Behaviour): void;
  close(): Promise<void>;
}

/** The smallest head of a picture that counts as one, and some bytes. */
export function picture(mark = 'a'): Buffer {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  return Buffer.concat([signature, Buffer.from(`IHDR${mark}`, 'latin1'), Buffer.alloc(100)]);
}

export function sendPicture(mark: string, headers: Record<string, string> = {}): Behaviour {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', ...headers });
    response.end(picture(mark));
  };
}

export async function startTestSource(): Promise<TestSource> {
  const asked: IncomingMessage[] = [];
  let now: Behaviour = sendPicture('a');
  const server = createServer((request, response) => {
    asked.push(request);
    now(request, response);
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;
  return {
    template: `${origin}/tiles/{z}/{y}/{x}.png`,
    origin,
    asked,
    behave(behaviour) {
      now = behaviour;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
