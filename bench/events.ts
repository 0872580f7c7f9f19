/**
 * `npm run bench -- events [count]`: "what is on at the weekend near me" with one million invented events at 200 places,
 * from Berlin to villages, over HTTP, one request after the other. Against the same requests with 10,000 events, and
 * against a request that does nothing, in the same run.
 */
import { readConfig } from '../src/kernel/config.ts';
import { connect } from '../src/kernel/database/connection.ts';
import { openDatabase } from '../src/kernel/database/open.ts';
import { loadDirectory } from '../src/kernel/places/load-directory.ts';
import { silentLog } from '../src/kernel/start/log.ts';
import { addBenchSource, addSeats, analyse, fillEvents } from './events/fill-events.ts';
import { type Chosen, chosenPlaces, municipalitiesOf } from './events/places.ts';
import { type Measured, measure } from './house/request-times.ts';
import { withOwnHouse } from './house/with-own-house.ts';

const TARGET_P95 = 100;
const FEW = 10_000;

const count = Number(process.argv[2] ?? 1_000_000);
if (!Number.isInteger(count) || count <= FEW) throw new Error(`How many events? More than ${FEW}`);

await withOwnHouse(run);

/** Whether the target was met. */
async function run(url: string): Promise<boolean> {
  const database = await openDatabase(readConfig(process.env), { purpose: 'tool', log: silentLog });
  const db = connect(database.ownerUrl, { max: 1 });
  try {
    const municipalities = municipalitiesOf(await loadDirectory(db));
    const asked = chosenPlaces(municipalities);
    const seats = await addSeats(db, municipalities);
    const source = await addBenchSource(db);
    const at = async (first: number, until: number) => {
      const begun = performance.now();
      await fillEvents(db, { source, seats, first, count: until - first });
      const { events, dates } = await analyse(db);
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      console.log(`${events} events with ${dates} dates, filled in ${seconds} s, at ${asked.length} places:`);
      return measuredAt(url, asked);
    };
    const few = await at(0, FEW);
    const many = await at(FEW, count);
    for (const [name, { p95 }] of Object.entries(many)) {
      const before = few[name]?.p95 ?? Number.NaN;
      console.log(`${name}: ${(p95 / before).toFixed(1)}× of what it takes with ${FEW} events`);
    }
    const worst = Math.max(many.page?.p95 ?? Number.NaN, many.near?.p95 ?? Number.NaN);
    console.log(
      `events: weekend near me p95 ${worst.toFixed(0)} ms with ${count} events, target < ${TARGET_P95} ms`,
    );
    return worst < TARGET_P95;
  } finally {
    await db.destroy();
    await database.close();
  }
}

async function measuredAt(url: string, asked: readonly Chosen[]): Promise<Record<string, Measured>> {
  const kinds: Record<string, (place: Chosen) => string> = {
    nothing: () => `${url}/api/health`,
    page: ({ path }) => `${url}${path}/freizeit/wochenende`,
    near: ({ ars }) => `${url}/api/leisure/near-dates?ars=${ars}&list=wochenende`,
    overview: ({ path }) => `${url}${path}/freizeit`,
    'all dates': ({ path }) => `${url}${path}/freizeit/termine`,
    calendar: ({ ars }) => `${url}/api/leisure/calendar.ics?ars=${ars}&when=weekend&neighbours=yes`,
  };
  const found: Record<string, Measured> = {};
  for (const [name, addressOf] of Object.entries(kinds)) {
    // A whole calendar is long and seldom asked for: fewer places are enough.
    const addresses = asked.filter((_, index) => name !== 'calendar' || index % 5 === 0).map(addressOf);
    await measure(addresses.slice(0, 5)); // warms up
    const times = await measure(addresses);
    found[name] = times;
    console.log(`  ${name}: p50 ${times.p50.toFixed(1)} ms, p95 ${times.p95.toFixed(1)} ms`);
  }
  return found;
}
