import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { abortedBy } from './as-fetch-fault.ts';
import type { FetchedFeed, KnownContent } from './feed-request.ts';
import { FetchFault } from './fetch-fault.ts';
import { FETCH_LIMITS, type FetchLimits } from './limits.ts';
import { tooLarge } from './meter.ts';
import { plainBytes } from './plain-bytes.ts';
import { type Spooled, spool } from './spool.ts';

export interface Upload {
  /** As in `FeedRequest`. */
  folder: string;
  mediaTypes: readonly string[];
  known: Pick<KnownContent, 'sha256'> | null;
  now: Temporal.Instant;
  limits?: Partial<Pick<FetchLimits, 'transferredBytes' | 'expandedBytes' | 'ratio' | 'ratioFrom'>>;
  signal?: AbortSignal;
}

export type UploadAnswer = FetchedFeed | { status: 'unchanged'; etag: null; lastModified: null };

const ORIGIN = 'The file';
const NO_VALIDATORS = { etag: null, lastModified: null };

/** Takes a file of this machine as a feed: unpacked, within the same limits, copied into the folder of its source. */
export async function takeUpload(path: string, upload: Upload): Promise<UploadAnswer> {
  const limits = { ...FETCH_LIMITS, ...upload.limits };
  await checkFile(path, limits.transferredBytes);
  const { sha256, file, bytes } = await copy(path, upload, limits);
  if (file === null) return { status: 'unchanged', ...NO_VALIDATORS };
  return { status: 'fetched', file, sha256, bytes, ...NO_VALIDATORS };
}

async function copy(path: string, upload: Upload, limits: FetchLimits): Promise<Spooled> {
  const { folder, known, now, mediaTypes: accepted, signal } = upload;
  try {
    const bytes = plainBytes({ bytes: bytesOf(path, signal), said: null, accepted, limits, origin: ORIGIN });
    return await spool(bytes, { folder, known: known?.sha256 ?? null, now });
  } catch (error) {
    if (error instanceof FetchFault) throw error;
    if (signal?.aborted) throw abortedBy(signal.reason);
    throw unreadable(error);
  }
}

/** Opens the file when it is read, so that no fault of it comes while nobody listens. */
async function* bytesOf(path: string, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    signal?.throwIfAborted();
    yield chunk;
  }
}

/** Only a plain file: a pipe or a device could go on for ever. */
async function checkFile(path: string, mostBytes: number): Promise<void> {
  const found = await stat(path).catch((error) => {
    throw unreadable(error);
  });
  if (!found.isFile())
    throw new FetchFault('no-file', 'What was given is no file but a folder or a device: name a file.');
  if (found.size > mostBytes) throw tooLarge(ORIGIN, mostBytes);
}

/** An error of the file system in our list; an error of the program itself is given back as it is. */
function unreadable(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new FetchFault(
    'no-file',
    `The file cannot be read (${error.code}): check its path and its rights.`,
    {
      cause: error,
    },
  );
}
