/** A title as the words that tell what it is. Pure. */
import { fold } from '../../../kernel/places/fold.ts';

/** What a title is compared by. Folded words; none of them stands in two of the lists. */
export interface TitleWords {
  /** Whole and folded: the same for the same title. */
  whole: string;
  /** Words that tell it from others. */
  content: readonly string[];
  /** Numbers, also Roman ones: "Teil 2", "Yoga II". */
  numbers: readonly string[];
}

/** What may stand in one title and not in another one of the same thing. */
export interface Around {
  /** Names of the town, and of the place where it is. */
  names: readonly (string | null)[];
  /** Of its dates. */
  years: readonly number[];
}

const WEAK = new Set(
  [
    'der die das den dem des ein eine einen einem einer eines und oder mit im in am an auf aus bei beim bis durch fuer',
    'gegen nach ueber um unter vom von vor zu zum zur the of and at on for with to',
    'abgesagt abgesetzt entfaellt faellt verschoben ausverkauft neu achtung',
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag uhr',
  ]
    .join(' ')
    .split(' '),
);
const ROMAN: Readonly<Record<string, string>> = {
  ...{ ii: '2', iii: '3', iv: '4', vi: '6', vii: '7', viii: '8', ix: '9' },
};
/** Letters too: they count as numbers only at the end ("Yoga I"). */
const ROMAN_AT_END: Readonly<Record<string, string>> = { i: '1', v: '5', x: '10' };
/** "24.12.2026", "19:30 Uhr", "20 Uhr": told by its dates. */
const TIMES = /\b\d{1,2}\.\s?\d{1,2}\.(\s?\d{2,4})?|\b\d{1,2}([:.]\d{2})?\s?uhr\b/gi;

export function titleWords(title: string, around: Around): TitleWords {
  const whole = fold(title);
  const all = fold(title.replaceAll(TIMES, ' ')).split(' ');
  const words = all.filter((word) => word !== '').map((word, at) => asNumber(word, at === all.length - 1));
  const years = around.years.map(String);
  const numbers = words.filter((word) => /^\d+$/.test(word) && !years.includes(word));
  const plain = words.filter((word) => !/^\d+$/.test(word) && !WEAK.has(word));
  const known = new Set(around.names.flatMap(nameWords));
  const telling = plain.filter((word) => !known.has(word));
  // A title that says no more than where it is, is compared by that.
  return { whole, content: telling.length > 0 ? telling : plain, numbers };
}

/** "Köln" → koeln, koelner: both stand in titles of what is there. */
function nameWords(name: string | null): string[] {
  return fold(name ?? '')
    .split(' ')
    .filter((word) => word.length > 2 && !GENERIC.has(word))
    .flatMap((word) => [word, `${word}er`]);
}

/** Words of names of places that tell events apart all the same. */
const GENERIC = new Set(['markt', 'museum', 'theater', 'kino', 'konzert', 'sport', 'tanz', 'musik', 'yoga']);

function asNumber(word: string, isLast: boolean): string {
  if (/^0+\d/.test(word)) return word.replace(/^0+/, '');
  const roman = Object.hasOwn(ROMAN, word) ? ROMAN[word] : undefined;
  const atEnd = isLast && Object.hasOwn(ROMAN_AT_END, word) ? ROMAN_AT_END[word] : undefined;
  return roman ?? atEnd ?? word;
}
