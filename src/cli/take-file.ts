import { join } from 'node:path';
import type { FetchedFeed } from '../kernel/sources/fetch/feed-request.ts';
import { takeUpload } from '../kernel/sources/fetch/take-upload.ts';
import { findIntake } from '../kernel/sources/find-intake.ts';
import type { Source } from '../kernel/sources/source.ts';
import type { CommandHouse } from './open-house.ts';

/** A file of this machine as the content of a source, in the source's own folder. */
export async function takeFile(path: string, source: Source, house: CommandHouse): Promise<FetchedFeed> {
  const { format } = findIntake(house.solutions, source);
  const taken = await takeUpload(path, {
    folder: join(house.folder, source.id),
    mediaTypes: format.mediaTypes,
    known: null,
    now: house.clock.now(),
  });
  if (taken.status === 'unchanged')
    throw new Error('A file that is compared with nothing cannot be unchanged');
  return taken;
}
