/** What calendars and tables of waste get wrong or say in their own way: each with its rule. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../kernel/test-clock.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { datesAndFractions } from '../testing/days-shown.ts';
import { openWaste, type TestWaste } from '../testing/open-waste.ts';
import { findEndingSources } from './find-ending-sources.ts';

const KOELN = '053150000000';
const STEINBURG = '010610000000';
const ITZEHOE = '010610046046';

let house: TestWaste;
beforeAll(async () => {
  house = await openWaste();
  expect([KOELN, STEINBURG, ITZEHOE].map((ars) => house.places.get(ars)?.name)).toEqual([
    'Köln',
    'Steinburg',
    'Itzehoe',
  ]);
});
afterAll(() => house.close());
beforeEach(async () => {
  await sql`delete from kernel.source`.execute(house.db);
  for (const table of ['series', 'street'])
    await sql`delete from ${sql.table(`waste.${table}`)}`.execute(house.db);
});

type Options = { settings?: Record<string, unknown>; source?: string; now?: string; ars?: string };
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const day = (date: string, summary = 'Restmüll', ...more: string[]) =>
  event(`UID:${date}-${summary}`, `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${summary}`, ...more);

function ical(text: string, { ars = KOELN, ...more }: Options = {}) {
  return house.read('collections', 'ical', Buffer.from(text), { ars, ...more });
}
function csv(
  intake: 'collections' | 'streets',
  mapping: Record<string, string>,
  text: string,
  { ars = KOELN, settings, ...more }: Options = {},
) {
  return house.read(intake, 'csv', Buffer.from(text), { ars, settings: { ...settings, mapping }, ...more });
}
const codes = ({ result }: Awaited<ReturnType<typeof ical>>) => result.report.lines.map(({ code }) => code);
const shown = async (ars = KOELN) => datesAndFractions(house.db, ars);
async function collections(): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select ars, district, key, bin, planned::text as planned, date::text as date, state, sequence, record from waste.collection
    order by date, bin`.execute(house.db);
  return rows;
}

describe('a calendar', () => {
  it('with times and no zone keeps its days, and its categories say what the title does not', async () => {
    await ical(
      calendar(
        event('UID:a', 'DTSTART:20270115T060000', 'DTEND:20270115T220000', 'SUMMARY:Abfuhr', 'CATEGORIES:HM'),
        event('UID:b', 'DTSTART:20270116T000000', 'SUMMARY:Abfuhr', 'CATEGORIES:Abfall,BI'),
        event('UID:c', 'DTSTART:20270119T233000', 'DTEND:20270120T003000', 'SUMMARY:Papier'),
        event('UID:d', 'DTSTART:20270120T230000Z', 'SUMMARY:Papier'),
        event('UID:e', 'DTSTART;TZID=Europe/Berlin:20270122T060000', 'SUMMARY:Glas'),
      ),
    );
    expect(await shown()).toEqual([
      ...['2027-01-15 residual Abfuhr', '2027-01-16 bio Abfuhr', '2027-01-19 paper Papier'],
      ...['2027-01-21 paper Papier', '2027-01-22 glass Glas'],
    ]);
    expect(
      (await collections()).every(
        ({ record }) =>
          JSON.stringify(record).includes('"window": null') ||
          JSON.stringify(record).includes('"window":null'),
      ),
    ).toBe(true);
  });

  it('after lines of HTML is read, and the lines are reported; a page without a calendar is refused', async () => {
    const done = await ical(`<br />\n<b>Warning</b>: mysql in line 7<br />\n${calendar(day('20270115'))}`);
    expect(await shown()).toEqual(['2027-01-15 residual Restmüll']);
    expect(codes(done)).toEqual(['text-before']);
    await expect(ical('<!doctype html>\n<html><body>Anmelden</body></html>')).rejects.toMatchObject({
      code: 'not-a-calendar',
    });
  });

  it('with several kinds in one title shows each of them', async () => {
    await ical(
      calendar(
        day('20270115', 'Restmüll/Bio'),
        day('20270116', 'Gelbe/r Sack/Tonne'),
        day(
          '20270117',
          'Restmüll (grau) AWB Köln',
          'DTSTAMP:20260101T080000',
          'DESCRIPTION:Graue\r\n  Tonne',
        ),
      ),
    );
    expect(await shown()).toEqual([
      ...['2027-01-15 bio Bio', '2027-01-15 residual Restmüll'],
      ...['2027-01-16 packaging Gelbe/r Sack/Tonne', '2027-01-17 residual Restmüll'],
    ]);
  });

  it('with a rule without end goes on to its own horizon, and says so', async () => {
    const done = await ical(calendar(day('20260903', 'Restmüll', 'RRULE:FREQ=WEEKLY;INTERVAL=2')));
    const days = await shown();
    // 62 days back and 548 ahead of 24 November 2026.
    expect([days[0], days.at(-1), days.length]).toEqual([
      '2026-10-01 residual Restmüll',
      '2028-05-25 residual Restmüll',
      44,
    ]);
    expect(codes(done)).toEqual(['dates-cut']);
  });

  it('whose DTEND is exclusive never shows a second day, one of several days shows each', async () => {
    const done = await ical(
      calendar(
        day('20270402', 'Restmüll', 'DTEND;VALUE=DATE:20270403'),
        day('20270405', 'Papier', 'DTEND;VALUE=DATE:20270405'),
        day('20270407', 'Sperrmüll', 'DTEND;VALUE=DATE:20270410'),
        day('20270501', 'Grünabfall', 'DTEND;VALUE=DATE:20270801'),
      ),
    );
    expect((await shown()).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      ...['2027-04-02 residual', '2027-04-05 paper'],
      ...['2027-04-07 bulky', '2027-04-08 bulky', '2027-04-09 bulky', '2027-05-01 green'],
    ]);
    expect(codes(done)).toContain('too-many-days');
  });

  it('with a colour as description has no note, with an instruction it has', async () => {
    await ical(
      calendar(
        day('20270115', 'Gelber Sack', 'DESCRIPTION:yellow'),
        day(
          '20270116',
          'Papier',
          'DESCRIPTION:DarkGoldenRod\\nHinweis: ab 6:00 Uhr bereitstellen\\nhttps://awb.example/',
        ),
      ),
    );
    expect((await collections()).map(({ record }) => record)).toMatchObject([
      { note: null },
      { note: 'ab 6:00 Uhr bereitstellen' },
    ]);
  });

  it('of a truck and of a centre keeps stop, address and hours', async () => {
    await ical(
      calendar(
        event(
          'UID:a',
          'DTSTART;TZID=Europe/Berlin:20270115T100000',
          'DTEND;TZID=Europe/Berlin:20270115T113000',
          'SUMMARY:Schadstoffmobil',
          'LOCATION:Festhalle\\, Hauptstr. 3',
          'GEO:50.94;6.96',
        ),
        day('20270116', 'Wertstoffhof', 'DESCRIPTION:Hinweis: von 8.30 bis 12 Uhr\\, Zufahrt gesperrt'),
        day('20270117', 'Wertstoffhof', 'DESCRIPTION:8:00-12:00 Uhr und 14:00-17:00 Uhr'),
      ),
    );
    expect(await collections()).toMatchObject([
      {
        district: '',
        record: {
          window: { from: '10:00', until: '11:30' },
          stop: { name: 'Festhalle', address: 'Hauptstr. 3', point: { lon: 6.96, lat: 50.94 } },
        },
      },
      { record: { window: { from: '08:30', until: '12:00' }, note: 'Zufahrt gesperrt' } },
      // Two spans are not one: they stay in words.
      { record: { window: null, note: '8:00-12:00 Uhr und 14:00-17:00 Uhr' } },
    ]);
  });

  it('takes its district from its source, its description or its place, and the name of the town for none', async () => {
    const text = calendar(
      day('20270115', 'Restmüll', 'LOCATION:Köln'),
      day('20270116', 'Restmüll', 'LOCATION:Bezirk 4'),
      day('20270117', 'Restmüll', 'LOCATION:Köln', 'DESCRIPTION:Bezirk: Süd'),
      day('20270118', 'Christbaumsammlung'),
    );
    await ical(text);
    expect((await collections()).map(({ district }) => district)).toEqual(['', 'Bezirk 4', 'Süd', '']);
    await sql`delete from waste.series`.execute(house.db);
    await ical(text, { settings: { district: 'Nord' } });
    expect((await collections()).map(({ district }) => district)).toEqual(['Nord', 'Nord', 'Nord', 'Nord']);
  });

  it('of a past year is taken in, and nobody can miss that nothing lies ahead', async () => {
    const done = await ical(calendar(day('20250115'), day('20251222')));
    expect(await shown()).toEqual(['2025-01-15 residual Restmüll', '2025-12-22 residual Restmüll']);
    expect(done.result.report.lines).toMatchObject([
      { severity: 'note', code: 'no-date-ahead', reason: expect.stringContaining('2025-12-22') },
    ]);
    expect(codes(await ical(calendar(day('20261124'))))).toEqual([]);
    expect(codes(await ical(calendar(day('20261123'))))).toEqual(['no-date-ahead']);
  });

  it('that runs out is a task of the desk in time, one that goes on is none, and who may not mend it is not bothered', async () => {
    await ical(calendar(day('20261230'), day('20261125')));
    await ical(calendar(day('20270301')));
    const place = house.places.get(KOELN);
    if (place === undefined) throw new Error('no Köln');
    const at = (now: string, permissions = ['sources:manage']) =>
      findEndingSources(
        { place, language: 'de', permissions: new Set(permissions) },
        testKernel(house, { clock: testClock(now) }),
      );
    expect(await at('2026-12-01T10:00:00Z')).toEqual([]);
    expect(await at('2026-12-02T10:00:00Z')).toMatchObject([
      { urgency: 'soon', due: '2026-12-30', since: null },
    ]);
    const [task, ...more] = await at('2026-12-31T10:00:00Z');
    expect(task).toMatchObject({
      urgency: 'now',
      since: '2026-12-30',
      title: expect.stringContaining('Keine Termine mehr'),
    });
    expect(task?.link).toContain(task?.id.split(':')[1]);
    expect(more).toEqual([]);
    expect(await at('2026-12-31T10:00:00Z', [])).toEqual([]);
  });

  it('that moves a day keeps it the same day of the same bin, and counts the change', async () => {
    const { source } = await ical(calendar(event('UID:a', 'DTSTART;VALUE=DATE:20270101', 'SUMMARY:Papier')));
    await ical(calendar(event('UID:a', 'SEQUENCE:1', 'DTSTART;VALUE=DATE:20270102', 'SUMMARY:Papier')), {
      source,
    });
    expect(await collections()).toMatchObject([{ key: 'day', date: '2027-01-02', sequence: 1 }]);
    await ical(
      calendar(
        event('UID:a', 'STATUS:CANCELLED', 'SEQUENCE:2', 'DTSTART;VALUE=DATE:20270102', 'SUMMARY:Papier'),
      ),
      { source },
    );
    expect(await collections()).toMatchObject([{ state: 'cancelled', sequence: 2 }]);
  });

  it('with a rule tells a moved and a cancelled date as what they are', async () => {
    await ical(
      calendar(
        event('UID:a', 'DTSTART;VALUE=DATE:20261231', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:Papier'),
        event(
          'UID:a',
          'RECURRENCE-ID;VALUE=DATE:20270107',
          'DTSTART;VALUE=DATE:20270108',
          'SUMMARY:Papier (verlegt wegen Dreikönig)',
        ),
        event(
          'UID:a',
          'RECURRENCE-ID;VALUE=DATE:20270114',
          'DTSTART;VALUE=DATE:20270114',
          'STATUS:CANCELLED',
          'SUMMARY:Papier',
        ),
      ),
    );
    expect(await collections()).toMatchObject([
      { date: '2026-12-31', state: 'planned' },
      {
        date: '2027-01-08',
        planned: '2027-01-07',
        state: 'shifted',
        record: { reason: { kind: 'told', text: 'Papier (verlegt wegen Dreikönig)' } },
      },
      { date: '2027-01-14', state: 'cancelled' },
    ]);
  });
});

const DATES = {
  date: 'Datum',
  fraction: 'Abfallart',
  district: 'Bezirk',
  movedFrom: 'statt',
  from: 'von',
  until: 'bis',
  stop: 'Ort',
  address: 'Adresse',
  note: 'Hinweis',
  cancelled: 'entfällt',
};
const DATES_HEADER = 'Datum;Abfallart;Bezirk;statt;von;bis;Ort;Adresse;Hinweis;entfällt';

describe('a table of dates', () => {
  it('is read with all its columns, and needs no number of the row', async () => {
    const done = await csv(
      'collections',
      DATES,
      [
        DATES_HEADER,
        'Do, 24.12.2026;Restmüll;Bezirk 3;25.12.2026;;;;;wegen Weihnachten;',
        '2027-01-09;Weihnachtsbäume;;;;;;;gebündelt;',
        '10.1.27;Schadstoffmobil;;;9:00;11.30 Uhr;Festhalle;Hauptstr. 3;;',
        '11.01.2027;Bio- / Restmüll;Bezirk 3;;;;;;;x',
        '12.01.2027;Recyclinghof;;;8-12 Uhr;;;;;',
      ].join('\n'),
    );
    expect(done.result.report).toMatchObject({ read: 5, added: 5, faults: 0, notes: 0 });
    expect(await collections()).toMatchObject([
      {
        date: '2026-12-24',
        planned: '2026-12-25',
        state: 'shifted',
        district: 'Bezirk 3',
        record: { reason: { kind: 'told', text: 'wegen Weihnachten' } },
      },
      { date: '2027-01-09', bin: 'christmas-trees', district: '', record: { note: 'gebündelt' } },
      {
        date: '2027-01-10',
        bin: 'hazardous',
        record: {
          window: { from: '09:00', until: '11:30' },
          stop: { name: 'Festhalle', address: 'Hauptstr. 3' },
        },
      },
      { date: '2027-01-11', bin: 'bio', state: 'cancelled' },
      { date: '2027-01-11', bin: 'residual', state: 'cancelled' },
      { date: '2027-01-12', bin: 'recycling-centre', record: { window: { from: '08:00', until: '12:00' } } },
    ]);
  });

  it('that moves a day by its column keeps it the same day', async () => {
    const { source } = await csv('collections', DATES, `${DATES_HEADER}\n25.12.2026;Papier;A;;;;;;;\n`, {
      settings: { key: 'Datum' },
    });
    const { result } = await csv(
      'collections',
      DATES,
      `${DATES_HEADER}\n28.12.2026;Papier;A;25.12.2026;;;;;;\n`,
      { source, settings: { key: 'Datum' } },
    );
    expect(result.report).toMatchObject({ changed: 1, added: 0, removed: 0 });
    expect(await collections()).toMatchObject([
      { planned: '2026-12-25', date: '2026-12-28', state: 'shifted', sequence: 1 },
    ]);
  });

  it('reports what cannot be read and keeps the rest, and twice the same once', async () => {
    const done = await csv(
      'collections',
      DATES,
      [
        DATES_HEADER,
        '31.02.2027;Papier;;;;;;;;',
        'demnächst;Papier;;;;;;;;',
        '01.03.2027;;;;;;;;;',
        '02.03.2027;Papier;;bald;25:00;26:00;;;;',
        '03.03.2027;Grüne Tonne;;;;;;;;',
        '03.03.2027;Grüne Tonne;;;;;;;;',
      ].join('\n'),
    );
    expect(codes(done).sort()).toEqual([
      'bad-date',
      'bad-date',
      'bad-moved-from',
      'bad-time',
      'duplicate-key',
      'no-fraction',
      'unknown-bin',
      'unknown-bin',
    ]);
    expect(await shown()).toEqual(['2027-03-02 paper Papier', '2027-03-03 other Grüne Tonne']);
  });

  it('of a county lies at the towns that it names, by name or key', async () => {
    const done = await csv(
      'collections',
      { date: 'Tag', fraction: 'Art', town: 'Ort' },
      [
        'Tag;Art;Ort',
        '04.01.2027;Papier;Itzehoe',
        `05.01.2027;Papier;${ITZEHOE}`,
        '06.01.2027;Papier;',
        '07.01.2027;Papier;Köln',
        `08.01.2027;Papier;${KOELN}`,
      ].join('\n'),
      { ars: STEINBURG },
    );
    expect((await collections()).map(({ ars, date }) => [ars, date])).toEqual([
      [ITZEHOE, '2027-01-04'],
      [ITZEHOE, '2027-01-05'],
      [STEINBURG, '2027-01-06'],
    ]);
    expect(codes(done)).toEqual(['unknown-town', 'foreign-town']);
  });
});

const STREETS = {
  street: 'Straße',
  numbers: 'Nummern',
  district: 'Bezirk',
  districtPaper: 'Bezirk Papier',
  locality: 'Ortsteil',
};
const HEADER = 'Straße;Nummern;Bezirk;Bezirk Papier;Ortsteil';

describe('a table of streets', () => {
  const streets = async () =>
    (
      await sql<Record<string, unknown>>`select ars, provider, street, slug, record from waste.street
    order by street, record ->> 'district', id`.execute(house.db)
    ).rows;

  it('makes a record of every range and of every kind with a district of its own', async () => {
    const done = await csv(
      'streets',
      STREETS,
      [
        HEADER,
        'Ahornweg;1-99 ungerade;A;;',
        'Ahornweg;2-Ende gerade;B;;',
        'Buchenweg;;A;P2;Dorf',
        'Eichenweg;12a-14, 20;;P1;',
      ].join('\n'),
      { settings: { key: 'Straße' } },
    );
    expect(done.result.report).toMatchObject({ read: 6, added: 6, faults: 0, notes: 0 });
    expect(await streets()).toMatchObject([
      {
        ars: KOELN,
        provider: KOELN,
        street: 'Ahornweg',
        record: {
          district: 'A',
          fractions: [],
          range: { from: { number: 1, letter: '' }, until: { number: 99, letter: '' }, parity: 'odd' },
        },
      },
      {
        street: 'Ahornweg',
        record: { district: 'B', range: { from: { number: 2, letter: '' }, until: null, parity: 'even' } },
      },
      { street: 'Buchenweg', record: { district: 'A', fractions: [], locality: 'Dorf' } },
      { street: 'Buchenweg', record: { district: 'P2', fractions: ['paper'] } },
      { street: 'Eichenweg', record: { district: 'P1', fractions: ['paper'] } },
      { street: 'Eichenweg', record: { district: 'P1', fractions: ['paper'] } },
    ]);
  });

  it('that changes a district changes the record, whatever the order of the rows', async () => {
    const { source } = await csv(
      'streets',
      STREETS,
      [HEADER, 'Ahornweg;1-9;A;;', 'Buchenweg;;A;;'].join('\n'),
    );
    const ids = async () =>
      (
        await sql<{
          id: string;
          street: string;
        }>`select id, street from waste.street order by street`.execute(house.db)
      ).rows;
    const before = await ids();
    const { result } = await csv(
      'streets',
      STREETS,
      [HEADER, 'Buchenweg;;B;;', 'Ahornweg;1-9;A;;'].join('\n'),
      { source },
    );
    expect(result.report).toMatchObject({ changed: 1, unchanged: 1, added: 0, removed: 0 });
    expect(await ids()).toEqual(before);
  });

  it('reports a house number in two districts and keeps both: neither is guessed', async () => {
    const done = await csv(
      'streets',
      STREETS,
      [
        HEADER,
        'Ahornweg;1-99;A;;',
        'Ahornweg;12a-14;B;;',
        'Ahornweg;1-99;B;;',
        'Buchenweg;;A;;',
        'Buchenweg;;A;P;',
      ].join('\n'),
    );
    expect(done.result.report.lines.map(({ code, where }) => [code, where])).toEqual([
      ['two-districts', 'line 3'],
      ['two-districts', 'line 4'],
    ]);
    expect(done.result.report.lines[0]?.reason).toContain('12a–14');
    expect(
      (await streets()).map(({ street, record }) => [
        street,
        JSON.stringify(record).match(/"district": ?"(.)"/)?.[1],
      ]),
    ).toEqual([
      ...[
        ['Ahornweg', 'A'],
        ['Ahornweg', 'B'],
        ['Ahornweg', 'B'],
      ],
      ...[
        ['Buchenweg', 'A'],
        ['Buchenweg', 'A'],
        ['Buchenweg', 'P'],
      ],
    ]);
  });

  it('reports what cannot be read, and then takes nothing away: nobody knows which street it was', async () => {
    const { source } = await csv(
      'streets',
      STREETS,
      [HEADER, 'Ahornweg;1-9;A;;', 'Buchenweg;;A;;'].join('\n'),
    );
    const done = await csv(
      'streets',
      STREETS,
      [HEADER, ';;A;;', 'Ahornweg;links vom Bach;A;;', 'Eichenweg;;;;'].join('\n'),
      { source },
    );
    expect(codes(done)).toEqual(['no-key', 'bad-numbers', 'no-district']);
    expect((await streets()).map(({ street }) => street)).toEqual(['Ahornweg', 'Buchenweg']);
  });

  it('of a county lies at its towns, and the districts are those of the county', async () => {
    const mapping = {
      street: 'Straße',
      from: 'von',
      until: 'bis',
      side: 'Seite',
      district: 'Tour',
      town: 'Gemeinde',
    };
    const done = await csv(
      'streets',
      mapping,
      ['Gemeinde;Straße;von;bis;Seite;Tour', 'Stadt Itzehoe;Breite Str.;1;;u;7', 'Nirgendwo;Weg;;;;7'].join(
        '\n',
      ),
      { ars: STEINBURG },
    );
    expect(await streets()).toMatchObject([
      {
        ars: ITZEHOE,
        provider: STEINBURG,
        record: { district: '7', range: { from: { number: 1 }, until: null, parity: 'odd' } },
      },
    ]);
    expect(codes(done)).toEqual(['unknown-town']);
  });
});
