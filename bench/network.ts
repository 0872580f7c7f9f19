/**
 * The network of towns with the data of a country, over HTTP, one request after the other, against a request of the
 * same house that does nothing. Pages of the country are also asked right after something changed: what a house keeps
 * of them it has to gather anew then.
 */
import { sql } from 'kysely';
import { type CommandHouse, inHouse } from '../src/cli/open-house.ts';
import { familyOf, processorOf } from './house/family.ts';
import { pssOf } from './house/memory.ts';
import { type Asked, type Measured, measure } from './house/request-times.ts';
import { makeFolder, removeFolder, startHouse } from './house/running-house.ts';
import { type Filled, fillNetwork, SIZES } from './network/fill-network.ts';
import { inventedText } from './network/invented-texts.ts';

const BUDGET = 300;
const MATCHING = 100;
const REQUESTS = 100;
const CHANGES = 20;

interface Measurement {
  name: string;
  target: number;
  all: readonly Asked[];
}

const folder = makeFolder();
process.env.HIER_VAR = folder;
try {
  const filled = await inHouse(fillNetwork);
  const house = await startHouse({ folder, env: { BASE_MAP_URL: 'off', HIER_SAMPLE: 'off' } });
  try {
    process.exitCode = (await run(house.url, filled, house.pid)) ? 0 : 1;
  } finally {
    await house.stop();
  }
} finally {
  removeFolder(folder);
}

async function run(url: string, filled: Filled, pid: number): Promise<boolean> {
  console.log(
    Object.entries(SIZES)
      .map(([what, count]) => `${what} ${count.toLocaleString('en')}`)
      .join(', '),
  );
  const idle = await measure(times(() => `${url}/api/health`));
  const before = pssOf(familyOf(pid));
  const found: { target: number; measured: Measured }[] = [];
  const take = async (name: string, target: number, count: number, work: () => Promise<Measured>) => {
    const begun = processorOfAll(pid);
    const measured = await work();
    const processor = ((processorOfAll(pid) - begun) / count) * 1_000;
    found.push({ target, measured });
    console.log(
      `${name}: p95 ${measured.p95.toFixed(0)} ms, middle ${measured.p50.toFixed(0)} ms, ${(measured.p50 / idle.p50).toFixed(0)}× a request that does nothing (target ${target} ms); ${processor.toFixed(0)} ms of processor`,
    );
  };
  for (const { name, target, all } of measurements(url, filled)) {
    await measure(all.slice(0, 10)); // warms up
    await take(name, target, all.length, () => measure(all));
  }
  await inHouse(async ({ db }) => {
    for (const path of ['', '/lage', '/ueberblick'])
      await take(`/netzwerk${path}, something changed before each`, BUDGET, CHANGES, () =>
        measureChanged(`${url}/netzwerk${path}`, db),
      );
  });
  const after = pssOf(familyOf(pid));
  console.log(`memory, all processes: ${before.toFixed(0)} MB before, ${after.toFixed(0)} MB after`);
  const of = (target: number) => found.filter((one) => one.target === target).map((one) => one.measured.p95);
  const [worst, matching] = [Math.max(...of(BUDGET)), Math.max(...of(MATCHING))];
  console.log(
    `network: the slowest page p95 ${worst.toFixed(0)} ms (target ${BUDGET}), matching p95 ${matching.toFixed(0)} ms (${MATCHING}); a request that does nothing ${idle.p95.toFixed(1)} ms`,
  );
  return worst <= BUDGET && matching <= MATCHING;
}

function measurements(url: string, { towns, editor }: Filled): Measurement[] {
  const pages = (name: string, pathOf: (index: number) => string): Measurement => ({
    ...{ name, target: BUDGET, all: times((index) => `${url}/netzwerk${pathOf(index)}`) },
  });
  // Every fiftieth: among them those that run something, and those that do not.
  const town = (index: number) => towns[(index * 50) % towns.length] ?? '';
  const words = (index: number) => encodeURIComponent(inventedText(index * 13).title);
  const matching = (name: string, pathOf: (index: number) => string): Measurement => ({
    ...{ name, target: MATCHING, all: times((index) => `${url}/api/transfer/sheets/for?${pathOf(index)}`) },
  });
  return [
    pages('/netzwerk', () => ''),
    pages('/netzwerk/lage', () => '/lage'),
    pages(
      'parts of it',
      (index) => ['/lage/zeigt-laeuft', '/lage/loesung-waste', '/lage/seite-9'][index % 3] ?? '',
    ),
    pages('a town', (index) => `/lage/${town(index)}`),
    matching('what fits a town', (index) => `ars=${town(index)}`),
    matching('what fits by words', (index) => `ars=${town(index)}&words=${words(index)}`),
    pages(
      'fact sheets',
      (index) => ['/loesungen', '/loesungen/thema-waste', '/loesungen/seite-20'][index % 3] ?? '',
    ),
    {
      ...{ name: 'questions like one that is typed', target: BUDGET },
      all: times((index) => {
        const { title, text } = inventedText(index * 13);
        return [
          `${url}/api/transfer/desk/${editor.ars}/questions/similar`,
          {
            ...{ method: 'POST', body: JSON.stringify({ title, text }) },
            headers: { cookie: editor.cookie, origin: url, 'content-type': 'application/json' },
          },
        ] as const;
      }),
    },
    {
      ...{ name: 'challenges by words', target: BUDGET },
      all: times((index) => `${url}/api/cocreation/challenges/find?q=${words(index)}`),
    },
    pages('overview', () => '/ueberblick'),
    pages('challenges', () => '/herausforderungen'),
    pages('ideas', () => '/ideen'),
    pages('pilots', () => '/piloten'),
    pages('takeovers', () => '/uebernehmen'),
    pages('questions', () => '/fragen'),
  ];
}

/** One challenge and one pilot less before each: nothing that was kept is right any more. */
async function measureChanged(address: string, db: CommandHouse['db']): Promise<Measured> {
  const all: number[] = [];
  for (let turn = 0; turn < CHANGES; turn++) {
    await sql`update cocreation.challenge set state = 'solved', version = version + 1, changed_at = now()
      where id = (select id from cocreation.challenge where state = 'clarified' limit 1)`.execute(db);
    await sql`update transfer.project set state = 'approved', version = version + 1, changed_at = now()
      where id = (select id from transfer.project where state = 'setup' limit 1)`.execute(db);
    all.push((await measure([address])).p50);
  }
  all.sort((a, b) => a - b);
  return { p50: all[Math.floor(CHANGES / 2)] ?? 0, p95: all[Math.floor(CHANGES * 0.95)] ?? 0 };
}

function times<T>(one: (index: number) => T): T[] {
  return Array.from({ length: REQUESTS }, (_, index) => one(index));
}

/** Seconds that the house and its database have used so far. */
function processorOfAll(pid: number): number {
  return familyOf(pid).reduce((sum, one) => sum + processorOf(one), 0);
}
