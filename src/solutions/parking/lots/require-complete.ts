import type { Transaction } from 'kysely';
import type { Language } from '../../../kernel/i18n/language.ts';
import { settingsOf } from '../settings.ts';
import type { Lot } from './lot.ts';
import { lotIncomplete } from './lot-problems.ts';
import { baysOf } from './lot-store.ts';
import type { LotsHouse } from './on-own-lot.ts';
import { ownerIsKnown } from './owner-is-known.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** Throws `lot-incomplete` where anything is missing for the list. */
export async function requireComplete(
  house: LotsHouse,
  trx: Transaction<unknown>,
  lot: Lot,
  language: Language,
): Promise<void> {
  const missing = whatIsMissing(lot, await baysOf(trx, [lot]), {
    ...{ limits: settingsOf(lot, house), language },
    isOwnerKnown: await ownerIsKnown({ db: trx, clock: house.clock }, lot.owner),
  });
  if (missing.length > 0) throw lotIncomplete(missing);
}
