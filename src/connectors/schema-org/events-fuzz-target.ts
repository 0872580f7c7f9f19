import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { clock, common, date, line, seedsOf, TOKENS } from './fuzz-shapes.ts';
import type { SchemaEvent } from './model.ts';
import { type SchemaOrgSettings, schemaOrgEvents } from './schema-org.ts';

const SMALL = {
  '@context': { schema: 'http://schema.org/', thuecat: 'https://thuecat.org/ontology/thuecat/1.0/' },
  '@graph': [
    {
      '@id': 'https://stadt.example/1',
      '@type': ['schema:Event', 'schema:MusicEvent'],
      'schema:name': [
        { '@language': 'de', '@value': 'Konzert' },
        { '@language': 'en', '@value': 'Concert' },
      ],
      'schema:description': { 'schema:value': { '@language': 'de', '@value': '<p>Text <b>fett</b></p>' } },
      'schema:location': { '@id': 'https://stadt.example/halle' },
      'schema:eventSchedule': [
        {
          'schema:startDate': '2026-03-01',
          'schema:endDate': '2026-12-31',
          'schema:startTime': '19:00:00',
          'schema:duration': 'PT2H',
          'schema:repeatFrequency': 'P1W',
          'schema:byDay': ['schema:Thursday', 'schema:PublicHolidays'],
          'schema:exceptDate': ['2026-04-02'],
          'schema:scheduleTimezone': 'Europe/Berlin',
        },
        {
          'schema:startDate': '2026-02-22T19:00:00+01:00',
          'schema:repeatFrequency': 'P1M',
          'schema:byMonthWeek': '4',
        },
      ],
      'schema:offers': { 'schema:price': '8.5', 'schema:priceCurrency': 'EUR', 'schema:name': 'Erwachsene' },
    },
    {
      '@id': 'https://stadt.example/halle',
      '@type': 'schema:Place',
      'schema:name': 'Halle',
      'schema:geo': { 'schema:latitude': '50.9', 'schema:longitude': '11.6' },
    },
  ],
};

export const target: FuzzTarget<SchemaEvent, SchemaOrgSettings> = {
  connector: schemaOrgEvents,
  seeds: seedsOf(SMALL, 'thuecat/e_100771372-hubev.json'),
  value: z.strictObject({
    ...common,
    kind: z.literal('event'),
    organiser: line.nullable(),
    status: z.enum(['scheduled', 'cancelled', 'tentative']),
    dates: z.array(date).max(500),
    holidays: z.array(
      z.strictObject({
        ...{ from: z.iso.date(), until: z.iso.date(), except: z.array(z.iso.date()) },
        time: z.strictObject({
          ...{ start: clock.nullable(), end: clock.nullable(), days: z.number().int().min(0).max(366) },
          zone: z.string().min(1),
        }),
      }),
    ),
    isCut: z.boolean(),
  }),
  // With a change of the clocks in it; a year would only make more of the same dates.
  horizon: {
    from: Temporal.Instant.from('2026-03-15T00:00:00Z'),
    until: Temporal.Instant.from('2026-04-10T00:00:00Z'),
  },
  tokens: TOKENS,
};
