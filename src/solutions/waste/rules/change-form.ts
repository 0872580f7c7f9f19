/** The form by which a desk moves or cancels days. Its choices are the districts and bins that the place has. */
import { z } from 'zod';
import type { KnownDistrict } from '../collection-store.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import type { Change } from './change.ts';

/** Longest span of days in one change. */
export const MOST_DAYS = 62;
const MOST_CHOICES = 2000;

export interface ChangeChoices {
  districts: readonly { slug: string; name: string }[];
  bins: readonly { key: string; name: string }[];
}

/** Each once, by name; the whole unit has no choice of its own (none chosen is all). */
export function choicesOf(districts: readonly KnownDistrict[]): ChangeChoices {
  const slugs = new Map(districts.map(({ slug, district }) => [slug, district]));
  slugs.delete(WHOLE_UNIT);
  const bins = new Map(districts.flatMap((one) => one.bins.map(({ key, name }) => [key, name] as const)));
  return {
    districts: [...slugs].map(([slug, name]) => ({ slug, name })),
    bins: [...bins].map(([key, name]) => ({ key, name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/** Words of the choices, beside the texts of the solution. */
export function choiceWords({ districts, bins }: ChangeChoices): Record<string, string> {
  return Object.fromEntries([
    ...districts.map(({ slug, name }) => [`change_district_${slug}`, name]),
    ...bins.map(({ key, name }) => [`change_bin_${key}`, name]),
  ]);
}

/** `today`: civil date; what is over is not moved any more. */
export function changeFormOf(
  { districts, bins }: ChangeChoices,
  { today, last }: { today: string; last: string },
) {
  const chosen = (values: string[], name: 'district' | 'bin') =>
    z
      .array(z.enum(values))
      .max(MOST_CHOICES)
      .default([])
      .meta({ label: `change_${name}s`, hint: `change_${name}s_hint`, options: `change_${name}` });
  return z
    .strictObject({
      first: z.iso.date().meta({ label: 'change_first', hint: 'change_first_hint', section: 'change_which' }),
      last: z.iso.date().meta({ label: 'change_last' }),
      ...(districts.length > 0 && {
        slugs: chosen(
          districts.map(({ slug }) => slug),
          'district',
        ),
      }),
      ...(bins.length > 1 && {
        bins: chosen(
          bins.map(({ key }) => key),
          'bin',
        ),
      }),
      what: z
        .enum(['moved', 'cancelled'])
        .default('moved')
        .meta({ label: 'change_what', section: 'change_becomes' }),
      days: z
        .number()
        .int()
        .min(-31)
        .max(31)
        .default(1)
        .meta({ label: 'change_days', hint: 'change_days_hint' }),
      reason: z.string().trim().min(1).max(200).meta({ label: 'change_reason', hint: 'change_reason_hint' }),
    })
    .superRefine((form, context) => {
      const fault = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      if (form.first < today) fault('first', 'change_is_over');
      if (form.last < form.first) fault('last', 'change_ends_before_it_begins');
      else if (form.last > last) fault('last', 'change_too_far');
      else if (spanOf(form.first, form.last) > MOST_DAYS) fault('last', 'change_too_long');
      if (form.what === 'moved' && form.days === 0) fault('days', 'change_days_none');
    });
}

/** What the form above has checked; which fields it has depends on the place. */
const checked = z.object({
  ...{ first: z.string(), last: z.string(), days: z.number().default(1), reason: z.string().trim() },
  ...{ slugs: z.array(z.string()).default([]), bins: z.array(z.string()).default([]) },
  what: z.enum(['moved', 'cancelled']).default('moved'),
});

export function changeOfForm(form: unknown): Omit<Change, 'id'> {
  const { what, days, ...same } = checked.parse(form);
  return { ...same, days: what === 'cancelled' ? null : days };
}

function spanOf(first: string, last: string): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days + 1;
}
