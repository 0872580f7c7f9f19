import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import type { LogLine } from '../identity/desk-api.ts';
import { PEOPLE_TEXTS } from '../identity/texts.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { fullNameOf } from '../places/full-name.ts';
import type { AuditLine, AuditPerson } from './audit-log.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };
import { type SubjectNames, subjectWords } from './subject-words.ts';

export const AUDIT_TEXTS: TextsByLanguage = { de, en };

/** A line of the log in words. */
export function describeLine(
  line: AuditLine,
  { language, ...names }: SubjectNames & { language: Language },
): LogLine {
  const { places } = names;
  const texts = textsIn(AUDIT_TEXTS, language);
  const roles = textsIn(PEOPLE_TEXTS, language);
  const { detail } = line;
  const worded = (of: Readonly<Record<string, string>>, prefix: string, value: unknown) =>
    typeof value === 'string' ? (of[`${prefix}${value}`] ?? value) : '–';
  const values = {
    about: line.about === null ? '–' : nameOf(line.about, texts),
    role: worded(roles, 'role_', detail.role),
    from: worded(roles, 'role_', detail.from),
    scope: worded(texts, 'scope_', detail.scope),
    holder: placeNameOf(detail.holder, places),
    // One that is no longer in the house is called by its id.
    solution:
      typeof detail.solution === 'string'
        ? (names.solution?.(detail.solution, language) ?? detail.solution)
        : '–',
  };
  return {
    id: line.id,
    at: line.at,
    who: line.actor === null ? (texts[nobodyOf(line.action)] ?? '') : nameOf(line.actor, texts),
    what: text(texts, language, `audit_${line.action.replaceAll(/[.-]/g, '_')}`, values),
    subject: subjectWords(line.subject, names, { texts, language }),
  };
}

/** Without an account: who sent something in, by the link of a mail; else the program, or the operator's console. */
function nobodyOf(action: string): string {
  return /^(submission|entry)\./.test(action) ? 'who_sender' : 'who_operator';
}

function nameOf({ name }: AuditPerson, texts: Readonly<Record<string, string>>): string {
  return name ?? texts.who_gone ?? '';
}

function placeNameOf(ars: unknown, places: Pick<PlaceDirectory, 'resolve'>): string {
  if (typeof ars !== 'string') return '–';
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}
