/** A note as a page of its own: what its editor looks at, and where its address leads. */
import { foreignTo } from '../../../kernel/i18n/foreign.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { formatDate } from '../../../kernel/pages/format.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { Block, PageContent, SourceInfo } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import type { NoteRecord } from './note.ts';

/** The text in the wanted language, else in German. */
export function wordsOf(
  { texts }: Pick<NoteRecord, 'texts'>,
  language: Language,
): { lang: string; text: string } {
  const wanted = fullLanguage(language);
  const text = texts[wanted];
  return text === undefined ? { lang: 'de', text: texts.de } : { lang: wanted, text };
}

/** `page` is that of the service below the place; null: not known yet. */
export function noteContent(
  note: NoteRecord,
  ask: { language: Language; unit: Place; info: SourceInfo; page: string | null },
): PageContent {
  const { language, unit, info, page } = ask;
  const say = sayIn(language);
  const { lang, text } = wordsOf(note, language);
  const own = foreignTo(lang, language) === undefined ? {} : { lang };
  const paragraphs = text.split(/\n\s*\n/).map((one): Block => ({ type: 'text', text: one.trim(), ...own }));
  const title = say(note.kind === 'absent' ? 'note_absent_title' : 'note_title', { service: note.name });
  return {
    title,
    description: title,
    blocks: [
      ...paragraphs,
      {
        type: 'facts',
        rows: [
          { label: say('note_by_label'), value: note.author, note: unit.name },
          { label: say('note_until_row'), value: formatDate(note.until, language) },
        ],
      },
      { type: 'text', tone: 'note', text: say('note_beside') },
      ...(page === null
        ? []
        : [
            {
              type: 'list' as const,
              items: [{ text: say('note_to_service', { service: note.name }), page }],
            },
          ]),
      { type: 'source', source: info },
    ],
  };
}
