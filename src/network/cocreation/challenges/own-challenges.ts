/** What a town does with challenges: each in one transaction, with its line in the log. */
import { randomUUIDv7 } from 'node:crypto';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type ChallengeWords, EDITABLE, JOINABLE, missingIn } from './challenge.ts';
import {
  changedChallenge,
  incomplete,
  isExample,
  isMerged,
  isOwn,
  notAllowed,
  onlyTowns,
  unknownChallenge,
} from './challenge-problems.ts';
import {
  type Challenge,
  challengeOfWish,
  type Db,
  deleteDraft,
  insertChallenge,
  lockChallenge,
  readChallenge,
  updateWords,
} from './challenge-store.ts';
import { changeChallenge } from './change-challenge.ts';
import { putVoice, takeVoiceBack } from './voice-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock'>;
interface Known {
  id: string;
  /** As it was read. */
  version: number;
}

/** Own ones in any state, others once they are public; throws `challenge-unknown`. */
export async function requireVisible(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Place,
  id: string,
): Promise<Challenge> {
  const found = await readChallenge(db, id);
  if (found === null || (found.state === 'draft' && !places.keys(ars).has(found.ars)))
    throw unknownChallenge();
  return found;
}

/** A draft; what is sent again with the same wish is the same draft. Throws `challenge-only-towns`. */
export function describeChallenge(
  house: House,
  actor: Actor,
  place: Place,
  { wish, words }: { wish: string; words: ChallengeWords },
): Promise<Challenge> {
  requireTown(place);
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const id = randomUUIDv7();
    const isNew = await insertChallenge(trx, { ...words, id, ars: place.ars, wish }, now);
    const found = isNew ? await readChallenge(trx, id) : await challengeOfWish(trx, wish);
    if (found === null || !house.places.keys(place.ars).has(found.ars)) throw unknownChallenge();
    if (isNew) await log(trx, actor, place, 'challenge.drafted', id, now);
    return found;
  });
}

/** Throws `challenge-changed` with what stands there now, `challenge-not-allowed`, `challenge-guard`. */
export function reviseChallenge(
  house: House,
  actor: Actor,
  place: Place,
  { id, version, words }: Known & { words: ChallengeWords },
): Promise<Challenge> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await lockOwn(trx, house, place, id);
    if (found.version !== version) throw changedChallenge(found);
    if (!EDITABLE.includes(found.state)) throw notAllowed();
    const missing = missingIn(words);
    if (found.state !== 'draft' && missing.length > 0) throw incomplete(missing);
    await updateWords(trx, id, words, now);
    await log(trx, actor, place, 'challenge.changed', id, now);
    return requireVisible({ db: trx, places: house.places }, place, id);
  });
}

/** A draft that nobody needs any more. */
export function discardDraft(
  house: House,
  actor: Actor,
  place: Place,
  { id, version }: Known,
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const found = await lockOwn(trx, house, place, id);
    if (found.version !== version) throw changedChallenge(found);
    if (found.state !== 'draft') throw notAllowed();
    await deleteDraft(trx, id);
    await log(trx, actor, place, 'challenge.discarded', id, house.clock.now());
  });
}

/** From now on it is public. Sent twice: the second finds it handed in (`challenge-changed`). */
export function handIn(house: House, actor: Actor, place: Place, { id, version }: Known): Promise<Challenge> {
  return house.db.transaction().execute(async (trx) => {
    await lockOwn(trx, house, place, id);
    const { ars } = place;
    return changeChallenge(trx, {
      id,
      version,
      to: 'submitted',
      reason: '',
      ars,
      actor,
      now: house.clock.now(),
    });
  });
}

/** "We too", or another figure than before. Throws `challenge-own`, `-merged` (leads to the other), `-example`, … */
export function joinChallenge(
  house: House,
  actor: Actor,
  place: Place,
  { id, figure, note }: { id: string; figure: number | null; note: string },
): Promise<Challenge> {
  requireTown(place);
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const keys = house.places.keys(place.ars);
    const found = await lockChallenge(trx, id);
    if (found === null || found.state === 'draft') throw unknownChallenge();
    if (found.source !== null) throw isExample();
    if (found.mergedInto !== null) throw isMerged(found.mergedInto);
    if (keys.has(found.ars)) throw isOwn();
    if (!JOINABLE.includes(found.state)) throw notAllowed();
    await putVoice(trx, { challenge: id, ars: place.ars, keys, figure, note }, now);
    await log(trx, actor, place, 'challenge.joined', id, now);
    return found;
  });
}

/** Takes the "we too" back; nothing happens where there is none. */
export function leaveChallenge(house: House, actor: Actor, place: Place, id: string): Promise<Challenge> {
  return house.db.transaction().execute(async (trx) => {
    const found = await requireVisible({ db: trx, places: house.places }, place, id);
    const wasThere = await takeVoiceBack(trx, id, house.places.keys(place.ars));
    if (wasThere) await log(trx, actor, place, 'challenge.left', id, house.clock.now());
    return found;
  });
}

/** Counties and associations do it for their members, at the desk of the member. */
function requireTown({ levels }: Place): void {
  if (!levels.includes('municipality')) throw onlyTowns();
}

async function lockOwn(trx: Db, { places }: House, { ars }: Place, id: string): Promise<Challenge> {
  const found = await lockChallenge(trx, id);
  if (found === null || !places.keys(ars).has(found.ars)) throw unknownChallenge();
  return found;
}

async function log(
  trx: Db,
  { person, request }: Actor,
  { ars }: Place,
  action: AuditAction,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const subject = `challenge ${id}`;
  await recordAudit(trx, { ars, person, action, subject, ...(request !== undefined && { request }) }, now);
}
