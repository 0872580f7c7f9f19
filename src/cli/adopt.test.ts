import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adoptCommand } from './adopt.ts';
import { type CommandTestHouse, openCommandTestHouse } from './testing/command-house.ts';

const KOELN = '053150000000';
const BONN = '053140000000';

let house: CommandTestHouse;
beforeAll(async () => {
  house = await openCommandTestHouse();
});
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(house.db);
  await sql`delete from kernel.adoption`.execute(house.db);
});
afterAll(() => house.close());

const adopt = (...args: string[]) => house.run(adoptCommand, ...args);
const leisure = (...args: string[]) => adopt(KOELN, 'leisure', ...args);
const days = (count: number) => ['--settings', JSON.stringify({ cardDays: count })];

describe('hier adopt', () => {
  it('prepares a draft, makes it live, and never a draft of what is live', async () => {
    expect((await leisure('--draft', ...days(7))).out).toMatch(
      /leisure draft since .*version 1.*"cardDays":7/,
    );
    expect((await leisure()).out).toMatch(/leisure live since .*version 2.*"cardDays":7/);
    await expect(leisure('--draft')).rejects.toMatchObject({ code: 'not-draft' });
  });

  it('undoes the last change, or goes back to any version, each time as a new one', async () => {
    for (const count of [1, 2, 3]) await leisure(...days(count));
    expect((await leisure('--undo')).out).toMatch(/version 4.*"cardDays":2/);
    expect((await leisure('--undo', '--to', '1')).out).toMatch(/version 5.*"cardDays":1/);
    await expect(leisure('--undo', '--to', '5')).rejects.toMatchObject({ code: 'no-version' });
    await expect(leisure('--undo', '--to', '0')).rejects.toMatchObject({ code: 'no-version' });
    await expect(adopt(BONN, 'leisure', '--undo')).rejects.toMatchObject({ code: 'no-version' });
  });

  it('tells its history, newest first, with what was brought back', async () => {
    expect((await leisure('--history')).out).toBe(`${KOELN} has never adopted leisure itself.`);
    await leisure('--draft', ...days(1));
    await leisure(...days(2));
    await leisure('--undo', '--to', '1');
    const lines = (await leisure('--history')).out.split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^3 {2}\d{4}-\d\d-\d\dT\d\d:\d\dZ {2}draft, as version 1, .*"cardDays":1/),
      expect.stringMatching(/^2 {2}.* {2}live, .*"cardDays":2/),
      expect.stringMatching(/^1 {2}.* {2}draft, .*"cardDays":1/),
    ]);
  });

  it('changes nothing unless the named version stands', async () => {
    await expect(leisure('--version', '1')).rejects.toMatchObject({ code: 'adoption-changed' });
    expect((await leisure('--version', '0', ...days(1))).code).toBe(0);
    await expect(leisure('--version', '0', ...days(2))).rejects.toMatchObject({ code: 'adoption-changed' });
    await expect(leisure('--version', '3', '--pause')).rejects.toMatchObject({ code: 'adoption-changed' });
    await expect(leisure('--version', '3', '--end')).rejects.toMatchObject({ code: 'adoption-changed' });
    expect((await leisure('--version', '1', '--pause')).out).toMatch(/paused .*version 2/);
    expect((await leisure('--version', '2', '--resume')).out).toMatch(/live .*version 3/);
  });

  it('is given back with its sources only where that was said', async () => {
    await leisure();
    const id = randomUUIDv7();
    await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, created_at)
      values (${id}, ${KOELN}, 'leisure', 'events', 'csv', 'upload', 'Termine', 'CC0-1.0', now())`.execute(
      house.db,
    );
    await expect(leisure('--end')).rejects.toMatchObject({ code: 'has-sources' });
    expect((await leisure('--end', '--with-sources')).out).toBe(
      `${KOELN} has given leisure back. 1 sources went along, with 0 records.`,
    );
    const { rows } = await sql`select from kernel.source where id = ${id}`.execute(house.db);
    expect(rows).toEqual([]);
  });

  it('takes the settings of another town over, and lists all', async () => {
    expect((await adopt()).out).toContain('Nothing is adopted yet');
    await adopt(BONN, 'leisure', ...days(9));
    expect((await leisure('--from', BONN)).out).toMatch(/taken over from 053140000000.*"cardDays":9/);
    expect((await adopt()).out.split('\n')).toHaveLength(2);
  });

  it.each([
    [[KOELN], /Try: npm run hier/],
    [[KOELN, 'leisure', 'more'], /Try: npm run hier/],
    [[KOELN, 'leisure', '--draft', '--undo'], /Try: npm run hier/],
    [[KOELN, 'leisure', '--undo', '--to', 'one'], /--to one is no number of a version/],
    [[KOELN, 'leisure', '--version', '-1'], /--version/],
    [[KOELN, 'leisure', '--level', 'planet'], /--level planet is none of/],
    [[KOELN, 'leisure', '--level', 'state'], /Köln is no state/],
    [[KOELN, 'nosuch'], /There is no solution "nosuch"/],
    [['990000000000', 'leisure'], /There is no place 990000000000/],
    [[KOELN, 'leisure', '--settings', '{"cardDays":0}'], /cardDays/],
    [[KOELN, 'leisure', '--settings', '{'], /--settings/],
    [[KOELN, 'leisure', '--settings', '@/no/file'], /\/no\/file/],
  ])('refuses %j', async (args, words) => {
    await expect(adopt(...args)).rejects.toThrow(words);
    const { rows } = await sql`select from kernel.adoption`.execute(house.db);
    expect(rows).toEqual([]);
  });
});
