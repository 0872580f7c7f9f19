/** Days of a district as they travel to the phone: small, and the same in every language. Types, and how they are read. */
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import type { Bin } from '../model.ts';

export interface BriefBin extends Bin {
  /** Its name says no more than the word for its kind of waste. */
  isPlain?: true;
}

export interface BriefDay {
  date: string;
  /** Key of the bin. */
  bin: string;
  /** The regular day, where it is another one. */
  planned?: string;
  /** None takes place. */
  off?: true;
  /** Clock times in Germany. */
  window?: { from: string; until: string };
  stop?: { name: string; address: string | null };
  why?: { holiday: Record<FullLanguage, string> | null } | { text: string };
  note?: string;
  /** Invented, among others that are not. */
  example?: true;
}

export interface DistrictDays {
  /** Current key of the place, and what people call it. */
  ars: string;
  town: string;
  /** In addresses; ["alle"] where the whole unit is one. */
  slugs: readonly string[];
  bins: readonly BriefBin[];
  /** Some of it was invented for trying out. */
  example?: true;
  /** These are only the days that all districts share. */
  isPart?: true;
  /** By date. */
  days: readonly BriefDay[];
}

/** What a page carries, written by `briefOf`; null for anything else. */
export function readDistrictDays(data: unknown): DistrictDays | null {
  if (typeof data !== 'object' || data === null) return null;
  if (!('slugs' in data && 'bins' in data && 'days' in data && 'ars' in data)) return null;
  // Only `briefOf` writes an object with these four.
  return data as DistrictDays;
}
