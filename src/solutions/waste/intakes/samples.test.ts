/** Real calendars, taken in without a line of code for any of them: no date, no kind of waste, no name is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { datesAndFractions } from '../testing/days-shown.ts';
import { openWaste, type TestWaste } from '../testing/open-waste.ts';

const FILES = new URL('../../../../../shared/data/ical/', import.meta.url);
const isHere = existsSync(FILES);
if (!isHere) console.warn(`no calendars in ${FILES.pathname}: their tests are left out`);
const BIRKENFELD = '082360004004';
const AICHWALD = '081160076076';

let house: TestWaste;
beforeAll(async () => {
  house = await openWaste();
  expect([BIRKENFELD, AICHWALD].map((ars) => house.places.get(ars)?.name)).toEqual([
    'Birkenfeld',
    'Aichwald',
  ]);
});
afterAll(() => house.close());
beforeEach(async () => {
  await sql`delete from waste.series`.execute(house.db);
});

/** Summaries and days of a file, read by nothing of ours: one line each, names as the file has them. */
function toldIn(file: string): string[] {
  const text = readFileSync(new URL(file, FILES), 'utf8').replaceAll(/\r?\n[ \t]/g, '');
  return [...text.matchAll(/BEGIN:VEVENT.*?END:VEVENT/gs)]
    .map(([event]) => {
      const [, year, month, day] = /DTSTART[^:]*:(\d{4})(\d\d)(\d\d)/.exec(event) ?? [];
      return `${year}-${month}-${day} ${/^SUMMARY:(.*?)\r?$/m.exec(event)?.[1]?.replaceAll('\\,', ',')}`;
    })
    .sort();
}

/** What is shown, with names that were taken apart put together again as the file has them. */
async function shown(ars: string, whole: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select date::text || ' ' || string_agg(record -> 'bin' ->> 'name', ' + ' order by record -> 'bin' ->> 'name') as line
    from waste.collection where ars = ${ars} group by date, series, key`.execute(house.db);
  return rows.map(({ line }) => line.replace(/(?<= ).*/, (name) => whole[name] ?? name)).sort();
}

describe.runIf(isHere)('a real calendar', () => {
  const read = (file: string, ars: string, more: { now?: string; settings?: Record<string, unknown> } = {}) =>
    house.read('collections', 'ical', fileURLToPath(new URL(file, FILES)), { ars, ...more });

  it.each([
    [
      'birkenfeld-enzkreis-alle.ics',
      BIRKENFELD,
      { bio: 18, residual: 18, paper: 10, packaging: 10, glass: 10, 'recycling-centre': 53 },
    ],
    [
      'birkenfeld-enzkreis-birkenfeld.ics',
      BIRKENFELD,
      { bio: 9, residual: 9, paper: 5, packaging: 5, glass: 5 },
    ],
    [
      'birkenfeld-enzkreis-grafenhausen.ics',
      BIRKENFELD,
      { bio: 9, residual: 9, paper: 5, packaging: 5, glass: 5 },
    ],
    ['birkenfeld-enzkreis-recyclinghof.ics', BIRKENFELD, { 'recycling-centre': 53 }],
    ['waste-mixed-test.ics', AICHWALD, { bio: 34, packaging: 26, residual: 39, paper: 13 }],
  ] as const)('%s keeps every day, kind and name', async (file, ars, counts) => {
    const { result } = await read(file, ars);
    expect(result.report).toMatchObject({ faults: 0 });
    expect(await shown(ars, { 'Biomüll + Restmüll': 'Bio- / Restmüll' })).toEqual(toldIn(file));
    const lines = await datesAndFractions(house.db, ars);
    const found = Map.groupBy(lines, (line) => line.split(' ')[1] ?? '');
    expect(Object.fromEntries([...found].map(([fraction, all]) => [fraction, all.length]))).toEqual(counts);
  });

  it('of two districts and a recycling centre keeps them apart, and its hours', async () => {
    await read('birkenfeld-enzkreis-alle.ics', BIRKENFELD);
    const { rows } = await sql<Record<string, unknown>>`
      select district, count(distinct series)::int as n, count(*) filter (where record ->> 'window' is not null)::int as hours,
        count(*) filter (where record ->> 'note' is not null)::int as notes
      from waste.collection group by district order by district`.execute(house.db);
    expect(rows).toEqual([
      { district: '', n: 53, hours: 53, notes: 0 },
      { district: 'Birkenfeld', n: 24, hours: 0, notes: 0 },
      { district: 'Gräfenhausen', n: 24, hours: 0, notes: 0 },
    ]);
    const { rows: days } = await sql<{
      window: unknown;
    }>`select record -> 'window' as "window" from waste.collection
      where fraction = 'recycling-centre' and date = '2026-08-25'`.execute(house.db);
    expect(days).toEqual([{ window: { from: '14:00', until: '17:30' } }]);
  });

  it('of one address is of that address, of the whole unit, or of the district that its source names', async () => {
    const districts = async () =>
      (await sql<{ district: string }>`select distinct district from waste.series`.execute(house.db)).rows;
    await read('waste-mixed-test.ics', AICHWALD);
    expect(await districts()).toEqual([{ district: 'Aichwald Ahornweg' }]);
    await sql`delete from waste.series`.execute(house.db);
    await read('waste-mixed-test.ics', AICHWALD, { settings: { district: 'Bezirk 3' } });
    expect(await districts()).toEqual([{ district: 'Bezirk 3' }]);
  });

  it('with rules alone is written out, foreign names are kept and reported until the town says what they mean', async () => {
    const now = '2020-05-20T10:00:00Z';
    const { result } = await read('waste-recurring-test.ics', AICHWALD, { now });
    const codes = Map.groupBy(result.report.lines, ({ code }) => code);
    expect([...codes].map(([code, lines]) => [code, lines.length])).toEqual([
      ['unknown-bin', 4],
      ['dates-cut', 4],
    ]);
    const lines = await datesAndFractions(house.db, AICHWALD);
    const of = (name: string) => lines.filter((line) => line.endsWith(name)).map((line) => line.slice(0, 10));
    expect(of('Poubelle jaune').slice(0, 4)).toEqual([
      '2020-04-02',
      '2020-04-16',
      '2020-04-30',
      '2020-05-14',
    ]);
    expect(of('Encombrants').slice(0, 3)).toEqual(['2020-05-22', '2020-07-24', '2020-09-25']);
    expect(of('Poubelle verte').at(-1)).toBe('2021-11-15');
    expect(lines.every((line) => line.includes(' other '))).toBe(true);
    await sql`delete from waste.series`.execute(house.db);
    const names = [
      'Poubelle jaune=Gelber Sack',
      'Encombrants=Sperrmüll',
      'Poubelle verte=Restmüll',
      'Poubelle marron (matin)=Bio',
    ];
    const again = await read('waste-recurring-test.ics', AICHWALD, { now, settings: { names } });
    expect(again.result.report.lines.filter(({ code }) => code === 'unknown-bin')).toEqual([]);
    expect((await datesAndFractions(house.db, AICHWALD)).some((line) => line.includes(' other '))).toBe(
      false,
    );
  });
});
