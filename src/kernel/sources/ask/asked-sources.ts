import type { Kysely } from 'kysely';
import type { PlaceDirectory } from '../../places/directory.ts';
import { UnreadableFeed } from '../connector.ts';
import { FetchFault } from '../fetch/fetch-fault.ts';
import type { Outside } from '../fetch/outside.ts';
import { tell } from '../import/import-items.ts';
import type { AskedSources } from './ask.ts';
import { recordAnswered, recordFault } from './asked-store.ts';
import { createAsk } from './create-ask.ts';

/** For the whole process: what it asks is in turn with what others of it ask. */
export function createAskedSources(house: {
  db: Kysely<unknown>;
  places: () => PlaceDirectory;
  outside: Outside;
}): AskedSources {
  const { db, outside } = house;

  async function record(ars: string, write: (trx: Kysely<unknown>) => Promise<boolean>): Promise<void> {
    await db.transaction().execute(async (trx) => {
      if (await write(trx)) await tell(trx, [ars], house.places());
    });
  }

  return {
    async ask(source, milliseconds, work) {
      const { id, ownerArs, address } = source;
      const end = new AbortController();
      const timer = setTimeout(() => end.abort(late(milliseconds)), milliseconds);
      try {
        const answer = await work(createAsk(address ?? '', outside, end.signal));
        await record(ownerArs, (trx) => recordAnswered(trx, id, outside.clock.now()));
        return answer;
      } catch (error) {
        const fault = faultOf(error);
        if (fault !== null)
          await record(ownerArs, (trx) => recordFault(trx, id, { fault, now: outside.clock.now() }));
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function late(milliseconds: number): FetchFault {
  return new FetchFault(
    'late',
    `The source had not answered all questions after ${milliseconds / 1000} s: it is asked again later.`,
  );
}

/** What people should see at the source; null: it was not asked at all. */
function faultOf(error: unknown): { code: string; message: string } | null {
  if (error instanceof UnreadableFeed)
    return {
      code: error.code,
      message: error.where === null ? error.message : `${error.where}: ${error.message}`,
    };
  if (error instanceof FetchFault) {
    const isOurs = error.code === 'postponed' || error.code === 'aborted';
    return isOurs ? null : { code: error.code, message: error.message.slice(0, 500) };
  }
  // A fault of the program: whoever looks after the source sees it, for nobody else does.
  return {
    code: 'unexpected',
    message: (error instanceof Error ? error.message : String(error)).slice(0, 500),
  };
}
