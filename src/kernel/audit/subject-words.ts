import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { fullNameOf } from '../places/full-name.ts';

/** Names of what the log knows by its id alone; null: it is not there any more. */
export interface SubjectNames {
  places: Pick<PlaceDirectory, 'resolve'>;
  source?: (id: string) => string | null;
  solution?: (id: string, language: Language) => string | null;
}

/** What a line is about: "Quelle Stadtkalender" for "source 0192…". What has no name any more is called by its kind. */
export function subjectWords(
  subject: string,
  names: SubjectNames,
  { texts, language }: { texts: Readonly<Record<string, string>>; language: Language },
): string {
  const [kind = '', id = ''] = subject.split(' ');
  const name = nameOf(kind, id, names, language);
  const key = `subject_${kind}`;
  const pattern = name === null ? key : `${key}_named`;
  const words = text(texts, language, pattern, name === null ? {} : { name });
  // A kind that an older or newer program wrote: better its word than nothing.
  return words === pattern ? kind : words;
}

function nameOf(kind: string, id: string, names: SubjectNames, language: Language): string | null {
  switch (kind) {
    case 'source':
      return names.source?.(id) ?? null;
    case 'adoption':
      return names.solution?.(id, language) ?? null;
    case 'mandate': {
      const found = names.places.resolve(id);
      return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : null;
    }
    default:
      return null;
  }
}
