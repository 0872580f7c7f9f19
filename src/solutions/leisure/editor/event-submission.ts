/** What clubs and companies may say of an event without an account: no picture, no point, a simple recurrence. */
import { z } from 'zod';
import { REPEATS, type Recurrence } from '../../../kernel/calendar/recurrence/model.ts';
import { recurrenceSchema } from '../../../kernel/calendar/recurrence/schema.ts';
import type { SubmissionForm } from '../../../kernel/sources/intake.ts';
import { EVENT_CATEGORIES } from '../model.ts';
import { settingsOf } from '../settings.ts';
import { answer, maybeAddress, maybeLine } from './answers-form.ts';

const REPEATED = ['never', 'days', 'week', 'two_weeks', 'month'] as const;

/** How each is said by the recurrence of the desk. */
const RULES: Readonly<Record<(typeof REPEATED)[number], Pick<Recurrence, 'repeat' | 'every' | 'monthly'>>> = {
  never: { repeat: 'never', every: 1, monthly: 'day' },
  days: { repeat: 'days', every: 1, monthly: 'day' },
  week: { repeat: 'weeks', every: 1, monthly: 'day' },
  two_weeks: { repeat: 'weeks', every: 2, monthly: 'day' },
  month: { repeat: 'months', every: 1, monthly: 'weekday' },
};

const LONGEST_TEXT = 5000;
const day = (label: string, hint?: string) =>
  z
    .string()
    .nullable()
    .default(null)
    .meta({ label, widget: 'date', ...(hint !== undefined && { hint }) });
const clock = (label: string, hint?: string) =>
  z
    .string()
    .nullable()
    .default(null)
    .meta({ label, widget: 'time', ...(hint !== undefined && { hint }) });

const fields = z.object({
  title: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ label: 'form_title', hint: 'form_title_hint', section: 'submit_what' }),
  category: z.enum(EVENT_CATEGORIES).default('other').meta({ label: 'row_category', options: 'event' }),
  description: z
    .string()
    .trim()
    .max(LONGEST_TEXT)
    .default('')
    .meta({ label: 'about_heading', hint: 'submit_description_hint', widget: 'paragraphs' }),
  organiser: maybeLine('row_organiser', 'submit_organiser_hint'),
  url: maybeAddress('row_link'),
  first: z
    .string()
    .min(1)
    .meta({ label: 'submit_first', hint: 'submit_first_hint', widget: 'date', section: 'submit_when' }),
  start: clock('submit_start', 'submit_start_hint'),
  end: clock('submit_end'),
  lastDay: day('submit_last_day', 'submit_last_day_hint'),
  repeat: z.enum(REPEATED).default('never').meta({ label: 'submit_repeat', options: 'submit_repeat' }),
  until: day('submit_until', 'submit_until_hint'),
  placeName: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ label: 'row_where', hint: 'form_where_hint', section: 'submit_where' }),
  address: maybeLine('row_address', 'form_place_address_hint'),
  free: answer('row_free').meta({ label: 'row_free', options: 'answer', section: 'submit_for_whom' }),
  price: maybeLine('row_price', 'form_price_hint'),
  family: answer('row_family'),
  barrierFree: answer('row_barrier_free'),
  indoors: answer('form_indoors'),
});

type Fields = z.infer<typeof fields>;

/** The dates are checked as those of the desk are; each error stands at the field of this form that it is about. */
export const eventSubmissionForm = fields.superRefine((one, context) => {
  if (one.repeat !== 'never' && one.until === null)
    context.addIssue({ code: 'custom', path: ['until'], message: 'submit_until_missing' });
  const when = recurrenceSchema.safeParse(whenOf(one));
  for (const { path, message } of when.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: [path[0] ?? 'first'], message });
});

function whenOf({ first, start, end, lastDay, repeat, until }: Fields) {
  const isOnce = RULES[repeat].repeat === REPEATS[0];
  return { ...{ first, start, end, lastDay, ...RULES[repeat] }, until: isOnce ? null : until };
}

export const eventSubmission: SubmissionForm = {
  form: eventSubmissionForm,
  content(form) {
    const parsed = eventSubmissionForm.parse(form);
    const { first: _f, start: _s, end: _e, lastDay: _l, repeat: _r, until: _u, ...same } = parsed;
    const when = recurrenceSchema.parse(whenOf(parsed));
    return { ...same, when, status: 'scheduled', point: null, picture: null };
  },
  signed: (content, { sender, isChecked }) => ({
    ...content,
    organiser: content.organiser === '' || content.organiser === undefined ? sender : content.organiser,
    ...{ submittedBy: sender, submittedChecked: isChecked },
  }),
  isWanted: (place, kernel) => settingsOf(place, kernel).submissions,
};
