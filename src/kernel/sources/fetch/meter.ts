import { FetchFault } from './fetch-fault.ts';
import { type FetchLimits, megabytes } from './limits.ts';

export interface Meter {
  /** Passes bytes on as they come from outside, until there are too many. */
  transferred(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  /** Passes unpacked bytes on, until there are too many or too many for what came. One call a layer of packing. */
  expanded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
}

/** Counts one feed against its limits. `origin` begins the sentence of a fault: "The server a.example". */
export function createMeter(limits: FetchLimits, origin: string): Meter {
  let came = 0;
  return {
    async *transferred(bytes) {
      for await (const chunk of bytes) {
        came += chunk.length;
        if (came > limits.transferredBytes) throw tooLarge(origin, limits.transferredBytes);
        yield chunk;
      }
    },
    async *expanded(bytes) {
      let made = 0;
      for await (const chunk of bytes) {
        made += chunk.length;
        if (made > limits.expandedBytes) throw tooLarge(origin, limits.expandedBytes, ' unpacked');
        if (made > limits.ratioFrom && made > came * limits.ratio) throw bomb(origin, limits);
        yield chunk;
      }
    },
  };
}

export function tooLarge(origin: string, bytes: number, unpacked = ''): FetchFault {
  return new FetchFault(
    'too-large',
    `${origin} has more than ${megabytes(bytes)}${unpacked}, the most that is taken: ask for a smaller part of the data.`,
  );
}

function bomb(origin: string, { ratio, ratioFrom }: FetchLimits): FetchFault {
  return new FetchFault(
    'bomb',
    `${origin} has something that unpacks to more than ${ratio} times its size and beyond ${megabytes(ratioFrom)}, as only an attack does: look who serves it, and take it unpacked if it is meant.`,
  );
}
