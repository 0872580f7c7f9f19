import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { common, seedsOf, stop, TOKENS } from './fuzz-shapes.ts';
import type { SchemaTour } from './model.ts';
import { type SchemaOrgSettings, schemaOrgTours } from './schema-org.ts';

const SMALL = {
  '@context': 'https://schema.org',
  '@id': 'https://stadt.example/t',
  '@type': 'TouristTrip',
  name: 'Rundweg',
  geo: { '@type': 'GeoShape', line: '50.93,11.58,160 50.94,11.59,200 50.95,11.6' },
  itinerary: {
    '@type': 'ItemList',
    itemListElement: [
      {
        '@type': 'ListItem',
        item: { '@type': 'Place', name: 'Markt', geo: { latitude: 50.93, longitude: 11.58 } },
      },
    ],
  },
};

const degrees = (most: number) => z.number().min(-most).max(most);

export const target: FuzzTarget<SchemaTour, SchemaOrgSettings> = {
  connector: schemaOrgTours,
  seeds: seedsOf(SMALL, null),
  value: z.strictObject({
    ...common,
    kind: z.literal('tour'),
    line: z
      .array(
        // A height that nobody says is left out, which zod cannot say of a place in a list.
        z.union([z.tuple([degrees(180), degrees(90)]), z.tuple([degrees(180), degrees(90), z.number()])]),
      )
      .min(2)
      .nullable(),
    stops: z.array(stop).max(200),
  }) as z.ZodType<SchemaTour>,
  tokens: [...TOKENS, '"line":"', '1e308,1e308 ', '50.9,11.5 ', '"itemListElement":['],
};
