import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isCronLine } from '../jobs/cron-line.ts';
import { logBook } from '../jobs/testing/log-book.ts';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { testKernel } from '../test-kernel.ts';
import { retentionJob } from './retention-job.ts';
import { tableRules } from './table-rule.ts';

let house: TestPlaces;
beforeAll(async () => {
  house = await openTestPlaces();
});
afterAll(() => house.close());

it('tells the log how much went of which table, and does what else has its day', async () => {
  const book = logBook();
  let others = 0;
  const kernel = testKernel(house);
  const job = retentionJob({ rules: tableRules([]), log: book.log, also: [async () => void others++] });
  expect(job.every !== undefined && isCronLine(job.every)).toBe(true);
  await sql`insert into kernel.erasure (id, at, kept) values (${randomUUID()}, '2020-01-01', '[]')`.execute(
    house.db,
  );
  await job.run(job.payload.parse({}), kernel, new AbortController().signal);
  expect(book.lines.map((line) => JSON.parse(line))).toMatchObject([{ removed: { 'kernel.erasure': 1 } }]);
  expect(others).toBe(1);
});
