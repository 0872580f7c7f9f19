/**
 * Whether an event is under a roof, by its kind and by what its own words say; what contradicts itself, and all else, is
 * unknown. The lists are documented in the README of the solution. Pure.
 */
import { fold } from '../../../kernel/places/fold.ts';
import type { Answer, EventCategory } from '../model.ts';

/** Ends of words of the name of a place that is a house ("Stadthalle"). */
const HOUSES =
  /(halle|saal|museum|theater|kirche|dom|kathedrale|synagoge|kapelle|bibliothek|buecherei|kino|galerie|rathaus|schule|gymnasium|aula|philharmonie|oper|opernhaus|gewandhaus|konzerthaus|buergerhaus|kulturhaus|gemeindehaus|jugendhaus|gasthaus|gaststaette|hotel|club|cafe|restaurant|foyer|studio|hallenbad|keller)$/;
/** Words of the name of a place that is none. */
const OUTSIDE =
  /(platz|park|garten|wiese|anger|stadion|ufer|promenade|strand|wald|zeltplatz|freibad|freilichtbuehne|waldbuehne|naturbuehne|parkplatz)$/;
const OPEN_AIR =
  /\b(open ?air|openair|freilicht\w*|im freien|unter freiem himmel|draussen|outdoor|wanderung|\w+wanderung|radtour|fahrradtour|spaziergang|waldspaziergang|stadtspaziergang)\b/;
const UNDER_ROOF = /\b(indoor|drinnen|ueberdacht|in der (turn|sport|stadt|markt|mehrzweck)?halle)\b/;
/** "Bei Regen in der Turnhalle": whatever the weather, one can go. */
const WHEN_IT_RAINS =
  /\bbei (regen|schlechtem wetter|schlechtwetter)( findet| wird| ziehen| geht)?[^.]{0,40}\b(in|im)\b/;
/** Kinds that are inside unless words say otherwise. */
const INSIDE_BY_KIND: ReadonlySet<EventCategory> = new Set(['exhibition', 'film']);

export interface IndoorsAsked {
  category: EventCategory;
  title: string;
  /** Plain text. */
  description: string;
  categories: readonly string[];
  /** Name of the place. */
  place: string | null;
}

export function isIndoors({ category, title, description, categories, place }: IndoorsAsked): Answer {
  const text = fold([title, ...categories, description].join('\n'));
  if (WHEN_IT_RAINS.test(text)) return 'yes';
  const names = fold(place ?? '').split(' ');
  const isInside =
    UNDER_ROOF.test(text) || names.some((word) => HOUSES.test(word) && !/^freilicht/.test(word));
  const isOutside =
    OPEN_AIR.test(text) || names.some((word) => OUTSIDE.test(word) || /^freilicht/.test(word));
  if (isInside && isOutside) return 'unknown';
  if (isOutside) return 'no';
  return isInside || INSIDE_BY_KIND.has(category) ? 'yes' : 'unknown';
}
