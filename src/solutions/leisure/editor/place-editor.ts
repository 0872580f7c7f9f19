/** How a town hall enters a place. */
import { z } from 'zod';
import { canRead } from '../../../kernel/calendar/hours/expand.ts';
import { hoursOf } from '../../../kernel/calendar/hours/known-hours.ts';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { richTextOf } from '../../../kernel/text/rich-text.ts';
import { lineOrNull, reasonOf } from '../intakes/event-of-entry.ts';
import { PLACE_CATEGORIES, type PlaceRecord, placeSchema, WHEELCHAIR } from '../model.ts';
import { placeContent } from '../pages/place.ts';
import { placePath } from '../paths.ts';
import {
  answer,
  formPicture,
  formPoint,
  maybeAddress,
  maybeLine,
  maybeText,
  pictureOf,
} from './answers-form.ts';
import { similarPlaces } from './similar-places.ts';

export const placeForm = z.object({
  name: z.string().trim().min(1).max(300).meta({ label: 'form_name' }),
  category: z.enum(PLACE_CATEGORIES).default('other').meta({ label: 'row_category', options: 'one' }),
  address: maybeLine('row_address', 'form_place_address_hint'),
  point: formPoint.meta({ label: 'form_point', hint: 'form_point_needed_hint', widget: 'point' }),
  openingHours: z
    .string()
    .trim()
    .max(1000)
    .refine((rule) => rule === '' || canRead(rule), 'form_hours_unreadable')
    .default('')
    .meta({ label: 'hours_heading', hint: 'form_hours_hint' }),
  description: maybeText('about_heading', 'form_text_hint'),
  wheelchair: z.enum(WHEELCHAIR).default('unknown').meta({ label: 'row_wheelchair', options: 'wheelchair' }),
  free: answer('row_fee'),
  website: maybeAddress('row_website'),
  phone: maybeLine('row_phone', 'form_phone_hint'),
  picture: formPicture,
});

export const placeEditor: Editor<PlaceRecord> = {
  form: placeForm,
  map: (form, context) => placeOfForm(placeForm.parse(form), context),
  page: placePath,
  preview: (record, request, kernel) => {
    const now = kernel.clock.now();
    return placeContent(record, {
      ...{ request, town: null, now, hours: hoursOf(record.openingHours, request.place.ars, now) },
      source: { name: request.place.name, licence: 'own', url: null, time: now.toString() },
    });
  },
  similar: similarPlaces,
};

function placeOfForm(
  form: z.infer<typeof placeForm>,
  { places, source }: EditorContext,
): MapResult<PlaceRecord> {
  const where = placeOfPoint(form.point, places);
  if ('fault' in where)
    return { fault: { code: `point-${where.fault.code}`, reason: where.fault.reason, path: 'point' } };
  const record = placeSchema.safeParse({
    ...{ name: lineOrNull(form.name), category: form.category, kind: null, point: form.point },
    ...{ address: lineOrNull(form.address), description: richTextOf(form.description) },
    openingHours: form.openingHours === '' ? null : form.openingHours,
    ...{ wheelchair: form.wheelchair, free: form.free, website: form.website },
    phone: lineOrNull(form.phone),
    ...pictureOf(form.picture, source.ownerArs),
  });
  if (!record.success) return { fault: { code: 'bad-place', reason: reasonOf(record.error) } };
  return { ars: where.ars, record: record.data };
}
