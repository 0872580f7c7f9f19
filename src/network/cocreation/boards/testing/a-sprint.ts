/** A sprint to work on, without the way there: that is tested with sprints. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { SprintState } from '../../flow.ts';
import { setTown } from '../../sprints/parts-store.ts';
import { insertSprint, setSprintState, updateSprint } from '../../sprints/sprint-store.ts';

const DAYS = ['2027-01-18', '2027-01-19', '2027-01-20', '2027-01-21', '2027-01-22'];

export async function aSprint(
  db: Kysely<unknown>,
  { towns, state = 'day1' }: { towns: readonly Ars[]; state?: SprintState },
): Promise<string> {
  const id = randomUUIDv7();
  const now = Temporal.Instant.from('2026-11-24T10:00:00Z');
  const about = { quarter: '2027-Q1', field: 'mobility', title: 'Lieferverkehr', text: '' } as const;
  await insertSprint(db, { id, ...about }, now);
  await updateSprint(db, id, { ...about, days: DAYS, prepared: [] }, now);
  for (const ars of towns) await setTown(db, { sprint: id, ars, state: 'joined' }, [ars], now);
  await setSprintState(db, id, state, now);
  return id;
}
