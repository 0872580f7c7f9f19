import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { testKernel } from '../test-kernel.ts';
import type { Job } from './job.ts';
import { createJobs } from './jobs.ts';
import { logBook } from './testing/log-book.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

describe('work by the clock', () => {
  it('comes in the German zone, and goes when no program declares it any more', async () => {
    const kernel = testKernel(house);
    const runs: unknown[] = [];
    const daily: Job<object> = {
      ...{ name: 'test.daily', payload: z.object({}), retries: 1, every: '* * * * *' },
      run: async (given) => void runs.push(given),
    };
    const begin = async (jobs: readonly Job<object>[]) => {
      const one = createJobs({ db: house.db, jobs, log: logBook().log });
      await one.begin(kernel);
      return one;
    };
    const first = await begin([daily]);
    expect(await schedules()).toEqual([{ name: 'test.daily', cron: '* * * * *', timezone: 'Europe/Berlin' }]);
    await first.close();
    const second = await begin([daily]);
    await vi.waitFor(() => expect(runs[0]).toEqual({}), { timeout: 40_000, interval: 100 });
    await second.close();
    const third = await begin([]);
    expect(await schedules()).toEqual([]);
    await third.close();
  }, 60_000);
});

describe('work that is wanted at the start', () => {
  it('comes soon after the first one, and not again after the next', async () => {
    const kernel = testKernel(house);
    const runs: unknown[] = [];
    const first: Job<object> = {
      ...{ name: 'test.first', payload: z.object({}), retries: 1, atStart: true },
      run: async (given) => void runs.push(given),
    };
    const after: Job<object> = { ...first, name: 'test.after' };
    const begin = async (jobs: readonly Job<object>[]) => {
      const one = createJobs({ db: house.db, jobs, log: logBook().log });
      await one.begin(kernel);
      return one;
    };
    const one = await begin([first]);
    await vi.waitFor(() => expect(runs).toEqual([{}]), { timeout: 20_000, interval: 100 });
    await one.close();
    // What is new runs; had the old one been queued again, it would have come before.
    const two = await begin([first, after]);
    await vi.waitFor(() => expect(runs.length).toBeGreaterThan(1), { timeout: 20_000, interval: 100 });
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from jobs.job where name = 'test.first'`.execute(house.db);
    expect(rows).toEqual([{ n: 1 }]);
    await two.close();
  }, 60_000);
});

async function schedules() {
  const { rows } = await sql<{ name: string; cron: string; timezone: string }>`
    select name, cron, timezone from jobs.schedule`.execute(house.db);
  return rows;
}
