import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { common, line, seedsOf, TOKENS } from './fuzz-shapes.ts';
import type { SchemaPlace } from './model.ts';
import { type SchemaOrgSettings, schemaOrgPlaces } from './schema-org.ts';

const SMALL = [
  {
    '@context': 'https://schema.org',
    '@id': 'https://stadt.example/m',
    '@type': ['Museum', 'TouristAttraction'],
    name: 'Museum',
    address: {
      streetAddress: 'Ring 1',
      postalCode: '07743',
      addressLocality: 'Jena',
      telephone: '+49 3641 1',
    },
    geo: { latitude: 50.93, longitude: 11.58 },
    openingHoursSpecification: [
      {
        dayOfWeek: ['Monday', 'Tuesday'],
        opens: '10:00',
        closes: '18:00',
        validFrom: '2026-05-01',
        validThrough: '2026-10-31',
      },
      { dayOfWeek: 'PublicHolidays', opens: '11:00', closes: '17:00' },
    ],
    amenityFeature: { name: 'Aufzug', value: true },
    isAccessibleForFree: false,
    license: 'https://creativecommons.org/licenses/by/4.0/',
  },
];

export const target: FuzzTarget<SchemaPlace, SchemaOrgSettings> = {
  connector: schemaOrgPlaces,
  seeds: seedsOf(SMALL, 'thuecat-places/835224016581-dara.json'),
  value: z.strictObject({
    ...common,
    kind: z.literal('place'),
    openingHours: z.string().min(1).max(1000).nullable(),
    hoursUntil: z.iso.date().nullable(),
    phone: line.nullable(),
  }),
  tokens: TOKENS,
};
