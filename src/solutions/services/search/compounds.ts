/** Takes German compounds apart where their parts are known words: "Autoanmeldung" is "Auto" and "Anmeldung". Pure. */
import { stem } from '../../../kernel/text/stem.ts';

const SHORTEST = 3;
/** Letters that join parts: "Geburt-s-urkunde". */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** A known beginning or ending counts alone where it is at least this much of the word: the rest may be anything. */
const LEAST_SHARE = 0.5;
const SHORTEST_ALONE = 5;

/**
 * Known parts of a folded word: two that make up all of it, the longest first part preferred, else one long beginning or
 * ending ("Nebengewerbe" is about "Gewerbe"); empty where there are none.
 */
export function splitCompound(word: string, known: ReadonlySet<string>): string[] {
  const isKnown = (part: string) => part.length >= SHORTEST && (known.has(part) || known.has(stem(part)));
  for (let length = word.length - SHORTEST; length >= SHORTEST; length--) {
    const first = word.slice(0, length);
    if (!isKnown(first)) continue;
    for (const joint of JOINTS) {
      const rest = word.slice(length + joint.length);
      if (word.startsWith(joint, length) && isKnown(rest)) return [first, rest];
    }
  }
  const least = Math.max(SHORTEST_ALONE, Math.ceil(word.length * LEAST_SHARE));
  for (let length = word.length - 1; length >= least; length--) {
    const alone = [word.slice(0, length), word.slice(-length)].find((part) => known.has(part));
    if (alone !== undefined) return [alone];
  }
  return [];
}
