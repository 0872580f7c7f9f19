import type { Kysely } from 'kysely';
import type { Clock } from '../../../kernel/clock.ts';
import { civilDate } from '../../../kernel/clock.ts';
import { ownerById } from '../money/owner-store.ts';
import { OWNER_CONSENTS, termsOn } from '../money/terms.ts';

/** Whether a person said who offers, and agreed to all of the terms of today: before that nothing of theirs is listed. */
export async function ownerIsKnown(
  { db, clock }: { db: Kysely<unknown>; clock: Clock },
  person: string | null,
): Promise<boolean> {
  if (person === null) return false;
  const owner = await ownerById(db, person);
  if (owner === null) return false;
  const { id } = termsOn(civilDate(clock.now()).toString());
  return OWNER_CONSENTS.every((consent) =>
    owner.record.given.some((one) => one.id === consent && one.terms === id),
  );
}
