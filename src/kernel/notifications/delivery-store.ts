/** Who is to hear what, and what became of it: the log of deliveries, which holds no contents. */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../i18n/language.ts';
import type { Ars } from '../places/place.ts';
import type { Bundling, Channel, Urgency } from './notification.ts';

/** A combination of wishes, and when it is told. */
export interface DueRow {
  quiet_from: number | null;
  quiet_until: number | null;
  bundle: Bundling;
  state: 'waiting' | 'held';
  due_at: string;
}

/** Keys of places for which somebody chose one of the topics. */
export async function chosenPlaces(db: Kysely<unknown>, topics: readonly string[]): Promise<Ars[]> {
  const { rows } = await sql<{ ars: Ars }>`
    select distinct ars from kernel.subscription_choice where topic = any (${[...topics]})`.execute(db);
  return rows.map(({ ars }) => ars);
}

/** All combinations of wishes that are there. */
export async function wishes(
  db: Kysely<unknown>,
): Promise<Pick<DueRow, 'quiet_from' | 'quiet_until' | 'bundle'>[]> {
  const { rows } = await sql<Pick<DueRow, 'quiet_from' | 'quiet_until' | 'bundle'>>`
    select distinct quiet_from, quiet_until, bundle from kernel.subscription where state = 'active'`.execute(
    db,
  );
  return rows;
}

/**
 * Writes who is to hear it, the next of them by id, each once. Answers the last id; null: that were all. Wishes that
 * came meanwhile are told at once.
 */
export async function addressNext(
  db: Kysely<unknown>,
  input: {
    notification: string;
    topics: readonly string[];
    places: readonly Ars[];
    /** Only who reads it; null: all. */
    language: Language | null;
    dues: readonly DueRow[];
    after: string;
    limit: number;
    now: Temporal.Instant;
  },
): Promise<string | null> {
  const { notification, topics, places, language, dues, after, limit } = input;
  const now = input.now.toString();
  const { rows } = await sql<{ last: string | null }>`
    with wanted as (
      select s.id, s.channel, min(c.ars) as ars, s.quiet_from, s.quiet_until, s.bundle
      from kernel.subscription s join kernel.subscription_choice c on c.subscription = s.id
      where c.topic = any (${[...topics]}) and c.ars = any (${[...places]}) and s.state = 'active'
        and (${language}::text is null or s.language = ${language}) and s.id > ${after}::uuid
      group by s.id order by s.id limit ${limit}
    ), written as (
      insert into kernel.delivery (notification, subscription, channel, ars, state, due_at, at)
      select ${notification}, w.id, w.channel, w.ars, coalesce(d.state, 'waiting'), coalesce(d.due_at, ${now}), ${now}
      from wanted w left join jsonb_to_recordset(${JSON.stringify(dues)}::jsonb)
        as d (quiet_from integer, quiet_until integer, bundle text, state text, due_at timestamptz)
        on d.quiet_from is not distinct from w.quiet_from and d.quiet_until is not distinct from w.quiet_until
          and d.bundle = w.bundle
      on conflict (notification, subscription) do nothing
    )
    select (select id from wanted order by id desc limit 1) as last`.execute(db);
  return rows[0]?.last ?? null;
}

/** One message on its way to one subscriber, with what it needs. */
export interface Claimed {
  notification: string;
  subscription: string;
  /** The first of those that are told together; null: told alone. */
  bundle: string | null;
  ars: Ars;
  attempts: number;
  channel: Channel;
  /** Of the subscription; null where it has ended meanwhile. */
  language: Language | null;
  endpoint: string | null;
  p256dh: string | null;
  auth: string | null;
  address: string | null;
  topic: string;
  tag: string;
  count: number;
  title: string | null;
  text: string | null;
  lang: string | null;
  page: string | null;
  urgency: Urgency;
  until: string | null;
}

/**
 * Takes what is due for this process until `lease`: nobody else takes it until then. What was held for somebody comes
 * along as a whole.
 */
