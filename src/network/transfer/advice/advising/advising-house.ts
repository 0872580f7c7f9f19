import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import type { AdvisingLine } from './advising-line.ts';

/** Who asks, from which desk, and how far that reaches. */
export interface AdvisingQuestion {
  /** Of the desk. */
  ars: Ars;
  language: Language;
  today: Temporal.PlainDate;
  /** Whether a key of any age lies below the desk. */
  isBelow(ars: Ars): boolean;
  /** Whether the town lets the caller see what is its own alone. */
  maySee(ars: Ars): boolean;
  /** Own path of the desk of a town; null: the caller may not open it. */
  deskOf(ars: Ars): string | null;
}

/** Finds lines of a few kinds; what lies elsewhere it leaves out. */
export type AdvisingFinder = (question: AdvisingQuestion, kernel: Kernel) => Promise<AdvisingLine[]>;
