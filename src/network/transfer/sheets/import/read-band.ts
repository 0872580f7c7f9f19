import { BANDS, type Band, bandOf } from '../sheet-model.ts';

const NUMBER = /\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/g;
const UNDER = /^(<|unter|bis|under|up to|weniger als)/i;

/**
 * A cost band as catalogues write it: ours ("50k-250k"), "250.000 – 500.000 €", "250-500 T€", "unter 10.000 EUR", or a
 * plain sum. null: nobody can tell.
 */
export function readBand(text: string): Band | null {
  const typed = text.trim();
  const own = BANDS.find((one) => one === typed.toLowerCase().replaceAll(/\s+/g, ''));
  if (own !== undefined) return own;
  const found = typed.match(NUMBER) ?? [];
  const [first, second] = found.map((one) => cents(one, typed));
  if (first === undefined || found.length > 2) return null;
  if (second !== undefined) return first <= second ? bandOf((first + second) / 2) : null;
  if (UNDER.test(typed)) return bandOf(Math.max(0, first - 1));
  return bandOf(first);
}

/** Thousands and millions are said once, behind the numbers. */
function cents(number: string, whole: string): number {
  const plain = /[.\s]\d{3}/.test(number)
    ? number.replaceAll(/[.\s]/g, '').replace(',', '.')
    : number.replace(',', '.');
  return Math.round(Number(plain) * 100 * factorOf(whole));
}

function factorOf(text: string): number {
  if (/\d\s*(mio|million)/i.test(text)) return 1_000_000;
  return /\d\s*(t€|t\.?\s?eur|tsd|tausend|teur|k€|k\b|k eur)/i.test(text) ? 1_000 : 1;
}
