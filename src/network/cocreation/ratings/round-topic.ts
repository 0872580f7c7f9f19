import type { Kysely } from 'kysely';
import { tellStream } from '../../../kernel/streams/tell-store.ts';

/** What the big screen of a round follows. */
export function roundTopic(id: string): string {
  return `round ${id}`;
}

/** Something changed that it shows: its number of ballots, or its state. */
export async function tellRound(trx: Kysely<unknown>, id: string): Promise<void> {
  await tellStream(trx, roundTopic(id));
}
