import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Job } from '../../../kernel/jobs/job.ts';
import { lockEvents } from './judge-store.ts';
import { leftToCompare, sharedOf } from './left-store.ts';
import { renewShown, showAgain } from './renew-shown.ts';

const PIECE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Compares what was kept before records were compared, and brings back what a source brought that was hidden. */
export const compareJob: Job<object> = {
  name: 'leisure.compare',
  payload: z.object({}),
  every: '*/5 * * * *',
  atStart: true,
  retries: 3,
  run: (_payload, { db }, signal) => compareLeft(db, signal),
};

/** Piece by piece, each in a transaction of its own: an import need not wait for all of it. */
export async function compareLeft(db: Kysely<unknown>, signal?: AbortSignal): Promise<void> {
  for (let after = BEFORE_ALL; ; ) {
    signal?.throwIfAborted();
    const keys = await leftToCompare(db, { after, limit: PIECE });
    const last = keys.at(-1);
    if (last === undefined) return;
    await db.transaction().execute((trx) => renewShown(trx, keys));
    after = last.id;
  }
}

/** A source was hidden: what it brought is taken out of what others tell too. Within the caller's transaction. */
export async function setAside(source: string, db: Kysely<unknown>): Promise<void> {
  await lockEvents(db);
  await showAgain(db, await sharedOf(source, db));
}
