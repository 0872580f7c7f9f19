/** A door in front of the house that can be closed, made slow, or hand out another version of its worker. */

import { once } from 'node:events';
import { createServer, request, type ServerResponse } from 'node:http';

export interface ChangingHouse {
  url: string;
  /** Closed: every connection breaks, as without a network. Slow: answers wait until it is opened. */
  door: 'open' | 'closed' | 'slow';
  /** Added to `/sw.js`; null while the file is gone. */
  worker: string | null;
  /** What is answered instead of the house, by path. */
  instead: Map<string, (response: ServerResponse) => void>;
  close(): Promise<void>;
}

export async function openChangingHouse(house: string): Promise<ChangingHouse> {
  const waiting: (() => void)[] = [];
  let door: ChangingHouse['door'] = 'open';
  const instead: ChangingHouse['instead'] = new Map();
  const server = createServer((asked, response) => {
    const path = asked.url ?? '/';
    const pass = () => {
      if (door === 'closed') return void asked.socket.destroy();
      const other = instead.get(path);
      if (other !== undefined) return other(response);
      if (path === '/sw.js') return void sendWorker(house, changing.worker, response);
      // Its own connection: one that is kept open could outlive a closed door.
      const headers = { ...asked.headers, host: new URL(house).host };
      const onward = request(house + path, { method: asked.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      asked.pipe(onward);
    };
    if (door === 'slow') waiting.push(pass);
    else pass();
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const changing: ChangingHouse = {
    url: `http://localhost:${address.port}`,
    worker: '',
    instead,
    get door() {
      return door;
    },
    set door(next) {
      door = next;
      if (next === 'closed') server.closeAllConnections();
      if (next !== 'slow') for (const pass of waiting.splice(0)) pass();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return changing;
}

async function sendWorker(house: string, added: string | null, response: ServerResponse): Promise<void> {
  if (added === null) {
    response.writeHead(404).end();
    return;
  }
  const script = await fetch(`${house}/sw.js`).then((answer) => answer.text());
  response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
  response.end(script + added);
}
