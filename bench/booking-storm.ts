/**
 * `npm run bench -- booking-storm [bookings] [rate]`: 500 bookings a second from 50 clients for the same 20 bays, over
 * HTTP, each by another signed-in driver. Counts what was accepted, what was refused and why, and looks for bays that
 * were given twice: by a judge of its own, and by a join in the database. Against plain inserts with the same constraint,
 * without lock and allocation, in the same run. A greater rate than the house can answer shows how much it can.
 */
import { sql } from 'kysely';
import { inHouse } from '../src/cli/open-house.ts';
import { readConfig } from '../src/kernel/config.ts';
import { createAccountCookies } from '../src/kernel/identity/accounts/account-cookies.ts';
import { authSecret } from '../src/launch/auth-secret.ts';
import { doubleBookings } from '../src/solutions/parking/book/testing/check-intervals.ts';
import { type Answered, runStorm } from './booking-storm/clients.ts';
import { type Filled, fillStorm } from './booking-storm/fill.ts';
import { plainInserts } from './booking-storm/plain-inserts.ts';
import { familyOf, processorOf } from './house/family.ts';
import { withOwnHouse } from './house/with-own-house.ts';

const TARGET_P95 = 500;
/** Of the wanted rate: the last answers come after their second. */
const TARGET_SHARE = 0.95;
const [CLIENTS, BAYS, PEOPLE] = [50, 20, 600];

const count = Number(process.argv[2] ?? 3_000);
const rate = Number(process.argv[3] ?? 500);
if (!Number.isInteger(count) || count < CLIENTS) throw new Error(`How many bookings? At least ${CLIENTS}`);

await withOwnHouse(run);

async function run(url: string, pid: number): Promise<boolean> {
  const filled = await inHouse(({ db }) => fillStorm(db, { people: PEOPLE, bays: BAYS }));
  const { names, valueFor } = createAccountCookies(url, await authSecret(readConfig(process.env)));
  const cookies = filled.tokens.map((token) => `${names.session}=${valueFor(token)}`);
  const storm = { url, cookies, clients: CLIENTS, rate };
  await runStorm({ ...storm, count: CLIENTS }); // warms up
  const before = processors(pid);
  const begun = performance.now();
  const answers = await runStorm({ ...storm, count });
  const seconds = (performance.now() - begun) / 1000;
  const after = processors(pid);
  const { doubles, joined, accepted } = await inHouse(({ db }) => judge(db, filled));
  const plain = await inHouse(async ({ db }) => {
    const other = await fillStorm(db, { people: 0, bays: BAYS });
    return plainInserts(db, other, { clients: CLIENTS, count: Math.min(count, 1_000) });
  });
  for (const [what, all] of byWhat(answers))
    console.log(
      `  ${what}: ${all.length}${what === 'booked' ? '' : `, ${all.filter((one) => one.hasNext).length} with what goes instead`}`,
    );
  const times = answers.map(({ milliseconds }) => milliseconds);
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const ratio = p50 / quantile(plain, 0.5);
  const isExplained = answers.every(({ what, hasNext }) => what === 'booked' || hasNext);
  const answered = answers.length / seconds;
  console.log(`  ${answers.length} in ${seconds.toFixed(1)} s; ${accepted} hold a bay`);
  const used = (whose: keyof typeof after) =>
    `${whose} ${(((after[whose] - before[whose]) * 1000) / answers.length).toFixed(1)} ms`;
  console.log(`  processor an answer: ${used('house')}, ${used('database')}, ${used('clients')}`);
  console.log(
    `  double bookings: ${doubles} by intervals, ${joined} by a join; each refusal explained: ${isExplained ? 'yes' : 'no'}`,
  );
  console.log(
    `  plain inserts: p50 ${quantile(plain, 0.5).toFixed(0)} ms, p95 ${quantile(plain, 0.95).toFixed(0)} ms; a booking takes ${ratio.toFixed(1)}×`,
  );
  console.log(
    `booking-storm: ${answered.toFixed(0)} answers/s of ${rate} wanted, p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, target ≤ ${TARGET_P95} ms, ${doubles + joined} double`,
  );
  const isQuick = p95 <= TARGET_P95 && answered >= TARGET_SHARE * rate;
  return isQuick && doubles + joined === 0 && isExplained;
}

/** Seconds of processor so far: says what an answer costs also where others use the machine. */
function processors(house: number): Record<'house' | 'database' | 'clients', number> {
  const below = familyOf(house).filter((pid) => pid !== house);
  return {
    ...{ house: processorOf(house), clients: processorOf(process.pid) },
    database: below.reduce((sum, pid) => sum + processorOf(pid), 0),
  };
}

/** Bays that two hold at one time: by comparing each with each, and by the database's own ranges. */
async function judge(db: Parameters<typeof fillStorm>[0], { ars, lot }: Filled) {
  const { rows } = await sql<{ id: string; bay: string; from: number; until: number }>`
    select id, bay, extract(epoch from lower(during))::float8 * 1000 as from,
      extract(epoch from upper(during))::float8 * 1000 as until
    from parking.booking where ars = ${ars} and lot = ${lot}`.execute(db);
  const join = await sql<{ count: number }>`select count(*)::int as count from parking.booking a
    join parking.booking b on a.ars = b.ars and a.bay = b.bay and a.id < b.id and a.held && b.held
    where a.ars = ${ars} and a.lot = ${lot}`.execute(db);
  return {
    doubles: doubleBookings(rows.map((row) => ({ ...row, pause: 0 }))).length,
    joined: join.rows[0]?.count ?? 0,
    accepted: rows.length,
  };
}

function byWhat(answers: readonly Answered[]): [string, Answered[]][] {
  const found = new Map<string, Answered[]>();
  for (const one of answers) found.set(one.what, [...(found.get(one.what) ?? []), one]);
  return [...found].sort(([, a], [, b]) => b.length - a.length);
}

function quantile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}
