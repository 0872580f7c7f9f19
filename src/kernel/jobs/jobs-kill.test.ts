import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('a kill in the middle of work', () => {
  it('loses nothing: another process has done it within 30 s', async () => {
    const program = fileURLToPath(new URL('./testing/hanging-worker.ts', import.meta.url));
    const child = spawn(process.execPath, [program, house.appUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const hang: Job<object> = {
      ...{ name: 'test.hang', payload: z.object({}), retries: 1 },
      run: async () => finish(),
    };
    const jobs = createJobs({ db: house.db, jobs: [hang], log: logBook().log });
    await jobs.queue(hang, {});
    await once(child.stdout, 'data');
    await jobs.begin(testKernel(house));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const begun = performance.now();
    await done;
    expect(performance.now() - begun).toBeLessThan(30_000);
    await jobs.close();
  }, 60_000);
});
