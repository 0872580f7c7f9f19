/** Words in the letters that the house's font has. Pure. */

export interface Lettered {
  text: string;
  /** What it says, where a letter is not there to be drawn: told to those who hear the paper, and to copying. */
  actual?: string;
}

/** Spaces of other widths and the hyphen that does not break: the font has them in one form. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2007\u202f]/g, '\u00a0'],
  [/[\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' '],
  [/\u2011/g, '-'],
];
/** They turn and join letters that are drawn elsewhere. */
const STEERING = /(?:[\u200c-\u200f\u202a-\u202e\u2066-\u2069]|\p{Variation_Selector})/gu;

/** A letter that is not there is drawn as "?", one for each that a reader would count. */
export function inLetters(text: string, has: (codePoint: number) => boolean): Lettered {
  const said = ALIKE.reduce((now, [from, to]) => now.replaceAll(from, to), text);
  if (isDrawable(said, has)) return { text: said };
  const drawn = Array.from(new Intl.Segmenter('de').segment(said), ({ segment }) => {
    const bare = segment.replaceAll(STEERING, '');
    return isDrawable(bare, has) ? bare : '?';
  }).join('');
  return drawn === said.replaceAll(STEERING, '') ? { text: drawn } : { text: drawn, actual: said };
}

function isDrawable(text: string, has: (codePoint: number) => boolean): boolean {
  for (const letter of text) if (letter !== '\n' && !has(letter.codePointAt(0) ?? 0)) return false;
  return true;
}
