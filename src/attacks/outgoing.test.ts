/** Attacks that make the house ask where it must not: inside the network, by names, disguises and redirects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchFault } from '../kernel/sources/fetch/fetch-fault.ts';
import { fetchFeed } from '../kernel/sources/fetch/fetch-feed.ts';
import { redirect } from '../kernel/sources/testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../kernel/sources/testing/feed-server.ts';
import { createTestOutside } from '../kernel/sources/testing/test-outside.ts';

const folder = mkdtempSync(join(tmpdir(), 'hier-attack-'));
let inside: FeedServer;
let outside: FeedServer;
beforeAll(async () => {
  inside = await startFeedServer();
  inside.behave('/secret', (_request, response) => response.end('secret'));
  outside = await startFeedServer();
});
afterAll(async () => {
  await inside.close();
  await outside.close();
  rmSync(folder, { recursive: true });
});

/** Asks as a source does; `trusted` stands for a server outside. Answers the code of the fault; null: it was fetched. */
async function fault(address: string, names: Record<string, string[]> = {}): Promise<string | null> {
  const way = createTestOutside({
    allowOrigins: [outside.origin],
    resolve: (name, _options, done) => {
      const found = names[name];
      if (found === undefined) return done(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []);
      return done(
        null,
        found.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })),
      );
    },
  });
  try {
    await fetchFeed({ address, folder: join(folder, 'feed'), mediaTypes: ['text/plain'], known: null }, way);
    return null;
  } catch (error) {
    if (error instanceof FetchFault) return error.code;
    throw error;
  }
}

const port = () => new URL(inside.origin).port;

describe('a feed that lies inside', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '0',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:0:0:1]',
    '[64:ff9b::7f00:1]',
    '127.0.0.1.',
    '１２７.0.0.1',
    '127。0。0。1',
    '169.254.169.254',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.0.1',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ])('written as %s is refused', async (host) => {
    const before = inside.requests.length;
    expect(await fault(`http://${host}:${port()}/secret`)).not.toBeNull();
    expect(inside.requests).toHaveLength(before);
  });

  it.each([
    ['a name that stands for it', ['127.0.0.1']],
    ['a name that stands for it too', ['93.184.216.34', '127.0.0.1']],
    ['a name in the new form', ['::1']],
    ['a name in the mixed form', ['::ffff:10.0.0.1']],
    ['a name of the machines of a cloud', ['169.254.169.254']],
  ])('behind %s is refused', async (_name, addresses) => {
    const before = inside.requests.length;
    expect(await fault(`http://feed.example:${port()}/secret`, { 'feed.example': addresses })).not.toBeNull();
    expect(inside.requests).toHaveLength(before);
  });

  it.each([
    ['file:///etc/passwd'],
    ['gopher://127.0.0.1:70/_x'],
    ['ftp://127.0.0.1/x'],
    ['dict://127.0.0.1:11211/stat'],
    ['data:text/plain,x'],
    ['javascript:alert(1)'],
    ['http://user:secret@feed.example/'],
    ['unix:/var/run/docker.sock'],
    ['//127.0.0.1/x'],
    [''],
  ])('by another protocol or with a password is refused: %s', async (address) => {
    await expect(
      fault(address, { 'feed.example': ['93.184.216.34'] }).then((code) => {
        expect(code).not.toBeNull();
      }),
    ).resolves.toBeUndefined();
  });
});

describe('a feed outside that leads inside', () => {
  it.each([
    ['an address', () => `${inside.origin}/secret`],
    ['an address in another form', () => `http://2130706433:${port()}/secret`],
    ['a name', () => `http://inside.example:${port()}/secret`],
    ['the machines of a cloud', () => 'http://169.254.169.254/latest/meta-data/iam'],
    ['a file', () => 'file:///etc/passwd'],
    ['another protocol', () => 'gopher://127.0.0.1:6379/_FLUSHALL'],
    ['an address with a line break', () => `http://127.0.0.1:${port()}/%0d%0aX:1`],
  ])('by a redirect to %s is refused', async (_name, target) => {
    outside.behave('/feed', redirect(target()));
    const before = inside.requests.length;
    expect(await fault(`${outside.origin}/feed`, { 'inside.example': ['127.0.0.1'] })).not.toBeNull();
    expect(inside.requests).toHaveLength(before);
  });

  it('by redirects without an end is given up', async () => {
    outside.behave('/round', redirect(`${outside.origin}/round`));
    const before = outside.requests.length;
    expect(await fault(`${outside.origin}/round`)).not.toBeNull();
    expect(outside.requests.length - before).toBeLessThan(20);
  });

  it('brings it nothing about readers: no cookie, no address, no referrer', async () => {
    outside.behave('/open', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('x'),
    );
    await fault(`${outside.origin}/open`);
    const headers = Object.keys(outside.requests.at(-1)?.headers ?? {});
    for (const name of ['cookie', 'referer', 'x-forwarded-for', 'authorization', 'origin'])
      expect(headers).not.toContain(name);
  });
});
