/** What the device remembers of a move, and the days of its steps. Pure. */
import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';

export const WHO = ['car', 'dog', 'child'] as const;
export type Who = (typeof WHO)[number];

export interface Household {
  has: readonly Who[];
  /** Civil date of the move; '' while nobody said. */
  day: string;
}

/** As it was kept; everything where nothing was, or what is kept is broken. */
export function readHousehold(kept: string | null): Household {
  try {
    const { has, day }: { has?: unknown; day?: unknown } = JSON.parse(kept ?? '{}') ?? {};
    return {
      has: Array.isArray(has) ? WHO.filter((one) => has.includes(one)) : WHO,
      day: typeof day === 'string' && isDay(day) ? day : '',
    };
  } catch {
    return { has: WHO, day: '' };
  }
}

/** From the attribute that our own server wrote (`moving-pages.ts`); null for a row that is no step. */
export function readStep(attribute: string | undefined): { days: number; who: Who | 'all' } | null {
  const data = JSON.parse(attribute ?? '{}') as { step?: { days: number; who: Who | 'all' } };
  return data.step ?? null;
}

/** "Montag, 3. Mai 2027": so many days after (or before) the day of the move; null while nobody said it. */
export function dayOf(move: string, days: number, language: Language): string | null {
  if (!isDay(move)) return null;
  const date = new Date(`${move}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  }).format(date);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}
