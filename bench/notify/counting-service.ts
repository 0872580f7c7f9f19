import { once } from 'node:events';
import { createServer } from 'node:http';

/** A push service that counts who has got something; encryption is proved elsewhere. */
export interface CountingService {
  origin: string;
  /** Until so many messages have come. */
  reached(count: number): Promise<void>;
  /** Until so many browsers have one. */
  everybody(count: number): Promise<void>;
  counts(): { distinct: number; all: number };
  clear(): void;
  close(): void;
}

export async function startCountingService(): Promise<CountingService> {
  const browsers = new Set<string>();
  let all = 0;
  let waiting: { isEnough: () => boolean; resolve: () => void }[] = [];
  const until = (isEnough: () => boolean) =>
    isEnough() ? Promise.resolve() : new Promise<void>((resolve) => void waiting.push({ isEnough, resolve }));
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      browsers.add(request.url ?? '');
      all += 1;
      response.writeHead(201).end();
      const due = waiting.filter(({ isEnough }) => isEnough());
      waiting = waiting.filter((one) => !due.includes(one));
      for (const { resolve } of due) resolve();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The push service got no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    reached: (count) => until(() => all >= count),
    everybody: (count) => until(() => browsers.size >= count),
    counts: () => ({ distinct: browsers.size, all }),
    clear() {
      browsers.clear();
      all = 0;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
