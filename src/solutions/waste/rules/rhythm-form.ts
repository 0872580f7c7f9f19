/** The form by which a town hall enters a rhythm. */
import { z } from 'zod';
import { FRACTIONS } from '../fractions.ts';
import { stopSchema } from '../model.ts';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const line = (label: string, most = 200) =>
  z
    .string()
    .trim()
    .max(most)
    .default('')
    .meta({ label, hint: `${label}_hint` });
const clock = (label: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null)
    .meta({ label, widget: 'time' });

export const rhythmForm = z
  .object({
    district: line('rhythm_district').meta({
      ...{ label: 'rhythm_district', hint: 'rhythm_district_hint', suggest: '/api/waste/district-names' },
    }),
    fraction: z.enum(FRACTIONS).default('residual').meta({ label: 'rhythm_fraction', options: 'fraction' }),
    name: line('rhythm_name'),
    first: z.iso
      .date()
      .meta({ label: 'rhythm_first', hint: 'rhythm_first_hint', section: 'rhythm_when', widget: 'date' }),
    repeat: z.enum(['weeks', 'nth', 'last', 'once']).default('weeks').meta({ label: 'rhythm_repeat' }),
    every: z
      .number()
      .int()
      .min(1)
      .max(53)
      .default(2)
      .meta({ label: 'rhythm_every', hint: 'rhythm_every_hint' }),
    last: z.iso
      .date()
      .nullable()
      .default(null)
      .meta({ label: 'rhythm_last', hint: 'rhythm_last_hint', widget: 'date' }),
    months: z
      .array(z.enum(MONTHS))
      .max(12)
      .default([])
      .meta({ label: 'rhythm_months', hint: 'rhythm_months_hint', options: 'rhythm_month' }),
    except: z
      .array(z.iso.date())
      .max(400)
      .default([])
      .meta({ label: 'rhythm_except', hint: 'rhythm_except_hint' }),
    from: clock('rhythm_from').meta({ label: 'rhythm_from', widget: 'time', section: 'rhythm_where' }),
    until: clock('rhythm_until'),
    stop: line('rhythm_stop'),
    address: z.string().trim().max(300).default('').meta({ label: 'rhythm_address' }),
    point: stopSchema.shape.point
      .default(null)
      .meta({ label: 'rhythm_point', hint: 'rhythm_point_hint', widget: 'point' }),
    note: z
      .string()
      .trim()
      .max(1000)
      .default('')
      .meta({ label: 'rhythm_note', hint: 'rhythm_note_hint', widget: 'paragraphs' }),
  })
  .superRefine((form, context) => {
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const { first, last, repeat, every, from, until, stop, address, point } = form;
    if (last !== null && last < first) fault('last', 'rhythm_bad_last');
    if ((repeat === 'nth' || repeat === 'last') && every > 12) fault('every', 'rhythm_bad_every');
    if ((from === null) !== (until === null) || (from !== null && until !== null && until <= from))
      fault('until', 'rhythm_bad_hours');
    if (stop === '' && (address !== '' || point !== null)) fault('stop', 'rhythm_no_stop');
  });

export type RhythmForm = z.infer<typeof rhythmForm>;
