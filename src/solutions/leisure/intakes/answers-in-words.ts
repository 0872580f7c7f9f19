/**
 * What an event's own words say about cost, children and barriers. Only what is said outright counts; everything
 * else stays unknown. The lists are documented in the README of the solution. Pure.
 */
import type { Answer } from '../model.ts';

export interface Words {
  title: string;
  /** Plain text. */
  description: string;
  categories: readonly string[];
}

/** Categories that say it alone ("kostenlos"). */
const FREE_CATEGORIES =
  /^(kostenlos|kostenfrei|gratis|eintritt frei|freier eintritt|umsonst|free|free entry)$/i;
/** Phrases about the entry itself: a free car park is none. */
const FREE =
  /(eintritt( ist|:)? (frei|kostenlos|kostenfrei)|(freier|kostenloser|kostenfreier) eintritt|(kostenlose|kostenfreie) teilnahme|teilnahme( ist|:)? (kostenlos|kostenfrei)|free (admission|entry))\b(?! (für|bis|unter|ab|for|under))/i;
/** "Eintritt: 8 €", "VVK 12,50 Euro", "Kosten 5 EUR". */
const PRICE =
  /\b(?:eintritt|eintrittspreis|kosten|preis|preise|gebühr|teilnahmegebühr|vvk|ak|vorverkauf|abendkasse|ticket|tickets|admission)\b[^\d\n€.]{0,20}(?:€ ?)?\d+(?:[.,]\d\d?)? ?(?:€|euro\b|eur\b)?[^\n.]{0,60}/i;
const MONEY = /€|\beuro\b|\beur\b/i;

export function isFree(words: Words): Answer {
  const text = textOf(words);
  const free = words.categories.some((one) => FREE_CATEGORIES.test(one.trim())) || FREE.test(text);
  const costs = costLine(text) !== null;
  // Both at once ("Kinder: Eintritt frei, sonst Eintritt 5 €"): nobody can tell for whom.
  if (free === costs) return 'unknown';
  return free ? 'yes' : 'no';
}

/** The words about the price, as they stand there; null where there are none. */
export function priceOf(words: Words): string | null {
  return costLine(textOf(words));
}

const FAMILY_CATEGORIES = /\b(kinder|kind|familie|familien|family|kids|children)\b/i;
const FAMILY =
  /\b(für (kinder|familien|die ganze familie)|familienfreundlich|kinder(fest|theater|kino|programm|nachmittag|konzert)|familien(fest|tag|führung|konzert|nachmittag|programm)|bilderbuchkino|for (children|families))\b/i;
const NOT_FAMILY =
  /\b(nicht für kinder|nur für erwachsene|ab 18( jahren)?|zutritt ab 18|adults only|not suitable for children)\b/i;

export function isForFamilies(words: Words): Answer {
  const text = textOf(words);
  if (NOT_FAMILY.test(text)) return 'no';
  return words.categories.some((one) => FAMILY_CATEGORIES.test(one)) || FAMILY.test(text) ? 'yes' : 'unknown';
}

const PARTLY =
  /\b(teilweise|bedingt|eingeschränkt|nur zum teil|weitgehend|partly) (barrierefrei|rollstuhlgerecht|wheelchair accessible)\b/i;
const NOT_ACCESSIBLE = /\b(nicht|leider nicht|not) (barrierefrei|rollstuhlgerecht|wheelchair accessible)\b/i;
/** The word alone: a "barrierefreie Toilette" says nothing about the way in. */
const ACCESSIBLE =
  /\b(barrierefrei|barrierefreier zugang|rollstuhlgerecht|stufenloser zugang|wheelchair accessible|step-free access)\b/i;

/** "teilweise barrierefrei": neither yes nor no. */
export function isPartlyBarrierFree(words: Words): boolean {
  return PARTLY.test([textOf(words), ...words.categories].join('\n'));
}

export function isBarrierFree(words: Words): Answer {
  const text = [textOf(words), ...words.categories].join('\n');
  if (PARTLY.test(text)) return 'unknown';
  if (NOT_ACCESSIBLE.test(text)) return 'no';
  return ACCESSIBLE.test(text) ? 'yes' : 'unknown';
}

/** A column's own answer: "ja", "nein", "true", "0"; everything else is unknown. */
export function answerOf(cell: string | undefined): Answer {
  const said = cell?.trim().toLowerCase() ?? '';
  if (/^(ja|j|yes|y|true|wahr|1|x)$/.test(said)) return 'yes';
  return /^(nein|n|no|false|falsch|0)$/.test(said) ? 'no' : 'unknown';
}

function costLine(text: string): string | null {
  const found = PRICE.exec(text)?.[0].trim();
  return found !== undefined && MONEY.test(found) ? found : null;
}

function textOf({ title, description }: Words): string {
  return `${title}\n${description}`;
}
