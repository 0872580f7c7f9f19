/** Who wants to hear of what. */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Bundling, Channel, Choice, Manner, PushTarget } from './notification.ts';

export interface Subscription extends Manner {
  id: string;
  channel: Channel;
  state: 'pending' | 'active';
  /** Of a mail; null else. */
  address: string | null;
  choices: Choice[];
}

interface Row {
  id: string;
  channel: Channel;
  state: 'pending' | 'active';
  address: string | null;
  language: Language;
  quiet_from: number | null;
  quiet_until: number | null;
  bundle: Bundling;
  choices: Choice[];
}

const COLUMNS = sql`s.id, s.channel, s.state, s.address, s.language, s.quiet_from, s.quiet_until, s.bundle,
  coalesce((select jsonb_agg(jsonb_build_object('ars', c.ars, 'topic', c.topic) order by c.ars, c.topic)
    from kernel.subscription_choice c where c.subscription = s.id), '[]') as choices`;

function asSubscription({ quiet_from, quiet_until, ...row }: Row): Subscription {
  const quiet = quiet_from === null || quiet_until === null ? null : { from: quiet_from, until: quiet_until };
  return { ...row, quiet };
}

export async function readSubscription(db: Kysely<unknown>, id: string): Promise<Subscription | null> {
  const { rows } = await sql<Row>`select ${COLUMNS} from kernel.subscription s where s.id = ${id}`.execute(
    db,
  );
  return rows[0] === undefined ? null : asSubscription(rows[0]);
}

/** Id of the one whose secret has this digest. */
export async function idByDigest(db: Kysely<unknown>, digest: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from kernel.subscription where secret_digest = ${digest}`.execute(db);
  return rows[0]?.id ?? null;
}

export async function subscriptionsOf(db: Kysely<unknown>, person: string): Promise<Subscription[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from kernel.subscription s where s.person = ${person} order by s.created_at`.execute(
    db,
  );
  return rows.map(asSubscription);
}

export interface NewSubscription {
  id: string;
  digest: string;
  manner: Manner;
  choices: readonly Choice[];
  person: string | null;
  now: Temporal.Instant;
}

/** A browser that subscribes again is the same subscription, with a new secret. Answers the id that it has. */
export async function putPush(
  trx: Kysely<unknown>,
  { id, digest, manner, choices, person, now, target }: NewSubscription & { target: PushTarget },
): Promise<string> {
  const { language, quiet, bundle } = manner;
  const { rows } = await sql<{ id: string }>`
    insert into kernel.subscription (id, channel, endpoint, p256dh, auth, secret_digest, state, language,
      quiet_from, quiet_until, bundle, person, created_at, changed_at)
    values (${id}, 'push', ${target.endpoint}, ${target.p256dh}, ${target.auth}, ${digest}, 'active', ${language},
      ${quiet?.from ?? null}, ${quiet?.until ?? null}, ${bundle}, ${person}, ${now.toString()}, ${now.toString()})
    on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth,
      secret_digest = excluded.secret_digest, language = excluded.language, quiet_from = excluded.quiet_from,
      quiet_until = excluded.quiet_until, bundle = excluded.bundle, person = excluded.person,
      changed_at = excluded.changed_at
    returning id`.execute(trx);
  const kept = rows[0]?.id ?? id;
  await writeChoices(trx, kept, choices);
  return kept;
}

/** Waits for its address to say yes. */
export async function putMail(
  trx: Kysely<unknown>,
  { id, digest, manner, choices, person, now, address }: NewSubscription & { address: string },
): Promise<void> {
  const { language, quiet, bundle } = manner;
  await sql`
    insert into kernel.subscription (id, channel, address, secret_digest, state, pending_since, language,
      quiet_from, quiet_until, bundle, person, created_at, changed_at)
    values (${id}, 'mail', ${address}, ${digest}, 'pending', ${now.toString()}, ${language},
      ${quiet?.from ?? null}, ${quiet?.until ?? null}, ${bundle}, ${person}, ${now.toString()}, ${now.toString()})`.execute(
    trx,
  );
  await writeChoices(trx, id, choices);
}

