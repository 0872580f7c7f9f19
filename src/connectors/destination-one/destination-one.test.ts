import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../kernel/sources/connector.ts';
import { destinationOne } from './destination-one.ts';
import type { DestinationEvent } from './model.ts';

const FILES = '../shared/data/events/destination-one';
const isHere = existsSync(FILES);
if (!isHere)
  console.log(
    'destination-one: the real files are not here (../shared/data/events), their tests are skipped.',
  );

const span = (from: string, until: string) => ({
  from: Temporal.Instant.from(`${from}T00:00:00Z`),
  until: Temporal.Instant.from(`${until}T00:00:00Z`),
});
const HORIZON = span('2026-11-01', '2028-05-01');

async function* chunks(text: string, size = 500): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (content: unknown, horizon = HORIZON): Promise<Item<DestinationEvent>[]> =>
  Array.fromAsync(
    destinationOne.read(chunks(typeof content === 'string' ? content : JSON.stringify(content)), {
      ...{ settings: {}, horizon },
    }),
  );
const answer = (...items: unknown[]) => ({
  status: 'OK',
  count: items.length,
  overallcount: items.length,
  items,
});
const item = (own: object = {}) => ({
  ...{ global_id: 'e_1', title: 'Führung', type: 'Event' },
  timeIntervals: [
    { start: '2026-12-01T11:00:00+01:00', end: '2026-12-01T13:00:00+01:00', tz: 'Europe/Berlin' },
  ],
  ...own,
});
const series = (own: object) => ({
  ...{ start: '2026-12-01T11:00:00+01:00', end: '2026-12-01T13:00:00+01:00', tz: 'Europe/Berlin' },
  ...{ freq: 'Daily', interval: 1, weekdays: [], ...own },
});

/** "2022-07-13 16:00–17:00" on the wall in Berlin. */
const wall = ({ dates }: DestinationEvent) =>
  dates.map((date) => {
    if (date.allDay) throw new Error('no event of this format lasts whole days');
    const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin');
    const clock = (instant: string) => at(instant).toPlainTime().toString().slice(0, 5);
    return `${at(date.start).toPlainDate()} ${clock(date.start)}–${date.end === null ? '?' : clock(date.end)}`;
  });
async function onlyValue(items: Promise<Item<DestinationEvent>[]>): Promise<DestinationEvent> {
  const [first] = await items;
  if (first?.kind !== 'value') throw new Error(JSON.stringify(first));
  return first.value;
}

describe.skipIf(!isHere)('the answers for Rudolstadt', () => {
  const file = async (name: string, horizon: typeof HORIZON) => {
    const bytes = createReadStream(`${FILES}/${name}.json`, { highWaterMark: 700 });
    const items = await Array.fromAsync(destinationOne.read(bytes, { settings: {}, horizon }));
    return items.map((one) => {
      if (one.kind !== 'value') throw new Error(JSON.stringify(one));
      return one;
    });
  };
  const YEAR = span('2022-01-01', '2023-01-01');

  it('daily until a time have five dates; the day of the end is any, its time counts', async () => {
    const [one] = await file('ResponseWithRecurringDaily', YEAR);
    expect(one && wall(one.value)).toEqual(
      ['13', '14', '15', '16', '17'].map((day) => `2022-07-${day} 16:00–17:00`),
    );
    expect(one).toMatchObject({ key: 'e_100354481', value: { isCut: false } });
  });

  it('daily without an end are written out to the horizon, and said to be cut', async () => {
    const [one] = await file(
      'ResponseWithRecurringDailyWithoutRepeatUntil',
      span('2022-07-01', '2022-08-01'),
    );
    expect(one?.value.dates).toHaveLength(19);
    expect(one).toMatchObject({ value: { isCut: true }, notes: [{ code: 'dates-cut' }] });
    const [years] = await file(
      'ResponseWithRecurringDailyWithoutRepeatUntil',
      span('2022-07-01', '2032-08-01'),
    );
    expect(years?.value.dates).toHaveLength(500);
  });

  it('weekly on Saturday and Sunday from a Wednesday have six dates, and the Wednesday is none', async () => {
    const organ = (await file('Response', YEAR)).find(({ key }) => key === 'e_100350503');
    expect(organ && wall(organ.value)).toEqual([
      ...['05', '06', '12', '13', '19', '20'].map((day) => `2022-11-${day} 11:00–13:00`),
      '2022-12-01 19:00–20:00',
      '2022-12-22 19:00–20:00',
    ]);
  });

  it('until midnight of the third have the first and second of April: the end is an instant', async () => {
    const tinker = (await file('Response', YEAR)).find(({ key }) => key === 'e_100354481');
    expect(tinker && wall(tinker.value)).toEqual([
      '2022-02-17 15:00–17:00',
      '2022-04-01 11:00–13:00',
      '2022-04-02 11:00–13:00',
      '2022-12-16 15:00–16:30',
    ]);
  });

  it('have texts, place, organiser and what is ticked, and no pictures', async () => {
    const [one] = await file('ResponseWithLocations', span('2099-01-01', '2100-01-01'));
    expect(one?.value).toEqual({
      ...{ id: 'e_100347853', title: 'Allerlei Weihnachtliches (Heute mit Johannes Geißer)' },
      description: expect.stringContaining('Die Lichter sind entzündet'),
      ...{ categories: ['Weihnachten'], keywords: [] },
      features: expect.arrayContaining(['Barrierefrei', 'Karten an der Abendkasse']),
      location: { name: 'Schillerhaus Rudolstadt', address: 'Schillerstraße 25, 07407 Rudolstadt' },
      point: { lon: 11.335229873657227, lat: 50.720971023258805 },
      ...{
        organiser: 'Schillerhaus Rudolstadt',
        url: 'http://www.schillerhaus.rudolstadt.de/',
        isCut: false,
      },
      dates: [expect.objectContaining({ start: '2099-12-19T14:00:00Z', end: '2099-12-19T15:30:00Z' })],
      changedAt: expect.stringMatching(/Z$/),
    });
  });

  it.each(['Response', 'ResponseWithLocations'])('%s has three events', async (name) => {
    expect(await file(name, YEAR)).toHaveLength(3);
  });
});

