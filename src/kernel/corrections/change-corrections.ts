/** What a desk does with corrections: each in one transaction, with its line in the log, never over a newer version. */
import type { AuditAction } from '../audit/actions.ts';
import { recordAudit } from '../audit/store.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel } from '../solution.ts';
import type { AnswerWay, Correction } from './correction.ts';
import { correctionProblem } from './correction-problem.ts';
import { type CorrectionChange, changeCorrection, correctionOf, markAnswered } from './desk-store.ts';
import { CORRECTION_MAIL } from './mail/queue.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'jobs'>;
type Trx = Parameters<typeof changeCorrection>[0];

/** Which one, as it was read. */
export interface Known {
  place: Place;
  id: string;
  version: number;
}

export async function requireCorrection(
  house: Pick<House, 'db' | 'places'>,
  place: Place,
  id: string,
): Promise<Correction> {
  const found = await correctionOf(house.db, house.places.keys(place.ars), id);
  if (found === null) throw correctionProblem('correction-unknown');
  return found;
}

/** By mail to who asked, or as a note for colleagues. It stays open: closing is a decision of its own. */
export function answerCorrection(
  house: House,
  actor: Actor,
  { way, text, ...known }: Known & { way: AnswerWay; text: string },
): Promise<Correction> {
  return change(house, known, { actor, action: 'correction.answered' }, async (found, trx) => {
    if (way === 'mail' && !found.canMail) throw correctionProblem('correction-no-address');
    if (way === 'mail')
      await house.jobs.queue(
        CORRECTION_MAIL,
        { ars: found.ars, id: found.id, what: 'answer' },
        { db: trx, key: `${found.id} ${found.version}` },
      );
    return { ...found, answer: text, answerWay: way };
  });
}

/** `refused` says why; an address goes 30 days later. Within a transaction where one is given. */
export function closeCorrection(
  house: House,
  actor: Actor,
  { outcome, reason, ...known }: Known & { outcome: 'done' | 'refused'; reason: string | null },
  within?: Trx,
): Promise<Correction> {
  const action = outcome === 'done' ? 'correction.done' : 'correction.refused';
  const to = async (found: Correction, trx: Trx): Promise<CorrectionChange> => {
    if (found.state !== 'open') throw correctionProblem('correction-state');
    await markAnswered(trx, found, house.clock.now());
    return { ...found, state: outcome, reason };
  };
  return within === undefined
    ? change(house, known, { actor, action }, to)
    : changeWithin(within, house, known, { actor, action }, to);
}

export function reopenCorrection(house: House, actor: Actor, known: Known): Promise<Correction> {
  return change(house, known, { actor, action: 'correction.reopened' }, async (found, trx) => {
    if (found.state === 'open') throw correctionProblem('correction-state');
    await markAnswered(trx, found, null);
    return { ...found, state: 'open', reason: null };
  });
}

type Logged = { actor: Actor; action: AuditAction };
type To = (found: Correction, trx: Trx) => Promise<CorrectionChange>;

function change(house: House, known: Known, logged: Logged, to: To): Promise<Correction> {
  return house.db.transaction().execute((trx) => changeWithin(trx, house, known, logged, to));
}

async function changeWithin(
  trx: Trx,
  { places, clock }: Pick<House, 'places' | 'clock'>,
  { place, id, version }: Known,
  { actor, action }: Logged,
  to: To,
): Promise<Correction> {
  const now = clock.now();
  const found = await requireCorrection({ db: trx, places }, place, id);
  if (found.version !== version) throw correctionProblem('correction-changed');
  if (!(await changeCorrection(trx, found, await to(found, trx), now)))
    throw correctionProblem('correction-changed');
  const { person, request } = actor;
  await recordAudit(
    trx,
    {
      ars: place.ars,
      person,
      action,
      subject: `correction ${id}`,
      ...(request !== undefined && { request }),
    },
    now,
  );
  return requireCorrection({ db: trx, places }, place, id);
}