export async function claimDue(
  db: Kysely<unknown>,
  input: { channel: Channel; now: Temporal.Instant; lease: Temporal.Instant; limit: number },
): Promise<Claimed[]> {
  const { channel, limit } = input;
  const now = input.now.toString();
  const isFree = sql`d.channel = ${channel} and d.state in ('waiting', 'held') and d.due_at <= ${now}
    and (d.lease_until is null or d.lease_until <= ${now})`;
  const { rows } = await sql<Claimed>`
    with first as materialized (
      select d.notification, d.subscription, d.state = 'held' or d.bundle is not null as is_held from kernel.delivery d
      where ${isFree} order by d.due_at, d.subscription limit ${limit} for update skip locked
    ), rest as materialized (
      select d.notification, d.subscription, true as is_held from kernel.delivery d
      where ${isFree} and (d.state = 'held' or d.bundle is not null)
        and d.subscription in (select subscription from first where is_held)
      for update skip locked
    ), picked as (select * from first union select * from rest), groups as (
      select subscription, (array_agg(notification order by notification))[1] as first from picked
      where is_held group by subscription
    ), taken as (
      update kernel.delivery d set lease_until = ${input.lease.toString()}, attempts = d.attempts + 1,
        bundle = case when p.is_held then coalesce(d.bundle, g.first) end
      from picked p left join groups g using (subscription)
      where d.notification = p.notification and d.subscription = p.subscription
      returning d.*
    )
    select t.notification, t.subscription, t.bundle, t.ars, t.attempts, t.channel,
      s.language, s.endpoint, s.p256dh, s.auth, s.address,
      n.topic, n.tag, n.count, n.title, n.text, n.lang, n.page, n.urgency, n.until
    from taken t join kernel.notification n on n.id = t.notification
    left join kernel.subscription s on s.id = t.subscription and s.channel = t.channel
    order by t.due_at, t.subscription, t.notification`.execute(db);
  return rows;
}

/** When something is next due or free again; null: nothing waits. */
export async function nextDue(db: Kysely<unknown>, channel: Channel): Promise<Temporal.Instant | null> {
  const { rows } = await sql<{ at: string | null }>`
    select min(greatest(due_at, lease_until)) as at from kernel.delivery
    where channel = ${channel} and state in ('waiting', 'held')`.execute(db);
  const at = rows[0]?.at ?? null;
  return at === null ? null : Temporal.Instant.from(at);
}

/** How an attempt ended. `due_at`: of what is tried again. */
export interface Mark {
  notification: string;
  subscription: string;
  state: 'waiting' | 'sent' | 'failed' | 'gone';
  due_at: string | null;
  fault: string | null;
  /** The attempt did not take place. */
  unused: boolean;
}

export async function writeMarks(
  db: Kysely<unknown>,
  marks: readonly Mark[],
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update kernel.delivery d set state = m.state, due_at = coalesce(m.due_at, d.due_at), fault = m.fault,
      lease_until = null, at = ${now.toString()},
      attempts = case when m.unused then greatest(d.attempts - 1, 0) else d.attempts end
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as m
      (notification uuid, subscription uuid, state text, due_at timestamptz, fault text, unused boolean)
    where d.notification = m.notification and d.subscription = m.subscription
      and d.state in ('waiting', 'held')`.execute(db);
}

/** What became of the messages to these subscriptions, for those who may know. */
export async function deliveriesTo(
  db: Kysely<unknown>,
  subscriptions: readonly string[],
): Promise<unknown[]> {
  const { rows } = await sql`
    select subscription, channel, ars, state, attempts, fault, at from kernel.delivery
    where subscription = any (${[...subscriptions]}::uuid[]) order by at`.execute(db);
  return rows;
}

/** How many subscriptions would hear what is told of a topic to those who chose one of the places; each counts once. */
export async function countWanting(
  db: Kysely<unknown>,
  { topic, places }: { topic: string; places: readonly Ars[] },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct s.id)::int as n
    from kernel.subscription s join kernel.subscription_choice c on c.subscription = s.id
    where c.topic = ${topic} and c.ars = any (${[...places]}) and s.state = 'active'`.execute(db);
  return rows[0]?.n ?? 0;
}