/** How many wait for this address to say yes. */
export async function pendingFor(db: Kysely<unknown>, address: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from kernel.subscription where address = ${address} and state = 'pending'`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/**
 * The address says yes. Where it is subscribed already, that one takes in the new choices and stays: the links in older
 * mails go on working, and whoever asked anew does not get to see what was chosen before. Answers the id that stays;
 * null: there is no such subscription.
 */
export async function activate(
  trx: Kysely<unknown>,
  id: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ address: string; state: string }>`
    select address, state from kernel.subscription where id = ${id} and channel = 'mail' for update`.execute(
    trx,
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.state === 'active') return id;
  const { rows: older } = await sql<{ id: string }>`
    select id from kernel.subscription where address = ${row.address} and state = 'active' for update`.execute(
    trx,
  );
  const stays = older[0]?.id;
  if (stays === undefined) {
    await sql`update kernel.subscription set state = 'active', pending_since = null, changed_at = ${now.toString()}
      where id = ${id}`.execute(trx);
    return id;
  }
  await sql`insert into kernel.subscription_choice (subscription, ars, topic)
    select ${stays}, ars, topic from kernel.subscription_choice where subscription = ${id}
    on conflict do nothing`.execute(trx);
  await sql`with gone as (delete from kernel.subscription where id = ${id} returning *)
    update kernel.subscription s set language = gone.language, quiet_from = gone.quiet_from,
      quiet_until = gone.quiet_until, bundle = gone.bundle, changed_at = ${now.toString()}
    from gone where s.id = ${stays}`.execute(trx);
  return stays;
}

/** Writes what is given and leaves the rest as it is. */
export async function changeSubscription(
  trx: Kysely<unknown>,
  id: string,
  change: Partial<Manner> & { choices?: readonly Choice[] | undefined; target?: PushTarget | undefined },
  now: Temporal.Instant,
): Promise<void> {
  const { language = null, bundle = null, quiet, choices, target } = change;
  await sql`update kernel.subscription set
      language = coalesce(${language}, language), bundle = coalesce(${bundle}, bundle),
      quiet_from = ${quiet === undefined ? sql`quiet_from` : sql`${quiet?.from ?? null}::smallint`},
      quiet_until = ${quiet === undefined ? sql`quiet_until` : sql`${quiet?.until ?? null}::smallint`},
      changed_at = ${now.toString()}
    where id = ${id}`.execute(trx);
  if (target !== undefined)
    await sql`update kernel.subscription set endpoint = ${target.endpoint}, p256dh = ${target.p256dh},
      auth = ${target.auth} where id = ${id} and channel = 'push'`.execute(trx);
  if (choices !== undefined) await writeChoices(trx, id, choices);
}

/** The browser was given another address by its push service; who knows the old one is that browser. */
export async function moveEndpoint(
  db: Kysely<unknown>,
  old: string,
  target: PushTarget,
  now: Temporal.Instant,
): Promise<boolean> {
  const result = await sql`
    update kernel.subscription set endpoint = ${target.endpoint}, p256dh = ${target.p256dh}, auth = ${target.auth},
      changed_at = ${now.toString()}
    where endpoint = ${old} and not exists (
      select from kernel.subscription o where o.endpoint = ${target.endpoint} and o.endpoint <> ${old})`.execute(
    db,
  );
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** Ends it with everything that waits for it. `endpoint`: only if it still leads there. False: there is none. */
export async function removeSubscription(
  trx: Kysely<unknown>,
  id: string,
  { now, endpoint = null }: { now: Temporal.Instant; endpoint?: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    delete from kernel.subscription where id = ${id} and (${endpoint}::text is null or endpoint = ${endpoint})
    returning id`.execute(trx);
  if (rows.length === 0) return false;
  await sql`update kernel.delivery set state = 'gone', lease_until = null, at = ${now.toString()}
    where subscription = ${id} and state in ('waiting', 'held')`.execute(trx);
  return true;
}

/** Those of a person, and those of the person's address. */
export async function removeSubscriptionsOf(trx: Kysely<unknown>, person: string): Promise<void> {
  await sql`with gone as (
      delete from kernel.subscription s using kernel.person p
      where p.id = ${person} and (s.person = p.id or s.address = p.email) returning s.id)
    update kernel.delivery d set state = 'gone', lease_until = null from gone
    where d.subscription = gone.id and d.state in ('waiting', 'held')`.execute(trx);
}

/** Everything that is kept of them, but for what would let others send or change. */
export async function exportSubscriptions(db: Kysely<unknown>, person: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select ${COLUMNS}, s.created_at as "createdAt", s.changed_at as "changedAt",
      substring(s.endpoint from '^https?://[^/]+') as "pushService"
    from kernel.subscription s join kernel.person p on s.person = p.id or s.address = p.email
    where p.id = ${person} order by s.created_at`.execute(db);
  return rows;
}

async function writeChoices(trx: Kysely<unknown>, id: string, choices: readonly Choice[]): Promise<void> {
  await sql`delete from kernel.subscription_choice where subscription = ${id}`.execute(trx);
  if (choices.length > 0)
    await sql`insert into kernel.subscription_choice (subscription, ars, topic)
      select ${id}, ars, topic from jsonb_to_recordset(${JSON.stringify(choices)}::jsonb) as c (ars text, topic text)
      on conflict do nothing`.execute(trx);
}
