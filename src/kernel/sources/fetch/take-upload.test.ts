import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeUpload, type Upload } from './take-upload.ts';

const BODY = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
const SHA256 = createHash('sha256').update(BODY).digest('hex');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hier-upload-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const take = (content: string | Uint8Array, own: Partial<Upload> = {}) => {
  const path = join(folder, 'upload.ics.gz');
  writeFileSync(path, content);
  return takeFrom(path, own);
};

const takeFrom = (path: string, own: Partial<Upload> = {}) =>
  takeUpload(path, {
    folder: join(folder, 'spool'),
    mediaTypes: ['text/calendar'],
    known: null,
    now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
    ...own,
  });

const kept = () => (existsSync(join(folder, 'spool')) ? readdirSync(join(folder, 'spool')) : []);

describe('an uploaded file', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it is', BODY],
    ['packed with gzip', gzipSync(BODY)],
  ])('is copied, %s, and stays where it was', async (_name, content) => {
    const file = join(folder, 'spool', `${SHA256}.feed`);
    expect(await take(content)).toEqual({
      status: 'fetched',
      file,
      sha256: SHA256,
      bytes: BODY.length,
      etag: null,
      lastModified: null,
    });
    expect(readFileSync(file, 'utf8')).toBe(BODY);
    expect(readFileSync(join(folder, 'upload.ics.gz'))).toEqual(Buffer.from(content));
  });

  it('with the known content is unchanged', async () => {
    expect(await take(BODY, { known: { sha256: SHA256 } })).toMatchObject({ status: 'unchanged' });
    expect(kept()).toEqual([]);
  });

  it.each<[string, string, string | Uint8Array, Partial<Upload>]>([
    ['that is a saved page', 'wrong-type', '<!doctype html><html>', {}],
    ['that is a zip file', 'packing', 'PK\u0003\u0004', {}],
    ['whose end is missing', 'cut-off', gzipSync(BODY).subarray(0, -9), {}],
    ['that is too large', 'too-large', BODY, { limits: { transferredBytes: 20 } }],
    ['that is too large when unpacked', 'too-large', gzipSync(BODY), { limits: { expandedBytes: 20 } }],
    ['that is a bomb', 'bomb', gzipSync(Buffer.alloc(3_000_000)), { limits: { ratioFrom: 1_000_000 } }],
    ['that nobody wants any more', 'aborted', BODY, { signal: AbortSignal.abort() }],
  ])('%s is refused as "%s" and leaves nothing', async (_name, code, content, own) => {
    await expect(take(content, own)).rejects.toMatchObject({ name: 'FetchFault', code });
    expect(kept()).toEqual([]);
  });

  it('must be a file: not nothing, a folder, or a device that never ends', async () => {
    mkdirSync(join(folder, 'a-folder'));
    for (const path of [join(folder, 'missing'), join(folder, 'a-folder'), '/dev/zero'])
      await expect(takeFrom(path)).rejects.toMatchObject({ code: 'no-file' });
  });
});
