import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import type { Kernel } from '../solution.ts';
import { tableFaults } from '../table-classes.ts';
import { testKernel } from '../test-kernel.ts';
import { createBoss } from './boss.ts';
import { GivenUp } from './given-up.ts';
import type { Job } from './job.ts';
import { jobTables } from './job-tables.ts';
import { createJobs, type Jobs } from './jobs.ts';
import { logBook } from './testing/log-book.ts';

let house: TestPlaces;
let kernel: Kernel;
const open: Jobs[] = [];
beforeAll(async () => {
  house = await openTestPlaces();
  kernel = testKernel(house);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await sql`delete from jobs.job`.execute(house.db);
});
afterAll(() => house.close());

const payload = z.object({ to: z.string() });
type Payload = z.infer<typeof payload>;

function job(name: string, run: Job<Payload>['run'], own: Partial<Job<Payload>> = {}): Job<Payload> {
  return { name, payload, retries: 3, run, ...own };
}

/** The jobs of one process, as it were. */
function processWith(jobs: readonly Job<Payload>[], { log } = logBook()): Jobs {
  const one = createJobs({ db: house.db, jobs, log });
  open.push(one);
  return one;
}

/** Waits until it holds, looking often. */
function until(hold: () => void | Promise<void>, timeout = 15_000): Promise<void> {
  return vi.waitFor(hold, { timeout, interval: 50 });
}

async function rows() {
  return (
    await sql<{ name: string; state: string; data: unknown }>`select name, state, data from jobs.job`.execute(
      house.db,
    )
  ).rows;
}

describe('work that is queued', () => {
  it('is done once by some process, with its payload, which is then forgotten', async () => {
    const seen: string[] = [];
    const greet = job('test.greet', async ({ to }) => void seen.push(to));
    const jobs = processWith([greet]);
    await jobs.begin(kernel);
    await jobs.queue(greet, { to: 'erika@example.org' });
    await until(() => expect(seen).toEqual(['erika@example.org']));
    await until(async () =>
      expect(await rows()).toEqual([{ name: 'test.greet', state: 'completed', data: null }]),
    );
  });

  it('waits in the database until somebody works, also over a restart', async () => {
    const seen: string[] = [];
    const greet = job('test.greet', async ({ to }) => void seen.push(to));
    const before = processWith([greet]);
    await before.queue(greet, { to: 'a' }, { key: 'k' });
    await before.close();
    expect(await before.statesOf(greet, ['k', 'unknown'])).toEqual(new Map([['k', 'waiting']]));
    const after = processWith([greet]);
    await after.begin(kernel);
    await until(async () => expect(await after.statesOf(greet, ['k'])).toEqual(new Map([['k', 'done']])));
    expect(seen).toEqual(['a']);
  });

  it('is queued once by its key, however often and at once it is asked for', async () => {
    let runs = 0;
    const greet = job('test.greet', async () => void runs++);
    const jobs = processWith([greet]);
    await Promise.all(Array.from({ length: 10 }, () => jobs.queue(greet, { to: 'a' }, { key: 'k' })));
    await jobs.queue(greet, { to: 'b' }, { key: 'other' });
    await jobs.begin(kernel);
    await until(async () => expect((await jobs.statesOf(greet, ['k', 'other'])).get('other')).toBe('done'));
    await jobs.queue(greet, { to: 'a' }, { key: 'k' });
    expect(await rows()).toHaveLength(2);
    expect(runs).toBe(2);
  });

  it('comes and goes with the transaction in which it is queued', async () => {
    const seen: string[] = [];
    const greet = job('test.greet', async ({ to }) => void seen.push(to));
    const jobs = processWith([greet]);
    const lost = house.db.transaction().execute(async (trx) => {
      await jobs.queue(greet, { to: 'lost' }, { key: 'lost', db: trx });
      throw new Error('back');
    });
    await expect(lost).rejects.toThrow('back');
    await house.db.transaction().execute(async (trx) => {
      await jobs.queue(greet, { to: 'kept' }, { key: 'kept', db: trx });
      expect((await rows()).length).toBe(0);
    });
    await jobs.begin(kernel);
    await until(() => expect(seen).toEqual(['kept']));
    expect(await rows()).toHaveLength(1);
  });

  it('is queued in one go for many, each once by its key, with the transaction', async () => {
    const seen: string[] = [];
    const greet = job('test.greet', async ({ to }) => void seen.push(to));
    const jobs = processWith([greet]);
    const work = (...names: string[]) => names.map((to) => ({ payload: { to }, key: to }));
    await jobs.queue(greet, { to: 'a' }, { key: 'a' });
    const lost = house.db.transaction().execute(async (trx) => {
      await jobs.queueAll(greet, work('lost'), { db: trx });
      throw new Error('back');
    });
    await expect(lost).rejects.toThrow('back');
    await house.db
      .transaction()
      .execute((trx) => jobs.queueAll(greet, work('a', 'b', 'b', 'c'), { db: trx }));
    await jobs.queueAll(greet, []);
    const [one] = await rowsOf('a');
    expect(await rowsOf('b', 'c')).toEqual([one, one]);
    await jobs.begin(kernel);
    await until(() => expect(seen.toSorted()).toEqual(['a', 'b', 'c']));
    expect(await rows()).toHaveLength(3);
    const wrong: Job<Payload> = { ...greet, payload: z.object({ to: z.email() }) };
    await expect(jobs.queueAll(wrong, work('no address'))).rejects.toThrow();

    /** All that the library keeps of work, but ids and times. */
    async function rowsOf(...names: string[]) {
      const found = await sql<{ row: object }>`
        select to_jsonb(j) - '{id,data,start_after,created_on,keep_until}'::text[] as row from jobs.job j
        where data ->> 'to' = any(${names}::text[])`.execute(house.db);
      return found.rows.map(({ row }) => row);
    }
  });

  it('is shared by several processes without any being done twice', async () => {
    const done: string[] = [];
    const work = () => job('test.count', async ({ to }) => void done.push(to));
    const [one, two] = [processWith([work()]), processWith([work()])];
    const wanted = Array.from({ length: 12 }, (_, index) => String(index));
    for (const to of wanted) await one.queue(work(), { to });
    await Promise.all([one.begin(kernel), two.begin(kernel)]);
    await until(
      async () => expect((await rows()).every(({ state }) => state === 'completed')).toBe(true),
      30_000,
    );
    expect(done.sort()).toEqual(wanted.toSorted());
  }, 40_000);

  it('is refused where the job is not declared or the payload does not fit', async () => {
    const greet = job('test.greet', async () => undefined);
    const jobs = processWith([greet]);
    await expect(
      jobs.queue(
        job('test.other', async () => undefined),
        { to: 'a' },
      ),
    ).rejects.toThrow(/declared nowhere/);
    const wrong: Job<{ to: string }> = { ...greet, payload: z.object({ to: z.email() }) };
    await expect(jobs.queue(wrong, { to: 'no address' })).rejects.toThrow();
    expect(await rows()).toEqual([]);
  });
});

