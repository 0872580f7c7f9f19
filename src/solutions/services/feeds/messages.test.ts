/** Messages of an editorial system from bytes to tables: what is broken in them, and what they tell one after the other. */
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messageOf } from '../../../connectors/xzufi/testing/read-message.ts';
import type { Told } from '../../../connectors/xzufi/write/write-message.ts';
import { type DirectoryHouse, openDirectoryHouse } from '../testing/directory-house.ts';
import { competence, lone, online, service, unit } from '../testing/synthetic.ts';

const KOELN = '053150000000';

let house: DirectoryHouse;
beforeAll(async () => {
  house = await openDirectoryHouse();
});
afterAll(() => house.close());
afterEach(() => house.empty());

async function names(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select record->>'name' as name from services.service
    union all select record->>'name' from services.office
    union all select record->>'name' from services.online_service order by 1`.execute(house.db);
  return rows.map(({ name }) => name.replace('Synthetische Leistung ', ''));
}

const many = (count: number) => Array.from({ length: count }, (_, n) => service(`L1:${n}`));
const named = (key: string, name: string) => service(key, { names: { de: name } });

describe('a message that is broken', () => {
  it('in the middle of it brings nothing, tells the line, and leaves all that is shown', async () => {
    const { source } = await house.take(KOELN, [named('L1:1', 'yesterday')]);
    const lines = (await messageOf(many(1_500))).split('\n');
    const broken = lines.with(900, `${lines[900]}< nothing`).join('\n');
    await expect(house.take(KOELN, broken, source)).rejects.toMatchObject({
      ...{ code: 'not-well-formed', where: 'line 901' },
    });
    expect(await names()).toEqual(['yesterday']);
  });

  it('in one object brings all the others, and keeps the version of it that was there', async () => {
    const { source } = await house.take(KOELN, [named('L1:1', 'old'), named('L1:2', 'b')]);
    const message = await messageOf([named('L1:1', 'x'), named('L1:2', 'new'), named('L1:3', 'c')]);
    const { result } = await house.take(KOELN, message.replace('>x<', '> <'), source);
    expect(result.report).toMatchObject({ added: 1, changed: 1, kept: 1, removed: 0, faults: 1 });
    expect(result.report.lines).toMatchObject([{ where: 'line 4', key: 'service L1:1', code: 'no-name' }]);
    expect(await names()).toEqual(['c', 'new', 'old']);
  });
});

describe('messages of changes', () => {
  const gone = (kind: 'service' | 'unit' | 'online' | 'competence', key: string): Told => ({
    ...{ type: 'deleted', kind, key },
  });

  it('add up to what a full message would have said, whichever way they are cut', async () => {
    const steps: Told[][] = [
      [named('L1:1', 'a'), unit('L1:1', [competence('L1:1')], { names: { de: 'Amt' } })],
      [named('L1:1', 'a2'), online('L1:1', [], { names: { de: 'Antrag' } }), gone('unit', 'L1:1')],
      [lone('L1:9', competence('L1:1')), named('L1:2', 'b'), gone('service', 'L1:7')],
      [gone('competence', 'L1:9 L1:1'), gone('online', 'L1:1'), named('L1:3', 'c')],
    ];
    const full = [named('L1:1', 'a2'), named('L1:2', 'b'), named('L1:3', 'c')];
    await house.take(KOELN, full);
    const expected = await names();
    for (const messages of [steps, [steps.flat()], [...steps, steps[3] ?? []]]) {
      await house.empty();
      let source: string | undefined;
      for (const told of messages) {
        // A message that deletes nothing says nowhere that it tells only changes, but by being a part of several.
        const text = (await messageOf(told)).replace('<xzufi:schreibe>', `${PART}<xzufi:schreibe>`);
        source = (await house.take(KOELN, text, source)).source;
      }
      expect(await names()).toEqual(expected);
      const { rows } = await sql`select from services.competence where service_key <> 'nothing'`.execute(
        house.db,
      );
      expect(rows).toEqual([]);
    }
  });

  it('of a service and a unit with one number mean one of both', async () => {
    const { source } = await house.take(KOELN, [
      named('L1:1', 'a'),
      unit('L1:1', [], { names: { de: 'Amt' } }),
    ]);
    const { result } = await house.take(KOELN, [gone('unit', 'L1:1')], source);
    expect(result.report).toMatchObject({ removed: 1 });
    expect(await names()).toEqual(['a']);
  });
});

const PART = '<xzufi:transaktionPosition>1</xzufi:transaktionPosition>';
