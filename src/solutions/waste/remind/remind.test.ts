/** Who is reminded of what, when, and who hears that a day was moved. Example days are synthetic. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZONE } from '../../../kernel/clock.ts';
import { migrate } from '../../../kernel/database/migrate.ts';
import { address } from '../../../kernel/notifications/jobs/address-job.ts';
import { subscriber, type WantedBy } from '../../../kernel/notifications/testing/send-house.ts';
import { openTestPlaces, type TestPlaces } from '../../../kernel/places/test-places.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesOf } from '../../../kernel/sources/testing/import-file.ts';
import { testClock } from '../../../kernel/test-clock.ts';
import { testKernel } from '../../../kernel/test-kernel.ts';
import { districtSlug } from '../district-slug.ts';
import type { Bin, SeriesRecord } from '../model.ts';
import { bring } from '../testing/bring.ts';
import { aBin, aSeries, aToldDate } from '../testing/records.ts';
import { remindJob } from './remind-job.ts';
import { writePart } from './reminder-part.ts';

const KOELN = '053150000000';
const STEINBURG = '010610000000';
const WACKEN = '010615168107';
const RESIDUAL = aBin('residual', { name: 'Restmüll' });
const PAPER = aBin('paper', { name: 'Papier' });
const DEUTZ = districtSlug('Deutz');
const FRIDAY = '2026-11-27';

let ground: TestPlaces;
beforeAll(async () => {
  ground = await openTestPlaces();
  await migrate({
    ownerUrl: ground.ownerUrl,
    folders: [{ id: 'waste', folder: new URL('../migrations/', import.meta.url) }],
  });
});
afterAll(() => ground.close());
beforeEach(async () => {
  const tables = ['kernel.source', 'kernel.notification', 'kernel.subscription', 'kernel.told_once'];
  for (const table of [...tables, 'waste.series', 'waste.move_to_tell'])
    await sql`delete from ${sql.table(table)}`.execute(ground.db);
});

const berlin = (text: string) => Temporal.ZonedDateTime.from(`${text}[${ZONE}]`).toInstant();
const series = (dates: readonly string[], bins: Bin[], own: Partial<SeriesRecord> = {}) =>
  aSeries(dates, { bins, ...own });
const given = (
  records: Record<string, SeriesRecord>,
  own: { ars?: string; source?: string; now?: string } = {},
) => bring(ground, 'collections', records, { ars: KOELN, ...own });

/** Somebody waits; answers the name by which `heard` tells. */
let count = 0;
async function waits(
  wish: { when?: string; slugs?: string[]; bins?: string[] | null },
  own: Partial<WantedBy> = {},
): Promise<string> {
  const [time = 'evening', hour = '18'] = (wish.when ?? 'evening-18').split('-');
  const when = { time: time === 'morning' ? 'morning' : 'evening', hour: Number(hour) } as const;
  const part = writePart({ when, slugs: wish.slugs ?? [], bins: wish.bins ?? null });
  const name = `a${++count}`;
  await subscriber(
    ground.db,
    { address: `${name}@example.org` },
    { ars: KOELN, topic: `waste.reminder/${part}`, ...own },
  );
  return name;
}

/** One run at this time in Germany, with everything that follows from it but the sending. */
async function run(now: string, own: Partial<Kernel> = {}): Promise<void> {
  const ids: string[] = [];
  const kernel = testKernel(ground, {
    clock: testClock(berlin(now).toString()),
    sources: await sourcesOf(ground.db),
    jobs: {
      queue: async (_job, payload) => void ('id' in payload && ids.push(String(payload.id))),
      queueAll: async () => undefined,
      retry: async () => false,
    },
    ...own,
  });
  const { signal } = new AbortController();
  const done = Promise.resolve(remindJob.run({}, kernel, signal));
  await done.catch(() => undefined);
  for (const id of ids) await address(id, kernel, signal);
  await done;
}

