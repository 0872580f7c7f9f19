import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../i18n/language.ts';
import { digestOf, newToken } from '../identity/invitations/token.ts';
import { checkAddress, checkChoices, checkTarget, requireSome } from './check-wish.ts';
import type { Bundling, Choice, Manner, PushTarget, QuietHours } from './notification.ts';
import type { NotificationHouse } from './notification-desk.ts';
import type { Subscribed } from './notifications-api.ts';
import { USUAL_QUIET } from './quiet-hours.ts';
import { pendingFor, putMail, putPush } from './subscription-store.ts';

export type NewWish = {
  choices: readonly Choice[];
  language?: Language | undefined;
  quiet?: QuietHours | undefined;
  bundle?: Bundling | undefined;
} & ({ channel: 'push'; push: PushTarget } | { channel: 'mail'; address: string });

/** Mails that ask one address, until it answers or two days have passed. */
const MOST_PENDING = 3;

/**
 * A browser is told from now on; a mail address is asked first. The answer says nothing about whether the address is
 * subscribed already, or was asked too often. Throws problems with words.
 */
export async function subscribe(
  wish: NewWish,
  person: string | null,
  house: NotificationHouse,
): Promise<Subscribed> {
  const { db, clock } = house.kernel;
  const choices = checkChoices(wish.choices, house);
  requireSome(choices);
  const { language = 'de', quiet = USUAL_QUIET, bundle = 'at-once' } = wish;
  const manner: Manner = { language, quiet, bundle };
  const secret = newToken();
  const one = { id: randomUUIDv7(), digest: digestOf(secret), manner, choices, person, now: clock.now() };
  if (wish.channel === 'push') {
    const target = checkTarget(wish.push, house);
    await db.transaction().execute((trx) => putPush(trx, { ...one, target }));
    return { secret, state: 'active' };
  }
  const address = checkAddress(wish.address);
  await db.transaction().execute(async (trx) => {
    if ((await pendingFor(trx, address)) >= MOST_PENDING) return;
    await putMail(trx, { ...one, address });
    await house.queueConfirmation(trx, one.id);
  });
  return { secret, state: 'pending' };
}
