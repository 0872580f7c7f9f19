/**
 * Finding places while somebody types, over HTTP one after the other, against a request of the same house that does
 * nothing: beginnings of names as they are typed, whole names, mistyped ones, and words that fit nothing.
 */
import { makeFolder, removeFolder, startHouse } from './house/running-house.ts';

const TARGET_P95 = 20;
const NAMES = 250;

const folder = makeFolder();
try {
  const house = await startHouse({ folder });
  try {
    const queries = await queriesOf(house.url);
    const idle = await p95Of(queries.map(() => `${house.url}/api/health`));
    const addresses = queries.map((query) => address(house.url, query));
    await p95Of(addresses.slice(0, 200)); // warms up
    const own = await p95Of(addresses);
    console.log(
      `${queries.length} queries; a request that does nothing: p95 ${idle.toFixed(1)} ms, so searching costs ${(own / idle).toFixed(1)}×`,
    );
    console.log(`search: p95 ${own.toFixed(1)} ms, target < ${TARGET_P95} ms`);
    process.exitCode = own < TARGET_P95 ? 0 : 1;
  } finally {
    await house.stop();
  }
} finally {
  removeFolder(folder);
}

/** From names spread over the whole register: found by the house itself, so that the bench needs no file. */
async function queriesOf(url: string): Promise<string[]> {
  const found = await Promise.all(
    ['neu', 'bad', 'ober', 'burg', 'stein', 'wald', 'heim', 'kirch'].map(async (part) => {
      const answer = await fetch(`${url}/api/places?q=${part}&limit=200`);
      const { places } = (await answer.json()) as { places: { name: string }[] }; // our own server's shape
      return places.map(({ name }) => name);
    }),
  );
  const names = found.flat();
  const step = Math.max(1, Math.floor(names.length / NAMES));
  return names
    .filter((_, index) => index % step === 0)
    .flatMap((name) => [
      name.slice(0, 2),
      name.slice(0, 4),
      name,
      mistyped(name),
      `${name} xq`,
      'x'.repeat(200),
    ]);
}

/** Two neighbouring letters in the wrong order. */
function mistyped(name: string): string {
  return name.slice(0, 2) + (name[3] ?? '') + (name[2] ?? '') + name.slice(4);
}

function address(url: string, query: string): string {
  return `${url}/api/places?q=${encodeURIComponent(query)}&limit=7`;
}

/** Milliseconds within which 95 of 100 are answered, one after the other. */
async function p95Of(addresses: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const one of addresses) {
    const begun = performance.now();
    const answer = await fetch(one);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${answer.status} for ${one}`);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}