/** "a1: title | text", in the order of being told. */
async function heard(): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select split_part(s.address, '@', 1) || ': ' || n.title || ' | ' || n.text as line
    from kernel.delivery d join kernel.notification n on n.id = d.notification
    join kernel.subscription s on s.id = d.subscription order by n.created_at, s.address`.execute(ground.db);
  return rows.map(({ line }) => line);
}
async function facts() {
  const { rows } = await sql<{ page: string; tag: string; until: string; due: string }>`
    select n.page, n.tag, to_char(n.until at time zone ${ZONE}, 'DD HH24:MI') as until,
      d.state || to_char(d.due_at at time zone ${ZONE}, ' DD HH24:MI') as due
    from kernel.notification n join kernel.delivery d on d.notification = n.id order by n.created_at`.execute(
    ground.db,
  );
  return rows;
}

describe('a reminder', () => {
  it('comes once at the hour that was chosen, for the bins and districts that were chosen, in the own language', async () => {
    await given({
      everywhere: series([FRIDAY], [RESIDUAL]),
      deutz: series([FRIDAY], [PAPER], { district: 'Deutz' }),
      later: series(['2026-11-28'], [aBin('bio', { name: 'Biotonne' })]),
      open: series([FRIDAY], [aBin('recycling-centre', { name: 'Recyclinghof' })]),
      off: series([], [aBin('glass')], { dates: [aToldDate(FRIDAY, { isCancelled: true })] }),
    });
    const all = await waits({ slugs: [DEUTZ] });
    const elsewhere = await waits({});
    const english = await waits({ slugs: [DEUTZ], bins: ['paper', 'residual', 'bio'] }, { language: 'en' });
    await waits({ bins: ['bio'] });
    await waits({ when: 'evening-19' });
    await waits({ when: 'morning-6' });
    const yard = await waits({ bins: ['recycling-centre'] });
    await run('2026-11-26T17:59');
    expect(await heard()).toEqual([]);
    await run('2026-11-26T18:00');
    await run('2026-11-26T18:00');
    await run('2026-11-26T18:30');
    expect((await heard()).sort()).toEqual(
      [
        `${all}: Morgen, Fr 27. November: Papier und Restmüll | Deutz`,
        `${elsewhere}: Morgen, Fr 27. November: Restmüll | Bitte rechtzeitig bereitstellen.`,
        `${english}: Tomorrow, Fri 27 November: Paper and Residual waste | Deutz`,
        `${yard}: Morgen, Fr 27. November: Recyclinghof | Bitte rechtzeitig bereitstellen.`,
      ].sort(),
    );
    await run('2026-11-26T19:00');
    await run('2026-11-27T06:00');
    expect((await heard()).slice(4)).toEqual([
      expect.stringContaining('Morgen, Fr 27. November: Restmüll'),
      expect.stringContaining('Heute, Fr 27. November: Restmüll'),
    ]);
  });

  it('keeps to its hour whatever quiet hours there are, opens its district, and is of no use after the night', async () => {
    await given({ a: series([FRIDAY], [PAPER], { district: 'Deutz' }) });
    await waits({ when: 'evening-22', slugs: [DEUTZ] }, { quiet: { from: 20, until: 8 }, bundle: 'daily' });
    await run('2026-11-26T22:00');
    expect(await facts()).toEqual([
      {
        page: `abfall/bezirk/${DEUTZ}`,
        tag: `${FRIDAY} ${DEUTZ}`,
        until: '27 06:00',
        due: 'waiting 26 22:00',
      },
    ]);
  });

  it('comes late after an outage, but never after the night, and one that fails keeps no other town from it', async () => {
    await given({ a: series([FRIDAY], [PAPER]) });
    await given({ a: series([FRIDAY], [PAPER]) }, { ars: WACKEN });
    const late = await waits({});
    const other = await waits({}, { ars: WACKEN });
    const { places } = ground;
    const broken = {
      ...places,
      ancestors: (ars: string) => {
        if (ars === KOELN) throw new Error('broken');
        return places.ancestors(ars);
      },
    };
    await expect(run('2026-11-27T01:00', { places: Object.setPrototypeOf(broken, places) })).rejects.toThrow(
      'broken',
    );
    await run('2026-11-27T01:01');
    expect((await heard()).sort()).toEqual(
      [late, other]
        .map((one) => `${one}: Heute, Fr 27. November: Papier | Bitte rechtzeitig bereitstellen.`)
        .sort(),
    );
    await sql`delete from kernel.told_once`.execute(ground.db);
    await run('2026-11-27T06:00');
    expect(await heard()).toHaveLength(2);
  });

  it('says hours, places and the regular day with why it is another one', async () => {
    await given({
      truck: series([FRIDAY], [aBin('hazardous', { name: 'Schadstoffmobil' })], {
        window: { from: '14:00', until: '16:00' },
        stop: { name: 'Marktplatz', address: null, point: null },
      }),
      moved: series([], [RESIDUAL], {
        dates: [aToldDate(FRIDAY, { planned: '2026-11-26', note: 'Baustelle' })],
      }),
    });
    const one = await waits({});
    await run('2026-11-26T18:00');
    expect(await heard()).toEqual([
      `${one}: Morgen, Fr 27. November: Schadstoffmobil und Restmüll | Schadstoffmobil: 14:00 bis 16:00 Uhr, Marktplatz · Restmüll: statt Do 26. November (Baustelle)`,
    ]);
  });

  it('is of the nearest unit that has a fraction at all, and never of example data', async () => {
    await given({ p: series([FRIDAY], [PAPER]), r: series([FRIDAY], [RESIDUAL]) }, { ars: STEINBURG });
    await given({ p: series(['2026-12-04'], [PAPER]) }, { ars: WACKEN });
    const sample = await given({ p: series([FRIDAY], [aBin('bio')]) }, { ars: WACKEN });
    await sql`update kernel.source set kind = 'sample' where id = ${sample}`.execute(ground.db);
    const one = await waits({}, { ars: WACKEN });
    await run('2026-11-26T18:00');
    expect(await heard()).toEqual([
      `${one}: Morgen, Fr 27. November: Restmüll | Bitte rechtzeitig bereitstellen.`,
    ]);
  });
});

describe('a day that a feed moves', () => {
  const AT = '2026-11-24T10:00:00Z';
  const moved = (key: string, date: string, note: string | null = null) =>
    aToldDate(date, { key, ...(note !== null && { planned: key, note }) });

  it('is told once to those who wait for it, with why; not at the first import, nor when it is far or over', async () => {
    const days = ['2026-12-04', '2026-11-20', '2027-03-01'];
    const source = await given({ a: series(days, [RESIDUAL, PAPER]), b: series([FRIDAY], [aBin('bio')]) });
    const all = await waits({});
    const paper = await waits({ bins: ['paper'] }, { language: 'en' });
    await waits({ bins: ['bio'] });
    await run('2026-11-24T11:00');
    expect(await heard()).toEqual([]);
    const after = series([], [RESIDUAL, PAPER], {
      dates: [
        moved('2026-12-04', '2026-12-05', 'Streik'),
        moved('2026-11-20', '2026-11-21'),
        moved('2027-03-01', '2027-03-02'),
      ],
    });
    await given({ a: after, b: series([FRIDAY], [aBin('bio')]) }, { source, now: AT });
    await run('2026-11-24T11:01');
    await run('2026-11-24T11:02');
    expect(await heard()).toEqual([
      `${all}: Papier und Restmüll: Sa 5. Dezember statt Fr 4. Dezember | Streik`,
      `${paper}: Paper: Sat 5 December instead of Fri 4 December | Streik`,
    ]);
    expect((await facts())[0]).toMatchObject({
      page: 'abfall/bezirk/alle',
      until: '06 00:00',
      due: 'waiting 24 11:01',
    });
  });

  it('that falls out or takes place after all is told, several as one message, after the quiet hours if it is soon', async () => {
    const before = { a: series([FRIDAY, '2026-12-04'], [RESIDUAL]), b: series(['2026-12-01'], [PAPER]) };
    const source = await given(before);
    const one = await waits({}, { quiet: { from: 22, until: 7 }, bundle: 'daily' });
    const off = {
      a: series([], [RESIDUAL], {
        dates: [moved(FRIDAY, '2026-11-28'), aToldDate('2026-12-04', { isCancelled: true })],
      }),
      b: series([], [PAPER], { dates: [moved('2026-12-01', '2026-12-02')] }),
    };
    await given(off, { source, now: '2026-11-26T22:00:00Z' });
    await run('2026-11-26T23:01');
    expect(await heard()).toEqual([
      `${one}: Geänderte Abfuhrtage: Restmüll und Papier | Restmüll: Sa 28. November statt Fr 27. November; Papier: Mi 2. Dezember statt Di 1. Dezember; Restmüll: fällt am Fr 4. Dezember aus`,
    ]);
    expect((await facts())[0]).toMatchObject({ due: 'held 27 07:00' });
    await given({ ...off, a: before.a }, { source, now: '2026-11-28T11:00:00Z' });
    await run('2026-11-28T12:01');
    expect((await heard())[1]).toBe(
      `${one}: Restmüll: kommt doch am Fr 4. Dezember | Alle Termine stehen auf der Seite.`,
    );
  });

  it('is told to nobody as example data, nor where it is no longer so', async () => {
    const source = await given({ a: series(['2026-12-04'], [RESIDUAL]) });
    await waits({});
    const other = { a: series([], [RESIDUAL], { dates: [moved('2026-12-04', '2026-12-05')] }) };
    await given(other, { source, now: AT });
    await given({ a: series(['2026-12-04'], [RESIDUAL]) }, { source, now: AT });
    await sql`update kernel.source set kind = 'sample'`.execute(ground.db);
    await run('2026-11-24T11:01');
    expect(await heard()).toEqual([]);
    const { rows } = await sql`select 1 from waste.move_to_tell`.execute(ground.db);
    expect(rows).toEqual([]);
  });
});
