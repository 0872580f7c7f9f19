/** Makes a round, changes it while it is planned, and invites municipalities to it. */
import { randomUUIDv7 } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import type { IdeaState } from '../flow.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import { writeStep } from '../step-store.ts';
import { insertInvitation, readInvitation, withdrawInvitation } from './invitation-store.ts';
import type { RatingRole } from './rating-model.ts';
import {
  invitationPlace,
  invitationUnknown,
  roundChanged,
  roundGuard,
  roundNotAllowed,
  roundUnknown,
} from './rating-problems.ts';
import { queueInvitations } from './round-mail-queue.ts';
import { insertRound, lockRound, type Round, setIdeas, updateRound } from './round-store.ts';

type House = Pick<Kernel, 'db' | 'clock' | 'places' | 'jobs'>;
type By = Actor & { ars: Ars };

/** Ideas that somebody looked at, up to the one that is worked on already. */
export const RATEABLE: readonly IdeaState[] = ['screened', 'rated', 'shortlisted'];

export interface RoundFields {
  title: string;
  about: string;
  /** In the order of the ballot. */
  ideas: readonly string[];
}

/** The id of a planned round. Throws `round-guard-idea` for an idea that cannot be rated, or not with the others. */
export function makeRound(
  house: House,
  by: By,
  { source, ...fields }: RoundFields & { source: string | null },
): Promise<string> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const id = randomUUIDv7();
    await requireRateable(trx, fields.ideas, source);
    await insertRound(trx, { id, source, title: fields.title, about: fields.about, lang: 'de' }, now);
    await setIdeas(trx, id, fields.ideas);
    await writeStep(trx, { thing: 'round', id, from: null, to: 'planned', reason: '', ars: by.ars }, now);
    await log(trx, by, 'round.planned', id, now);
    return id;
  });
}

/** Only while it is planned. Throws `round-unknown`, `round-changed`, `round-not-allowed`, `round-guard-idea`. */
export function editRound(
  house: House,
  by: By,
  { id, version, ...fields }: RoundFields & { id: string; version: number },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const round = await requirePlanned(trx, { id, version });
    await requireRateable(trx, fields.ideas, round.source);
    if (!(await updateRound(trx, { id, version, ...fields }, now))) throw roundChanged(round);
    await setIdeas(trx, id, fields.ideas);
    await log(trx, by, 'round.edited', id, now);
  });
}

export interface Invited {
  ars: Ars;
  role: RatingRole;
  /** Lower case; null: the town enters it at its desk. */
  email: string | null;
  language: FullLanguage;
}

/**
 * All of them or none; who is invited already stays so. Writes at once where the round is open, else when it opens.
 * Answers how many are new. Throws `round-unknown`, `round-not-allowed`, `rating-place`.
 */
export function inviteToRound(
  house: House,
  by: By,
  { id, invited }: { id: string; invited: readonly Invited[] },
): Promise<number> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const round = await lockRound(trx, id, 'update');
    if (round === null) throw roundUnknown();
    if (round.state !== 'planned' && round.state !== 'open') throw roundNotAllowed(round);
    const fresh = [];
    for (const { ars, role, email, language } of invited) {
      const place = townOf(ars, house.places);
      if (place === null || !place.levels.includes('municipality')) throw invitationPlace(ars);
      // Nobody is written to about an invented round.
      const address = round.source === null ? email : null;
      const one = { round: id, ars: place.ars, role, email: address, language };
      const made = await insertInvitation(trx, one, now);
      if (made !== null) fresh.push({ id: made, email: address });
    }
    if (round.state === 'open') await queueInvitations(house, trx, fresh, now);
    if (fresh.length > 0) await log(trx, by, 'round.invited', id, now);
    return fresh.length;
  });
}

/** A ballot that was cast stays. Throws `rating-invitation-unknown`. */
export function takeInvitationBack(
  house: House,
  by: By,
  { id, invitation }: { id: string; invitation: string },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    if (!(await withdrawInvitation(trx, { round: id, id: invitation }, now))) throw invitationUnknown();
    await log(trx, by, 'round.uninvited', id, now);
  });
}

/** Writes once more, with a new link. Throws `rating-invitation-unknown`, `round-unknown`, `round-not-allowed`. */
export function inviteAgain(
  house: House,
  { id, invitation }: { id: string; invitation: string },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const round = await lockRound(trx, id, 'share');
    if (round === null) throw roundUnknown();
    if (round.state !== 'open') throw roundNotAllowed(round);
    const found = await readInvitation(trx, invitation);
    if (found === null || found.round !== id || found.email === null) throw invitationUnknown();
    await queueInvitations(house, trx, [found], house.clock.now());
  });
}

async function requirePlanned(
  trx: Transaction<unknown>,
  { id, version }: { id: string; version: number },
): Promise<Round> {
  const round = await lockRound(trx, id, 'update');
  if (round === null) throw roundUnknown();
  if (round.version !== version) throw roundChanged(round);
  if (round.state !== 'planned') throw roundNotAllowed(round);
  return round;
}

/** Examples are rated with examples only. */
async function requireRateable(
  trx: Transaction<unknown>,
  ideas: readonly string[],
  source: string | null,
): Promise<void> {
  const found = await ideaTitles(trx, ideas);
  const fits = (id: string) => {
    const idea = found.get(id);
    if (idea === undefined || idea.hidden || !RATEABLE.includes(idea.state)) return false;
    return (idea.source === null) === (source === null);
  };
  if (new Set(ideas).size !== ideas.length || !ideas.every(fits)) throw roundGuard('idea');
}

async function log(
  trx: Transaction<unknown>,
  { ars, person, request }: By,
  action: AuditAction,
  id: string,
  now: Temporal.Instant,
): Promise<void> {
  const more = request !== undefined && { request };
  await recordAudit(trx, { ars, person, action, subject: `round ${id}`, ...more }, now);
}
