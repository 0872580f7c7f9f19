/** Reads and writes what places let units above them do. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../places/place.ts';
import type { Mandate } from './mandate.ts';

export interface StoredMandate extends Mandate {
  /** Instant. */
  changedAt: string;
}

const COLUMNS = sql`ars, holder, holder_level as "holderLevel", scope, permissions, changed_at as "changedAt"`;

/** What a place decided, under whichever of its keys; newest first. */
export async function mandatesOf(db: Kysely<unknown>, keys: ReadonlySet<Ars>): Promise<StoredMandate[]> {
  const { rows } = await sql<StoredMandate>`
    select ${COLUMNS} from kernel.mandate where ars = any(${[...keys]}) order by changed_at desc, ars, holder`.execute(
    db,
  );
  return rows;
}

/** What places decided about units, of all places. */
export async function mandatesHeldBy(
  db: Kysely<unknown>,
  holders: ReadonlySet<Ars>,
): Promise<StoredMandate[]> {
  const { rows } = await sql<StoredMandate>`
    select ${COLUMNS} from kernel.mandate where holder = any(${[...holders]}) order by changed_at desc, ars, holder`.execute(
    db,
  );
  return rows;
}

/** Writes a decision in place of all that the place, or those it was made of, had decided about the unit. */
export async function writeMandate(
  trx: Kysely<unknown>,
  mandate: Mandate,
  scope: { keys: ReadonlySet<Ars>; holderKeys: ReadonlySet<Ars>; now: Temporal.Instant },
): Promise<void> {
  const { ars, holder, holderLevel, permissions } = mandate;
  await sql`delete from kernel.mandate
    where ars = any(${[...scope.keys]}) and holder = any(${[...scope.holderKeys]}) and holder_level = ${holderLevel}
      and (ars, holder) <> (${ars}, ${holder})`.execute(trx);
  await sql`
    insert into kernel.mandate (ars, holder, holder_level, scope, permissions, changed_at)
    values (${ars}, ${holder}, ${holderLevel}, ${mandate.scope}, ${[...permissions]}, ${scope.now.toString()})
    on conflict (ars, holder, holder_level) do update
      set scope = excluded.scope, permissions = excluded.permissions, changed_at = excluded.changed_at`.execute(
    trx,
  );
}
