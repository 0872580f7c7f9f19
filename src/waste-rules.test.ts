/** Rhythms, holidays and changes of days at the desk: over HTTP, with the log, and what people are told. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildApp } from './app.ts';
import { type SignedInAs, signInAs } from './kernel/identity/testing/sign-in-as.ts';
import { sourcesOf } from './kernel/sources/testing/import-file.ts';
import { testClock } from './kernel/test-clock.ts';
import { openTestHouse, type TestHouse } from './kernel/test-house.ts';
import { districtSlug } from './solutions/waste/district-slug.ts';
import type { Rhythm } from './solutions/waste/model.ts';
import { renewRhythms } from './solutions/waste/rules/renew-job.ts';
import { solution } from './solutions/waste/solution.ts';
import { bring } from './solutions/waste/testing/bring.ts';
import { aBin, aSeries, aToldDate } from './solutions/waste/testing/records.ts';

const KOELN = '053150000000';
const BONN = '053140000000';
const ORIGIN = 'http://localhost:8080';
const NORTH = districtSlug('Nord');

let house: TestHouse;
let officer: SignedInAs;
let editor: SignedInAs;
beforeAll(async () => {
  house = await openTestHouse(buildApp, [solution], {
    clock: testClock('2026-11-24T10:00:00Z'),
    publicUrl: ORIGIN,
  });
  officer = await signInAs(house, { memberships: [{ ars: KOELN, level: 'municipality', role: 'officer' }] });
  editor = await signInAs(house, { memberships: [{ ars: KOELN, level: 'municipality', role: 'editor' }] });
});
afterAll(() => house.close());
beforeEach(async () => {
  const { db } = house.kernel;
  await sql`delete from kernel.source`.execute(db);
  for (const table of ['collection', 'series', 'change', 'holiday_rule', 'move_to_tell'])
    await sql`delete from ${sql.table(`waste.${table}`)}`.execute(db);
});

const every = (first: string, own: Partial<Rhythm> = {}): Rhythm => ({
  ...{ first, last: null, weeks: 1, monthly: null, inMonths: [], except: [] },
  ...own,
});
/** Residual waste every Friday in the district Nord, told paper in the whole town on some days. */
async function bringBoth(paper = ['2026-12-04', '2026-12-18']) {
  const records = {
    friday: aSeries([], { district: 'Nord', rhythm: every('2026-01-02') }),
    monday: aSeries([], { district: 'Süd', rhythm: every('2026-01-05') }),
    paper: aSeries(paper, { bins: [aBin('paper')] }),
  };
  const source = await bring(house.kernel, 'collections', records, { ars: KOELN });
  house.kernel.sources = await sourcesOf(house.kernel.db);
  return { source, records };
}
/** "2026-12-25→2026-12-28 shifted 1" of some days. */
async function shown(bin: string, from: string, until: string, district?: string): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat(planned, '→', case when state = 'cancelled' then '–' else date::text end, ' ', state, ' ', sequence)
      as line from waste.collection
    where bin = ${bin} and planned between ${from} and ${until}
      and (${district ?? null}::text is null or district = ${district ?? null}) order by planned`.execute(
    house.kernel.db,
  );
  return rows.map(({ line }) => line);
}
const call = async (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
  as = officer,
) => {
  const answer = await house.http.inject({
    ...{ method, url: `/api/waste/desk/${KOELN}${path}`, headers: { origin: ORIGIN, cookie: as.cookie } },
    ...(payload !== undefined && { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
};
const RULE = {
  ...{ direction: 'after', cascade: true, saturday: true, christmas: 'same' },
  ...{ weeks: [], extraDays: [], workedDays: [] },
};
const STRIKE = {
  ...{ first: '2026-12-04', last: '2026-12-04', what: 'moved', days: 1, reason: 'Streik' },
  ...{ slugs: [], bins: [] },
};
const log = async () =>
  (
    await sql<{ line: string }>`select action || ' ' || coalesce(detail ->> 'days', '') as line
      from kernel.read_audit(array[${KOELN}], null, 100) where action like 'waste.%'`.execute(house.kernel.db)
  ).rows.map(({ line }) => line);
const told = async () =>
  (
    await sql<{
      line: string;
    }>`select concat_ws(' ', bin ->> 'key', slug, before, after, reason ->> 'text') as line
      from waste.move_to_tell order by at, before, slug`.execute(house.kernel.db)
  ).rows.map(({ line }) => line);

describe('the holiday rule of a town', () => {
  it('moves its rhythms as the preview said, keeps the regular day and why, and leaves told dates alone', async () => {
    await bringBoth(['2026-12-25']);
    const before = await call('GET', '/holiday-rule');
    expect(before.body).toMatchObject({ isNew: true, value: { direction: 'none' } });
    // Nobody has said anything: a day on a holiday stays, and is pointed out.
    expect(await shown('residual', '2026-12-25', '2026-12-25')).toEqual(['2026-12-25→2026-12-25 planned 0']);
    expect(before.body.preview.staying[0]).toEqual({ date: '2026-12-25', count: 1 });
    expect(before.body.preview.told).toEqual([{ date: '2026-12-25', count: 1 }]);
    const looked = await call('POST', '/holiday-rule/preview', { form: RULE });
    const christmas = looked.body.weeks.find(({ monday }: { monday: string }) => monday === '2026-12-21');
    expect(christmas).toEqual({
      monday: '2026-12-21',
      holidays: [
        { date: '2026-12-25', name: '1. Weihnachtstag' },
        { date: '2026-12-26', name: '2. Weihnachtstag' },
      ],
      days: [
        ...[{ planned: '2026-12-25', date: '2026-12-28', holiday: '2026-12-25', count: 1, isCrowded: true }],
        ...[{ planned: '2026-12-26', date: '2026-12-29', holiday: '2026-12-26', count: 0, isCrowded: true }],
      ],
    });
    expect(await shown('residual', '2026-12-25', '2026-12-25')).toEqual(['2026-12-25→2026-12-25 planned 0']);
    const saved = await call('PUT', '/holiday-rule', { form: RULE });
    expect(saved.status).toBe(200);
    expect(saved.body.count).toBeGreaterThan(looked.body.count - 1);
    expect(await shown('residual', '2026-12-18', '2027-01-01', 'Nord')).toEqual([
      ...[
        '2026-12-18→2026-12-18 planned 0',
        '2026-12-25→2026-12-28 shifted 1',
        '2027-01-01→2027-01-02 shifted 1',
      ],
    ]);
    expect(await shown('paper', '2026-12-25', '2026-12-25')).toEqual(['2026-12-25→2026-12-25 planned 0']);
    const { rows } = await sql<{ reason: unknown }>`select record -> 'reason' as reason from waste.collection
      where bin = 'residual' and planned = '2026-12-25'`.execute(house.kernel.db);
    expect(rows).toEqual([{ reason: { kind: 'holiday', date: '2026-12-25' } }]);
    expect((await call('GET', '/holiday-rule')).body).toMatchObject({ isNew: false, value: RULE });
    expect((await log())[0]).toBe(`waste.rule-changed ${saved.body.count}`);
  });

  it('counts for what is read or entered later, and says at its field what does not fit', async () => {
    await call('PUT', '/holiday-rule', { form: { ...RULE, direction: 'before' } });
    await bringBoth();
    expect(await shown('residual', '2026-12-25', '2026-12-25')).toEqual(['2026-12-25→2026-12-24 shifted 0']);
    const wrong = { ...RULE, extraDays: ['2026-12-31'], workedDays: ['2026-12-31'], weeks: [{ date: 'x' }] };
    const refused = await call('PUT', '/holiday-rule', { form: wrong });
    expect([refused.status, refused.body.code]).toEqual([422, 'form-unfit']);
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toContain('weeks.0.date');
    const both = await call('PUT', '/holiday-rule', { form: { ...wrong, weeks: [] } });
    expect(both.body.errors).toEqual([
      { path: 'workedDays', message: expect.stringContaining('beiden Listen') },
    ]);
  });
});

describe('a change of days', () => {
  it('is looked at, made, stays when the feed is read again, and is taken back; each told and logged', async () => {
    const { source, records } = await bringBoth();
    const looked = await call('POST', '/changes/preview', { form: STRIKE });
    expect(looked.body).toEqual({
      ...{ count: 2, withHints: 0, isCut: false },
      days: [
        { bin: 'paper', districts: [''], from: '2026-12-04', to: '2026-12-05', hints: [] },
        { bin: 'residual', districts: ['Nord'], from: '2026-12-04', to: '2026-12-05', hints: [] },
      ],
    });
    expect(await shown('paper', '2026-12-01', '2026-12-31')).toHaveLength(2);
    const made = await call('POST', '/changes', { form: STRIKE });
    expect(made.body).toMatchObject({ count: 2 });
    expect(await shown('residual', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→2026-12-05 shifted 1']);
    expect(await told()).toEqual([
      'paper alle 2026-12-04 2026-12-05 Streik',
      `residual ${NORTH} 2026-12-04 2026-12-05 Streik`,
    ]);
    // The feed has other words now, and one day more.
    const { paper } = records;
    const dates = [...paper.dates, aToldDate('2026-12-30')];
    await bring(
      house.kernel,
      'collections',
      { ...records, paper: { ...paper, dates, note: 'Deckel zu' } },
      { ars: KOELN, source },
    );
    expect(await shown('paper', '2026-12-01', '2026-12-31')).toEqual([
      ...[
        '2026-12-04→2026-12-05 shifted 2',
        '2026-12-18→2026-12-18 planned 1',
        '2026-12-30→2026-12-30 planned 0',
      ],
    ]);
    const [line] = (await call('GET', '/changes')).body.changes;
    expect(line).toMatchObject({
      id: made.body.id,
      reason: 'Streik',
      days: 1,
      districts: [],
      revokedAt: null,
    });
    expect((await call('DELETE', `/changes/${made.body.id}`)).body).toEqual({ count: 2 });
    expect(await shown('residual', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→2026-12-04 planned 2']);
    expect(await told()).toContain('paper alle 2026-12-05 2026-12-04');
    const again = await call('DELETE', `/changes/${made.body.id}`);
    expect([again.status, again.body.code]).toEqual([404, 'waste-change-unknown']);
    expect((await log()).slice(0, 2)).toEqual(['waste.change-taken-back 2', 'waste.change-made 2']);
  });

  it('concerns the districts and bins that were chosen, and cancels as well as it moves', async () => {
    await bringBoth();
    const form = { ...STRIKE, last: '2026-12-18', slugs: [NORTH], what: 'cancelled', days: 0 };
    const { body } = await call('POST', '/changes', { form });
    expect(body.count).toBe(3);
    expect(await shown('residual', '2026-12-04', '2026-12-25', 'Nord')).toEqual([
      ...['2026-12-04→– cancelled 1', '2026-12-11→– cancelled 1', '2026-12-18→– cancelled 1'],
      '2026-12-25→2026-12-25 planned 0',
    ]);
    expect(await shown('paper', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→2026-12-04 planned 0']);
    // A later change sees the day where an earlier one has put it: what is cancelled stays so.
    await call('POST', '/changes', { form: { ...STRIKE, bins: ['paper'] } });
    expect(await shown('paper', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→2026-12-05 shifted 1']);
    expect(await shown('residual', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→– cancelled 1']);
  });

  it.each([
    ['a Sunday', { first: '2026-12-04', days: 2 }, 'sunday'],
    ['another holiday', { first: '2026-12-18', days: 7 }, 'holiday'],
    [
      'a day on which the bin is collected anyhow',
      { first: '2026-12-11', days: -7, bins: ['residual'] },
      'crowded',
    ],
    ['a day that is over', { first: '2026-11-27', days: -7, bins: ['residual'] }, 'past'],
  ])('onto %s is pointed out before it is made', async (_, own, hint) => {
    await bringBoth(['2026-12-25']);
    const form = { ...STRIKE, ...own, last: own.first };
    const { body } = await call('POST', '/changes/preview', { form });
    expect(body.days[0].hints).toContain(hint);
  });

  it('of nothing, of the past or without a reason is refused where it does not fit, and nothing is written', async () => {
    await bringBoth();
    const empty = await call('POST', '/changes', {
      form: { ...STRIKE, first: '2026-12-02', last: '2026-12-03' },
    });
    expect([empty.status, empty.body.code]).toEqual([409, 'waste-change-empty']);
    const paths = async (own: object) =>
      (await call('POST', '/changes', { form: { ...STRIKE, ...own } })).body.errors.map(
        ({ path }: { path: string }) => path,
      );
    expect(await paths({ first: '2026-11-23', reason: ' ' })).toEqual(expect.arrayContaining(['reason']));
    expect(await paths({ first: '2026-11-23', last: '2026-11-25' })).toEqual(['first']);
    expect(await paths({ last: '2026-12-01' })).toEqual(['last']);
    expect(await paths({ last: '2027-02-05' })).toEqual(['last']);
    expect(await paths({ first: '2029-12-04', last: '2029-12-04' })).toEqual(['last']);
    expect(await paths({ days: 0 })).toEqual(['days']);
    expect(await paths({ slugs: ['ost-1234'] })).toEqual(['slugs.0']);
    const { rows } = await sql`select from waste.change`.execute(house.kernel.db);
    expect(rows).toEqual([]);
  });

  it('is for those who plan, at their own place', async () => {
    expect((await call('GET', '/changes', undefined, editor)).status).toBe(403);
    const other = await house.http.inject({
      ...{ method: 'POST', url: `/api/waste/desk/${BONN}/changes`, payload: { form: STRIKE } },
      headers: { origin: ORIGIN, cookie: officer.cookie },
    });
    expect(other.statusCode).toBe(403);
    expect((await call('GET', '/changes')).body).toMatchObject({ hasDays: false, changes: [] });
  });
});

describe('a rhythm', () => {
  it('is written out further every night, without a day becoming another', async () => {
    await bringBoth();
    const last = async () =>
      (
        await sql<{ last: string }>`select max(date)::text as last from waste.collection`.execute(
          house.kernel.db,
        )
      ).rows[0]?.last;
    expect(await last()).toBe('2028-01-24');
    const { db, places } = house.kernel;
    await renewRhythms({ db, places, clock: testClock('2026-12-24T00:40:00Z') });
    expect(await last()).toBe('2028-02-21');
    expect(await told()).toEqual([]);
    expect(await shown('residual', '2026-12-04', '2026-12-04')).toEqual(['2026-12-04→2026-12-04 planned 0']);
  });

  it('is entered at the desk, seen with its shifts before, and shown when it is published', async () => {
    await call('PUT', '/holiday-rule', { form: RULE });
    const desk = async (path: string, payload: object) => {
      const answer = await house.http.inject({
        ...{ method: 'POST', url: `/api/desk/${KOELN}/entries${path}`, payload },
        headers: { origin: ORIGIN, cookie: editor.cookie },
      });
      return { status: answer.statusCode, body: answer.json() };
    };
    const content = {
      ...{ district: 'Nord', fraction: 'residual', name: 'Restmüll 4-wöchentlich', first: '2026-12-25' },
      ...{ repeat: 'weeks', every: 4, last: null, months: [], except: [], from: '06:00', until: '14:00' },
      ...{ stop: '', address: '', point: null, note: 'Bitte um 6 Uhr bereitstellen' },
    };
    const kind = { solution: 'waste', intake: 'rhythms' };
    const { body: entry } = await desk('', { ...kind, content });
    const seen = await desk('/preview', { ...kind, content });
    expect(seen.status).toBe(200);
    expect(JSON.stringify(seen.body.page.blocks)).toContain(
      'statt Freitag, 25. Dezember, wegen 1. Weihnachtstag',
    );
    const published = await desk(`/${entry.id}/publish`, { version: entry.version, content });
    expect(published.status).toBe(200);
    expect(await shown('residual-4-woechentlich', '2026-12-01', '2027-01-31')).toEqual([
      ...['2026-12-25→2026-12-28 shifted 0', '2027-01-22→2027-01-22 planned 0'],
    ]);
    const names = await house.http.inject(`/api/waste/district-names?ars=${KOELN}&lang=de`);
    expect(names.json()).toEqual({ names: ['Nord'] });
    for (const [own, path] of [
      [{ last: '2026-12-01' }, 'last'],
      [{ repeat: 'nth', every: 13 }, 'every'],
      [{ until: '05:00' }, 'until'],
      [{ address: 'Marktplatz' }, 'stop'],
    ] as const) {
      const refused = await desk('/preview', { ...kind, content: { ...content, ...own } });
      expect(refused.body.errors.map((one: { path: string }) => one.path)).toEqual([path]);
    }
  });
});
