/** Deciding whether a sentence is shown: in one transaction with its line in the log, which never holds the sentence. */
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { problem } from '../../../kernel/http/problem.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { REFUSED_DAYS, type SentenceRefusal, type SentenceState } from '../../../kernel/network/sentence.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type DeskScope, type DeskWish, decideWish, wishToCheck } from './desk-store.ts';
import { VOICE_DAYS } from './wish.ts';

const ACTIONS: Readonly<Record<SentenceState, AuditAction>> = {
  waiting: 'wish.reopened',
  shown: 'wish.shown',
  refused: 'wish.refused',
};

export interface WishDecision {
  id: string;
  /** As it was read: the sentence may have been changed since. */
  version: number;
  to: SentenceState;
  /** With `refused`. */
  reason: SentenceRefusal | null;
}

/** Throws `wish-unknown`, `wish-reason` (a refusal says why) and `wish-changed`, which carries the present state. */
export function checkWishAt(
  house: Pick<Kernel, 'db' | 'clock'>,
  by: { actor: Actor; ars: Ars; scope: DeskScope },
  { id, version, to, reason }: WishDecision,
): Promise<DeskWish> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    if ((to === 'refused') !== (reason !== null))
      throw problem({ code: 'wish-reason', status: 422, title: 'A refusal says why' });
    const found = await wishToCheck(trx, by.scope, id);
    if (found === null) throw problem({ code: 'wish-unknown', status: 404, title: 'No such wish' });
    const days = to === 'refused' ? REFUSED_DAYS : VOICE_DAYS;
    const until = now.add({ hours: 24 * days });
    if (!(await decideWish(trx, { id, version }, { state: to, reason, now, until })))
      throw problem({
        ...{ code: 'wish-changed', status: 409, title: 'Somebody else was faster' },
        more: { state: found.state, version: found.version },
      });
    const { person, request } = by.actor;
    await recordAudit(
      trx,
      {
        ...{ ars: by.ars, person, action: ACTIONS[to], subject: `wish ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    const decided = await wishToCheck(trx, by.scope, id);
    if (decided === null) throw new Error(`The wish ${id} is gone`);
    return decided;
  });
}
