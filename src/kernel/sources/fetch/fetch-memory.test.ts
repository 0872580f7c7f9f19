import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { large } from '../testing/feed-behaviours.ts';
import { type Behaviour, type FeedServer, startFeedServer } from '../testing/feed-server.ts';

const MEGABYTE = 1024 ** 2;
const SIZE = 300 * MEGABYTE;
const CHUNK = Buffer.alloc(65_536, '{"type":"Feature","properties":{"name":"Bank am Rhein"}},');

let server: FeedServer;
let folder: string;
beforeEach(async () => {
  server = await startFeedServer();
  folder = mkdtempSync(join(tmpdir(), 'hier-feed-'));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Fetches in a process of its own, whose highest memory is its own too; answers bytes, and growth in bytes. */
async function fetchApart(): Promise<{ bytes: number; growth: number }> {
  const script = `
    import { fetchFeed } from ${JSON.stringify(new URL('./fetch-feed.ts', import.meta.url))};
    import { createTestOutside } from ${JSON.stringify(new URL('../testing/test-outside.ts', import.meta.url))};
    import { highestMemory } from ${JSON.stringify(new URL('../testing/highest-memory.ts', import.meta.url))};
    const [origin, folder] = process.argv.slice(1);
    const outside = createTestOutside({ allowOrigins: [origin] });
    const ask = (path) => fetchFeed(
      { address: origin + path, folder, mediaTypes: ['application/json'], known: null, limits: { ratio: 2000 } }, outside);
    await ask('/small');
    const before = process.memoryUsage().rss;
    const { bytes } = await ask('/large');
    console.log(JSON.stringify({ bytes, growth: highestMemory() - before }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, server.origin, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');
  return JSON.parse(output);
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a feed of 300 MB', () => {
  it.each<[string, Behaviour]>([
    ['as it is', large(CHUNK, SIZE / CHUNK.length, JSON_TYPE)],
    [
      'packed',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' });
        const gzip = createGzip({ level: 1 });
        gzip.pipe(response);
        let left = SIZE / CHUNK.length;
        const more = () => {
          while (left > 0) {
            left -= 1;
            if (!gzip.write(CHUNK)) return;
          }
          gzip.end();
        };
        gzip.on('drain', more);
        more();
      },
    ],
  ])('%s needs no more memory than a small one', { timeout: 60_000 }, async (_name, behaviour) => {
    server.behave('/small', large(CHUNK, 20, JSON_TYPE));
    server.behave('/large', behaviour);
    const { bytes, growth } = await fetchApart();
    expect(bytes).toBe(SIZE);
    expect(growth).toBeLessThan(96 * MEGABYTE);
  });
});
