/** Takes German compounds apart where their parts are known words: "Autoanmeldung" is "Auto" and "Anmeldung". Pure. */
import { stem } from './stem.ts';

const SHORTEST = 3;
/** Letters that join parts: "Geburt-s-urkunde". */
const JOINTS = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** A known beginning counts alone where it is at least this much of the word: the rest may be anything. */
const LEAST_BEGINNING = 0.5;
const SHORTEST_BEGINNING = 5;

/**
 * Known parts of a folded word: two that make up all of it, the longest first part preferred, else one long beginning;
 * empty where there are none.
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
  for (let length = word.length - 1; length >= SHORTEST_BEGINNING; length--) {
    const first = word.slice(0, length);
    if (length >= word.length * LEAST_BEGINNING && known.has(first)) return [first];
  }
  return [];
}
