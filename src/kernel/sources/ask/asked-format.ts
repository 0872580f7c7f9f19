import { UnreadableFeed } from '../connector.ts';
import type { Format } from '../intake.ts';
import type { Asked } from './ask.ts';

/** The format of an intake that is asked: it has settings, and nothing is ever read or mapped by it. */
export function askedFormat({ connector, settings }: Asked): Format<never> {
  return {
    ...{ connector, settings, mediaTypes: ['application/json'], licence: null, columns: null },
    read: () => {
      throw notRead();
    },
    map: () => {
      throw notRead();
    },
  };
}

function notRead(): UnreadableFeed {
  return new UnreadableFeed('asked', 'This source is asked for single answers: there is no file to read.');
}
