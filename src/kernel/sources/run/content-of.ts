import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedAnswer } from '../fetch/feed-request.ts';
import { fetchFeed } from '../fetch/fetch-feed.ts';
import { READER } from '../reader.ts';
import { SourceError } from '../source-error.ts';
import type { Run } from './run.ts';

/** A server that says "unchanged" is believed for a week, then asked for all of it. */
const HOURS_BELIEVED = 24 * 7;

/** The accepted file, the upload, or what the address has. */
export async function contentOf(run: Run): Promise<FeedAnswer> {
  const { source, format, state, house, options } = run;
  if (options.accept) {
    if (state.held === null)
      throw new SourceError('not-held', `Nothing of the source "${source.name}" waits to be accepted.`);
    if (!existsSync(state.held.file))
      throw new SourceError(
        'held-lost',
        `The content that waited is no longer there: run the source again, then accept it.`,
      );
    return { status: 'fetched', bytes: 0, ...state.held };
  }
  if (options.upload !== undefined) return options.upload;
  if (source.address === null)
    throw new SourceError('no-feed', `The source "${source.name}" has no address: hand a file over.`);
  const { etag, lastModified, sha256 } = state;
  return fetchFeed(
    {
      address: source.address,
      known: isWhole(run) ? null : { etag, lastModified, sha256 },
      mediaTypes: format.mediaTypes,
      folder: join(house.folder, source.id),
      ...(options.signal && { signal: options.signal }),
    },
    house.outside,
  );
}

/** Whether to ask for all of it: somebody wants it, a new program reads it, or validators have been believed for long. */
export function isWhole({ state, options, started }: Run): boolean {
  const { reader, sha256, fetchedAt } = state;
  if (options.force || reader !== READER || sha256 === null || fetchedAt === null) return true;
  return started.since(Temporal.Instant.from(fetchedAt)).total('hours') > HOURS_BELIEVED;
}
