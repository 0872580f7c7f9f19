import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { Town } from '../../towns/town.ts';
import type { Operator } from './operator.ts';

/** What a page without a place is made from; the place is where the reader came from, if from any. */
export interface InfoRequest {
  language: Language;
  place: Place | null;
  operator: Operator;
  /** Whose offer the place is, with its own texts; null: nobody's but the operator's. */
  town: Town | null;
  places: Kernel['places'];
}
