/** The real files, with the dates of the handbook. */
import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { SchemaEvent } from './model.ts';
import { type SchemaOrgSettings, schemaOrgEvents, schemaOrgPlaces } from './schema-org.ts';

const FILES = '../shared/data/events';
const isHere = existsSync(FILES);
if (!isHere)
  console.log('schema-org: the real files are not here (../shared/data/events), their tests are skipped.');

function read<Value>(
  connector: Connector<Value, SchemaOrgSettings>,
  file: string,
  now = '2026-11-26T13:00:00Z',
): Promise<Item<Value>[]> {
  const at = Temporal.Instant.from(now);
  return Array.fromAsync(
    connector.read(createReadStream(`${FILES}/${file}`, { highWaterMark: 1_000 }), {
      settings: {},
      horizon: { from: at.subtract({ hours: 24 * 7 }), until: at.add({ hours: 24 * 548 }) },
    }),
  );
}

async function event(name: string, now?: string): Promise<SchemaEvent> {
  const [item, ...rest] = await read(schemaOrgEvents, `thuecat/e_${name}.json`, now);
  expect(rest).toEqual([]);
  if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
  expect(item.key).toBe(item.value.id);
  return item.value;
}

/** On the wall in Berlin: "2026-10-25 19:00 – 20:30". */
const wall = ({ dates }: SchemaEvent) =>
  dates.map((date) => {
    if (date.allDay) return `${date.firstDay} – ${date.lastDay}`;
    expect(date.zone).toBe('Europe/Berlin');
    const at = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Berlin');
    const clock = (instant: string) => at(instant).toPlainTime().toString().slice(0, 5);
    return `${at(date.start).toPlainDate()} ${clock(date.start)} – ${date.end === null ? '?' : clock(date.end)}`;
  });

describe.skipIf(!isHere)('the events of ThüCAT', () => {
  it('of three schedules have two single dates and the fourth Sunday of each month, also when the clocks change', async () => {
    expect(wall(await event('100771372-hubev', '2026-02-01T00:00:00Z'))).toEqual([
      '2026-02-22 19:00 – 21:00',
      '2026-06-28 17:00 – 19:00',
      '2026-09-27 19:00 – 20:30',
      '2026-10-25 19:00 – 20:30',
      '2026-11-22 19:00 – 20:30',
      '2026-12-27 19:00 – 20:30',
    ]);
  });

  it('whose schedule ends on a day without a time have no known end, and never end at midnight', async () => {
    const concert = await event('19542-hubev');
    expect(wall(concert)).toEqual(['2026-11-29 18:00 – ?']);
    expect(concert).toMatchObject({
      name: 'Konzert des Dresdner Kreuzchores',
      location: { name: 'Margarethenkirche', address: 'Neumarkt, 99867 Gotha' },
      organiser: 'Ev. Luth. Kirchengemeinde Gotha',
    });
  });

  it('on Thursdays and public holidays have the Thursdays, and say where the holidays of the place belong', async () => {
    const [item] = await read(schemaOrgEvents, 'thuecat/e_7cbe5bb1-tdm.json');
    if (item?.kind !== 'value') throw new Error(JSON.stringify(item));
    expect(wall(item.value)).toEqual([
      '2026-12-03 14:00 – 16:00',
      '2026-12-10 14:00 – 16:00',
      '2026-12-24 14:00 – 16:00',
      '2026-12-31 14:00 – 16:00',
    ]);
    expect(item.value.holidays).toEqual([
      {
        ...{ from: '2026-12-03', until: '2026-12-31', except: ['2026-12-17'] },
        time: { start: '14:00', end: '16:00', days: 0, zone: 'Europe/Berlin' },
      },
    ]);
    expect(item.notes).toMatchObject([{ code: 'location-elsewhere' }]);
  });

  it('all of whose dates are excepted have none, and do not fail', async () => {
    const [item] = await read(schemaOrgEvents, 'thuecat/e_7cbe5bb1-excepted.json');
    expect(item).toMatchObject({ kind: 'value', value: { dates: [], holidays: [], isCut: false } });
  });

  it('of January 2020 have no date within the horizon', async () => {
    const [item] = await read(schemaOrgEvents, 'thuecat/e_7cbe5bb1-past.json');
    expect(item).toMatchObject({ kind: 'value', value: { dates: [], isCut: false } });
  });

  it('with an empty schedule fall back to their own dates, which are whole days', async () => {
    expect(wall(await event('349b798696b77c81995d71a99b4460d1-emptysched'))).toEqual([
      '2026-12-08 – 2026-12-26',
    ]);
    expect(wall(await event('19c21523-343f-4b72-b13c-756ac4bde8c5-dateonly'))).toEqual([
      '2026-12-01 – 2026-12-03',
    ]);
  });

  it('that begin with milliseconds and say no end have none', async () => {
    expect(wall(await event('19c21523-343f-4b72-b13c-756ac4bde8c5-noenddate'))).toEqual([
      '2026-12-01 08:00 – ?',
    ]);
  });
});

describe.skipIf(!isHere)('the places of ThüCAT', () => {
  it('have their names in several languages, their seasonal hours, prices and address', async () => {
    const [item] = await read(schemaOrgPlaces, 'thuecat-places/165868194223-zmqf.json');
    expect(item).toMatchObject({
      kind: 'value',
      key: 'https://thuecat.org/resources/165868194223-zmqf',
      value: {
        ...{ name: 'Alte Synagoge', language: 'de', free: false, phone: '+49 361 6551520' },
        description: expect.stringContaining('Mit der Alten Synagoge weist Erfurt'),
        translations: {
          en: { name: 'Old Synagogue', description: expect.stringContaining('medieval synagogues') },
          fr: { name: 'La vieille synagogue' },
        },
        location: { address: 'Waagegasse 8, 99084 Erfurt', point: { lon: 11.029133, lat: 50.978765 } },
        prices: ['Erwachsene: 8 EUR', 'Ermäßigt: 5 EUR', 'Familienkarte: 17 EUR', 'ErfurtCard: 14,90 EUR'],
        openingHours:
          'Mo-Su unknown; 2021 Mar 01-2021 Dec 31 off; 2021 Mar 01-2021 Dec 31 Tu-Su 10:00-18:00; PH unknown',
        hoursUntil: '2021-12-31',
      },
    });
  });

  it('say of winter and summer what holds then', async () => {
    const [item] = await read(schemaOrgPlaces, 'thuecat-places/835224016581-dara.json');
    expect(item).toMatchObject({
      value: {
        ...{ name: 'Dom St. Marien', free: true, hoursUntil: '2022-04-30' },
        openingHours: [
          'Mo-Su unknown',
          ...['2021 May 01-2021 Oct 31 off', '2021 May 01-2021 Oct 31 Mo-Sa 09:30-18:00'],
          '2021 May 01-2021 Oct 31 Su 13:00-18:00',
          ...['2021 Nov 01-2022 Apr 30 off', '2021 Nov 01-2022 Apr 30 Mo-Sa 09:30-17:00'],
          '2021 Nov 01-2022 Apr 30 Su 13:00-17:00',
          'PH unknown',
        ].join('; '),
      },
    });
  });

  it.each([
    ['018132452787-ngbe', 'left-out-organisation'],
    ['043064193523-jcyt', 'left-out-town'],
  ])('%s is none and left out with a note', async (file, code) => {
    expect(await read(schemaOrgPlaces, `thuecat-places/${file}.json`)).toMatchObject([
      { kind: 'note', code },
    ]);
  });
});
