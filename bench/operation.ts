/**
 * The operators' overview with 11,000 places that each adopted three solutions and have two feeds, and 550,000 lines of
 * the log: pages, filters and orders over HTTP, one after the other, against a plain count of the same tables in the
 * same run.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type CommandHouse, inHouse } from '../src/cli/open-house.ts';
import { readConfig } from '../src/kernel/config.ts';
import { createAccountCookies } from '../src/kernel/identity/accounts/account-cookies.ts';
import { addPerson } from '../src/kernel/identity/memberships/person-store.ts';
import { FEDERATION } from '../src/kernel/places/place.ts';
import { authSecret } from '../src/launch/auth-secret.ts';
import { withOwnHouse } from './house/with-own-house.ts';

const TARGET_P95 = 300;
const ROUNDS = 4;
const QUERIES = [
  ...['name', 'trouble', 'activity', 'requests'].map((sort) => `places?sort=${sort}`),
  ...[
    'places?land=090000000000',
    'places?solution=leisure&health=failing',
    'places?state=paused&sort=trouble',
  ],
  ...['places?q=neustadt', 'sources', 'sources?health=stale', 'sources?q=berg'],
];

await withOwnHouse(run);

async function run(url: string): Promise<boolean> {
  const { cookie, count } = await inHouse((opened) => fill(opened, url));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    for (const query of QUERIES) {
      const first = await ask(`${url}/api/operation/${query}`, cookie);
      if (round > 0) times.push(first.milliseconds); // the first round warms up
      if (first.next === null) continue;
      const sign = query.includes('?') ? '&' : '?';
      const second = await ask(`${url}/api/operation/${query}${sign}after=${first.next}`, cookie);
      if (round > 0) times.push(second.milliseconds);
    }
  const p95 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
  const middle = times[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${times.length} requests, middle ${middle.toFixed(0)} ms; a plain count of the same tables: ${count.toFixed(0)} ms, so the overview costs ${(middle / count).toFixed(1)}×`,
  );
  console.log(`operation: p95 ${p95.toFixed(0)} ms, target < ${TARGET_P95} ms`);
  return p95 < TARGET_P95;
}

/** Fills the tables; answers the cookie of an operator, and the milliseconds of a plain count. */
async function fill(
  { db, places, clock }: CommandHouse,
  url: string,
): Promise<{ cookie: string; count: number }> {
  await sql`insert into kernel.adoption (ars, solution, level, state, since, changed_at, version)
    select ars, solution, 'municipality', 'live', now(), now(), 1
    from kernel.place cross join unnest(array['leisure', 'notices', 'services']) as s (solution)
    where 'municipality' = any (levels) and valid_to is null`.execute(db);
  await sql`update kernel.adoption set state = 'paused' where substr(ars, 12) = '7'`.execute(db);
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, address, licence,
      every_seconds, checked_at, failures, created_at)
    select gen_random_uuid(), ars, 'leisure', 'events', 'ical', 'http', 'Feed ' || n || ' ' || name, 'https://feed.invalid',
      'CC0-1.0', 86400, now() - (n * 20 || ' days')::interval, case when substr(ars, 12) = '3' then n - 1 else 0 end, now()
    from kernel.place cross join generate_series(1, 2) as n
    where 'municipality' = any (levels) and valid_to is null`.execute(db);
  await sql`insert into kernel.audit (at, ars, action, subject)
    select now() - (n || ' days')::interval, ars, 'source.changed', 'source x'
    from generate_series(1, 50) as n cross join kernel.place
    where 'municipality' = any (levels) and valid_to is null`.execute(db);
  await sql`analyze kernel.adoption`.execute(db).catch(() => undefined); // the owner's affair; autovacuum does it too
  if (places.counts.municipality < 11_000) throw new Error('too few places for this bench');
  const now = clock.now();
  const { person } = await addPerson(db, 'operator@bench.example', now);
  await sql`insert into kernel.membership (id, person, ars, level, role, since)
    values (${randomUUID()}, ${person.id}, ${FEDERATION}, 'federal', 'operator', ${now.toString()})`.execute(
    db,
  );
  const token = randomUUID();
  await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at)
    values (${randomUUID()}, ${person.id}, ${token}, now() + interval '1 day', now(), now())`.execute(db);
  const cookies = createAccountCookies(url, await authSecret(readConfig(process.env)));
  const counts: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const begun = performance.now();
    await sql`select (select count(*) from kernel.adoption), (select count(*) from kernel.source)`.execute(
      db,
    );
    counts.push(performance.now() - begun);
  }
  return {
    cookie: `${cookies.names.session}=${cookies.valueFor(token)}`,
    count: counts.sort((a, b) => a - b)[2] ?? 0,
  };
}

async function ask(address: string, cookie: string): Promise<{ milliseconds: number; next: string | null }> {
  const begun = performance.now();
  const answer = await fetch(address, { headers: { cookie } });
  const body = (await answer.json()) as { next?: string | null }; // our own server's shape
  if (!answer.ok) throw new Error(`${answer.status} for ${address}: ${JSON.stringify(body)}`);
  return { milliseconds: performance.now() - begun, next: body.next ?? null };
}
