import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { queueSettings } from '../jobs/boss.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { failedJobsOf } from '../jobs/store.ts';
import { logBook } from '../jobs/testing/log-book.ts';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import type { Kernel, Solution } from '../solution.ts';
import { thingsSolution } from '../sources/testing/things.ts';
import { testKernel } from '../test-kernel.ts';
import { emitEvent } from './emit-event.ts';
import type { EventHandler, EventKind, HappenedEvent } from './event.ts';
import { readEvent } from './event-store.ts';
import { EVENT_DAYS } from './event-tables.ts';
import { EVENT_RETRIES, handleEventJob } from './handle-event-job.ts';

const full: EventKind<{ bin: number; litres: number }> = {
  name: 'bins.full',
  payload: z.strictObject({ bin: z.number().int(), litres: z.number() }),
};

let house: TestPlaces;
const book = logBook();
const open: Jobs[] = [];
beforeAll(async () => {
  house = await openTestPlaces();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
  await sql`delete from jobs.job`.execute(house.db);
});
afterAll(() => house.close());

type Handle = (event: HappenedEvent<{ bin: number }>, kernel: Kernel) => Promise<void>;
const hears = (handle: Handle): EventHandler<{ bin: number }> => ({
  ...{ name: full.name, payload: z.object({ bin: z.number() }), handle },
});

/** A house in which bins are full, and these solutions act on it. */
function aHouse(handlers: Record<string, EventHandler[]>) {
  const jobs = createJobs({ db: house.db, jobs: [handleEventJob], log: book.log });
  open.push(jobs);
  const solutions: Solution[] = [
    { ...thingsSolution, id: 'bins', events: { emits: [full], handles: [] } },
    ...Object.entries(handlers).map(([id, handles]) => ({
      ...{ ...thingsSolution, id },
      events: { emits: [], handles },
    })),
  ];
  const kernel = testKernel(house, { jobs }, solutions);
  return { kernel, jobs, begin: () => jobs.begin(kernel) };
}

const emit = (kernel: Kernel, payload = { bin: 7, litres: 120 }) =>
  house.db.transaction().execute((trx) => emitEvent(trx, kernel, full, payload));
const until = (hold: () => void | Promise<void>) => vi.waitFor(hold, { timeout: 15_000, interval: 50 });

async function count(db: Kysely<unknown>, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db);
  return rows[0]?.n ?? 0;
}
async function states(): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`select state from jobs.job where name = 'event.handle'
    order by created_on, id`.execute(house.db);
  return rows.map(({ state }) => state);
}

