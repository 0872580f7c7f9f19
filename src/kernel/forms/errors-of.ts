import type { z } from 'zod';
import type { Language } from '../i18n/language.ts';
import { text } from '../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../i18n/texts-in.ts';
import type { FormError } from './form-schema.ts';
import de from './i18n/de.json' with { type: 'json' };
import en from './i18n/en.json' with { type: 'json' };

export const FORM_TEXTS = { de, en } satisfies TextsByLanguage;

interface ErrorContext {
  /** What was sent: zod does not say whether something is missing or wrong. */
  value: unknown;
  language: Language;
  /** Of whom the schema is: a message of a check that is a key in them becomes its words. */
  texts: Readonly<Record<string, string>>;
}

/** What does not fit, in plain words, one line a field: the first that was found there. */
export function errorsOf(error: Pick<z.ZodError, 'issues'>, context: ErrorContext): FormError[] {
  const found = new Map<string, FormError>();
  for (const issue of error.issues) {
    for (const one of plainIssues(issue)) {
      const path = one.path.map(String).join('.');
      if (!found.has(path)) found.set(path, { path, message: messageOf(one, context) });
    }
  }
  return [...found.values()];
}

type Issue = z.core.$ZodIssue;

/** A union, key or entry that does not fit is told by what is wrong inside, where that can be known. */
function plainIssues(issue: Issue): Issue[] {
  const inside =
    issue.code === 'invalid_union'
      ? nearestOption(issue.errors)
      : issue.code === 'invalid_key' || issue.code === 'invalid_element'
        ? issue.issues
        : [];
  if (inside.length === 0) return [issue];
  return inside.flatMap((one) => plainIssues({ ...one, path: [...issue.path, ...one.path] }));
}

/** Of the options of a union the one that was meant: it fits as a whole, and has the fewest faults inside. */
function nearestOption(options: readonly (readonly Issue[])[]): readonly Issue[] {
  const meant = options.filter((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return [...(meant.length > 0 ? meant : options)].sort((a, b) => a.length - b.length)[0] ?? [];
}

function messageOf(issue: Issue, context: ErrorContext): string {
  const { language, texts } = context;
  const own = texts[issue.message];
  const params = issue.code === 'custom' ? textValues(issue.params) : {};
  if (own !== undefined) return text(texts, language, issue.message, params);
  const { key, values = {} } = wordsFor(issue, valueAt(context.value, issue.path));
  return text(textsIn(FORM_TEXTS, language), language, key, values);
}

/** Words that count have a form for one and one for others. */
type WordKey = keyof typeof de extends infer Key ? (Key extends `${infer Stem}_one` ? Stem : Key) : never;

interface Words {
  key: WordKey;
  values?: Record<string, string | number>;
}

function wordsFor(issue: Issue, value: unknown): Words {
  const isMissing = value === undefined || value === null || value === '';
  switch (issue.code) {
    case 'invalid_type':
      if (isMissing) return { key: 'required' };
      return { key: TYPES[issue.expected] ?? 'unfit' };
    case 'too_small':
      return isMissing && issue.origin !== 'number'
        ? { key: 'required' }
        : { key: limitKey('min', issue.origin, issue.inclusive), values: { count: Number(issue.minimum) } };
    case 'too_big':
      return {
        key: limitKey('max', issue.origin, issue.inclusive),
        values: { count: Number(issue.maximum) },
      };
    case 'invalid_format':
      return isMissing ? { key: 'required' } : { key: FORMATS[issue.format] ?? 'unfit' };
    case 'not_multiple_of':
      return issue.divisor === 1 ? { key: 'whole' } : { key: 'step', values: { step: issue.divisor } };
    case 'invalid_value':
      return { key: isMissing ? 'required' : 'choice' };
    case 'unrecognized_keys':
      return { key: 'unknown_field', values: { names: issue.keys.slice(0, 5).join(', ').slice(0, 100) } };
    case 'invalid_union':
      return { key: isMissing ? 'required' : 'choice' };
    default:
      return { key: isMissing ? 'required' : 'unfit' };
  }
}

const TYPES: Readonly<Record<string, WordKey>> = {
  number: 'number',
  int: 'whole',
  string: 'text',
  boolean: 'yes_no',
  array: 'list',
  object: 'group',
  record: 'group',
  date: 'date',
};

const FORMATS: Readonly<Record<string, WordKey>> = {
  email: 'mail',
  url: 'address',
  date: 'date',
  datetime: 'moment',
  time: 'time',
  duration: 'duration',
};

function limitKey(which: 'min' | 'max', origin: string, isInclusive = true): WordKey {
  if (origin === 'string') return `${which}_characters`;
  if (origin === 'array' || origin === 'set') return `${which}_entries`;
  return isInclusive ? `${which}_number` : `${which}_number_beyond`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const name of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    // Any object can be asked for any name.
    at = (at as Record<PropertyKey, unknown>)[name];
  }
  return at;
}

function textValues(params: unknown): Record<string, string | number> {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  );
}
