/** Why a file as a whole is refused. */
import { UnreadableFeed } from '../../../kernel/sources/connector.ts';
import { Damage } from './wire.ts';

export function cutOff(at: number): UnreadableFeed {
  return new UnreadableFeed('cut-off', 'The file ends in the middle of a blob: it was cut off.', {
    where: `byte ${at}`,
  });
}

export function notPbf(): UnreadableFeed {
  return new UnreadableFeed('not-osm', 'The file is no OpenStreetMap PBF.', { where: 'byte 0' });
}

/** What was wrong within the blob at this byte of the file; what is no damage of the file is given back as it is. */
export function damagedAt(at: number, error: unknown): unknown {
  if (!(error instanceof Damage)) return error;
  return new UnreadableFeed('damaged', `${error.message} Fetch or export the file again.`, {
    where: `blob at byte ${at}, byte ${error.at} in it`,
    cause: error,
  });
}