describe('the dates of an item', () => {
  it('keep their time when the clocks change', async () => {
    const timeIntervals = [
      series({ start: '2027-03-27T11:00:00+01:00', repeatUntil: '2027-03-28T23:00+02:00' }),
    ];
    expect(wall(await onlyValue(read(answer(item({ timeIntervals })))))).toEqual([
      '2027-03-27 11:00–13:00',
      '2027-03-28 11:00–13:00',
    ]);
  });

  it('of two million days are the first 500 within the horizon', async () => {
    const timeIntervals = [
      series({ start: '1901-01-01T11:00:00+01:00', repeatUntil: '9000-01-01T00:00:00Z' }),
    ];
    const value = await onlyValue(read(answer(item({ timeIntervals }))));
    expect(value.dates).toHaveLength(500);
    expect(value).toMatchObject({ isCut: true, dates: { 0: { start: '2026-11-01T10:00:00Z' } } });
  });

  it('last over several days where a single one says so', async () => {
    const timeIntervals = [{ start: '2026-12-01T11:00:00+01:00', end: '2026-12-03T13:00:00+01:00' }];
    const { dates } = await onlyValue(read(answer(item({ timeIntervals }))));
    expect(dates).toMatchObject([{ start: '2026-12-01T10:00:00Z', end: '2026-12-03T12:00:00Z' }]);
  });

  it('that cannot be read are told beside those that can; of none the event is refused', async () => {
    const bad = [
      series({ start: 'morgen' }),
      series({ freq: 'Hourly' }),
      series({ interval: 0 }),
      series({ tz: 'Mars/Base' }),
      series({ start: '0001-01-01T00:00:00Z' }),
      series({ repeatUntil: 'immer' }),
    ];
    const codes = ['bad-start', 'bad-schedule', 'bad-schedule', 'unknown-zone', 'unlikely-year', 'bad-date'];
    const good = item().timeIntervals;
    expect(await read(answer(item({ timeIntervals: [...bad, ...good] })))).toMatchObject([
      { kind: 'value', value: { dates: [{}] }, notes: codes.map((code) => ({ code })) },
    ]);
    for (const [at, one] of bad.entries())
      expect(await read(answer(item({ timeIntervals: [one] })))).toMatchObject([
        { kind: 'fault', key: 'e_1', where: '$.items[0]', code: codes[at] },
      ]);
    expect(await read(answer(item({ timeIntervals: [] })))).toMatchObject([
      { kind: 'fault', code: 'no-start' },
    ]);
  });
});

describe('an answer', () => {
  it('that holds one page of several takes nothing away that stands on the others', async () => {
    const items = await read({ ...answer(item()), overallcount: 30 });
    expect(items).toMatchObject([{ kind: 'value' }, { kind: 'partial', code: 'one-page-only' }]);
  });

  it('with other things than events leaves them out with a note', async () => {
    const items = await read(
      answer(item({ type: 'POI' }), item(), 7, item({ title: ' ' }), item({ global_id: '' })),
    );
    expect(items).toMatchObject([
      { kind: 'value' },
      { kind: 'fault', code: 'not-an-object', key: null, where: '$.items[2]' },
      { kind: 'fault', code: 'no-title', key: 'e_1' },
      { kind: 'fault', code: 'no-id', key: null },
      { kind: 'note', code: 'left-out-other' },
    ]);
  });

  it.each([
    ['', 'empty'],
    ['<html></html>', 'not-json'],
    ['{"status":"OK"}', 'no-data'],
    ['{"status":"ERROR","items":[]}', 'error-flag'],
    ['{"status":{"code":500},"items":[]}', 'error-flag'],
    [JSON.stringify(answer(item(), item())).slice(0, -40), 'cut-off'],
  ])('like %j is unreadable', async (content, code) => {
    await expect(read(content)).rejects.toMatchObject({ code });
  });
});
