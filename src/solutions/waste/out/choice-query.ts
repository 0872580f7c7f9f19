/** What of a place's days somebody asks for, read from an address. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import { ALARMS, type CalendarChoice } from './calendar-choice.ts';

const MOST = 60;
const KEY = /^[a-z0-9-]{1,80}$/;

/** Several keys: repeated, or joined by "+" (which a query turns into a blank) or ",". */
function keysIn(words: string | readonly string[]): string[] {
  const parts = typeof words === 'string' ? [words] : words;
  return [...new Set(parts.flatMap((part) => part.split(/[+ ,]/)).filter((key) => key !== ''))];
}

const keys = z
  .union([z.string().max(5000), z.array(z.string().max(5000)).max(MOST)])
  .transform(keysIn)
  .pipe(z.array(z.string().regex(KEY)).max(MOST));

export const choiceQuery = {
  bins: keys.optional().describe('Keys of bins, joined by ","; all where left out'),
  lang: languageParameter,
};

export const districtsQuery = keys
  .optional()
  .describe('Districts as in the addresses of pages, joined by "+"; what is the same everywhere comes along');

export const alarmQuery = z
  .enum(ALARMS)
  .optional()
  .describe('Reminds on the evening before, or in the morning, at this full hour in Germany');

/** "<district>+<district>.<ending>" */
export function districtsFile(ending: 'ics' | 'pdf') {
  return z
    .string()
    .max(1500)
    .regex(new RegExp(`^[a-z0-9-]{1,80}(?:\\+[a-z0-9-]{1,80}){0,${MOST - 1}}\\.${ending}$`))
    .describe(`Districts joined by "+" and ".${ending}"; "${WHOLE_UNIT}": what is the same everywhere`);
}

export function slugsOf(file: string): string[] {
  return file
    .replace(/\.[a-z]+$/, '')
    .split('+')
    .filter((slug) => slug !== WHOLE_UNIT);
}

export function choiceIn(
  slugs: readonly string[],
  { bins, alarm }: { bins?: readonly string[] | undefined; alarm?: CalendarChoice['alarm'] | undefined },
): CalendarChoice {
  return {
    slugs,
    ...(bins !== undefined && bins.length > 0 && { bins }),
    ...(alarm !== undefined && { alarm }),
  };
}
