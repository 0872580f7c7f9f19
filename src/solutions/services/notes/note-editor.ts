/** How a town hall notes something beside an official text. */
import { z } from 'zod';
import { civilDate, ZONE } from '../../../kernel/clock.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Editor, EditorContext, MapResult } from '../../../kernel/sources/intake.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { services } from '../catalogue/catalogue.ts';
import { NOTE_KINDS, type NoteRecord } from './note.ts';
import { noteContent } from './note-page.ts';
import { servicesByName } from './notes-store.ts';

/** Nobody knows today what is true in more than a year; the official text is where it belongs then. */
const LONGEST_MONTHS = 12;

const byName = new Map(
  services.flatMap(({ id, name }) =>
    [fold(name.de), fold(name.en), fold(id)].map((key) => [key, id] as const),
  ),
);

export const noteForm = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .meta({ label: 'note_service', hint: 'note_service_hint', suggest: '/api/services/names' }),
  kind: z
    .enum(NOTE_KINDS)
    .default('hint')
    .meta({ label: 'note_kind', hint: 'note_kind_hint', options: 'note_says' }),
  text: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .meta({ label: 'note_text', hint: 'note_text_hint', widget: 'paragraphs' }),
  textEn: z
    .string()
    .trim()
    .max(1000)
    .default('')
    .meta({ label: 'note_text_en', hint: 'note_text_en_hint', widget: 'paragraphs' }),
  author: z.string().trim().min(1).max(100).meta({ label: 'note_author', hint: 'note_author_hint' }),
  until: z.iso.date().meta({ label: 'note_until', hint: 'note_until_hint' }),
});

export const noteEditor: Editor<NoteRecord> = {
  form: noteForm,
  prepare: async ({ place }, { db, places }) => {
    const units = [place, ...places.ancestors(place.ars)].flatMap(({ ars }) => [...places.keys(ars)]);
    return new Set((await servicesByName(new Set(units), db)).map(({ folded }) => folded));
  },
  map: (form, context) => noteOfForm(noteForm.parse(form), context),
  page: (id) => `dienste/hinweis/${id}`,
  preview: (record, { place, language }, kernel) => {
    const info = { name: place.name, licence: 'own', url: null, time: kernel.clock.now().toString() };
    return noteContent(record, { language, unit: place, info, page: null });
  },
  looksBack: true,
};

function noteOfForm(form: z.infer<typeof noteForm>, context: EditorContext): MapResult<NoteRecord> {
  const { source, place, now, whileTyping, prepared } = context;
  const name = plainLine(form.name);
  const catalogueId = byName.get(fold(name)) ?? null;
  if (catalogueId === null && prepared instanceof Set && !prepared.has(fold(name)))
    return fault('note-no-service', 'No service of this name is known here.', 'name');
  if (form.kind === 'absent' && !place.levels.includes('state'))
    return fault('note-only-land', 'Only a Land can say so.', 'kind');
  const [until, today] = [Temporal.PlainDate.from(form.until), civilDate(now)];
  if (whileTyping === true && Temporal.PlainDate.compare(until, today) < 0)
    return fault('note-past', 'The last day is over.', 'until');
  if (Temporal.PlainDate.compare(until, today.add({ months: LONGEST_MONTHS })) > 0)
    return fault('note-too-long', `A note lives for ${LONGEST_MONTHS} months at most.`, 'until');
  const en = form.textEn === '' ? {} : { en: form.textEn };
  return {
    ars: source.ownerArs,
    record: {
      ...{ catalogueId, name, kind: form.kind, texts: { de: form.text, ...en } },
      ...{ author: plainLine(form.author), until: form.until },
    },
    validUntil: until.add({ days: 1 }).toZonedDateTime(ZONE).toInstant().toString(),
  };
}

function fault(code: string, reason: string, path: string): MapResult<NoteRecord> {
  return { fault: { code, reason, path } };
}
