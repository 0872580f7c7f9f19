/** A new year of days over HTTP, and answers of providers' systems in the tables. All calendars are invented. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { target as navi } from './connectors/abfallnavi/fuzz-target.ts';
import { target as awido } from './connectors/awido/fuzz-target.ts';
import { target as jumo } from './connectors/jumomind/fuzz-target.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { importFile } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { collectionsOf } from './solutions/waste/collection-store.ts';
import { solution } from './solutions/waste/solution.ts';
import { streetsFrom } from './solutions/waste/street-store.ts';
import type { YearDetail, YearsAnswer } from './solutions/waste/year/year-api.ts';
import { solutions } from './solutions.ts';

const WACKEN = '010615168107';
const KOELN = '053150000000';
const NOW = '2026-11-26T10:00:00Z';
const YEARS = `/api/waste/desk/${WACKEN}/years`;

let house: TestHouse;
let officer: SignedInAs;
let adviser: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, solutions, { clock: testClock(NOW) });
  const works = { ars: WACKEN, level: 'municipality' } as const;
  officer = await signInAs(house, { memberships: [{ ...works, role: 'officer' }] });
  adviser = await signInAs(house, { memberships: [{ ...works, role: 'adviser' }] });
});
afterAll(() => house.close());

const every = (first: string, step: number, count: number) =>
  Array.from({ length: count }, (_, index) => Temporal.PlainDate.from(first).add({ days: index * step }));

/** Each day is an entry; numbers begin anew with every file, as those of many towns do. */
function calendar(bins: Readonly<Record<string, readonly Temporal.PlainDate[]>>): string {
  const events = Object.entries(bins)
    .flatMap(([name, days]) => days.map((day) => ({ name, day })))
    .flatMap(({ name, day }, index) => [
      ...['BEGIN:VEVENT', `UID:${index}@beispiel`, `SUMMARY:${name}`],
      ...[`DTSTART;VALUE=DATE:${day.toString().replaceAll('-', '')}`, 'END:VEVENT'],
    ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Beispiel//DE', ...events, 'END:VCALENDAR', ''].join(
    '\r\n',
  );
}

async function bring(
  connector: string,
  file: string | Uint8Array,
  more: { intake?: string; ars?: string; name?: string } = {},
) {
  const { intake = 'collections', ars = WACKEN, name = `${connector} ${intake} 2026` } = more;
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  return importFile({
    ...{ db: house.kernel.db, places: house.kernel.places, solution, intake, connector, file: bytes },
    ...{ ownerArs: ars, now: Temporal.Instant.from(NOW), name },
  });
}

async function call<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  as = officer,
): Promise<{ status: number; body: Answer }> {
  const answer = await house.http.inject({ method, url, headers: as.headers, ...(payload && { payload }) });
  // The routes' own schemas say what they answer.
  return { status: answer.statusCode, body: (answer.body === '' ? null : answer.json()) as Answer };
}

async function look(source: string, file: string) {
  const { json } = await house.http.inject({
    ...{ method: 'POST', url: `/api/desk/${WACKEN}/sources/uploads`, payload: Buffer.from(file) },
    headers: { ...officer.headers, 'content-type': 'application/octet-stream' },
  });
  const { upload } = json();
  return call<{ id: string; code: string }>('POST', YEARS, { source, upload, fileName: 'neu.ics' });
}

async function shown(from: string, until: string): Promise<string[]> {
  const days = await collectionsOf([WACKEN], house.kernel.db, { slugs: null, from, until });
  return days.map(({ date, bin }) => `${date} ${bin.name}`);
}

