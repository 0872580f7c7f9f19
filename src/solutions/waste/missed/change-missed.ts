/** What a desk does with reports of missed collections: each in one transaction, with its line in the log. */
import type { AuditAction } from '../../../kernel/audit/actions.ts';
import { recordAudit } from '../../../kernel/audit/store.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { problem } from '../../../kernel/http/problem.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { MISSED_MAIL } from './mail-queue.ts';
import { type Missed, type MissedState, NEXT_STATES } from './missed.ts';
import { changeMissed, missedById } from './missed-store.ts';
import { reportsToTell } from './report-store.ts';

type House = Pick<Kernel, 'db' | 'places' | 'clock' | 'jobs'>;

const ACTIONS: Readonly<Record<MissedState, AuditAction>> = {
  reported: 'case.reopened',
  checked: 'case.checked',
  repeated: 'case.repeated',
  refused: 'case.refused',
  closed: 'case.closed',
};

export interface MissedChange {
  id: string;
  /** As it was read. */
  version: number;
  to: MissedState;
  /** Civil date; with `repeated`. */
  repeatOn: string | null;
  /** In words for people; needed with `refused`. */
  reason: string | null;
}

export async function requireMissed(
  { db, places }: Pick<House, 'db' | 'places'>,
  { ars }: Place,
  id: string,
): Promise<Missed> {
  const found = await missedById(db, places.keys(ars), id);
  if (found === null) throw problem({ code: 'case-unknown', status: 404, title: 'No such report' });
  return found;
}

/**
 * Throws `case-unknown`, `case-changed`, `case-state` and `case-day` (a day that is over). Households with a proven
 * address get a mail where there is an answer: it comes again, or not.
 */
export function moveMissed(house: House, actor: Actor, place: Place, change: MissedChange): Promise<Missed> {
  const { id, version, to } = change;
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const found = await requireMissed({ db: trx, places: house.places }, place, id);
    if (found.version !== version) throw changed();
    if (!NEXT_STATES[found.state].includes(to))
      throw problem({ code: 'case-state', status: 409, title: 'Not in this state' });
    const repeatOn = to === 'repeated' ? change.repeatOn : to === 'closed' ? found.repeatOn : null;
    if (to === 'repeated' && (repeatOn === null || repeatOn < civilDate(now).toString()))
      throw problem({ code: 'case-day', status: 422, title: 'This day is over' });
    const reason = to === 'reported' ? null : (change.reason ?? (to === 'closed' ? found.reason : null));
    if (!(await changeMissed(trx, found, { state: to, repeatOn, reason }, now))) throw changed();
    if (to === 'repeated' || to === 'refused')
      for (const report of await reportsToTell(trx, found.ars, id))
        await house.jobs.queue(
          MISSED_MAIL,
          { ars: found.ars, id: report, what: 'answer', version: version + 1 },
          { db: trx, key: `${report} ${version + 1}` },
        );
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action: ACTIONS[to], subject: `missed ${id}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    return requireMissed({ db: trx, places: house.places }, place, id);
  });
}

const changed = () => problem({ code: 'case-changed', status: 409, title: 'Somebody else was faster' });
