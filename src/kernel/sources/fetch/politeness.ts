import type { Clock } from '../../clock.ts';
import { FetchFault } from './fetch-fault.ts';

/** Milliseconds between the end of a request to a host and the next one. */
const PAUSE = 2_000;
/** Longest that a run waits for a host that asked to be left alone. */
export const LONGEST_WAIT = 60_000;

export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface Politeness {
  /**
   * Waits until the host may be asked, and holds it until the answer is called. Those who wait come in turn.
   * Throws `FetchFault` (`postponed`), or what `signal` says.
   */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
  /** The host asked to be left alone until then. */
  leaveAlone(host: string, until: Temporal.Instant): void;
}

interface Host {
  /** Ends when the last in the row has left. */
  last: Promise<void>;
  /** How many hold it or wait for it. */
  guests: number;
  /** Milliseconds since 1970. */
  pauseUntil: number;
  aloneUntil: number;
}

/** One request at a time to each host, with pauses, for all feeds of this process. */
export function createPoliteness({ clock, wait }: { clock: Clock; wait: Wait }): Politeness {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    for (const [other, { guests, pauseUntil, aloneUntil }] of hosts) {
      if (guests === 0 && Math.max(pauseUntil, aloneUntil) <= clock.milliseconds()) hosts.delete(other);
    }
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const fresh = { last: Promise.resolve(), guests: 0, pauseUntil: 0, aloneUntil: 0 };
    hosts.set(name, fresh);
    return fresh;
  }

  async function untilFree(name: string, host: Host, signal: AbortSignal): Promise<void> {
    const now = clock.milliseconds();
    if (host.aloneUntil - now > LONGEST_WAIT) throw postponed(name, host.aloneUntil);
    // A clock that was set back must not hold anybody longer than the pause.
    const milliseconds = Math.max(host.aloneUntil - now, Math.min(host.pauseUntil - now, PAUSE));
    if (milliseconds > 0) await wait(milliseconds, signal);
  }

  return {
    async enter(name, signal) {
      const host = hostOf(name);
      const { promise: mine, resolve: done } = Promise.withResolvers<void>();
      const before = host.last;
      host.last = before.then(() => mine);
      host.guests += 1;
      const leave = () => {
        host.guests -= 1;
        done();
      };
      try {
        await unlessAborted(before, signal);
        await untilFree(name, host, signal);
      } catch (error) {
        leave();
        throw error;
      }
      return () => {
        host.pauseUntil = clock.milliseconds() + PAUSE;
        leave();
      };
    },
    leaveAlone(name, until) {
      const host = hostOf(name);
      host.aloneUntil = Math.max(host.aloneUntil, until.epochMilliseconds);
    },
  };
}

async function unlessAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function postponed(name: string, until: number): FetchFault {
  const notBefore = Temporal.Instant.fromEpochMilliseconds(until);
  return new FetchFault(
    'postponed',
    `The server ${name} asked to be left alone until ${notBefore.round('second')}: the next run asks again.`,
    { notBefore },
  );
}
