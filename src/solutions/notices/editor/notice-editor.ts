/** How a town hall enters a notice of disruption, and has it told. */
import { z } from 'zod';
import { ZONE } from '../../../kernel/clock.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainLine, plainTextOf, richTextOf } from '../../../kernel/text/rich-text.ts';
import { KINDS, type NoticeRecord } from '../model.ts';
import { noticeContent } from '../notice-page.ts';

const LONGEST_AREA = 300;

/** "2026-11-24T19:00", the time on the wall in Germany. */
const moment = z.string().refine((text) => instantOf(text) !== null, 'form_bad_moment');

export const noticeForm = z
  .object({
    kind: z.enum(KINDS).default('other').meta({ label: 'kind' }),
    title: z.string().trim().min(1).max(300).meta({ label: 'form_title', hint: 'form_title_hint' }),
    text: z
      .string()
      .trim()
      .max(20_000)
      .default('')
      .meta({ label: 'form_text', hint: 'form_text_hint', widget: 'paragraphs' }),
    area: z
      .string()
      .trim()
      .max(LONGEST_AREA)
      .default('')
      .meta({ label: 'form_area', hint: 'form_area_hint' }),
    streets: z
      .array(z.string().trim().min(1).max(100))
      .max(50)
      .default([])
      .meta({ label: 'form_streets', hint: 'form_streets_hint' }),
    from: moment.meta({ label: 'from', widget: 'moment' }),
    until: moment
      .nullable()
      .default(null)
      .meta({ label: 'until', hint: 'form_until_hint', widget: 'moment' }),
    url: z
      .string()
      .max(2000)
      .regex(/^https?:\/\//i)
      .nullable()
      .default(null)
      .meta({ label: 'form_link', hint: 'form_address_hint', widget: 'address' }),
    tell: z.boolean().default(false).meta({ label: 'form_tell', hint: 'form_tell_hint' }),
  })
  .superRefine(({ from, until, area, streets }, context) => {
    const [begin, end] = [instantOf(from), until === null ? null : instantOf(until)];
    if (begin !== null && end !== null && Temporal.Instant.compare(end, begin) <= 0)
      context.addIssue({ code: 'custom', path: ['until'], message: 'form_ends_before_it_begins' });
    if (areaOf(area, streets).length > LONGEST_AREA)
      context.addIssue({ code: 'custom', path: ['streets'], message: 'form_area_too_long' });
  });

export const noticeEditor: Editor<NoticeRecord> = {
  form: noticeForm,
  map: (form, context) => noticeOfForm(noticeForm.parse(form), context),
  page: (id) => `hinweise/${id}`,
  preview: (record, { place, language }, kernel) => {
    const now = kernel.clock.now();
    const source = { name: place.name, licence: 'own', url: null, time: now.toString() };
    return noticeContent(record, { language, now, source });
  },
};

function noticeOfForm(
  { kind, title, text, area, streets, from, until, url, tell }: z.infer<typeof noticeForm>,
  { id, source }: EditorContext,
): MapResult<NoticeRecord> {
  const begin = instantOf(from)?.toString({ smallestUnit: 'second' });
  if (begin === undefined)
    return { fault: { code: 'bad-time', reason: 'The beginning is no time.', path: 'from' } };
  const end = until === null ? null : (instantOf(until)?.toString({ smallestUnit: 'second' }) ?? null);
  const where = areaOf(area, streets);
  const head = plainLine(title);
  return {
    ars: source.ownerArs,
    record: {
      ...{ kind, title: head, text: [...richTextOf(text)], area: where === '' ? null : where },
      ...{ from: begin, until: end, url },
    },
    validFrom: begin,
    validUntil: end,
    ...(tell && {
      tell: {
        ...{ topic: 'disruptions', tag: `notice:${id}`, title: head, lang: FEED_LANGUAGE },
        text: [where, plainTextOf(text)].filter((part) => part !== '').join(': '),
        ...{ page: 'hinweise/{id}', urgency: 'normal', until: end },
      },
    }),
  };
}

function areaOf(area: string, streets: readonly string[]): string {
  return plainLine([area, ...streets].filter((part) => part !== '').join(', '));
}

function instantOf(text: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(ZONE).toInstant();
  } catch (error) {
    if (error instanceof RangeError) return null; // the 31st of February, half past 25
    throw error;
  }
}
