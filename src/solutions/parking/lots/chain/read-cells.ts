/** Cells of a table as values: null where a cell cannot be read. Pure. */
import type { Access, BayRecord, LotKind, Price } from '../../model.ts';

const WORDS = {
  kind: {
    supermarket: ['supermarkt', 'markt'],
    company: ['firma', 'unternehmen', 'betrieb'],
    parish: ['kirche', 'kirchengemeinde', 'pfarrei'],
    housing: ['wohnungsgesellschaft', 'genossenschaft', 'wohnanlage'],
    town: ['stadt', 'gemeinde', 'kommune'],
    garage: ['garage', 'tiefgarage', 'parkhaus'],
    drive: ['einfahrt', 'auffahrt'],
    yard: ['hof', 'innenhof'],
  },
  surface: {
    asphalt: ['beton'],
    paved: ['pflaster', 'gepflastert'],
    gravel: ['schotter', 'kies'],
    grass: ['rasen', 'gras', 'wiese', 'rasengitter'],
    other: ['sonstiges', 'anderer'],
  },
  access: {
    open: ['offen', 'frei'],
    code: ['zahlencode'],
    qr: ['qr-code'],
    key: ['schluessel', 'schlüssel'],
    operator: ['betreiber', 'schranke', 'kamera'],
  },
  vat: {
    private: ['privat', 'keine'],
    'small-business': ['kleinunternehmer', 'kleinunternehmen'],
    standard: ['enthalten', 'regel', 'ja'],
  },
} as const;

/** The word itself, or a German one for it; upper or lower case. */
function wordIn<Word extends string>(
  words: Readonly<Record<Word, readonly string[]>>,
  cell: string,
): Word | null {
  const said = cell.trim().toLowerCase();
  for (const word in words) if (said === word || words[word].includes(said)) return word;
  return null;
}

export const kindIn = (cell: string): LotKind | null => wordIn(WORDS.kind, cell);
export const surfaceIn = (cell: string): BayRecord['surface'] | null => wordIn(WORDS.surface, cell);
export const accessIn = (cell: string): Access['kind'] | null => wordIn(WORDS.access, cell);
export const vatIn = (cell: string): Price['vat'] | null => wordIn(WORDS.vat, cell);

export function yesOrNo(cell: string): boolean | null {
  const said = cell.trim().toLowerCase();
  if (/^(ja|j|yes|y|true|1|x|wahr)$/.test(said)) return true;
  return /^(nein|n|no|false|0|falsch)$/.test(said) ? false : null;
}

/** "10", within both bounds; no decimals. */
export function wholeIn(cell: string, least: number, most: number): number | null {
  const said = cell.trim();
  const value = Number(said);
  return /^\d{1,6}$/.test(said) && value >= least && value <= most ? value : null;
}

/** "11", "3,7" or "3.7", within both bounds. */
export function decimalIn(cell: string, least: number, most: number): number | null {
  const said = cell.trim().replace(',', '.');
  const value = Number(said);
  return /^\d{1,6}(\.\d+)?$/.test(said) && value >= least && value <= most ? value : null;
}

/** "4,00", "4.5 €" or "4" euros in cents. */
export function centsIn(cell: string): number | null {
  const [, euros, cents = ''] = /^(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|EUR)?$/i.exec(cell.trim()) ?? [];
  return euros === undefined ? null : Number(euros) * 100 + Number(cents.padEnd(2, '0') || 0);
}
