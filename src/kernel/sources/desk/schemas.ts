/** Shapes of the desk's APIs about sources; the types stand in `sources-api.ts`. */
import { z } from 'zod';
import { languageParameter } from '../../http/request-language.ts';
import { atPlace, email } from '../../identity/desk/schemas.ts';

export { atPlace };
export const inLanguage = z.object({ lang: languageParameter });
export const oneSource = atPlace.extend({ id: z.uuid() });

const address = z.string().trim().max(2_000);
const day = z.iso.date();
const settings = z.record(z.string().max(60), z.unknown());

/** An address, or a file that was uploaded before. */
const from = { address: address.min(1).nullable(), upload: z.uuid().nullable().default(null) };
const what = {
  solution: z.string().max(60),
  intake: z.string().max(60),
  connector: z.string().max(60),
};

export const columnsQuestion = z.strictObject({ ...what, ...from });

/** `id`: of the source that is changed; what it holds counts for the difference. */
export const trialQuestion = z.strictObject({
  ...{ ...what, ...from, settings },
  id: z.uuid().nullable().default(null),
});

const form = {
  name: z.string().trim().min(1).max(120),
  licence: z.string().max(60),
  url: address.nullable(),
  everySeconds: z.number().int().min(300).max(2_678_400).nullable(),
  settings,
  mailbox: email.nullable(),
  deputy: email.nullable(),
  contractEnd: day.nullable(),
  reviewDate: day.nullable(),
};

export const newSource = z.strictObject({ ...what, ...from, ...form });
export const changedSource = z.strictObject({
  ...form,
  address: from.address,
  version: z.string().max(40),
});
