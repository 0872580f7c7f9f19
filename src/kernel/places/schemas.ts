/** Shapes of the place APIs; the OpenAPI document is written from them. */
import { z } from 'zod';

/** Checked by `requirePlace`, which can say what is wrong with a key; here only bounded. */
export const arsParameter = z.string().max(40).describe('Amtlicher Regionalschlüssel, 12 digits');

const level = z.enum(['municipality', 'association', 'county', 'region', 'state', 'federal']);

const brief = z.object({ ars: z.string(), name: z.string(), level });

export const choiceSchema = z.object({
  ars: z.string(),
  name: z.string(),
  kind: z.string(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  link: z.string().describe('Own path of its page'),
});

const near = z.object({
  ars: z.string(),
  name: z.string(),
  distance: z.number().describe('Metres; 0 if touching'),
});

export const neighbourSchema = near.extend({ link: z.string().describe('Own path of its page') });

export const locatedSchema = brief.extend({
  ancestors: z.array(brief),
  neighbours: z.array(near),
  nearBorder: z.boolean().describe('Within the accuracy of the boundaries of another municipality'),
});

export const placeSchema = z.object({
  ars: z.string(),
  ags: z.string().nullable(),
  name: z.string(),
  officialName: z.string(),
  kind: z.string(),
  levels: z.array(level),
  parent: z.string().nullable(),
  selectable: z.boolean(),
  areaKm2: z.number().nullable(),
  population: z.number().nullable(),
  bbox: z.array(z.number()).nullable().describe('[west, south, east, north], degrees WGS 84'),
  centre: z.array(z.number()).nullable().describe('[lon, lat], degrees WGS 84'),
  postcodes: z.array(z.string()),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  source: z.string(),
  predecessors: z.array(z.string()),
  ancestors: z.array(brief),
  children: z.array(brief),
  edition: z.object({
    boundaries: z.string(),
    register: z.string().nullable(),
    attribution: z.object({ name: z.string(), licence: z.string(), url: z.string(), state: z.string() }),
  }),
});
