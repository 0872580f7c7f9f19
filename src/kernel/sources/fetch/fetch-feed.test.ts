import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cutOff, feed, inTurn, page, redirect, status } from '../testing/feed-behaviours.ts';
import { type FeedServer, startFeedServer } from '../testing/feed-server.ts';
import { createTestOutside, type TestOutside } from '../testing/test-outside.ts';
import type { FeedRequest } from './feed-request.ts';
import { fetchFeed } from './fetch-feed.ts';

const BODY = JSON.stringify({ events: Array.from({ length: 2_000 }, (_, n) => `Konzert ${n}`) });
const SHA256 = createHash('sha256').update(BODY).digest('hex');

let server: FeedServer;
let folder: string;
let outside: TestOutside;
beforeEach(async () => {
  server = await startFeedServer();
  folder = mkdtempSync(join(tmpdir(), 'hier-feed-'));
  outside = createTestOutside({ allowOrigins: [server.origin], contact: 'digital@stadt.example' });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (own: Partial<FeedRequest> = {}) =>
  fetchFeed(
    {
      address: `${server.origin}/feed?token=geheim`,
      folder: join(folder, 'one'),
      mediaTypes: ['application/json', 'text/plain'],
      known: null,
      ...own,
    },
    outside,
  );

const fetched = async (own: Partial<FeedRequest> = {}) => {
  const answer = await ask(own);
  if (answer.status !== 'fetched') throw new Error('unchanged');
  return answer;
};

describe('a feed', () => {
  it('comes to disk with its digest, its length and what to ask with again', async () => {
    const lastModified = 'Tue, 24 Nov 2026 09:00:00 GMT';
    server.behave('/feed', feed(BODY, { etag: '"7"', lastModified }));
    const answer = await fetched();
    expect(answer).toEqual({
      status: 'fetched',
      file: join(folder, 'one', `${SHA256}.feed`),
      sha256: SHA256,
      bytes: BODY.length,
      etag: '"7"',
      lastModified,
    });
    expect(readFileSync(answer.file, 'utf8')).toBe(BODY);
  });

  it('is asked for by name, with whom to ask about us, and with nothing about a reader', async () => {
    server.behave('/feed', feed(BODY));
    await ask();
    const headers = server.requests[0]?.headers;
    expect(headers?.['user-agent']).toBe('Hierzulande (digital@stadt.example)');
    expect(Object.keys(headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });

  it.each<[string, Buffer, Record<string, string>]>([
    ['packed with gzip on the way', gzipSync(BODY), { 'content-encoding': 'gzip' }],
    ['packed with Brotli on the way', brotliCompressSync(BODY), { 'content-encoding': 'br' }],
    ['packed with deflate on the way', deflateSync(BODY), { 'content-encoding': 'deflate' }],
    ['packed with deflate without its head', deflateRawSync(BODY), { 'content-encoding': 'Deflate' }],
    ['packed twice on the way', brotliCompressSync(gzipSync(BODY)), { 'content-encoding': 'gzip, br' }],
    ['that is a gzip file', gzipSync(BODY), {}],
    ['that is a gzip file and says so', gzipSync(BODY), { 'content-type': 'application/gzip' }],
    ['that is a gzip file packed once more', gzipSync(gzipSync(BODY)), { 'content-encoding': 'gzip' }],
    [
      'whose packing is named twice',
      gzipSync(BODY),
      { 'content-encoding': 'gzip', 'content-type': 'application/x-gzip' },
    ],
    [
      'that is a gzip file of many members',
      Buffer.concat([gzipSync(BODY.slice(0, 99)), gzipSync(BODY.slice(99))]),
      {},
    ],
  ])('%s is unpacked', async (_name, body, headers) => {
    server.behave('/feed', feed(body, { headers }));
    const answer = await fetched();
    expect(answer).toMatchObject({ sha256: SHA256, bytes: BODY.length });
    expect(readFileSync(answer.file, 'utf8')).toBe(BODY);
  });

  it.each(['', 'x', '\u001f', 'BZh is how this text begins', '<feed/>'])(
    'may be as short as "%s"',
    async (body) => {
      server.behave('/feed', feed(body, { type: 'text/plain;charset=utf-8' }));
      expect(readFileSync((await fetched()).file, 'utf8')).toBe(body);
    },
  );

  it('may be called bytes, or nothing, where the connector takes bytes', async () => {
    server.behave('/feed', (_request, response) => void response.writeHead(200).end(BODY));
    const answer = await fetched({ mediaTypes: ['application/octet-stream'] });
    expect(answer.sha256).toBe(SHA256);
  });

  it('may be a page where the connector reads pages', async () => {
    server.behave('/feed', page());
    expect((await fetched({ mediaTypes: ['text/html'] })).status).toBe('fetched');
  });

  it('may be found at another path of an allowed server', async () => {
    server.behave('/feed', redirect('/moved', 301));
    server.behave('/moved', feed(BODY));
    expect((await fetched()).sha256).toBe(SHA256);
    expect(outside.waits).toEqual([2_000]); // a redirect is a request like another
  });

  it('leaves no half of an earlier process behind, and touches no file that is still written', async () => {
    server.behave('/feed', feed(BODY));
    await ask();
    const [old, young] = ['old.half', 'young.half'].map((name) => join(folder, 'one', name));
    for (const path of [old, young]) writeFileSync(path ?? '', 'half');
    const longAgo = outside.clock.milliseconds() / 1000 - 7_200;
    utimesSync(old ?? '', longAgo, longAgo);
    await ask();
    expect(readdirSync(join(folder, 'one')).sort()).toEqual([`${SHA256}.feed`, 'young.half']);
  });
});

describe('a feed that is known', () => {
  const known = { etag: '"7"', lastModified: null, sha256: SHA256 };

  it('is only asked about, and unchanged if the server says so', async () => {
    server.behave('/feed', feed(BODY, { etag: '"7"' }));
    expect(await ask({ known })).toEqual({ status: 'unchanged', etag: '"7"', lastModified: null });
    expect(server.requests[0]?.headers['if-none-match']).toBe('"7"');
    expect(existsSync(join(folder, 'one'))).toBe(false);
  });

  it('is asked about by its time where it has no tag', async () => {
    const lastModified = 'Tue, 24 Nov 2026 09:00:00 GMT';
    server.behave('/feed', feed(BODY, { lastModified }));
    expect(await ask({ known: { etag: null, lastModified, sha256: null } })).toEqual({
      status: 'unchanged',
      etag: null,
      lastModified,
    });
  });

  it('keeps what it was known by where the server leaves it out', async () => {
    server.behave('/feed', status(304));
    expect(await ask({ known })).toEqual({ status: 'unchanged', etag: '"7"', lastModified: null });
  });

  it.each(['"8"', 'W/"7"', 'no quotes', '""'])(
    'is unchanged with the same content under another tag (%s), and nothing is kept',
    async (etag) => {
      server.behave('/feed', feed(gzipSync(BODY), { etag, headers: { 'content-encoding': 'gzip' } }));
      expect(await ask({ known })).toEqual({ status: 'unchanged', etag, lastModified: null });
      expect(readdirSync(join(folder, 'one'))).toEqual([]);
    },
  );

  it('is fetched anew when the content is another', async () => {
    server.behave('/feed', feed(`${BODY} `, { etag: '"8"' }));
    expect((await fetched({ known })).etag).toBe('"8"');
  });

  it.each([
    ['that is far too long', 'x'.repeat(5_000)],
    ['with a line break', '"7"\r\nx: y'],
  ])('is asked for in full where its tag is one %s', async (_name, etag) => {
    server.behave('/feed', feed(`${BODY} `, { headers: { etag: 'x'.repeat(5_000) } }));
    expect((await fetched({ known: { ...known, etag } })).etag).toBeNull();
    expect(server.requests[0]?.headers).not.toHaveProperty('if-none-match');
  });

  it('keeps its file while a newer one breaks off', async () => {
    server.behave('/feed', inTurn(feed(BODY), cutOff('{', { 'content-length': '9000' })));
    const { file } = await fetched({ mediaTypes: ['application/json', 'application/octet-stream'] });
    await expect(ask({ known, mediaTypes: ['application/octet-stream'] })).rejects.toMatchObject({
      code: 'cut-off',
    });
    expect(readdirSync(join(folder, 'one'))).toEqual([`${SHA256}.feed`]);
    expect(readFileSync(file, 'utf8')).toBe(BODY);
  });
});
