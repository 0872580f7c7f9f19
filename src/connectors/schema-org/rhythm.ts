import type { DayRule } from '../../kernel/calendar/day-rule/model.ts';

type Rhythm = Pick<DayRule, 'unit' | 'every'>;

const UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const;
const WORDS: Readonly<Record<string, Rhythm>> = {
  daily: { unit: 'day', every: 1 },
  weekly: { unit: 'week', every: 1 },
  monthly: { unit: 'month', every: 1 },
  yearly: { unit: 'year', every: 1 },
};

/** "P1W", "P14D", "weekly"; null for what is no rhythm of whole days ("PT1H", "P1M2D", "P0D"). */
export function rhythmOf(frequency: string): Rhythm | null {
  const said = frequency.trim();
  const [, digits = '', letter = ''] = /^P(\d{1,4})([DWMY])$/i.exec(said) ?? [];
  const unit = Object.entries(UNITS).find(([key]) => key === letter.toUpperCase())?.[1];
  if (unit !== undefined) return Number(digits) > 0 ? { unit, every: Number(digits) } : null;
  const word = said.toLowerCase();
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
