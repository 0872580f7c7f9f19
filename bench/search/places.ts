/** Finding places while somebody types: beginnings, whole names, mistyped ones, and words that fit nothing. */
import { measure } from '../house/request-times.ts';

const TARGET_P95 = 20;
const NAMES = 250;

/** Whether the target was met. */
export async function benchPlaces(url: string): Promise<boolean> {
  const queries = await queriesOf(url);
  const idle = (await measure(queries.map(() => `${url}/api/health`))).p95;
  const addresses = queries.map((query) => `${url}/api/places?q=${encodeURIComponent(query)}&limit=7`);
  await measure(addresses.slice(0, 200)); // warms up
  const own = (await measure(addresses)).p95;
  console.log(
    `places: ${queries.length} queries; a request that does nothing: p95 ${idle.toFixed(1)} ms, so searching costs ${(own / idle).toFixed(1)}×`,
  );
  console.log(`places: p95 ${own.toFixed(1)} ms, target < ${TARGET_P95} ms`);
  return own < TARGET_P95;
}

/** Places of the house itself, spread over the whole register, so that the bench needs no file. */
export async function placesOf(url: string): Promise<{ ars: string; name: string }[]> {
  const found = await Promise.all(
    ['neu', 'bad', 'ober', 'burg', 'stein', 'wald', 'heim', 'kirch'].map(async (part) => {
      const answer = await fetch(`${url}/api/places?q=${part}&limit=200`);
      const { places } = (await answer.json()) as { places: { ars: string; name: string }[] }; // our own server's shape
      return places.map(({ ars, name }) => ({ ars, name }));
    }),
  );
  return found.flat();
}

async function queriesOf(url: string): Promise<string[]> {
  const names = (await placesOf(url)).map(({ name }) => name);
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
