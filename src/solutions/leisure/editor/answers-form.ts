/** Parts that the forms of events and places share. */
import { z } from 'zod';
import { ANSWERS, pictureSchema, webAddress } from '../model.ts';

/** A line that may stay empty. */
export const maybeLine = (label: string, hint?: string) =>
  z
    .string()
    .trim()
    .max(300)
    .default('')
    .meta({ label, ...(hint !== undefined && { hint }) });

export const maybeText = (label: string, hint?: string) =>
  z
    .string()
    .trim()
    .max(20_000)
    .default('')
    .meta({ label, widget: 'paragraphs', ...(hint !== undefined && { hint }) });

export const answer = (label: string) =>
  z.enum(ANSWERS).default('unknown').meta({ label, options: 'answer' });

export const maybeAddress = (label: string) =>
  webAddress.nullable().default(null).meta({ label, widget: 'address', hint: 'form_address_hint' });

/** Degrees WGS 84. */
export const formPoint = z.object({
  lon: z.number().min(-180).max(180),
  lat: z.number().min(-90).max(90),
});

/** As the desk has kept it; the place that it belongs to is that of the entry. */
export const formPicture = pictureSchema
  .omit({ ars: true })
  .extend({
    alt: z.string().trim().min(1, 'form_picture_alt_missing').max(300),
    credit: z.string().trim().max(300).default(''),
  })
  .nullable()
  .default(null)
  .meta({ label: 'form_picture', hint: 'form_picture_hint', widget: 'picture' });

export type FormPicture = z.infer<typeof formPicture>;

/** As it stands in a record. */
export function pictureOf(picture: FormPicture, ars: string) {
  if (picture === null) return {};
  return { picture: { ...picture, ars, credit: picture.credit === '' ? null : picture.credit } };
}
