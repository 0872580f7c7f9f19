/** What an owner may say of a lot, checked; what is left out of a new one has these values. */
import { z } from 'zod';
import { bayModel, LOT_KINDS, type LotRecord, lotModel } from '../model.ts';
import { MOST_BAYS } from './lot-problems.ts';

/** Photos are sent apart, and examples are nobody's. */
export const lotForm = lotModel.omit({ photos: true, exampleBusy: true });

/** Half past two in the afternoon is a time, the 30th of February no day, and an exception ends after its beginning. */
const changes = lotForm.partial().superRefine(({ exceptions = [] }, context) => {
  for (const [index, { first, last }] of exceptions.entries())
    if (last < first)
      context.addIssue({
        ...{ code: 'custom', path: ['exceptions', index, 'last'] },
        message: 'The last day lies before the first one',
      });
});

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const number = z.string().trim().min(1).max(60).nullable();
const version = z.number().int();
const bays = z.array(bayModel).max(MOST_BAYS);

export const newLotBody = z.strictObject({
  ...{ wish: z.uuid(), kind: z.enum(LOT_KINDS), number: number.optional(), lon, lat },
  record: changes.refine(({ title, street }) => title !== undefined && street !== undefined, {
    message: 'A title and a street are needed',
  }),
  bays: bays.optional(),
});

export const lotChangeBody = z.strictObject({
  ...{ version, kind: z.enum(LOT_KINDS).optional(), number: number.optional() },
  ...{ lon: lon.optional(), lat: lat.optional(), record: changes.optional() },
});
export const newBaysBody = z.strictObject({ version, bays: bays.min(1) });
export const bayChangeBody = z.strictObject({ version, record: bayModel });
export const declareBody = z.strictObject({ version, mayLet: z.boolean(), notPublic: z.boolean() });
export const stepBody = z.strictObject({ version });
const why = z.string().trim().max(300);
export const pauseBody = z.strictObject({
  version,
  bookings: z.enum(['keep', 'move']).default('keep'),
  why: why.default(''),
});
export const withdrawBody = z.strictObject({ version, why });

/** A careful beginning: free of charge, open access, one day at most, for nobody yet. */
export const DEFAULTS: Omit<LotRecord, 'title' | 'street'> = {
  ...{ about: '', houseNumber: '', hint: '', windows: [], exceptions: [], photos: [] },
  access: { kind: 'open', text: '', operator: null },
  ...{ notice: 0, longest: 1_440, pause: 15 },
  price: {
    ...{ free: true, hour: null, night: null, nightFrom: '18:00', nightUntil: '08:00' },
    ...{ day: null, dayFrom: '00:00', week: null, month: null, vat: 'private' },
  },
  ...{ isPublicTraffic: false, phone: '', business: null, winter: '' },
};
