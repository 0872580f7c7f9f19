import type { ResolveName } from '../../net/guarded-request.ts';
import { createOutside, type Outside } from '../fetch/outside.ts';

export interface TestOutside extends Outside {
  /** Milliseconds of every wait, in their order. */
  readonly waits: readonly number[];
  /** Lets time pass. */
  pass(milliseconds: number): void;
}

/** The way outside, for tests: waiting takes no time but moves the clock; chance is always one half. */
export function createTestOutside(options: {
  allowOrigins: readonly string[];
  contact?: string;
  resolve?: ResolveName;
  now?: string;
}): TestOutside {
  let now = Temporal.Instant.from(options.now ?? '2026-11-24T10:00:00Z');
  const waits: number[] = [];
  const pass = (milliseconds: number) => {
    now = now.add({ milliseconds: Math.ceil(milliseconds) });
  };
  const outside = createOutside({
    clock: { now: () => now, milliseconds: () => now.epochMilliseconds },
    allowOrigins: options.allowOrigins,
    contact: options.contact ?? null,
    async wait(milliseconds, signal) {
      signal.throwIfAborted();
      waits.push(milliseconds);
      pass(milliseconds);
    },
    random: () => 0.5,
    ...(options.resolve && { resolve: options.resolve }),
  });
  return { ...outside, waits, pass };
}
