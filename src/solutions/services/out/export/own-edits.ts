/** What a town wrote itself beside official texts, as objects of XZuFi. */
import type { XzufiService } from '../../../../connectors/xzufi/model.ts';
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import { serviceOf } from '../../catalogue/catalogue.ts';
import type { NoteRow } from '../../notes/note.ts';

/** Text module "notes" of the code list `leistungstextmodulleika`. */
const NOTES_MODULE = '16';
/** Before the ids of notes, so that no other system has the same. */
const SCHEME = 'hierzulande';

/**
 * A note as a service of which only the module "notes" is told, named by the key of the service that it is about. null:
 * it has no such key, or says that a Land has no such service, for which the format has no words.
 */
export function asXzufi(note: NoteRow, area: { ars: string; name: string }): XzufiService | null {
  const leika = note.catalogueId === null ? [] : (serviceOf(note.catalogueId)?.leika ?? []);
  if (leika.length === 0 || note.kind === 'absent') return null;
  const { de, en } = note.texts;
  const texts = { de: richText(de), ...(en !== undefined && { en: richText(en) }) };
  return {
    ...{ type: 'service', key: `${SCHEME}:${note.id}`, secondaryKeys: [], specialises: null },
    changedAt: note.seenAt,
    validity: [{ from: null, until: note.until }],
    leika,
    names: { de: note.name },
    titles: {},
    modules: [{ code: NOTES_MODULE, texts, links: [] }],
    ...{ fees: {}, deadlines: {}, processingTime: {}, typing: [], sdg: [], categories: [], keywords: {} },
    release: { by: note.author, on: null },
    areas: [{ ars: area.ars, scheme: null, key: area.ars, name: area.name }],
  };
}

function richText(text: string): RichText {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', text: line }));
}
