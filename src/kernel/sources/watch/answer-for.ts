import type { Kysely } from 'kysely';
import { ZONE } from '../../clock.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { tell } from '../import/import-items.ts';
import { unitsOf } from '../run/run-store.ts';
import type { Source } from '../source.ts';
import { writeAnswer } from './store.ts';

/** Somebody who answered about wrong data is believed for so long; then the house asks again. */
const DAYS_BELIEVED = 14;

/** "I take care of it", until a day: ends the chain at every step, and brings a hidden card back. */
export async function answerFor(
  trx: Kysely<unknown>,
  source: Pick<Source, 'id' | 'ownerArs'>,
  { reviewDate, now, places }: { reviewDate: string; now: Temporal.Instant; places: PlaceDirectory },
): Promise<void> {
  const review = Temporal.PlainDate.from(reviewDate).toZonedDateTime(ZONE).toInstant();
  const believed = now.add({ hours: 24 * DAYS_BELIEVED });
  const data = Temporal.Instant.compare(review, believed) < 0 ? review : believed;
  await writeAnswer(trx, source.id, { reviewDate, quiet: { data, people: review }, now });
  await tell(trx, [source.ownerArs, ...(await unitsOf(trx, source))], places);
}
