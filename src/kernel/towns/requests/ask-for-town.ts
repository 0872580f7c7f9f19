/** A municipality claims its place, or asks that it be left out: in two steps, the second by a link in a mail. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { problem } from '../../http/problem.ts';
import type { Language } from '../../i18n/language.ts';
import { digestOf } from '../../identity/invitations/token.ts';
import { isMailAddress } from '../../mail/check-mail.ts';
import type { Ars } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import {
  insertRequest,
  lockAndCount,
  lockRequest,
  markConfirmed,
  requestBehind,
  type TownRequest,
} from './request-store.ts';

/** Requests of one address within a day that get a mail; more are answered alike and forgotten. */
const MOST_A_DAY = 3;
/** For how long the link in the mail can be used. */
export const LINK_DAYS = 7;

const line = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}]*$/u);
const choice = z.enum(['claim', 'leave-out']);
const mail = z.string().trim().toLowerCase().max(254).refine(isMailAddress);

/** What is wrong with what was typed, by field; empty: nothing. */
export type AskFault = 'kind' | 'name' | 'position' | 'email';

export interface Asked {
  kind: string;
  name: string;
  position: string;
  email: string;
}

/** What was typed, checked field by field. */
export function checkAsked(asked: Asked) {
  const read = {
    kind: choice.safeParse(asked.kind),
    name: line.safeParse(asked.name),
    position: line.safeParse(asked.position),
    email: mail.safeParse(asked.email),
  };
  const { kind, name, position, email } = read;
  if (kind.success && name.success && position.success && email.success)
    return {
      faults: [],
      value: { kind: kind.data, name: name.data, position: position.data, email: email.data },
    };
  const faults = (Object.keys(read) as AskFault[]).filter((field) => !read[field].success); // exactly its keys
  return { faults, value: null };
}

export interface AskHouse extends Pick<Kernel, 'db' | 'clock'> {
  /** Has the mail sent that is due for a request; within the transaction that changes it. */
  queueMail(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** Notes the wish and writes to the address. Says nothing about what is known of address or place. */
export async function askForTown(
  { db, clock, queueMail }: AskHouse,
  request: Pick<TownRequest, 'kind' | 'name' | 'position' | 'email'> & { ars: Ars; language: Language },
): Promise<void> {
  const now = clock.now();
  await db.transaction().execute(async (trx) => {
    const count = await lockAndCount(trx, request.email, now.subtract({ hours: 24 }));
    if (count >= MOST_A_DAY) return;
    await queueMail(trx, await insertRequest(trx, request, now));
  });
}

/** What a link leads to, before it is used; null: nothing, or nothing any more. */
export async function lookAtRequest(
  { db, clock }: Pick<Kernel, 'db' | 'clock'>,
  token: string,
): Promise<TownRequest | null> {
  const found = await requestBehind(db, digestOf(token));
  if (found === undefined) return null;
  const until = Temporal.Instant.from(found.createdAt).add({ hours: 24 * LINK_DAYS });
  return Temporal.Instant.compare(clock.now(), until) > 0 ? null : found;
}

/** The second step: the address is proven, and the operator is told. Doing it twice is no fault. */
export async function confirmRequest(house: AskHouse, token: string): Promise<TownRequest> {
  const found = await lookAtRequest(house, token);
  if (found === null) throw requestGone();
  return house.db.transaction().execute(async (trx) => {
    const request = await lockRequest(trx, found.id);
    if (request === undefined) throw requestGone();
    if (await markConfirmed(trx, request.id, house.clock.now())) await house.queueMail(trx, request.id);
    return request;
  });
}

export function requestGone() {
  return problem({ code: 'town-request-gone', status: 404, title: 'No such request' });
}
