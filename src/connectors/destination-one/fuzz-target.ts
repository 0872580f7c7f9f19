import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { type DestinationOneSettings, destinationOne } from './destination-one.ts';
import type { DestinationEvent } from './model.ts';

const ITEM = {
  ...{
    global_id: 'e_1',
    title: 'Führung',
    type: 'Event',
    categories: ['Kinder'],
    features: ['Barrierefrei'],
  },
  texts: [
    { rel: 'details', type: 'text/html', value: 'Text<br>mit <a href="https://example.org">Link</a>' },
    { rel: 'teaser', type: 'text/plain' },
  ],
  ...{ name: 'Bibliothek', street: 'Schulplatz 13', zip: '07407', city: 'Rudolstadt' },
  ...{ web: 'http://example.org/', changed: '2026-01-02T08:28:00+00:00', keywords: ['Buch'] },
  geo: { main: { latitude: 50.72, longitude: 11.34 } },
  addresses: [{ rel: 'organizer', name: 'Stadtbibliothek' }],
  timeIntervals: [
    {
      ...{ start: '2026-03-02T11:00:00+01:00', end: '2026-03-01T13:00:00+01:00', tz: 'Europe/Berlin' },
      ...{
        freq: 'Weekly',
        interval: 1,
        weekdays: ['Saturday', 'Sunday'],
        repeatUntil: '2026-05-03T00:00+02:00',
      },
    },
    {
      start: '2026-04-01T11:00:00+02:00',
      end: '2026-04-01T12:00:00+02:00',
      tz: 'Europe/Berlin',
      interval: 1,
    },
    { start: '2026-04-01T11:00:00+02:00', freq: 'Daily', interval: 1 },
  ],
};

const line = z.string().min(1).max(500);
const instant = z.iso.datetime();

export const target: FuzzTarget<DestinationEvent, DestinationOneSettings> = {
  connector: destinationOne,
  seeds: [
    {
      name: 'small',
      bytes: Buffer.from(
        JSON.stringify({
          status: 'OK',
          count: 2,
          overallcount: 2,
          items: [ITEM],
        }),
      ),
      settings: {},
    },
  ],
  value: z.strictObject({
    ...{ id: line, title: line, description: z.string().min(1).max(100_000).nullable() },
    ...{
      categories: z.array(line).max(50),
      keywords: z.array(line).max(50),
      features: z.array(line).max(50),
    },
    location: z.strictObject({ name: line.nullable(), address: line.nullable() }),
    point: z
      .strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-180).max(180) })
      .nullable(),
    ...{
      organiser: line.nullable(),
      url: line.nullable(),
      changedAt: instant.nullable(),
      isCut: z.boolean(),
    },
    dates: z
      .array(
        z.strictObject({
          ...{ key: instant, allDay: z.literal(false), start: instant, end: instant.nullable() },
          zone: z.string().min(1),
        }) as z.ZodType<DestinationEvent['dates'][number]>,
      )
      .max(500),
  }),
  // With a change of the clocks in it; a year would only make more of the same dates.
  horizon: {
    from: Temporal.Instant.from('2026-03-15T00:00:00Z'),
    until: Temporal.Instant.from('2026-04-10T00:00:00Z'),
  },
  tokens: [
    ...[
      '"freq":"Daily"',
      '"interval":0',
      '"interval":1e9',
      '"start":"0001-01-01T00:00:00Z"',
      '"status":"ERROR"',
    ],
    ...[
      '"repeatUntil":"9999-12-31T00:00Z"',
      '"overallcount":99',
      '"items":[',
      '"__proto__"',
      '\\u0000',
      '\\ud800',
    ],
  ],
};
