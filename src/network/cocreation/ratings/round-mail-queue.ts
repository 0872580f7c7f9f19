import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import type { RatingInvitation } from './invitation-store.ts';

/** Name and payload of the job that writes to whoever is invited to rate, for those who queue it. */
export const ROUND_MAIL = {
  name: 'cocreation.round-mail',
  payload: z.object({ invitation: z.uuid() }),
} as const;

/** Only those with an address; the mail goes out once the transaction commits. */
export async function queueInvitations(
  { jobs }: Pick<Kernel, 'jobs'>,
  trx: Kysely<unknown>,
  invitations: readonly Pick<RatingInvitation, 'id' | 'email'>[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { id, email } of invitations)
    if (email !== null)
      await jobs.queue(ROUND_MAIL, { invitation: id }, { db: trx, key: `${id} ${now.epochMilliseconds}` });
}
