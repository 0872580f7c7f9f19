/**
 * Politeness towards hosts that are asked while somebody waits: a few calls at once and a second, none while a host
 * wants to be left alone, and none for minutes after it has failed again and again.
 */
import type { Clock } from '../../clock.ts';
import { FetchFault } from '../fetch/fetch-fault.ts';
import type { Wait } from '../fetch/politeness.ts';

const AT_ONCE = 3;
/** So many calls may come at once after a pause; then this many a second. */
const BURST = 8;
const PER_SECOND = 4;
/** After so many failures in a row a host is not asked for a minute, and for twice as long each further time. */
const FAILURES = 3;
const FIRST_REST = 60_000;
const LONGEST_REST = 900_000;

/** Says how it ended; `unsaid`: by us, it tells nothing about the host. */
export type Leave = (outcome: 'fine' | 'failed' | 'unsaid') => void;

export interface AskGate {
  /** Waits for a turn. Throws `FetchFault` (`postponed`), or what `signal` says. */
  enter(host: string, signal: AbortSignal): Promise<Leave>;
  /** The host asked to be left alone until then. */
  leaveAlone(host: string, until: Temporal.Instant): void;
}

interface Host {
  asking: number;
  waiting: (() => void)[];
  /** Calls that may be made now; refilled with time. */
  tokens: number;
  /** Milliseconds since 1970. */
  filledAt: number;
  closedUntil: number;
  failures: number;
}

export function createAskGate({ clock, wait }: { clock: Clock; wait: Wait }): AskGate {
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const now = clock.milliseconds();
    const fresh = { asking: 0, waiting: [], tokens: BURST, filledAt: now, closedUntil: 0, failures: 0 };
    hosts.set(name, fresh);
    return fresh;
  }

  return {
    async enter(name, signal) {
      const host = hostOf(name);
      refuseWhileClosed(name, host, clock);
      await freePlace(host, signal);
      try {
        refuseWhileClosed(name, host, clock);
        // One call finds out whether a host that failed is back.
        if (host.failures >= FAILURES) host.closedUntil = clock.milliseconds() + FIRST_REST;
        const milliseconds = takeToken(host, clock.milliseconds());
        if (milliseconds > 0) await wait(milliseconds, signal);
      } catch (error) {
        free(host);
        throw error;
      }
      return (outcome) => {
        free(host);
        if (outcome === 'fine') {
          host.failures = 0;
          host.closedUntil = 0;
        } else if (outcome === 'failed') {
          host.failures += 1;
          const again = host.failures - FAILURES;
          if (again >= 0)
            close(host, clock.milliseconds() + Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(again, 10)));
        }
      };
    },
    leaveAlone(name, until) {
      close(hostOf(name), until.epochMilliseconds);
    },
  };
}

function close(host: Host, until: number): void {
  host.closedUntil = Math.max(host.closedUntil, until);
}

function refuseWhileClosed(name: string, { closedUntil }: Host, clock: Clock): void {
  if (closedUntil <= clock.milliseconds()) return;
  const notBefore = Temporal.Instant.fromEpochMilliseconds(closedUntil);
  throw new FetchFault(
    'postponed',
    `The server ${name} is not asked before ${notBefore.round('second')}, because it failed again and again or wants to be left alone.`,
    { notBefore },
  );
}

/** Milliseconds to wait for the call that was just taken. */
function takeToken(host: Host, now: number): number {
  const passed = Math.max(0, now - host.filledAt) / 1000;
  host.tokens = Math.min(BURST, host.tokens + passed * PER_SECOND) - 1;
  host.filledAt = now;
  return host.tokens >= 0 ? 0 : Math.ceil((-host.tokens / PER_SECOND) * 1000);
}

async function freePlace(host: Host, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (host.asking < AT_ONCE) {
    host.asking += 1;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const abort = () => {
    host.waiting = host.waiting.filter((one) => one !== resolve);
    reject(signal.reason);
  };
  host.waiting.push(resolve);
  signal.addEventListener('abort', abort, { once: true });
  try {
    await promise;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** The place goes to the next who waits, else it is free. */
function free(host: Host): void {
  const next = host.waiting.shift();
  if (next === undefined) host.asking -= 1;
  else next();
}
