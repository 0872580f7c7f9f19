/** Fractions as tables of towns write them: "Glas, Papier / Elektroschrott". Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';
import { fractionOf } from '../intakes/fraction-words.ts';

/** Ours ("christmas-trees"), or a word of a provider; null for what is none: "Batterien" is a thing of its own. */
export function fractionOfWord(word: string): Fraction | null {
  const folded = fold(word);
  return FRACTIONS.find((one) => fold(one) === folded) ?? fractionOf(folded);
}

/** All fractions of a cell, each once, and the parts that name none. */
export function fractionsInWords(cell: string): { fractions: Fraction[]; others: string[] } {
  const parts = cell
    .split(/[,;/|+\n]|\s+(?:und|and|oder|or)\s+/i)
    .map((part) => plainLine(part))
    .filter((part) => part !== '');
  const found = parts.map((part) => ({ part, fraction: fractionOfWord(part) }));
  return {
    fractions: [...new Set(found.flatMap(({ fraction }) => fraction ?? []))],
    others: found.filter(({ fraction }) => fraction === null).map(({ part }) => part),
  };
}
