/** German words of providers → kinds of waste. Pure. What no word says is not guessed. */
import type { Fraction } from '../fractions.ts';

/**
 * Over folded names ("Bio- / Restmüll" → "bio restmuell"), the first that fits counts: what is special stands before
 * what it is made of ("Wertstoffhof" before "Wertstoffe", "Sperrmüll" before "Müll"). Not in the list because it is
 * another bin in every second county: "Grüne Tonne".
 */
const WORDS: readonly (readonly [Fraction, RegExp])[] = [
  ['christmas-trees', /weihnachtsb|christb|tannenb/],
  [
    'recycling-centre',
    /(recycling|wertstoff|abfall|wirtschafts|bring|bau)hof|(wertstoff|entsorgungs|recycling)(zentr|station|park)|deponie|(sammel|annahme|abgabe)stelle|(gruengut|haecksel|sammel|kompost)platz|kompost(ier)?(werk|anlage)/,
  ],
  [
    'hazardous',
    /schadstoff|sonderm(ue|u)ll|sonderabf|problem(stoff|abf|muell)|(gift|umwelt|schad)mobil|gefahrstoff|umweltbrummi/,
  ],
  ['electronic', /elektr|\be schrott|\beschrott|kuehlgeraet|bildschirm|weisse ware/],
  ['textiles', /altkleid|textil|kleidersamm/],
  ['bulky', /sperr(m|g|a|ig|t)|\bsperr\b/],
  [
    'green',
    /gruen(abf|gut|schnitt|kompost|sack)|garten(abf|gut)|strauch|baumschnitt|heckenschnitt|gehoelz|haecksel|\blaub(s|\b)|\baeste\b|astwerk|reisig/,
  ],
  ['wood', /altholz|\bholz/],
  ['metal', /schrott|metall|\b(alteisen|weissblech|dosen)/],
  ['glass', /glas/],
  [
    'packaging',
    /\bgelbe?[rnms]?\b|leichtverp|leichtstoff|verpackung|\blvp\b|\bdsd\b|wertstoff|plastik|kunststoff/,
  ],
  ['paper', /papier|pappe|karton|\bblaue? tonne|\bblaue?\b$|\bppk\b/],
  ['bio', /\bbio|biotonne|biomuell|bioabf|braune tonne|kuechenabf|kompost/],
  ['residual', /\brest|restm|hausm(ue|u)ll|hausabf|siedlungsabf|(graue|schwarze) tonne|muelltonne|^muell$/],
];

/** Only as a whole name: inside another one they may mean anything. */
const SHORT: Readonly<Record<string, Fraction>> = {
  ...{ hm: 'residual', rm: 'residual', ra: 'residual', rt: 'residual' },
  ...{ bi: 'bio', bm: 'bio', bt: 'bio' },
  ...{ gs: 'packaging', ws: 'packaging', gt: 'packaging' },
  ...{ pp: 'paper', pa: 'paper', pt: 'paper', ap: 'paper' },
};

/** The kind of waste that a folded name says; null: no word of ours is in it. */
export function fractionOf(folded: string): Fraction | null {
  const short = Object.hasOwn(SHORT, folded) ? SHORT[folded] : undefined;
  return short ?? WORDS.find(([, word]) => word.test(folded))?.[0] ?? null;
}

/** What tells two bins of one kind apart: how often, how large. "4-wöchentlich", "1100 Liter", "Großbehälter". */
const VARIANTS: readonly RegExp[] = [
  /\b(\d{1,2}|ein|zwei|drei|vier|sechs|acht) ?woechentlich|\b(\d{1,2}) ?(taegig|taeglich|taegl)\b|\b(woechentlich|monatlich|vierteljaehrlich)\b/,
  /\b(\d{2,4}) ?(l|liter|ltr)\b/,
  /\b(grossbehaelter|grosscontainer|umleerbehaelter|container|mgb)\b/,
];

/** For the key of a bin: "4-woechentlich", "1100-l"; '' where there is nothing to tell apart. */
export function variantOf(folded: string): string {
  const found = VARIANTS.flatMap((pattern) => pattern.exec(folded)?.[0] ?? []);
  return found.map(sameWords).join('-').replaceAll(' ', '-').slice(0, 40);
}

const NUMBERS: Readonly<Record<string, string>> = {
  ...{ ein: '1', zwei: '2', drei: '3', vier: '4', sechs: '6', acht: '8' },
};

/** The same variant has one key, however it is written. */
function sameWords(variant: string): string {
  const litres = /^(\d+) ?(?:l|liter|ltr)$/.exec(variant);
  if (litres !== null) return `${litres[1]} l`;
  const days = /^(\d+) ?tae/.exec(variant);
  if (days !== null && Number(days[1]) % 7 === 0) return `${Number(days[1]) / 7} woechentlich`;
  const weeks = /^(\d+|[a-z]+?) ?woechentlich$/.exec(variant);
  if (weeks?.[1] !== undefined) return `${NUMBERS[weeks[1]] ?? weeks[1]} woechentlich`;
  return variant === 'woechentlich' ? '1 woechentlich' : variant;
}