describe('work that fails', () => {
  it('is tried again after a pause, and neither payload nor cause get into the log', async () => {
    let runs = 0;
    const book = logBook();
    const flaky = job('test.flaky', async () => {
      runs += 1;
      if (runs === 1)
        throw new Error('the other side is down', { cause: new Error('550 <erika@example.org>') });
    });
    const jobs = processWith([flaky], book);
    await jobs.begin(kernel);
    await jobs.queue(flaky, { to: 'erika@example.org' }, { key: 'k' });
    await until(() => expect(runs).toBe(1));
    await until(async () => expect(await jobs.statesOf(flaky, ['k'])).toEqual(new Map([['k', 'waiting']])));
    await until(
      async () => expect(await jobs.statesOf(flaky, ['k'])).toEqual(new Map([['k', 'done']])),
      15_000,
    );
    expect(runs).toBe(2);
    expect(book.lines.join('')).toContain('the other side is down');
    expect(book.lines.join('')).not.toContain('erika');
  }, 30_000);

  it('is given up at once where another attempt would change nothing, and stays to be seen', async () => {
    const book = logBook();
    let runs = 0;
    const hopeless = job('test.hopeless', async () => {
      runs += 1;
      throw new GivenUp('nobody there');
    });
    const jobs = processWith([hopeless], book);
    await jobs.begin(kernel);
    await jobs.queue(hopeless, { to: 'erika@example.org' }, { key: 'k' });
    await until(async () => expect(await jobs.statesOf(hopeless, ['k'])).toEqual(new Map([['k', 'failed']])));
    const [failed, ...others] = await jobs.failedJobs();
    expect(others).toEqual([]);
    expect(failed).toMatchObject({
      name: 'test.hopeless',
      attempts: 1,
      reason: { kind: 'GivenUp', code: null, message: 'nobody there' },
    });
    expect(Temporal.Instant.from(failed?.failedAt ?? '')).toBeDefined();
    expect(JSON.stringify(failed)).not.toContain('erika');
    expect(book.lines.join('')).not.toContain('erika');
    expect(runs).toBe(1);
  });

  it('is given up where an older program queued a payload that does not fit any more', async () => {
    let runs = 0;
    const old: Job<{ address: string }> = {
      ...{ name: 'test.renamed', retries: 1, payload: z.object({ address: z.string() }) },
      run: async () => void runs++,
    };
    const before = createJobs({ db: house.db, jobs: [old], log: logBook().log });
    await before.queue(old, { address: 'a' }, { key: 'k' });
    await before.close();
    const renamed = job('test.renamed', async () => void runs++);
    const after = processWith([renamed]);
    await after.begin(kernel);
    await until(async () => expect(await after.statesOf(renamed, ['k'])).toEqual(new Map([['k', 'failed']])));
    expect(runs).toBe(0);
  });
});