describe('a new year of days', () => {
  it('is looked at, taken over without a gap in December, taken back, and each is a line of the log', async () => {
    const { db } = house.kernel;
    const { source } = await bring(
      'ical',
      calendar({ Restmüll: every('2026-01-06', 14, 28), Papier: every('2026-12-03', 28, 2) }),
    );
    // The old calendar reaches into January, as many do.
    expect(await shown('2026-12-22', '2027-01-31')).toEqual([
      '2026-12-22 Restmüll',
      '2026-12-31 Papier',
      '2027-01-05 Restmüll',
      '2027-01-19 Restmüll',
    ]);
    const { body } = await look(
      source,
      calendar({ Restmüll: every('2027-01-07', 14, 26), Bio: every('2027-01-06', 7, 52) }),
    );
    const { body: detail } = await call<YearDetail>('GET', `${YEARS}/${body.id}`);
    expect(detail).toMatchObject({
      ...{ state: 'open', name: 'ical collections 2027', replaces: 'ical collections 2026' },
      difference: {
        ...{ begins: '2027-01-01', bins: { new: ['Bio'], gone: ['Papier'] } },
        totals: { before: 30, replaced: 2, stays: 28, after: 78, moved: 2, dropped: 0, gaps: 0 },
      },
      report: { read: 78, faults: 0 },
    });
    expect(await shown('2027-01-01', '2027-01-31')).toEqual(['2027-01-05 Restmüll', '2027-01-19 Restmüll']);

    expect((await call('POST', `${YEARS}/${body.id}/accept`)).status).toBe(204);
    const after = await shown('2026-12-22', '2027-01-14');
    expect(after).toEqual([
      '2026-12-22 Restmüll',
      '2026-12-31 Papier',
      '2027-01-06 Bio',
      '2027-01-07 Restmüll',
      '2027-01-13 Bio',
    ]);
    expect((await call('POST', `${YEARS}/${body.id}/accept`)).status).toBe(409);
    expect((await call('DELETE', `${YEARS}/${body.id}`)).status).toBe(409);
    const list = await call<YearsAnswer>('GET', YEARS);
    expect(list.body).toMatchObject({
      years: [{ state: 'accepted', isLast: true, fileName: 'neu.ics' }],
      sources: [
        { name: 'ical collections 2026', days: { last: '2026-12-31' } },
        { name: 'ical collections 2027', days: { first: '2027-01-06', count: 78 } },
      ],
    });

    // The old feed is read again: what took its place stays.
    await importFile({
      ...{ db, places: house.kernel.places, solution, intake: 'collections', connector: 'ical', source },
      ...{ ownerArs: WACKEN, now: Temporal.Instant.from(NOW), accept: true },
      file: Buffer.from(
        calendar({ Restmüll: every('2026-01-06', 14, 28), Papier: every('2026-12-03', 28, 2) }),
      ),
    });
    expect(await shown('2026-12-22', '2027-01-14')).toEqual(after);

    expect((await call('POST', `${YEARS}/${body.id}/take-back`)).status).toBe(204);
    expect(await shown('2027-01-01', '2027-01-31')).toEqual(['2027-01-05 Restmüll', '2027-01-19 Restmüll']);
    const { rows } = await sql<{ action: string }>`
      select action from kernel.read_audit(array[${WACKEN}], null, 10) order by id`.execute(db);
    expect(rows.map(({ action }) => action)).toEqual(['source.year-replaced', 'source.year-taken-back']);
  });

  it('that moves a day in the next weeks has those told who wait for it, and the other way round', async () => {
    const { db } = house.kernel;
    const { source } = await bring('ical', calendar({ Glas: every('2026-11-10', 28, 2) }), { name: 'Glas' });
    const { body } = await look(source, calendar({ Glas: every('2026-11-10', 30, 2) }));
    const told = async () => {
      const { rows } = await sql<{ line: string }>`delete from waste.move_to_tell
        returning concat_ws(' → ', before, after) as line`.execute(db);
      return rows.map(({ line }) => line);
    };
    await told();
    expect((await call('POST', `${YEARS}/${body.id}/accept`)).status).toBe(204);
    expect(await told()).toEqual(['2026-12-08 → 2026-12-10']);
    expect(await shown('2026-12-01', '2026-12-31')).toContain('2026-12-10 Glas');
    expect((await call('POST', `${YEARS}/${body.id}/take-back`)).status).toBe(204);
    expect(await told()).toEqual(['2026-12-10 → 2026-12-08']);
  });

  it('of last year, a file without days, and one of another kind are refused with words', async () => {
    const [source] = (await call<YearsAnswer>('GET', YEARS)).body.sources;
    const id = source?.id ?? '';
    const past = await look(id, calendar({ Restmüll: every('2025-01-07', 14, 26) }));
    const detail = await call<YearDetail>('GET', `${YEARS}/${past.body.id}`);
    expect(detail.body.difference.warnings).toEqual(['all-past']);
    expect(await call('POST', `${YEARS}/${past.body.id}/accept`)).toMatchObject({
      ...{ status: 409, body: { code: 'waste-year-past' } },
    });
    expect(await look(id, calendar({}))).toMatchObject({ status: 422, body: { code: 'waste-year-empty' } });
    expect((await look(id, '<!doctype html><html><body>Fehler</body></html>')).status).toBe(422);
    expect((await look('0197a000-0000-7000-8000-000000000000', 'x')).body.code).toBe('waste-year-source');
    expect((await call('DELETE', `${YEARS}/${past.body.id}`)).status).toBe(204);
    expect((await call('GET', `${YEARS}/${past.body.id}`)).status).toBe(404);
  });

  it('is nobody’s matter but that of those who plan here', async () => {
    expect((await call('GET', YEARS, undefined, adviser)).status).toBe(403);
    expect((await call('GET', YEARS.replace(WACKEN, KOELN))).status).toBe(403);
  });
});

