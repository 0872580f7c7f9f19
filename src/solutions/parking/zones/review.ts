/** What a desk decides about lots: each in one transaction, with its lines in the log and a mail to the owner. */
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { problem } from '../../../kernel/http/problem.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { attempt } from '../book/attempt.ts';
import { reHouseLot } from '../book/owner-cancels.ts';
import { tileOf } from '../lots/tile-of.ts';
import type { LotState } from '../model.ts';
import { REVIEW_MAIL, type ReviewMailKind } from './mail-queue.ts';
import { askOwner, type Decided, decideLot, type ReviewLot, reviewLot } from './review-store.ts';
import { waits } from './waits.ts';
import type { Decision } from './zones-api.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'jobs'>;

const ACTIONS: Readonly<Record<Decision, AuditAction>> = {
  allowed: 'parking.lot-allowed',
  'needs-permit': 'parking.lot-needs-permit',
  forbidden: 'parking.lot-forbidden',
};

export interface KnownVersion {
  id: string;
  /** As it was read. */
  version: number;
}

/** Where a decision leads. What its owner has paused stays so. */
export function stateAfter(state: LotState, decision: Decision): Decided['state'] {
  if (decision !== 'allowed') return decision;
  return state === 'paused' ? 'paused' : 'listed';
}

export async function requireReview(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Place,
  id: string,
): Promise<ReviewLot> {
  const found = await reviewLot(db, places.keys(ars), id);
  if (found === null) throw problem({ code: 'review-unknown', status: 404, title: 'No such lot here' });
  return found;
}

/**
 * All of them or none. Throws `review-unknown`, `case-changed`, and `reviews-differ` where several are not of one owner in
 * one zone. A decision may be changed by another. Where a lot may not be had any more, its bookings ahead move to other
 * bays, or are cancelled.
 */
export async function decide(
  house: Kernel,
  actor: Actor,
  place: Place,
  { lots, decision, answer }: { lots: readonly KnownVersion[]; decision: Decision; answer: string },
): Promise<void> {
  const known = await Promise.all(lots.map(({ id }) => requireReview(house, place, id)));
  // First the tiles, as bookings do, then the lots: so two never wait for each other.
  await attempt(house, { tiles: known.map(tileOf) }, async (trx) => {
    const now = house.clock.now();
    // In one order, so that two who decide about the same lots do not wait for each other.
    const wanted = [...lots].sort((a, b) => (a.id < b.id ? -1 : 1));
    const found: ReviewLot[] = [];
    for (const { id, version } of wanted) {
      const lot = await requireReview({ db: trx, places: house.places }, place, id);
      if (lot.version !== version) throw changed();
      found.push(lot);
    }
    if (new Set(found.map(({ owner, zone, verdict }) => `${owner} ${zone} ${verdict}`)).size > 1)
      throw problem({ code: 'reviews-differ', status: 422, title: 'Not of one owner in one zone' });
    for (const lot of found) {
      const to = { state: stateAfter(lot.state, decision), decision, answer };
      if (!(await decideLot(trx, lot, to, now))) throw changed();
      await log(trx, actor, place, { action: ACTIONS[decision], lot }, now);
    }
    await tell(house, trx, found, 'decided');
    if (decision !== 'allowed')
      for (const lot of found) await reHouseLot(house, trx, lot, { by: 'desk', reason: '' });
  });
}

/** Takes a decision back: the lot waits again, and its owner hears nothing until the next one. */
export function reopen(
  house: House,
  actor: Actor,
  place: Place,
  { id, version }: KnownVersion,
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const lot = await requireReview({ db: trx, places: house.places }, place, id);
    if (lot.version !== version) throw changed();
    if (waits(lot)) throw problem({ code: 'case-state', status: 409, title: 'It waits already' });
    if (!(await decideLot(trx, lot, { state: 'review', decision: null, answer: '' }, now))) throw changed();
    await log(trx, actor, place, { action: 'parking.lot-reopened', lot }, now);
  });
}

export function askTheOwner(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, question }: KnownVersion & { question: string },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const lot = await requireReview({ db: trx, places: house.places }, place, id);
    if (!waits(lot)) throw problem({ code: 'case-state', status: 409, title: 'It does not wait' });
    if (!(await askOwner(trx, { ...lot, version }, question, now))) throw changed();
    await log(trx, actor, place, { action: 'parking.owner-asked', lot }, now);
    await tell(house, trx, [lot], 'asked');
  });
}

/** One mail for all of them: they have one owner. */
export async function tell(
  house: Pick<House, 'jobs' | 'clock'>,
  trx: Kernel['db'],
  lots: readonly Pick<ReviewLot, 'ars' | 'id'>[],
  what: ReviewMailKind,
): Promise<void> {
  const [first] = lots;
  if (first === undefined) return;
  await house.jobs.queue(
    REVIEW_MAIL,
    { ars: first.ars, lots: lots.map(({ id }) => id), what },
    { db: trx, key: `${first.id} ${what} ${house.clock.now().epochMilliseconds}` },
  );
}

async function log(
  trx: Kernel['db'],
  { person, request }: Actor,
  { ars }: Place,
  { action, lot }: { action: AuditAction; lot: ReviewLot },
  now: Temporal.Instant,
): Promise<void> {
  const subject = `parking-lot ${lot.id}`;
  await recordAudit(
    trx,
    { ars, person, action, subject, about: lot.owner, ...(request !== undefined && { request }) },
    now,
  );
}

const changed = () => problem({ code: 'case-changed', status: 409, title: 'Somebody else was faster' });
