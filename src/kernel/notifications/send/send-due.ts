import { type Claimed, claimDue, type Mark, nextDue } from '../delivery-store.ts';
import type { Channel } from '../notification.ts';
import { createMarker } from './marker.ts';
import { LIMITS } from './outcome.ts';
import { type Group, type SendHouse, sendGroup } from './send-group.ts';
import { createSlots } from './slots.ts';

/** Seconds for which a process has what it took; then another one may send it. Longer than any attempt takes. */
export const LEASE_SECONDS = 25;
/** Messages taken at once: few, so that a process that is killed keeps few from the others. */
const BATCH = 64;
/** Milliseconds of a lease that must be left when an attempt begins. */
const MARGIN = 14_000;
/** Seconds up to which what comes next is waited for: also what a killed process took is free by then. */
const WAIT_SECONDS = 30;
const LOOK_MILLISECONDS = 1_000;

/**
 * Sends everything that is due by one way, and what comes due within half a minute. Several processes may do it at the
 * same time. Each message is written down as soon as it was taken; after a kill only those on their way come twice.
 * Where the house is closing, what is on its way may still arrive. Answers how many messages went out.
 */
export async function sendDue(channel: Channel, house: SendHouse, signal: AbortSignal): Promise<number> {
  const { db, clock } = house;
  const mark = createMarker(house);
  const faults: unknown[] = [];
  const slots = createSlots(LIMITS[channel], (error) => faults.push(error));
  const busy = new Map<string, Temporal.Instant>();
  let sent = 0;

  async function send(group: Group, lease: Temporal.Instant): Promise<void> {
    const now = clock.now();
    const rest = pauseOf(group, busy, now);
    if (signal.aborted || rest !== null || lease.epochMilliseconds - now.epochMilliseconds < MARGIN)
      return mark(group.map((one) => giveBack(one, rest)));
    const marks = await sendGroup(group, house, (origin, until) => busy.set(origin, until));
    await mark(marks);
    if (marks.some(({ state }) => state === 'sent')) sent += 1;
  }

  while (!signal.aborted && faults.length === 0) {
    const now = clock.now();
    const lease = now.add({ seconds: LEASE_SECONDS });
    const claimed = await claimDue(db, { channel, now, lease, limit: BATCH });
    for (const group of groupsOf(claimed)) await slots.begin(() => send(group, lease));
    if (claimed.length > 0) continue;
    if (slots.running > 0) await slots.change();
    else if (!(await waitForNext(channel, house, signal))) break;
  }
  await slots.empty();
  if (faults.length > 0) throw faults[0];
  return sent;
}

/** False: nothing comes soon. */
async function waitForNext(
  channel: Channel,
  { db, clock }: SendHouse,
  signal: AbortSignal,
): Promise<boolean> {
  const next = await nextDue(db, channel);
  if (next === null) return false;
  const milliseconds = next.epochMilliseconds - clock.milliseconds();
  if (milliseconds > WAIT_SECONDS * 1000) return false;
  // What another process has taken may be done long before its lease ends.
  await pause(Math.min(Math.max(milliseconds, 20), LOOK_MILLISECONDS), signal);
  return true;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** What was held for one subscriber is one message. */
function groupsOf(claimed: readonly Claimed[]): Group[] {
  const groups = new Map<string, [Claimed, ...Claimed[]]>();
  for (const one of claimed) {
    const key = `${one.subscription} ${one.bundle ?? one.notification}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Until when the push service wants to be left alone; null: it does not. */
function pauseOf(
  [{ endpoint }]: Group,
  busy: ReadonlyMap<string, Temporal.Instant>,
  now: Temporal.Instant,
): Temporal.Instant | null {
  const until = endpoint === null || busy.size === 0 ? undefined : busy.get(new URL(endpoint).origin);
  return until !== undefined && Temporal.Instant.compare(until, now) > 0 ? until : null;
}

function giveBack({ notification, subscription }: Claimed, until: Temporal.Instant | null): Mark {
  return {
    notification,
    subscription,
    state: 'waiting',
    due_at: until?.toString() ?? null,
    fault: null,
    unused: true,
  };
}
