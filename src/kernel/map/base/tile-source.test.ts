import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Behaviour, picture, sendPicture, startTestSource, type TestSource } from './test-source.ts';
import { createTileSource } from './tile-source.ts';

const TILE = { z: 9, x: 265, y: 171 };

let source: TestSource;
let other: TestSource;
beforeEach(async () => {
  source = await startTestSource();
  other = await startTestSource();
});
afterEach(async () => {
  await source.close();
  await other.close();
});

const fetchTile = (milliseconds = 5_000) => createTileSource(source.template, { milliseconds }).fetch(TILE);

describe('a tile from the source', () => {
  it('comes with its bytes, how long it is true, and what to ask with again', async () => {
    source.behave(
      sendPicture('a', {
        'cache-control': 'max-age=60',
        etag: '"x"',
        'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT',
      }),
    );
    expect(await fetchTile()).toEqual({
      body: picture('a'),
      fresh: 60,
      etag: '"x"',
      lastModified: 'Tue, 24 Nov 2026 10:00:00 GMT',
    });
    expect(source.asked[0]?.url).toBe('/tiles/9/171/265.png');
  });

  it('is asked for without a word about who wants it', async () => {
    await fetchTile();
    const names = Object.keys(source.asked[0]?.headers ?? {}).sort();
    expect(names).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
  });

  it('is only asked about where an older one is known', async () => {
    source.behave((request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"x"' ? 304 : 500, {
        'cache-control': 'max-age=5',
      });
      response.end();
    });
    const known = { etag: '"x"', lastModified: null };
    expect(await createTileSource(source.template).fetch(TILE, known)).toEqual({ unchanged: true, fresh: 5 });
  });

  it('may be found at another path of the same source', async () => {
    source.behave((request, response) => {
      if (request.url === '/moved') return sendPicture('b')(request, response);
      response.writeHead(302, { location: '/moved' });
      response.end();
    });
    expect(await fetchTile()).toMatchObject({ body: picture('b') });
  });

  const head =
    (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Behaviour =>
    (_request, response) => {
      response.writeHead(status, headers);
      response.end(body);
    };

  it.each<[string, string, () => Behaviour]>([
    ['that the source does not have', 'missing', () => head(404)],
    ['with an error of the source', 'refused', () => head(500, {}, 'down')],
    ['that is not allowed', 'refused', () => head(403)],
    [
      'that is a page and not a picture',
      'no-picture',
      () => head(200, { 'content-type': 'text/html' }, '<h1>login</h1>'),
    ],
    [
      'that is a page and calls itself a picture',
      'no-picture',
      () => head(200, { 'content-type': 'image/png' }, '<h1>login</h1>'),
    ],
    [
      'that could carry a script',
      'no-picture',
      () => head(200, { 'content-type': 'image/svg+xml' }, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    [
      'that is packed',
      'no-picture',
      () => head(200, { 'content-type': 'image/png', 'content-encoding': 'gzip' }, 'x'),
    ],
    [
      'that announces to be too large',
      'too-large',
      () => (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png', 'content-length': '10000000000' });
        response.write(picture());
      },
    ],
    [
      'that never ends',
      'too-large',
      () => (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png' });
        const more = () => {
          while (!response.destroyed && response.write(Buffer.alloc(65_536))) {}
        };
        response.on('drain', more);
        more();
      },
    ],
    [
      'that breaks off',
      'unreachable',
      () => (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png', 'content-length': '5000' });
        response.write(picture());
        setImmediate(() => response.destroy());
      },
    ],
    ['from a connection that is closed at once', 'unreachable', () => (request) => request.socket.destroy()],
    ['that leads to another house inside', 'redirect', () => head(302, { location: `${other.origin}/x` })],
    [
      'that leads to a name for a house inside',
      'redirect',
      () => head(302, { location: `${other.origin.replace('127.0.0.1', 'localhost')}/x` }),
    ],
    [
      'that leads to the address of a cloud’s secrets',
      'redirect',
      () => head(307, { location: 'http://169.254.169.254/latest' }),
    ],
    [
      'that leads to an address of version 6 inside',
      'redirect',
      () => head(301, { location: 'http://[::1]/x' }),
    ],
    ['that leads to a file', 'redirect', () => head(302, { location: 'file:///etc/passwd' })],
    ['that leads nowhere', 'redirect', () => head(302)],
    ['that leads around in circles', 'redirect', () => head(302, { location: '/again' })],
  ])('%s is refused as "%s"', async (_name, reason, behaviour) => {
    source.behave(behaviour());
    await expect(fetchTile()).rejects.toMatchObject({ name: 'TileFault', reason });
    expect(other.asked).toEqual([]);
  });

  it.each<[string, Behaviour]>([
    ['never answers', () => undefined],
    [
      'stops in the middle',
      (_request, response) => {
        response.writeHead(200, { 'content-type': 'image/png' });
        response.write(picture());
      },
    ],
  ])('is given up when the source %s', async (_name, behaviour) => {
    source.behave(behaviour);
    await expect(fetchTile(150)).rejects.toMatchObject({ reason: 'late' });
  });

  it('cannot be had from a source that is not there', async () => {
    const gone = await startTestSource();
    await gone.close();
    await expect(createTileSource(gone.template).fetch(TILE)).rejects.toMatchObject({
      reason: 'unreachable',
    });
  });
});
