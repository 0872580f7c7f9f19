import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { tell } from '../../../kernel/sources/import/import-items.ts';
import { tellMovedDays } from '../remind/tell-moved-days.ts';
import { everyRhythm } from './every-rhythm.ts';
import { holdUnits } from './hold-unit.ts';
import type { HolidayRule } from './holiday-rule.ts';
import { renewAll } from './make-change.ts';
import { keysOfUnit } from './overlay-of.ts';
import { writeHolidayRule } from './rule-store.ts';

/** The holiday rule of a place, and with it the days of all its rhythms; in one transaction, logged and told. */
export async function saveRule(
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
  { place, actor, rule }: { place: Place; actor: Actor; rule: HolidayRule },
): Promise<{ count: number }> {
  return db.transaction().execute(async (trx) => {
    const now = clock.now();
    await holdUnits([place.ars], trx, places);
    await writeHolidayRule(place.ars, rule, now, trx);
    let count = 0;
    for await (const some of everyRhythm(keysOfUnit(place.ars, places), trx)) {
      const altered = await renewAll(trx, some, { places }, now);
      await tellMovedDays(trx, altered, now);
      count += altered.length;
    }
    await recordAudit(
      trx,
      {
        ...{ ars: place.ars, person: actor.person, action: 'waste.rule-changed', subject: 'waste-rule' },
        detail: { days: count },
        ...(actor.request !== undefined && { request: actor.request }),
      },
      now,
    );
    await tell(trx, [place.ars], places);
    return { count };
  });
}
