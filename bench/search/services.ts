/** Finding services at places: what people say at a counter, at municipalities all over Germany. */
import queries from '../../src/solutions/services/search/quality/catalogue-queries.json' with {
  type: 'json',
};
import { measure } from '../house/request-times.ts';
import { placesOf } from './places.ts';

const BUDGET_P95 = 300;
const REQUESTS = 600;

/** By the API and by the search of a place, which asks all solutions. Whether the budget was kept. */
export async function benchServices(url: string, what: string): Promise<boolean> {
  const places = await placesOf(url);
  const pairs = Array.from({ length: REQUESTS }, (_, index) => ({
    // Two steps without a common divisor: other queries at other places, the same in each run.
    ars: places[(index * 7919) % places.length]?.ars ?? '',
    query: encodeURIComponent(queries[(index * 31) % queries.length]?.[0] ?? ''),
  }));
  const idle = (await measure(pairs.map(() => `${url}/api/health`))).p95;
  const api = pairs.map(({ ars, query }) => `${url}/api/services?ars=${ars}&q=${query}&limit=20`);
  const page = pairs.map(({ ars, query }) => `${url}/api/search?ars=${ars}&q=${query}`);
  await measure(api.slice(0, 100)); // warms up
  const byApi = (await measure(api)).p95;
  const byPage = (await measure(page)).p95;
  console.log(
    `${what}: ${REQUESTS} queries at ${new Set(pairs.map(({ ars }) => ars)).size} municipalities; a request that does nothing: p95 ${idle.toFixed(1)} ms`,
  );
  console.log(
    `${what}: API p95 ${byApi.toFixed(1)} ms (${(byApi / idle).toFixed(1)}×), search of the place p95 ${byPage.toFixed(1)} ms, budget ${BUDGET_P95} ms`,
  );
  return Math.max(byApi, byPage) < BUDGET_P95;
}