describe('work that somebody wants tried again', () => {
  /** A job that is hopeless until it is mended, given up once; answers its id. */
  async function givenUp() {
    let isMended = false;
    let runs = 0;
    const broken = job('test.broken', async () => {
      runs += 1;
      if (!isMended) throw new GivenUp('the other side is gone');
    });
    const jobs = processWith([broken]);
    await jobs.begin(kernel);
    await jobs.queue(broken, { to: 'a' }, { key: 'k' });
    await until(async () => expect(await jobs.failedJobs()).toHaveLength(1));
    const [failed] = await jobs.failedJobs();
    const state = async () => (await jobs.statesOf(broken, ['k'])).get('k');
    return { jobs, id: failed?.id ?? '', state, runs: () => runs, mend: () => (isMended = true) };
  }

  it('is done with the payload that it had, and is among the failed no more', async () => {
    const { jobs, id, state, runs, mend } = await givenUp();
    mend();
    expect(await jobs.retry('test.broken', id)).toBe(true);
    await until(async () => expect(await state()).toBe('done'));
    expect(runs()).toBe(2);
    expect(await jobs.failedJobs()).toEqual([]);
  });

  it('is tried once more only, however many ask at once, and fails again where nothing was mended', async () => {
    const { jobs, id, state, runs } = await givenUp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => jobs.retry('test.broken', id)));
    expect(answers.filter((isAgain) => isAgain)).toHaveLength(1);
    await until(() => expect(runs()).toBe(2));
    await until(async () => expect(await state()).toBe('failed'));
    expect(await jobs.failedJobs()).toHaveLength(1);
  });

  it('stays failed where the transaction in which it was asked for does not commit', async () => {
    const { jobs, id, state, runs, mend } = await givenUp();
    mend();
    const lost = house.db.transaction().execute(async (trx) => {
      expect(await jobs.retry('test.broken', id, { db: trx })).toBe(true);
      throw new Error('back');
    });
    await expect(lost).rejects.toThrow('back');
    expect([await state(), runs()]).toEqual(['failed', 1]);
    await house.db.transaction().execute((trx) => jobs.retry('test.broken', id, { db: trx }));
    await until(async () => expect(await state()).toBe('done'));
  });

  it('is refused where it has not failed, is unknown, or belongs to no declared job', async () => {
    const { jobs, id, state, mend } = await givenUp();
    mend();
    await jobs.retry('test.broken', id);
    await until(async () => expect(await state()).toBe('done'));
    expect(await jobs.retry('test.broken', id)).toBe(false);
    expect(await jobs.retry('test.broken', '00000000-0000-7000-8000-000000000000')).toBe(false);
    await expect(jobs.retry('test.gone', id)).rejects.toThrow(/declared nowhere/);
  });
});

describe('the end of a process', () => {
  it('tells running work to end, and another process does it', async () => {
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const slow = job('test.slow', async (_, __, signal) => {
      take();
      await once(signal, 'abort');
      signal.throwIfAborted();
    });
    const first = processWith([slow]);
    await first.begin(kernel);
    await first.queue(slow, { to: 'a' }, { key: 'k' });
    await taken;
    const begun = performance.now();
    await first.close();
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await first.statesOf(slow, ['k'])).toEqual(new Map([['k', 'waiting']]));
    const second = processWith([job('test.slow', async () => finish())]);
    await second.begin(kernel);
    await done;
  }, 30_000);

  it('does not wait for work that does not listen', async () => {
    const { promise: taken, resolve: take } = Promise.withResolvers<void>();
    const deaf = job('test.deaf', () => {
      take();
      return new Promise(() => undefined);
    });
    const jobs = processWith([deaf]);
    await jobs.begin(kernel);
    await jobs.queue(deaf, { to: 'a' }, { key: 'k' });
    await taken;
    const begun = performance.now();
    await jobs.close();
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(await jobs.statesOf(deaf, ['k'])).toEqual(new Map([['k', 'waiting']]));
  });
});

describe('the tables of the library', () => {
  it('are those that the installed version wants', async () => {
    const boss = await createBoss(house.db, false);
    const drift = await boss.detectSchemaDrift();
    expect(drift).toMatchObject({ ok: true });
  });

  it('are all declared', async () => {
    expect(await tableFaults(house.db, 'jobs', jobTables)).toEqual([]);
  });
});
