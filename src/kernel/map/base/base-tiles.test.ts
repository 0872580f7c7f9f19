import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBaseTiles } from './base-tiles.ts';
import { picture, sendPicture, startTestSource, type TestSource } from './test-source.ts';
import { createTileSource } from './tile-source.ts';
import { createTileStore } from './tile-store.ts';

const TILE = { z: 9, x: 265, y: 171 };
const MEGABYTE = 1_048_576;

let source: TestSource;
let folder: string;
let warned: string[];
let now: number;
beforeEach(async () => {
  source = await startTestSource();
  folder = mkdtempSync(join(tmpdir(), 'hier-tiles-'));
  warned = [];
  now = Date.parse('2026-11-24T10:00:00Z');
});
afterEach(async () => {
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = ({ mostBytes = MEGABYTE, template = source.template, place = folder } = {}) => {
  const warn = (message: string) => void warned.push(message);
  return createBaseTiles({
    source: createTileSource(template, { milliseconds: 2_000 }),
    store: createTileStore({ folder: place, source: template, mostBytes, warn }),
    clock: { milliseconds: () => now },
    warn,
  });
};

const kept = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();

describe('tiles of the base map', () => {
  it('are fetched once by many who want the same at the same time', async () => {
    const tiles = open();
    const all = await Promise.all(Array.from({ length: 20 }, () => tiles.get(TILE)));
    expect(source.asked.length).toBe(1);
    expect(all.every(({ body }) => body.equals(picture('a')))).toBe(true);
  });

  it('are believed as long as the source says, also after a restart, then asked about', async () => {
    source.behave(sendPicture('a', { 'cache-control': 'max-age=60', etag: '"1"' }));
    await open().get(TILE);
    now += 59_000;
    const later = open();
    expect(await later.get(TILE)).toEqual({
      body: picture('a'),
      etag: '"1"',
      lastModified: null,
      freshUntil: now + 1_000,
    });
    expect(source.asked.length).toBe(1);
    now += 2_000;
    source.behave((request, response) => {
      expect(request.headers['if-none-match']).toBe('"1"');
      response.writeHead(304, { 'cache-control': 'max-age=120' });
      response.end();
    });
    expect(await later.get(TILE)).toMatchObject({ body: picture('a'), freshUntil: now + 120_000 });
    now += 100_000;
    await later.get(TILE);
    expect(source.asked.length).toBe(2);
  });

  it('are not kept where the source forbids it', async () => {
    source.behave(sendPicture('a', { 'cache-control': 'no-store' }));
    const tiles = open();
    await tiles.get(TILE);
    await tiles.get(TILE);
    expect(source.asked.length).toBe(2);
    expect(kept()).toEqual([]);
  });

  it('are shown although they are old while the source fails, for some months', async () => {
    source.behave(sendPicture('a', { 'cache-control': 'max-age=60' }));
    const tiles = open();
    await tiles.get(TILE);
    source.behave((_request, response) => {
      response.writeHead(500);
      response.end();
    });
    now += 3_600_000;
    expect((await tiles.get(TILE)).body).toEqual(picture('a'));
    now += 100 * 86_400_000;
    await expect(tiles.get(TILE)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('are not asked for during half a minute after three failures, with one line in the log that names no tile', async () => {
    source.behave((request) => request.socket.destroy());
    const tiles = open();
    for (let x = 265; x < 275; x++) {
      await expect(tiles.get({ ...TILE, x })).rejects.toMatchObject({ reason: 'unreachable' });
    }
    expect(source.asked.length).toBe(3);
    expect(warned).toEqual(['The source of the base map cannot be reached']);
    now += 31_000;
    source.behave(sendPicture('a'));
    expect((await tiles.get(TILE)).body).toEqual(picture('a'));
  });

  it('that the source does not have are no failure of it', async () => {
    source.behave((_request, response) => {
      response.writeHead(404);
      response.end();
    });
    const tiles = open();
    for (let x = 265; x < 275; x++) {
      await expect(tiles.get({ ...TILE, x })).rejects.toMatchObject({ reason: 'missing' });
    }
    expect(source.asked.length).toBe(10);
    expect(warned).toEqual([]);
  });

  it('leave the disk when there are too many: first those that nobody wanted for the longest', async () => {
    const tiles = open({ mostBytes: 60_000 });
    for (let x = 0; x < 10; x++) await tiles.get({ z: 14, x, y: 0 });
    const [name = ''] = readdirSync(folder);
    for (let x = 0; x < 10; x++) {
      const time = new Date(now + x * 1000);
      utimesSync(join(folder, name, `14-${x}-0`), time, time);
    }
    const { mtimeMs } = statSync(join(folder, name, '14-0-0'));
    await tiles.get({ z: 14, x: 0, y: 0 }); // wanted again: it is the newest now
    expect(statSync(join(folder, name, '14-0-0')).mtimeMs).not.toBe(mtimeMs);
    for (let x = 10; x < 16; x++) await tiles.get({ z: 14, x, y: 0 });
    const left = kept();
    expect(left.length).toBeLessThanOrEqual(14);
    expect(left).not.toContain('14-1-0');
    expect(left).toContain('14-15-0');
    expect(source.asked.length).toBe(16);
  });

  it('of a source that is no longer configured leave the disk', async () => {
    await open().get(TILE);
    const before = readdirSync(folder);
    await open({ template: `${source.origin}/other/{z}/{x}/{y}` }).get(TILE);
    expect(readdirSync(folder).length).toBe(1);
    expect(readdirSync(folder)).not.toEqual(before);
  });

  it.each([
    '',
    'no head',
    '{"etag":null}\nx',
    '{"etag":null,"lastModified":null,"freshUntil":9e15,"size":3}\nab',
  ])('that were written half ("%s") are fetched again', async (content) => {
    await open().get(TILE);
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name, '9-265-171'), content);
    expect((await open().get(TILE)).body).toEqual(picture('a'));
    expect(source.asked.length).toBe(2);
  });

  it('come also where the disk takes none, which is said without naming a tile', async () => {
    const file = join(folder, 'not-a-folder');
    writeFileSync(file, '');
    const tiles = open({ place: file });
    expect((await tiles.get(TILE)).body).toEqual(picture('a'));
    expect(warned).toEqual(['a tile of the base map could not be kept (ENOTDIR)']);
  });
});
