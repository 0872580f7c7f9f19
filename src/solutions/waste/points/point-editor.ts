/** How a town hall enters a collection point. */
import { z } from 'zod';
import { canRead } from '../../../kernel/calendar/hours/expand.ts';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { placeOfPoint } from '../../../kernel/sources/place-of-point.ts';
import { FRACTIONS } from '../fractions.ts';
import { lineOrNull, noteOrNull } from '../text-or-null.ts';
import { pointContent } from './point-content.ts';
import { POINT_KINDS, type PointRecord, pointSchema, WHEELCHAIR } from './point-model.ts';
import { pointPath } from './points-path.ts';

const maybeLine = (label: string) => z.string().trim().max(300).default('').meta({ label });

export const pointForm = z.object({
  name: maybeLine('point_form_name'),
  kind: z.enum(POINT_KINDS).default('container').meta({ label: 'point_kind', options: 'point' }),
  fractions: z
    .array(z.enum(FRACTIONS))
    .max(FRACTIONS.length)
    .default([])
    .meta({ label: 'point_form_fractions', options: 'fraction' }),
  takes: z
    .array(z.string().trim().min(1).max(300))
    .max(40)
    .default([])
    .meta({ label: 'point_form_takes', hint: 'point_form_takes_hint' }),
  point: z
    .object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) })
    .meta({ label: 'point_form_point', hint: 'point_form_point_hint', widget: 'point' }),
  address: maybeLine('point_address'),
  operator: maybeLine('point_operator'),
  openingHours: z
    .string()
    .trim()
    .max(1000)
    .refine((rule) => rule === '' || canRead(rule), 'point_form_hours_unreadable')
    .default('')
    .meta({ label: 'point_hours', hint: 'point_form_hours_hint' }),
  wheelchair: z
    .enum(WHEELCHAIR)
    .default('unknown')
    .meta({ label: 'point_wheelchair', options: 'point_wheelchair' }),
  note: z.string().trim().max(1000).default('').meta({ label: 'point_about', widget: 'paragraphs' }),
  website: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//i)
    .nullable()
    .default(null)
    .meta({ label: 'point_website', hint: 'form_address_hint', widget: 'address' }),
  phone: maybeLine('point_phone'),
});

export const pointEditor: Editor<PointRecord> = {
  form: pointForm,
  map: (form, context) => pointOfForm(pointForm.parse(form), context),
  page: pointPath,
  preview: (record, request, kernel) =>
    pointContent(record, {
      ...{ request, town: null, now: kernel.clock.now(), ars: request.place.ars },
      source: { name: request.place.name, licence: 'own', url: null, time: kernel.clock.now().toString() },
    }),
};

function pointOfForm(form: z.infer<typeof pointForm>, { places }: EditorContext): MapResult<PointRecord> {
  const where = placeOfPoint(form.point, places);
  if ('fault' in where)
    return { fault: { code: `point-${where.fault.code}`, reason: where.fault.reason, path: 'point' } };
  const { kind, fractions, takes, point, wheelchair, website, openingHours } = form;
  const record = pointSchema.parse({
    ...{ kind, fractions, takes, point, wheelchair, website },
    ...{
      name: lineOrNull(form.name),
      address: lineOrNull(form.address),
      operator: lineOrNull(form.operator),
    },
    ...{ note: noteOrNull(form.note), phone: lineOrNull(form.phone) },
    openingHours: openingHours === '' ? null : openingHours,
  });
  return { ars: where.ars, record };
}
