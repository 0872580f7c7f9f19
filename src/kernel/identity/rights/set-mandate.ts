import { recordAudit } from '../../audit/store.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Actor } from '../actor.ts';
import type { MandateLine } from '../desk-api.ts';
import type { Permission } from '../permission.ts';
import { rightsProblem } from '../rights-problem.ts';
import type { Mandate } from './mandate.ts';
import { mandateLines } from './mandate-lines.ts';
import { mandatesOf, writeMandate } from './store.ts';

export interface MandateChange {
  place: Place;
  /** The unit above, as it is called today. */
  holder: Place;
  level: Mandate['holderLevel'];
  scope: Mandate['scope'];
  permissions: readonly string[];
}

/**
 * A place decides what a unit above it may do: everything, some permissions, or nothing. Counts at the next request of
 * the unit's staff. Refuses a unit that does not stand above the place on that level, and permissions that no unit
 * above can ever have.
 */
export async function setMandate(
  house: Pick<Kernel, 'db' | 'places' | 'clock'> & { permissions: ReadonlyMap<string, Permission> },
  actor: Actor,
  change: MandateChange,
): Promise<MandateLine> {
  const { place, holder, level, scope } = change;
  const isAbove = house.places.ancestors(place.ars).some(({ ars }) => ars === holder.ars);
  if (!isAbove || !holder.levels.includes(level))
    throw rightsProblem('mandate-holder', { place: place.name, holder: holder.name });
  const permissions = [...new Set(change.permissions)].sort();
  if (
    (scope === 'limited') !== permissions.length > 0 ||
    !permissions.every((name) => canBeLent(house, name))
  )
    throw rightsProblem('mandate-permissions');
  const now = house.clock.now();
  const keys = house.places.keys(place.ars);
  const mandate: Mandate = { ars: place.ars, holder: holder.ars, holderLevel: level, scope, permissions };
  await house.db.transaction().execute(async (trx) => {
    await writeMandate(trx, mandate, { keys, holderKeys: house.places.keys(holder.ars), now });
    await recordAudit(
      trx,
      {
        ...{
          ars: place.ars,
          person: actor.person,
          action: 'mandate.changed',
          subject: `mandate ${holder.ars}`,
        },
        detail: { holder: holder.ars, level, scope, permissions: permissions.join(' ') },
        ...(actor.request && { request: actor.request }),
      },
      now,
    );
  });
  const line = mandateLines(place, await mandatesOf(house.db, keys), house.places).find(
    (one) => one.holder === holder.ars && one.holderLevel === level,
  );
  if (line === undefined) throw new Error('A mandate that was just written is not among those of its place');
  return line;
}

/** What a place can let a unit above it do: permissions at a place that are not its own affair. */
function canBeLent(house: { permissions: ReadonlyMap<string, Permission> }, name: string): boolean {
  const permission = house.permissions.get(name);
  return permission?.scope === 'place' && permission.ownOnly !== true;
}