describe('an event', () => {
  it('reaches each who acts on it once, with its id, its instant and what that one reads of it', async () => {
    const heard: Record<string, HappenedEvent<{ bin: number }>[]> = { air: [], water: [] };
    const { kernel, begin } = aHouse({
      air: [hears(async (event) => void heard.air?.push(event))],
      water: [hears(async (event) => void heard.water?.push(event))],
      fire: [],
    });
    await begin();
    const id = await emit(kernel);
    const event = { id, name: 'bins.full', payload: { bin: 7 }, at: '2026-11-24T10:00:00Z' };
    await until(() => expect(heard).toEqual({ air: [event], water: [event] }));
    await until(async () => expect(await states()).toEqual(['completed', 'completed']));
    expect(await readEvent(house.db, id)).toEqual({ ...event, payload: { bin: 7, litres: 120 } });
  });

  it('has not happened where its transaction did not end well: nothing is written, nobody is told', async () => {
    let heard = 0;
    const { kernel, begin } = aHouse({ air: [hears(async () => void heard++)] });
    const before = await count(house.db, 'kernel.event');
    const lost = house.db.transaction().execute(async (trx) => {
      await emitEvent(trx, kernel, full, { bin: 1, litres: 1 });
      expect(await count(trx, 'kernel.event')).toBe(before + 1);
      throw new Error('back');
    });
    await expect(lost).rejects.toThrow('back');
    expect(await count(house.db, 'kernel.event')).toBe(before);
    expect(await states()).toEqual([]);
    await begin();
    await emit(kernel);
    await until(async () => expect(await states()).toEqual(['completed']));
    expect(heard).toBe(1);
  });

  it('waits for who acts on it over a restart, and is tried again where that fails, for this one alone', async () => {
    let [tries, calm] = [0, 0];
    const seen = new Set<string>();
    const handlers = {
      air: [
        hears(async ({ id }) => {
          seen.add(id);
          if (tries++ === 0) throw new Error('not yet');
        }),
      ],
      water: [hears(async () => void calm++)],
    };
    const before = aHouse(handlers);
    const id = await emit(before.kernel);
    await before.jobs.close();
    await aHouse(handlers).begin();
    await until(async () => expect(await states()).toEqual(['completed', 'completed']));
    expect([tries, calm]).toEqual([2, 1]);
    expect(seen).toEqual(new Set([id]));
    expect(book.lines.join('')).toContain('a job failed: it is tried again');
  }, 30_000);

  it('is refused where its payload does not fit, or nobody declares it', async () => {
    const { kernel } = aHouse({ air: [hears(async () => undefined)] });
    await expect(emit(kernel, { bin: 1.5, litres: 1 })).rejects.toThrow();
    const other = { ...full, name: 'bins.empty' };
    const undeclared = house.db
      .transaction()
      .execute((trx) => emitEvent(trx, kernel, other, { bin: 1, litres: 1 }));
    await expect(undeclared).rejects.toThrow('"bins.empty" is declared nowhere');
    expect(await states()).toEqual([]);
  });

  it('is written also where nobody acts on it', async () => {
    const { kernel } = aHouse({});
    expect(await readEvent(house.db, await emit(kernel))).toMatchObject({ name: 'bins.full' });
    expect(await states()).toEqual([]);
  });
});

describe('who acts on an event', () => {
  it('is given up at once where it cannot read the payload, and is shown without what stood in it', async () => {
    const strict = { ...hears(async () => undefined), payload: z.object({ colour: z.enum(['red']) }) };
    const { kernel, begin } = aHouse({ air: [strict] });
    await begin();
    await emit(kernel, { bin: 4711_4711_4711, litres: 1 });
    await until(async () => expect(await failedJobsOf(house.db, 5)).toHaveLength(1));
    const [failed] = await failedJobsOf(house.db, 5);
    expect(failed).toMatchObject({
      attempts: 1,
      reason: { kind: 'GivenUp', message: 'The payload of "bins.full" is not what air reads: colour' },
    });
    expect(JSON.stringify(failed)).not.toContain('471147114711');
  });

  it('is given up where the event is no longer kept', async () => {
    const { kernel, begin } = aHouse({ air: [hears(async () => undefined)] });
    const id = await emit(kernel);
    await sql`delete from kernel.event where id = ${id}`.execute(house.db);
    await begin();
    await until(async () =>
      expect((await failedJobsOf(house.db, 5))[0]?.reason.message).toContain('no longer'),
    );
  });

  it('is waited for where this program does not know it: another may', async () => {
    const { kernel } = aHouse({ air: [hears(async () => undefined)] });
    await emit(kernel);
    await open[0]?.close();
    await aHouse({ air: [] }).begin();
    await until(async () => expect(await states()).toEqual(['retry']));
    expect(book.lines.join('')).toContain('air does not act on \\"bins.full\\" in this program');
  });

  it('is tried for days, and less long than the event is kept', () => {
    const { retryDelay, retryDelayMax } = queueSettings({ retries: EVENT_RETRIES });
    const pauses = Array.from({ length: EVENT_RETRIES }, (_, index) =>
      Math.min(retryDelayMax, retryDelay * 2 ** (index + 1)),
    );
    const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400;
    expect(days).toBeGreaterThan(2);
    expect(days).toBeLessThan(EVENT_DAYS);
  });
});
