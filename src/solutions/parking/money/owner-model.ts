/** What an owner tells of herself or itself (`parking.owner`), and how it is checked. */
import { z } from 'zod';
import type { GivenConsent, OwnerFields } from './money-api.ts';
import { OWNER_CONSENTS } from './terms.ts';

const line = (most: number) => z.string().trim().max(most);
const maybe = (most: number) => line(most).nullable();

/** As it is sent. What a report to the tax office may want is kept as it is said: its rules are to be verified. */
export const ownerFields = z.strictObject({
  kind: z.enum(['private', 'business']),
  name: line(70).min(2),
  street: line(120).min(2),
  houseNumber: line(20),
  postcode: z.string().regex(/^\d{5}$/),
  town: line(100).min(1),
  vat: z.enum(['private', 'small-business', 'standard']),
  vatRate: z.number().min(0).max(50).nullable(),
  /** Its check digits are looked at where it is taken: the answer says it in words. */
  iban: maybe(50),
  holder: line(70),
  birthDate: z.iso.date().nullable(),
  ...{ taxId: maybe(40), vatId: maybe(40), registerNumber: maybe(60) },
}) satisfies z.ZodType<OwnerFields>;

export const ownerConsent = z.enum(OWNER_CONSENTS);

export const givenConsent = z.strictObject({
  id: ownerConsent,
  terms: z.string(),
  at: z.string(),
}) satisfies z.ZodType<GivenConsent>;

/** As it is kept. */
export const ownerRecord = z.strictObject({ fields: ownerFields, given: z.array(givenConsent) });
export type OwnerRecord = z.infer<typeof ownerRecord>;
