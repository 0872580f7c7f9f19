/** How a town hall enters an event. */
import { z } from 'zod';
import { expand } from '../../../kernel/calendar/recurrence/expand.ts';
import type { RecurrenceDate } from '../../../kernel/calendar/recurrence/expansion.ts';
import { recurrenceSchema } from '../../../kernel/calendar/recurrence/schema.ts';
import { stateOf } from '../../../kernel/calendar/school-holidays/store.ts';
import { ZONE } from '../../../kernel/clock.ts';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { richTextOf } from '../../../kernel/text/rich-text.ts';
import { dateRow } from '../intakes/date-row.ts';
import { lineOrNull, reasonOf } from '../intakes/event-of-entry.ts';
import { whereItLies } from '../intakes/where-it-lies.ts';
import { EVENT_CATEGORIES, type EventOccurrence, type EventRecord, eventSchema } from '../model.ts';
import { eventContent } from '../pages/event.ts';
import { eventPath } from '../paths.ts';
import {
  answer,
  formPicture,
  formPoint,
  maybeAddress,
  maybeLine,
  maybeText,
  pictureOf,
} from './answers-form.ts';
import { eventSubmission } from './event-submission.ts';
import { similarEvents } from './similar-events.ts';

export const eventForm = z.object({
  title: z.string().trim().min(1).max(300).meta({ label: 'form_title', hint: 'form_title_hint' }),
  category: z.enum(EVENT_CATEGORIES).default('other').meta({ label: 'row_category', options: 'event' }),
  when: recurrenceSchema.meta({ label: 'row_when', widget: 'recurrence' }),
  status: z
    .enum(['scheduled', 'cancelled', 'tentative'])
    .default('scheduled')
    .meta({ label: 'form_status', options: 'form_status' }),
  description: maybeText('about_heading', 'form_text_hint'),
  placeName: maybeLine('row_where', 'form_where_hint'),
  address: maybeLine('row_address', 'form_place_address_hint'),
  point: formPoint
    .nullable()
    .default(null)
    .meta({ label: 'form_point', hint: 'form_point_hint', widget: 'point' }),
  organiser: maybeLine('row_organiser'),
  price: maybeLine('row_price', 'form_price_hint'),
  free: answer('row_free'),
  family: answer('row_family'),
  barrierFree: answer('row_barrier_free'),
  indoors: answer('form_indoors'),
  url: maybeAddress('row_link'),
  picture: formPicture,
  submittedBy: maybeLine('form_submitted_by', 'form_submitted_by_hint').meta({
    ...{ label: 'form_submitted_by', hint: 'form_submitted_by_hint', section: 'form_submitted_section' },
  }),
  submittedChecked: z.boolean().default(true).meta({ label: 'form_submitted_checked' }),
});

/** Under which clubs and companies send in their texts. */
const SUBMITTED_LICENCE = 'CC-BY-4.0';

export const eventEditor: Editor<EventRecord> = {
  form: eventForm,
  map: (form, context) => eventOfForm(eventForm.parse(form), context),
  page: eventPath,
  preview: (record, request, kernel) =>
    eventContent(record, {
      ...{ request, town: null, now: kernel.clock.now() },
      source: {
        ...{ name: request.place.name, url: null, time: kernel.clock.now().toString() },
        licence: record.submitted === undefined ? 'own' : SUBMITTED_LICENCE,
      },
    }),
  similar: similarEvents,
  submission: eventSubmission,
};

function eventOfForm(form: z.infer<typeof eventForm>, context: EditorContext): MapResult<EventRecord> {
  const { place, places, horizon, schoolHolidays } = context;
  const stateArs = (stateOf(place, places) ?? place).ars;
  const { dates, isCut } = expand(form.when, { horizon, schoolHolidays, stateArs });
  const { ars, point, notes } = whereItLies(form.point, context);
  const [outside] = notes;
  if (outside !== undefined)
    return { fault: { code: `point-${outside.code}`, reason: outside.reason, path: 'point' } };
  const record = eventSchema.safeParse({
    title: lineOrNull(form.title),
    description: richTextOf(form.description),
    category: form.category,
    place: { name: lineOrNull(form.placeName), address: lineOrNull(form.address) },
    point,
    organiser: lineOrNull(form.organiser),
    price: lineOrNull(form.price),
    ...{ free: form.free, family: form.family, barrierFree: form.barrierFree },
    indoors: form.indoors,
    ...submittedOf(form),
    ...{ url: form.url, status: form.status, isCut },
    occurrences: dates.map(occurrenceOf),
    ...pictureOf(form.picture, context.source.ownerArs),
  });
  if (!record.success) return { fault: { code: 'bad-event', reason: reasonOf(record.error) } };
  const { submitted } = record.data;
  return {
    ...{ ars, record: record.data, validUntil: endOf(record.data, horizon.from) },
    // What the form asks whoever sends something in; the town's own licence is for its own texts.
    ...(submitted !== undefined && { licence: SUBMITTED_LICENCE }),
  };
}

function submittedOf({ submittedBy, submittedChecked }: z.infer<typeof eventForm>) {
  const by = lineOrNull(submittedBy);
  return by === null ? {} : { submitted: { by, isChecked: submittedChecked } };
}

function occurrenceOf({ first, last, start, end, isProvisional }: RecurrenceDate): EventOccurrence {
  const common = {
    ...{ key: start ?? first, status: 'scheduled' as const },
    ...(isProvisional && { provisional: true as const }),
  };
  return start === null
    ? { ...common, allDay: true, firstDay: first, lastDay: last }
    : { ...common, allDay: false, start, end, zone: ZONE };
}

/** When the last date is over; null: it goes on. Without any date it was over before the horizon begins. */
function endOf(record: EventRecord, horizon: Temporal.Instant): string | null {
  if (record.isCut) return null;
  const last = record.occurrences.at(-1);
  return last === undefined ? horizon.toString() : dateRow(last, record.status).until;
}
