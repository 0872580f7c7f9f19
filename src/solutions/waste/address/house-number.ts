/** House numbers: read as people write them, and put in order. Pure: also for the phone. */
import type { HouseNumber } from '../model.ts';

/**
 * "12", "12 A", "Nr. 12a", "012" → number and letter. What stands behind a stroke belongs to the number ("12/1",
 * "12 1/2", "12-14"). null: no house number.
 */
export function parseHouseNumber(text: string): HouseNumber | null {
  const words = text.normalize('NFC').trim().toLowerCase();
  const found =
    /^(?:(?:haus)?nr\.?|nummer|no\.?)?\s*0*(\d{1,5})\s*([a-z]{0,2})(?:\s*[/–-].*|\s+\d.*)?$/u.exec(words);
  if (found === null) return null;
  return { number: Number(found[1]), letter: found[2] ?? '' };
}

/** "12 A" → "12a". */
export function writeHouseNumber({ number, letter }: HouseNumber): string {
  return `${number}${letter}`;
}

/** By number, then by letter: 12, 12a, 12b, 12z, 12aa, 13. */
export function compareHouseNumbers(a: HouseNumber, b: HouseNumber): number {
  if (a.number !== b.number) return a.number - b.number;
  if (a.letter.length !== b.letter.length) return a.letter.length - b.letter.length;
  return a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0;
}
