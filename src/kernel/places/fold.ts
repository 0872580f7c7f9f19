/** Spellings made comparable: case, umlauts, accents, hyphens, dots and abbreviations do not matter. */

/** "Bad Homburg v. d. Höhe" → "bad homburg v d hoehe". Umlauts become two letters, other accents fall away. */
export function fold(text: string): string {
  return strip(spellOut(text));
}

/** All spellings of a name that people type: "Düsseldorf" → ["duesseldorf", "dusseldorf"]. */
export function spellings(name: string): string[] {
  const long = fold(name);
  const short = strip(name);
  return short === long ? [long] : [long, short];
}

function spellOut(text: string): string {
  return text.normalize('NFC').replaceAll(/[äÄ]/g, 'ae').replaceAll(/[öÖ]/g, 'oe').replaceAll(/[üÜ]/g, 'ue');
}

function strip(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\bst\b/g, 'sankt');
}
