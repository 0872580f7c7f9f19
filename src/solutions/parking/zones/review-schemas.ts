/** Shapes of the desk's answers about lots, for the routes and the OpenAPI document. */
import { z } from 'zod';
import { LOT_KINDS, LOT_STATES, VERDICTS } from '../model.ts';
import { DECISIONS } from './zones-api.ts';

const instant = z.string().describe('Instant');
export const authority = z.object({ name: z.string(), link: z.string().nullable() }).nullable();
const zone = z.object({
  ...{ id: z.string(), name: z.string(), area: z.string().nullable(), note: z.string(), source: z.string() },
  verdict: z.enum(['allowed', 'ask', 'forbidden']),
});
const line = z.object({
  ...{ id: z.string(), title: z.string(), kind: z.enum(LOT_KINDS), state: z.enum(LOT_STATES) },
  ...{ street: z.string(), town: z.string(), owner: z.string().nullable(), bays: z.number() },
  ...{ verdict: z.enum(VERDICTS), zone: zone.nullable(), decision: z.enum(DECISIONS).nullable() },
  ...{
    since: instant,
    askedAt: instant.nullable(),
    wasChanged: z.boolean(),
    waits: z.boolean(),
    version: z.number(),
  },
});
export const reviewList = z.object({ lots: z.array(line), total: z.number(), next: z.number().nullable() });
const bay = z.object({
  ...{ id: z.string(), label: z.string(), length: z.number(), width: z.number() },
  ...{ height: z.number().nullable(), isRequired: z.boolean() },
});
export const reviewView = line.extend({
  ...{ about: z.string(), hint: z.string(), isPublicTraffic: z.boolean() },
  ...{ declaredAt: instant.nullable(), decidedAt: instant.nullable(), answer: z.string() },
  ...{ bayList: z.array(bay), authority, bookings: z.number(), hearsByMail: z.boolean() },
  alike: z.array(z.object({ id: z.string(), version: z.number(), title: z.string(), street: z.string() })),
});
