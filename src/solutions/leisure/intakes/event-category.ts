import { fold } from '../../../kernel/places/fold.ts';
import type { EventCategory } from '../model.ts';

/** Words of a source's own categories, folded, that say what kind of event it is. The first that fits counts. */
const WORDS: readonly (readonly [EventCategory, readonly string[]])[] = [
  ['music', ['konzert', 'konzerte', 'musik', 'music', 'concert', 'oper', 'chor', 'festival']],
  [
    'stage',
    ['theater', 'buehne', 'kabarett', 'comedy', 'tanz', 'ballett', 'musical', 'theatre', 'kleinkunst'],
  ],
  ['film', ['film', 'kino', 'cinema']],
  ['exhibition', ['ausstellung', 'ausstellungen', 'kunst', 'exhibition', 'vernissage', 'museum']],
  ['market', ['markt', 'maerkte', 'flohmarkt', 'weihnachtsmarkt', 'wochenmarkt', 'market', 'messe']],
  ['festival', ['fest', 'feste', 'brauchtum', 'karneval', 'kirmes', 'volksfest', 'feier']],
  ['sport', ['sport', 'sports', 'lauf', 'turnier', 'bewegung']],
  ['talk', ['vortrag', 'vortraege', 'lesung', 'lesungen', 'diskussion', 'talk', 'reading', 'literatur']],
  ['tour', ['fuehrung', 'fuehrungen', 'rundgang', 'stadtfuehrung', 'wanderung', 'exkursion', 'tour']],
  ['course', ['kurs', 'kurse', 'workshop', 'seminar', 'bildung', 'course']],
  ['meeting', ['treff', 'treffen', 'begegnung', 'buergerversammlung', 'versammlung', 'meeting', 'verein']],
];

/** "Konzerte & Musik" → music; `other` where no word is known. Whole words only. */
export function eventCategoryOf(categories: readonly string[]): EventCategory {
  const said = new Set(categories.flatMap((one) => fold(one).split(' ')));
  return WORDS.find(([, words]) => words.some((word) => said.has(word)))?.[0] ?? 'other';
}
