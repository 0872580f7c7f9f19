import { recordAudit } from '../audit/store.ts';
import { problem } from '../http/problem.ts';
import type { Actor } from '../identity/actor.ts';
import type { Place } from '../places/place.ts';
import type { Kernel, Solution } from '../solution.ts';
import { tell } from '../sources/import/import-items.ts';
import type { DoubleDecision } from './doubles-api.ts';

const ACTIONS = { same: 'double.joined', different: 'double.parted', null: 'double.taken-back' } as const;

/** In one transaction with its line in the log; what is shown changes with it. */
export async function decideDouble(
  house: { kernel: Kernel; solutions: readonly Solution[] },
  { place, actor, decision }: { place: Place; actor: Actor; decision: DoubleDecision },
): Promise<void> {
  const { db, places, clock } = house.kernel;
  const doubles = house.solutions.find(({ id }) => id === decision.solution)?.doubles;
  const { one, others, verdict } = decision;
  const now = clock.now();
  await db.transaction().execute(async (trx) => {
    const keys = places.keys(place.ars);
    const changed = await doubles?.decide(trx, { keys, one, others, verdict }, now);
    if (changed === undefined || changed === null)
      throw problem({ code: 'double-unknown', status: 404, title: 'No such records here' });
    const { person, request } = actor;
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person, action: ACTIONS[`${verdict}`], subject: `double ${one}` },
        ...(request !== undefined && { request }),
      },
      now,
    );
    await tell(trx, [place.ars, ...changed], places);
  });
}
