/** How fast one participant may change a board: a workshop is fast, a program that runs wild is faster. */
import type { Clock } from '../../../kernel/clock.ts';
import { boardProblems } from './board-problems.ts';

/** So many at once, and so many a second from then on: 300 in the first minute, more than hands can do. */
const ROOM = 60;
const PER_SECOND = 4;
const MOST_KNOWN = 5_000;

export interface Pace {
  /** Counts one change; throws `board-too-fast` with the seconds after which it goes on. */
  step(participant: string): void;
}

/** In the memory of this process, like all limits. */
export function createPace(clock: Pick<Clock, 'now'>): Pace {
  const known = new Map<string, { left: number; at: number }>();
  return {
    step(participant) {
      const now = clock.now().epochMilliseconds;
      const before = known.get(participant) ?? { left: ROOM, at: now };
      const left = Math.min(ROOM, before.left + ((now - before.at) / 1000) * PER_SECOND);
      // The newest last, so that the oldest is forgotten first.
      known.delete(participant);
      known.set(participant, { left: Math.max(0, left - 1), at: now });
      if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? '');
      if (left < 1) throw boardProblems.tooFast(Math.ceil((1 - left) / PER_SECOND));
    },
  };
}
