import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import type { ResolveName } from '../../net/guarded-request.ts';
import { type AskGate, createAskGate } from '../ask/ask-gate.ts';
import { createPoliteness, type Politeness, type Wait } from './politeness.ts';

/** How this house goes outside for feeds. One for a process, because politeness counts for all of its feeds. */
export interface Outside {
  clock: Clock;
  /** Origins inside that may be asked (SOURCES_ALLOW_ORIGINS). */
  allowOrigins: ReadonlySet<string>;
  /** How we name ourselves to servers. */
  userAgent: string;
  politeness: Politeness;
  /** The same for what is asked while somebody waits. */
  gate: AskGate;
  wait: Wait;
  /** At least 0, below 1. */
  random: () => number;
  /** undefined: by DNS. */
  resolve: ResolveName | undefined;
}

/** `wait`, `random` and `resolve` are for tests. */
export function createOutside(options: {
  clock: Clock;
  allowOrigins: readonly string[];
  /** OPERATOR_CONTACT: whom a server's owner may ask; null: nobody is named. */
  contact: string | null;
  wait?: Wait;
  random?: () => number;
  resolve?: ResolveName;
}): Outside {
  const { clock, allowOrigins, contact, wait = waitReally, random = Math.random, resolve } = options;
  return {
    clock,
    allowOrigins: new Set(allowOrigins),
    userAgent: userAgentOf(contact),
    politeness: createPoliteness({ clock, wait }),
    gate: createAskGate({ clock, wait }),
    wait,
    random,
    resolve,
  };
}

async function waitReally(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal });
}

/** Only letters that may stand in a comment of this header (RFC 9110, 5.6.5). */
function userAgentOf(contact: string | null): string {
  const plain = contact?.replaceAll(/[^\x20-\x7e]|[()\\]/g, '').trim() ?? '';
  return plain === '' ? 'Hierzulande' : `Hierzulande (${plain})`;
}
