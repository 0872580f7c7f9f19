/**
 * `npm run bench -- calendar [streets]`: calendars to subscribe to, over HTTP, one request after the other. 10,000
 * invented streets of one town, each a district of its own, with five kinds of waste and two years of days. Against the
 * same calendars with 100 streets, and against a request that does nothing, in the same run.
 */
import { readConfig } from '../src/kernel/config.ts';
import { connect } from '../src/kernel/database/connection.ts';
import { openDatabase } from '../src/kernel/database/open.ts';
import { silentLog } from '../src/kernel/start/log.ts';
import { fillDistricts, slugAt } from './calendar/fill-districts.ts';
import { type Measured, measure } from './house/request-times.ts';
import { withOwnHouse } from './house/with-own-house.ts';

const TARGET_P95 = 50;
const FEW = 100;
const REQUESTS = 400;
/** Two towns, so that the few do not lie among the many. */
const [SMALL, LARGE] = ['053140000000', '053150000000'];

const count = Number(process.argv[2] ?? 10_000);
if (!Number.isInteger(count) || count <= FEW) throw new Error(`How many streets? More than ${FEW}`);

await withOwnHouse(run);

/** Whether the target was met. */
async function run(url: string): Promise<boolean> {
  const database = await openDatabase(readConfig(process.env), { purpose: 'tool', log: silentLog });
  const db = connect(database.ownerUrl, { max: 1 });
  try {
    // Half of the two years lies behind today, as in the house of a town.
    const first = Temporal.Now.plainDateISO().subtract({ months: 12 }).toString();
    const few = await at(SMALL, FEW);
    const many = await at(LARGE, count);
    for (const [name, { p95 }] of Object.entries(many)) {
      const before = few[name]?.p95 ?? Number.NaN;
      console.log(`${name}: ${(p95 / before).toFixed(1)}× of what it takes with ${FEW} streets`);
    }
    const p95 = many.feed?.p95 ?? Number.NaN;
    console.log(`calendar: feed p95 ${p95.toFixed(1)} ms with ${count} streets, target < ${TARGET_P95} ms`);
    return p95 < TARGET_P95;

    async function at(ars: string, streets: number): Promise<Record<string, Measured>> {
      const begun = performance.now();
      const filled = await fillDistricts(db, { ars, count: streets, first });
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(
        `${filled.streets} streets, ${filled.series} series, ${filled.days} days in all, filled in ${seconds} s:`,
      );
      await untilKnown(url, ars);
      return measuredAt(url, ars, streets);
    }
  } finally {
    await db.destroy();
    await database.close();
  }
}

/** The running house hears of a new source a moment later. */
async function untilKnown(url: string, ars: string): Promise<void> {
  for (const end = performance.now() + 30_000; performance.now() < end; ) {
    const answer = await fetch(`${url}/api/waste/calendar/${ars}/${slugAt(0)}.ics`);
    if (answer.ok && (await answer.text()).includes('BEGIN:VEVENT')) return;
  }
  throw new Error('The house does not know the source');
}

async function measuredAt(url: string, ars: string, streets: number): Promise<Record<string, Measured>> {
  // A step without a common divisor: districts all over the table, the same in each run.
  const slugs = Array.from({ length: REQUESTS }, (_, index) => slugAt((index * 7919) % streets));
  const kinds: Record<string, (slug: string) => string> = {
    nothing: () => `${url}/api/health`,
    feed: (slug) => `${url}/api/waste/calendar/${ars}/${slug}.ics`,
    'feed with alarm': (slug) => `${url}/api/waste/calendar/${ars}/${slug}.ics?alarm=evening-18`,
    'feed of one bin': (slug) => `${url}/api/waste/calendar/${ars}/${slug}.ics?bins=bio`,
    'days of a year': (slug) => `${url}/api/waste/days?ars=${ars}&districts=${slug}`,
    'table of a district': (slug) => `${url}/api/waste/days.csv?ars=${ars}&districts=${slug}`,
  };
  const found: Record<string, Measured> = {};
  for (const [name, addressOf] of Object.entries(kinds)) {
    const addresses = slugs.map(addressOf);
    await measure(addresses.slice(0, 30)); // warms up
    const one = await measure(addresses);
    found[name] = one;
    console.log(`  ${name}: p50 ${one.p50.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms`);
  }
  return found;
}
