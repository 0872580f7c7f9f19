/** Fractions as tables of towns write them: "Glas, Papier / Elektroschrott". Pure. */
import { fold } from '../../../kernel/places/fold.ts';
import { plainLine } from '../../../kernel/text/rich-text.ts';
import { FRACTIONS, type Fraction } from '../fractions.ts';

/** Beginnings of folded words → fraction; the first that fits counts. */
const BEGINNINGS: readonly (readonly [RegExp, Fraction])[] = [
  [/^(rest(muell|abfall|tonne)|hausmuell|graue tonne|schwarze tonne|residual)/, 'residual'],
  [/^(bio|braune tonne|kuechenabfa|organic)/, 'bio'],
  [/^(papier|altpapier|blaue tonne|pappe|karton|kartonage|paper|cardboard)/, 'paper'],
  [/^(gelbe|leichtverpackung|verpackung|lvp|wertstofftonne|packaging)/, 'packaging'],
  [/^(glas|altglas|glass|bottle bank)/, 'glass'],
  [/^(weihnachtsb|christb|tannenb|christmas)/, 'christmas-trees'],
  [/^(gruen|garten|laub|baumschnitt|strauchschnitt|kompost|green|garden)/, 'green'],
  [/^(schadstoff|sonderabfa|sondermuell|problemstoff|giftmobil|batterie|altoel|farben|hazardous|batteries)/, 'hazardous'],
  [/^(sperr|bulky)/, 'bulky'],
  [/^(elektro|altgeraet|e schrott|kuehlgeraet|electr)/, 'electronic'],
  [/^(altkleider|textil|kleider|schuhe|clothes|textiles)/, 'textiles'],
  [/^(altmetall|metall|schrott|dosen|metal|scrap)/, 'metal'],
  [/^(altholz|holz|wood)/, 'wood'],
  [/^(recyclinghof|wertstoffhof|wertstoffzentrum|deponie|recycling centre)/, 'recycling-centre'],
  [/^(sonstig|andere|other)/, 'other'],
];

/** Ours ("christmas-trees"), or a word of a table; null for what is none. */
export function fractionOfWord(word: string): Fraction | null {
  const folded = fold(word);
  return (
    FRACTIONS.find((one) => fold(one) === folded) ?? BEGINNINGS.find(([words]) => words.test(folded))?.[1] ?? null
  );
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
