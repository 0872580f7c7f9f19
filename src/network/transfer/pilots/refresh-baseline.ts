import type { Kysely } from 'kysely';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { compare } from './compare.ts';
import { type Kpi, setBaseline } from './kpi-store.ts';
import { readingsOf } from './reading-store.ts';

/** What was there before: everything that was read of a measure until it runs. Afterwards it stands. */
export async function refreshBaseline(
  trx: Kysely<unknown>,
  { id, how, startedOn }: Kpi,
  { ars, now, places }: { ars: Ars; now: Temporal.Instant; places: Pick<Kernel['places'], 'keys'> },
): Promise<void> {
  if (startedOn !== null) return;
  const readings = (await readingsOf(trx, [id])).filter(({ place }) => place === 'own');
  const { value, n, from, to } = compare(how, readings, []).before;
  if (value === null || from === null || to === null) return setBaseline(trx, id, null, now);
  const source = readings.map((one) => one.source).find((one) => one !== '') ?? '';
  await setBaseline(trx, id, { from, to, value, n, source, area: [...places.keys(ars)] }, now);
}
