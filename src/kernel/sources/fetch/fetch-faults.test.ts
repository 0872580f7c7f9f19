import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cutOff,
  drip,
  endless,
  feed,
  gzipBomb,
  hangUp,
  page,
  redirect,
  silent,
  stall,
  status,
} from '../testing/feed-behaviours.ts';
import { type Behaviour, type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside } from '../testing/test-outside.ts';
import type { FeedRequest } from './feed-request.ts';
import { FetchFault } from './fetch-fault.ts';
import { fetchFeed } from './fetch-feed.ts';
import type { FetchLimits } from './limits.ts';

const MEGABYTE = 1024 ** 2;
const PACKED = gzipSync(JSON.stringify(Array.from({ length: 20_000 }, (_, n) => n * 7)));
/** Short only where a limit of time is what is tested, so that a busy machine breaks no other test. */
const LIMITS = { ratioFrom: MEGABYTE };
const SHORT_STALL = { stallMilliseconds: 150 };

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

async function faultOf(own: Partial<FeedRequest> = {}): Promise<FetchFault> {
  const request = {
    address: `${server.origin}/feed?token=geheim`,
    folder,
    mediaTypes: ['application/json', 'text/plain'],
    known: null,
    limits: LIMITS,
    ...own,
  };
  const answer = await fetchFeed(request, createTestOutside({ allowOrigins: [server.origin] })).catch(
    (error) => error,
  );
  expect(answer).toBeInstanceOf(FetchFault);
  return answer;
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('a feed', () => {
  it.each<[string, string, () => Behaviour, Partial<FetchLimits>?]>([
    ['of a server that never answers', 'stalled', () => silent, SHORT_STALL],
    ['that stops in the middle', 'stalled', () => stall('[1,'), SHORT_STALL],
    ['that comes drop by drop', 'late', () => drip(20), { totalMilliseconds: 400 }],
    ['of a server that hangs up', 'unreachable', () => hangUp],
    ['with an error of the server', 'refused', () => status(500)],
    ['that is not allowed', 'refused', () => status(403)],
    ['that is gone', 'refused', () => status(410)],
    ['without content', 'refused', () => status(204)],
    ['in parts that nobody asked for', 'refused', () => status(206, JSON_TYPE)],
    ['that is "unchanged" although nothing is known', 'refused', () => status(304)],
    ['of another type', 'wrong-type', () => feed('%PDF', { type: 'application/pdf' })],
    ['of a type that is none', 'wrong-type', () => feed('[]', { type: 'jßn"x' })],
    ['that is a page', 'wrong-type', () => page()],
    ['that is a page and calls itself text', 'wrong-type', () => page('text/plain')],
    ['that is a page and calls itself data', 'wrong-type', () => page('application/json')],
    [
      'that is a packed page',
      'wrong-type',
      () => feed(gzipSync('<html><body>login'), { type: 'application/gzip' }),
    ],
    [
      'that is a page of two-byte letters',
      'wrong-type',
      () => feed(Buffer.from('\ufeff<!doctype HTML>', 'utf16le')),
    ],
    ['that calls itself a gzip file', 'damaged', () => feed('[1]', { type: 'application/gzip' })],
    ['that calls itself packed', 'damaged', () => feed('[1]', { headers: { 'content-encoding': 'gzip' } })],
    [
      'that calls itself packed with Brotli',
      'damaged',
      () => feed('no brotli at all', { headers: { 'content-encoding': 'br' } }),
    ],
    [
      'with damage in the middle',
      'damaged',
      () => feed(PACKED.map((byte, at) => (at > 500 && at < 520 ? 0xff - byte : byte))),
    ],
    [
      'packed as nobody asked for',
      'packing',
      () => feed('x', { headers: { 'content-encoding': 'compress' } }),
    ],
    ['packed thrice', 'packing', () => feed('x', { headers: { 'content-encoding': 'gzip, gzip, gzip' } })],
    ['that is a zip file', 'packing', () => feed(Buffer.from('PK\u0003\u0004'))],
    ['that is a bzip2 file', 'packing', () => feed(Buffer.from('BZh91AY&SY'))],
    [
      'cut off before its announced end',
      'cut-off',
      () => cutOff('[1', { ...JSON_TYPE, 'content-length': '99' }),
    ],
    ['cut off between two chunks', 'cut-off', () => cutOff('[1', JSON_TYPE)],
    ['that is a gzip file without its end', 'cut-off', () => feed(PACKED.subarray(0, -20))],
    [
      'packed with gzip without its end',
      'cut-off',
      () => feed(PACKED.subarray(0, 500), { headers: { 'content-encoding': 'gzip' } }),
    ],
    [
      'packed with Brotli without its end',
      'cut-off',
      () => feed(brotliCompressSync(PACKED).subarray(0, 900), { headers: { 'content-encoding': 'br' } }),
    ],
    [
      'packed with deflate without its end',
      'cut-off',
      () => feed(deflateSync(PACKED).subarray(0, 900), { headers: { 'content-encoding': 'deflate' } }),
    ],
    ['that announces 10 GB', 'too-large', () => endless({ announced: true })],
    ['that is a bomb on the way', 'bomb', () => gzipBomb('transfer')],
    ['that is a bomb as a file', 'bomb', () => gzipBomb('file')],
    ['that leads nowhere', 'redirect', () => status(302)],
    ['that leads to itself', 'redirect', () => redirect('')],
    ['that leads around in circles', 'redirect', () => redirect('/feed')],
    ['that leads to a file', 'redirect', () => redirect('file:///etc/passwd')],
    ['that leads to an address with a password', 'redirect', () => redirect('http://me:geheim@a.example/')],
    ['that leads into a private network', 'private', () => redirect('http://192.168.1.1/feed')],
    ['that leads to this machine', 'private', () => redirect('http://127.0.0.1:1/feed')],
    ['that leads to a cloud’s secrets', 'private', () => redirect('http://169.254.169.254/latest', 307)],
    ['that leads to this machine in version 6', 'private', () => redirect('http://[::ffff:7f00:1]/', 308)],
  ])(
    '%s is refused as "%s", without a secret in the words and without a file on disk',
    async (_n, code, behave, limits = LIMITS) => {
      server.behave('/feed', behave());
      const fault = await faultOf({ limits });
      expect(fault).toMatchObject({ name: 'FetchFault', code });
      expect(fault.message).toMatch(/^The server 127\.0\.0\.1 .+\.$/);
      expect(fault.message).not.toMatch(/geheim|token|\/feed/);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('of 10 GB in small chunks is given up at the limit', async () => {
    server.behave('/feed', endless());
    const fault = await faultOf({ limits: { transferredBytes: 3 * MEGABYTE } });
    expect(fault.code).toBe('too-large');
    expect(fault.message).toContain('3 MB');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of too much when unpacked is given up at the limit, also where only its wrapping is', async () => {
    const zeros = gzipSync(Buffer.alloc(20 * MEGABYTE));
    server.behave('/feed', feed(zeros));
    expect((await faultOf({ limits: { expandedBytes: MEGABYTE } })).code).toBe('too-large');
    // A gzip file whose name has 20 MB: unpacks to nothing, and costs as much.
    const named = Buffer.concat([
      Buffer.from([31, 139, 8, 8, 0, 0, 0, 0, 0, 3]),
      Buffer.alloc(20 * MEGABYTE, 'n'),
    ]);
    server.behave('/feed', feed(gzipSync(named), { headers: { 'content-encoding': 'gzip' } }));
    expect((await faultOf({ limits: { ratioFrom: MEGABYTE } })).code).toBe('bomb');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells the status with which it was refused', async () => {
    server.behave('/feed', status(403));
    expect(await faultOf()).toMatchObject({ status: 403, notBefore: null });
  });

  it.each([
    'ftp://a.example/feed',
    'file:///etc/passwd',
    'a.example/feed',
    'http://',
    'http://me:geheim@a.example/feed',
    'https://token@a.example/feed',
    '',
  ])('with the address "%s" is not even asked for', async (address) => {
    const fault = await faultOf({ address });
    expect(fault.code).toBe('address');
    expect(fault.message).not.toMatch(/geheim|token/);
  });

  it('of a server that is not there cannot be reached', async () => {
    const gone = await startFeedServer();
    await gone.close();
    const outside = createTestOutside({ allowOrigins: [gone.origin] });
    const request = { address: `${gone.origin}/x`, folder, mediaTypes: ['text/plain'], known: null };
    await expect(fetchFeed(request, outside)).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('that cannot be kept on disk says so', async () => {
    server.behave('/feed', feed('[]'));
    const file = join(folder, 'not-a-folder');
    writeFileSync(file, '');
    const fault = await faultOf({ folder: file });
    expect(fault).toMatchObject({ code: 'disk' });
    expect(fault.message).toContain('HIER_VAR');
  });

  it('that nobody wants any more is not asked for', async () => {
    expect((await faultOf({ signal: AbortSignal.abort() })).code).toBe('aborted');
    expect(server.requests).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['before the answer', silent],
    ['in the middle', stall('[1,')],
  ])('is given up %s when the caller wants it, at once and for good', async (_name, behaviour) => {
    const end = new AbortController();
    server.behave('/feed', (request, response) => {
      behaviour(request, response);
      setImmediate(() => end.abort());
    });
    const fault = await faultOf({ signal: end.signal, limits: {} });
    expect(fault.code).toBe('aborted');
    expect(server.requests.length).toBe(1);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});
