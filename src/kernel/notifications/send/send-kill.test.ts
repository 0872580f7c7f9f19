import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../clock.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import { testKernel } from '../../test-kernel.ts';
import { address } from '../jobs/address-job.ts';
import { writeNotification } from '../notification-store.ts';
import { type PushService, startPushService } from '../testing/push-service.ts';
import { subscriber, TOPIC } from '../testing/send-house.ts';
import { LIMITS } from './outcome.ts';

const KOELN = '053150000000';
const PEOPLE = 300;
const PROGRAM = fileURLToPath(new URL('../testing/sending-worker.ts', import.meta.url));

let places: TestPlaces;
let service: PushService;
beforeAll(async () => {
  [places, service] = await Promise.all([openTestPlaces(), startPushService()]);
});
afterAll(async () => {
  await Promise.all([places.close(), service.close()]);
});

async function worker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROGRAM, places.appUrl, service.origin], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('a kill in the middle loses no message, and only those on their way come twice, with the same tag', async () => {
  for (let count = 0; count < PEOPLE; count++)
    await subscriber(places.db, service.subscribe(String(count)), { ars: KOELN });
  const now = systemClock.now();
  const id = await writeNotification(
    places.db,
    {
      ...{ topic: TOPIC, units: [KOELN], tag: 'a', count: 1, title: 'Rohrbruch', text: '', lang: 'de' },
      ...{ page: '', urgency: 'normal', until: null },
    },
    now,
  );
  const kernel = testKernel(places, {
    clock: systemClock,
    jobs: { queue: async () => undefined, queueAll: async () => undefined, retry: async () => false },
  });
  await address(id, kernel, new AbortController().signal);
  const first = await worker();
  const dead = once(first, 'exit');
  await expect.poll(() => service.taken.length, { timeout: 15_000, interval: 1 }).toBeGreaterThan(PEOPLE / 6);
  first.kill('SIGKILL');
  await dead;
  const killed = performance.now();
  expect(service.taken.length).toBeLessThan(PEOPLE);
  const second = await worker();
  await once(second, 'exit');
  // What the first one had taken was free again within half a minute.
  expect(performance.now() - killed).toBeLessThan(32_000);
  const tags = new Map<string, Set<unknown>>();
  for (const { browser, headers } of service.taken)
    tags.set(browser, (tags.get(browser) ?? new Set()).add(headers.topic));
  expect(tags.size).toBe(PEOPLE);
  expect([...tags.values()].every((one) => one.size === 1)).toBe(true);
  expect(service.taken.length - PEOPLE).toBeLessThanOrEqual(LIMITS.push.most);
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from kernel.delivery group by state`.execute(places.db);
  expect(rows).toEqual([{ state: 'sent', n: PEOPLE }]);
}, 90_000);
