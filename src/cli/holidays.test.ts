import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { schoolHolidaysOf } from '../kernel/calendar/school-holidays/store.ts';
import { holidays } from './holidays.ts';
import { type CommandTestHouse, openCommandTestHouse } from './testing/command-house.ts';

const NRW = '050000000000';
const KOELN = '053150000000';

let house: CommandTestHouse;
beforeAll(async () => {
  house = await openCommandTestHouse();
});
beforeEach(() => sql`delete from kernel.school_holiday`.execute(house.db));
afterAll(() => house.close());

function file(name: string, text: string): string {
  const path = join(house.scratch, name);
  writeFileSync(path, text);
  return path;
}
const take = (path: string, own: { land?: string; licence?: string } = {}) =>
  house.run(
    holidays,
    ...['import', path, '--land', own.land ?? NRW, '--source', 'Ministerium'],
    ...['--licence', own.licence ?? 'CC0-1.0'],
  );
const known = () => schoolHolidaysOf(house.db, NRW);

const WHOLE = `name;first;last
Herbst;17.10.2026;31.10.2026
Weihnachten;2026-12-23;2027-01-06
Ostern;2027-03-22;2027-04-03
`;

describe('hier holidays import', () => {
  it('takes a table in and replaces it by the next, between its first and last day', async () => {
    expect(await take(file('one.csv', WHOLE))).toEqual({
      ...{ code: 0, err: '' },
      out: 'Nordrhein-Westfalen: 3 holidays until 2027-04-03, 0 older ones replaced.',
    });
    const next = file(
      'two.csv',
      'name;first;last\nHerbst;19.10.2026;30.10.2026\nAdvent;23.12.2026;6.1.2027\n',
    );
    expect((await take(next)).out).toContain('2 holidays until 2027-01-06, 2 older ones replaced.');
    expect((await known()).days.map(({ name, first }) => [name, first])).toEqual([
      ['Herbst', '2026-10-19'],
      ['Advent', '2026-12-23'],
      ['Ostern', '2027-03-22'],
    ]);
  });

  it('takes the same table twice without a second copy', async () => {
    const path = file('same.csv', WHOLE);
    await take(path);
    expect((await take(path)).out).toContain('3 older ones replaced');
    expect((await known()).days).toHaveLength(3);
  });

  it('keeps the good lines of a half-bad table, names each bad one, and loses nothing that stood for it', async () => {
    await take(file('one.csv', WHOLE));
    const bad = file(
      'bad.csv',
      'name;first;last\nHerbst;19.10.2026;30.10.2026\nWeihnachten;31.02.2026;6.1.2027\n;2027-03-01;2027-03-02\nOstern;2027-03-23;2027-04-03\n',
    );
    const { code, out, err } = await take(bad);
    expect(code).toBe(2);
    expect(out).toContain('2 holidays until 2027-04-03, 2 older ones replaced.');
    expect(err).toMatch(/^line 3: "31\.02\.2026" is no first day/m);
    expect(err).toMatch(/^line 4: /m);
    expect(err).toContain('Lines left out: 2.');
    expect((await known()).days.map(({ name, first }) => [name, first])).toEqual([
      ['Herbst', '2026-10-19'],
      ['Weihnachten', '2026-12-23'],
      ['Ostern', '2027-03-23'],
    ]);
  });

  it('reads a calendar of whole days', async () => {
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTAMP:20260101T000000Z',
    ];
    lines.push('SUMMARY:Herbst', 'DTSTART;VALUE=DATE:20261017', 'DTEND;VALUE=DATE:20261101', 'END:VEVENT');
    expect((await take(file('a.ics', [...lines, 'END:VCALENDAR', ''].join('\r\n')))).code).toBe(0);
    expect(await known()).toEqual({
      days: [{ name: 'Herbst', first: '2026-10-17', last: '2026-10-31' }],
      until: '2026-10-31',
    });
  });

  it('changes nothing where no line can be used', async () => {
    await take(file('one.csv', WHOLE));
    const { code, err } = await take(file('none.csv', 'name;first;last\nHerbst;bald;später\n'));
    expect([code, err]).toEqual([2, expect.stringContaining('Nothing was changed.')]);
    expect((await known()).days).toHaveLength(3);
  });

  it('says what it cannot read', async () => {
    mkdirSync(join(house.scratch, 'folder.csv'));
    const refused: [string, object, RegExp][] = [
      [join(house.scratch, 'nothing.csv'), {}, /There is no file/],
      [join(house.scratch, 'folder.csv'), {}, /is no file/],
      [file('empty.csv', ''), {}, /empty\.csv: The file is empty/],
      [file('other.csv', 'Ferien;von;bis\nHerbst;1;2\n'), {}, /other\.csv: .*name/],
      [file('one.csv', WHOLE), { land: KOELN }, /is no Land/],
      [file('one.csv', WHOLE), { land: '990000000000' }, /is no Land/],
      [file('one.csv', WHOLE), { licence: 'whatever' }, /licence "whatever" is not known/],
    ];
    for (const [path, own, words] of refused)
      await expect(take(path, own)).rejects.toMatchObject({
        ...{ name: 'UsageError', message: expect.stringMatching(words) },
      });
    await expect(house.run(holidays, 'export')).rejects.toThrow(/Try: npm run hier/);
    expect((await known()).days).toEqual([]);
  });
});
