/** Shapes of the owner's API; the OpenAPI document is written from them. */
import { z } from 'zod';
import { bayModel, LOT_KINDS, LOT_STATES, lotModel, VERDICTS } from '../model.ts';

const text = z.string();
const orNull = text.nullable();
const point = { lon: z.number(), lat: z.number() };

export const lineSchema = z.object({
  ...{ id: text, ars: text, place: text, number: orNull, kind: z.enum(LOT_KINDS), state: z.enum(LOT_STATES) },
  ...{ title: text, street: text, houseNumber: text, bays: z.number(), changedAt: text, version: z.number() },
  missing: z.array(
    z.object({
      code: z.enum([
        'declarations',
        'owner',
        'bays',
        'bay-required',
        'windows',
        'price',
        'price-limit',
        'access-text',
      ]),
      ...{ text, field: text },
    }),
  ),
  ...{ verdict: z.enum(VERDICTS).nullable(), isLookedAt: z.boolean(), ahead: z.number() },
});

export const lotSchema = lineSchema.extend({
  ...{ ...point, record: lotModel, declaredAt: orNull, checkedAt: orNull, decidedAt: orNull, answer: orNull },
  bayList: z.array(
    z.object({
      ...{ id: text, position: z.number(), ahead: z.number(), blockedUntil: orNull, record: bayModel },
      state: z.enum(['open', 'blocked', 'withdrawn']),
    }),
  ),
  zone: z.object({ name: text, area: orNull, authority: orNull, link: orNull }).nullable(),
  decision: z.enum(['allowed', 'needs-permit', 'forbidden']).nullable(),
  ...{
    windows: text,
    windowNotes: z.array(text),
    exceptionWords: z.array(text),
    open: z.array(z.object({ from: text, until: text })),
  },
  photoList: z.array(z.object({ id: text, path: text })),
  limits: z.object({ hour: z.number(), night: z.number(), day: z.number(), month: z.number() }),
  ...{ page: text, shown: z.object(point) },
  may: z.array(z.enum(['change', 'declare', 'submit', 'pause', 'resume', 'withdraw', 'remove'])),
});
