import type { Kysely } from 'kysely';
import type { Clock } from '../../clock.ts';
import type { Language } from '../../i18n/language.ts';
import type { Mailer } from '../../mail/mail.ts';
import { MailFault } from '../../mail/mail-fault.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import { compose, isTellable } from '../compose.ts';
import type { Claimed, Mark } from '../delivery-store.ts';
import { toldMail } from '../mail/told-mail.ts';
import { oneClickPath } from '../paths.ts';
import type { PushAnswer } from '../push/push-answer.ts';
import { type PushHouse, sendPush } from '../push/send-push.ts';
import { removeSubscription } from '../subscription-store.ts';
import type { Tokens } from '../tokens.ts';
import type { Topics } from '../topics.ts';
import { type Outcome, pauseAfter } from './outcome.ts';

/** By what messages go out. */
export interface SendMeans {
  push: PushHouse;
  mailer: Mailer;
  tokens: Tokens;
  topics: Topics;
  publicUrl: string;
}

export interface SendHouse extends SendMeans {
  db: Kysely<unknown>;
  clock: Clock;
  readonly places: Pick<PlaceDirectory, 'resolve'>;
}

/** What goes to one subscriber as one message. */
export type Group = readonly [Claimed, ...Claimed[]];

/** Sends one message and says what to write down. `busyUntil` is told where a push service wants to be left alone. */
export async function sendGroup(
  group: Group,
  house: SendHouse,
  busyUntil: (origin: string, until: Temporal.Instant) => void,
): Promise<Mark[]> {
  const now = house.clock.now();
  const open = group.filter((one) => isTellable(one, now));
  const over = group
    .filter((one) => !open.includes(one))
    .map((one) => markOf(one, { state: 'failed', fault: 'over' }));
  const [first, ...rest] = open;
  if (first === undefined) return over;
  const outcome = await attempt([first, ...rest], house, now);
  const marks = open.map((one) => {
    if (outcome.kind === 'sent') return markOf(one, { state: 'sent' });
    if (outcome.kind === 'gone') return markOf(one, { state: 'gone' });
    if (outcome.kind === 'failed') return markOf(one, { state: 'failed', fault: outcome.fault });
    const pause = pauseAfter(one.attempts, outcome.seconds);
    if (pause === null) return markOf(one, { state: 'failed', fault: outcome.fault });
    return markOf(one, {
      state: 'waiting',
      fault: outcome.fault,
      dueAt: house.clock.now().add({ seconds: pause }),
    });
  });
  if (outcome.kind === 'later' && outcome.isBusy && outcome.seconds !== null && first.endpoint !== null)
    busyUntil(new URL(first.endpoint).origin, house.clock.now().add({ seconds: outcome.seconds }));
  return [...over, ...marks];
}

async function attempt(group: Group, house: SendHouse, now: Temporal.Instant): Promise<Outcome> {
  const [first] = group;
  const { language, subscription, endpoint, p256dh, auth, address } = first;
  if (language === null) return { kind: 'gone' };
  const told = compose(group, { ...house, language });
  if (endpoint !== null && p256dh !== null && auth !== null) {
    const stop = oneClickPath(house.tokens.make('stop', subscription));
    const answer = await sendPush({ endpoint, p256dh, auth }, { told, language, stop }, house.push, now);
    return afterPush(answer, house, { subscription, endpoint });
  }
  if (address === null) return { kind: 'gone' };
  return byMail(first, { told, address, language }, house);
}

async function afterPush(
  answer: PushAnswer,
  { db, clock }: SendHouse,
  { subscription, endpoint }: { subscription: string; endpoint: string },
): Promise<Outcome> {
  switch (answer.kind) {
    case 'taken':
      return { kind: 'sent' };
    case 'gone':
      await db
        .transaction()
        .execute((trx) => removeSubscription(trx, subscription, { now: clock.now(), endpoint }));
      return { kind: 'gone' };
    case 'too-long':
      return { kind: 'failed', fault: 'http-413' };
    case 'refused':
      return { kind: 'failed', fault: answer.fault };
    case 'later':
      return answer;
  }
}

async function byMail(
  { subscription, bundle, notification }: Claimed,
  { told, address, language }: { told: ReturnType<typeof compose>; address: string; language: Language },
  house: SendHouse,
): Promise<Outcome> {
  const mail = toldMail(told, { address, subscription, language, key: bundle ?? notification }, house);
  try {
    await house.mailer.send(mail);
    return { kind: 'sent' };
  } catch (error) {
    const fault = error instanceof MailFault ? `mail-${error.code}` : 'mail-unknown';
    if (error instanceof MailFault && error.isFinal) return { kind: 'failed', fault };
    return { kind: 'later', fault, seconds: null, isBusy: false };
  }
}

interface Ending {
  state: Mark['state'];
  fault?: string;
  dueAt?: Temporal.Instant;
}

function markOf({ notification, subscription }: Claimed, { state, fault = '', dueAt }: Ending): Mark {
  return {
    ...{ notification, subscription, state, unused: false },
    due_at: dueAt?.toString() ?? null,
    fault: fault === '' ? null : fault.slice(0, 60),
  };
}
