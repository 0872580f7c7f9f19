/** Shapes of the desk's APIs about solutions; the OpenAPI document is written from them. */
import { z } from 'zod';
import { arsParameter } from '../../places/schemas.ts';

const instant = z.string().describe('Instant');
const settings = z.record(z.string(), z.unknown());
const placeName = z.object({ ars: z.string(), name: z.string() });
/** 0: the place has none. */
export const version = z.number().int().min(0).max(2_147_483_647);

export const atPlace = z.object({ ars: arsParameter });
export const oneSolution = atPlace.extend({ solution: z.string().max(20) });

export const solutionLine = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  state: z.enum(['draft', 'live', 'paused', 'inherited', 'everywhere', 'none']),
  version,
  since: instant.nullable(),
  inheritedFrom: placeName.nullable(),
  isOnlyPause: z.boolean(),
  takenOverFrom: placeName.nullable(),
  sources: z.number(),
  faults: z.number(),
  prerequisites: z.array(
    z.object({ id: z.string(), words: z.string(), state: z.enum(['met', 'unmet', 'unknown']) }),
  ),
});

export const solutionDetail = solutionLine.extend({
  fields: z.array(z.looseObject({ name: z.string(), widget: z.string(), label: z.string() })),
  settings,
  settingsOf: z.enum(['own', 'former', 'inherited', 'defaults']),
  measures: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      unit: z.string(),
      better: z.enum(['higher', 'lower']),
      value: z.number().nullable(),
      n: z.number(),
    }),
  ),
  hold: z.object({ title: z.string(), text: z.string(), page: z.string() }).nullable(),
  goes: z.array(z.object({ id: z.string(), name: z.string(), records: z.number() })),
});

export const versionLine = z.object({
  version,
  state: z.enum(['draft', 'live', 'paused', 'given-back']),
  settings,
  changedAt: instant,
  who: z.string().nullable(),
  takenOverFrom: placeName.nullable(),
  undoneTo: z.number().nullable(),
});

export const adopterLine = placeName.extend({
  county: z.string().nullable(),
  state: z.string().nullable(),
  since: instant,
  settings,
});

/** Settings as the form sends them; their own schema checks them. */
export const sentSettings = z.record(z.string().max(100), z.unknown());
export const saveAdoption = z.strictObject({
  version,
  state: z.enum(['draft', 'live']).optional(),
  settings: sentSettings,
  from: arsParameter.optional(),
});
export const previewCards = z.object({
  cards: z.array(z.looseObject({ id: z.string(), title: z.string(), sentence: z.string() })),
});