describe('answers of providers’ systems', () => {
  it('become days and streets of districts, and a day that moves in its week stays the same one', async () => {
    const { db } = house.kernel;
    const seed = (seeds: readonly { bytes: Uint8Array }[], at: number) =>
      seeds[at]?.bytes ?? new Uint8Array();
    for (const [connector, bytes] of [
      ['awido', seed(awido.seeds, 1)],
      ['abfallnavi', seed(navi.seeds, 0)],
      ['jumomind', seed(jumo.seeds, 1)],
    ] as const) {
      await bring(connector, bytes, { ars: KOELN });
      const streets = Buffer.from(Buffer.from(bytes).toString().replaceAll('Musterstadt', 'Köln'));
      await bring(`${connector}-streets`, streets, { ars: KOELN, intake: 'streets' });
    }
    const wanted = { slugs: null, from: '2026-01-01', until: '2026-12-31' };
    const days = await collectionsOf([KOELN], db, wanted);
    expect(days.map(({ date, district, bin }) => `${date} ${district}: ${bin.fraction}`).sort()).toEqual(
      [
        '2026-01-05 Restmüll R2: residual',
        '2026-01-06 Papier P1: paper',
        '2026-01-07 Gebiet 94: bio',
        '2026-01-07 Musterstadt, Gasse 1: bio',
        '2026-01-07 Musterstadt, Gasse 1: residual',
        '2026-01-07 Nord: residual',
        '2026-01-08 Nord: bio',
        '2026-01-21 Musterstadt, Gasse 1: residual',
      ].toSorted(),
    );
    const streets = await streetsFrom([KOELN], db, { begin: 'gasse', limit: 20 });
    expect(
      streets.map(({ record }) => `${record.range.from?.number} ${record.district} ${record.fractions}`),
    ).toEqual(
      expect.arrayContaining([
        '12 Restmüll R2 residual',
        '12 Papier P1 paper',
        '9 Nord ',
        '30 Köln, Gasse 1 ',
      ]),
    );

    const moved = Buffer.from(
      Buffer.from(seed(navi.seeds, 0)).toString().replaceAll('2026-01-05', '2026-01-08'),
    );
    const { rows } = await sql<{
      id: string;
    }>`select id from kernel.source where connector = 'abfallnavi'`.execute(db);
    await importFile({
      ...{ db, places: house.kernel.places, solution, intake: 'collections', connector: 'abfallnavi' },
      ...{ ownerArs: KOELN, now: Temporal.Instant.from(NOW), file: moved, source: rows[0]?.id ?? '' },
    });
    const [day] = (await collectionsOf([KOELN], db, wanted)).filter(
      ({ district }) => district === 'Restmüll R2',
    );
    expect(day).toMatchObject({ date: '2026-01-08', sequence: 1 });
  });

  it('of last year are told', async () => {
    const { result } = await bring('awido', Buffer.from(awido.seeds[0]?.bytes ?? ''));
    expect(result.report.lines.map(({ code }) => code)).toContain('no-date-ahead');
  });
});
