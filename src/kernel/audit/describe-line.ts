import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import type { LogLine } from '../identity/desk-api.ts';
import { PEOPLE_TEXTS } from '../identity/texts.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { fullNameOf } from '../places/full-name.ts';
import type { Solution } from '../solution.ts';
import type { AuditLine, AuditPerson } from './audit-log.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const AUDIT_TEXTS: TextsByLanguage = { de, en };

/** A line of the log in words. */
export function describeLine(
  line: AuditLine,
  {
    language,
    places,
    solutions = [],
  }: {
    language: Language;
    places: Pick<PlaceDirectory, 'resolve'>;
    /** Whose titles stand in the lines. */
    solutions?: readonly Pick<Solution, 'id' | 'i18n'>[];
  },
): LogLine {
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
    solution: titleOf(detail.solution, solutions, language),
  };
  return {
    id: line.id,
    at: line.at,
    who: line.actor === null ? (texts.who_operator ?? '') : nameOf(line.actor, texts),
    what: text(texts, language, `audit_${line.action.replaceAll(/[.-]/g, '_')}`, values),
    subject: line.subject,
  };
}

/** A solution that is no longer in the house is called by its id. */
function titleOf(
  id: unknown,
  solutions: readonly Pick<Solution, 'id' | 'i18n'>[],
  language: Language,
): string {
  if (typeof id !== 'string') return '–';
  const found = solutions.find((one) => one.id === id);
  return (found === undefined ? undefined : textsIn(found.i18n, language).title) ?? id;
}

function nameOf({ name }: AuditPerson, texts: Readonly<Record<string, string>>): string {
  return name ?? texts.who_gone ?? '';
}

function placeNameOf(ars: unknown, places: Pick<PlaceDirectory, 'resolve'>): string {
  if (typeof ars !== 'string') return '–';
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? fullNameOf(found.place) : ars;
}
