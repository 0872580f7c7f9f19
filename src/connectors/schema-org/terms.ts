/** What entry costs, and what is said about barriers. Pure. */
import { plainLine, plainTextOf } from '../../kernel/text/rich-text.ts';
import { lineAt } from './location.ts';
import type { SchemaTerms } from './model.ts';
import type { Names } from './names.ts';
import { flagAt, isNode, marksAt, type Node, nodesAt, numberAt, textAt, textsAt, valuesAt } from './node.ts';

const MOST_LINES = 40;
/** Properties whose values come from lists of the vocabulary. */
const LISTS = [
  'thuecat:sanitation',
  'thuecat:entrance',
  'thuecat:accessibility',
  'thuecat:trafficInfrastructure',
];
const IN_WORDS = ['accessibilitySummary', 'thuecat:accessibility', 'thuecat:accessibilitySpecification'];

export function termsOf(node: Node, names: Names): SchemaTerms {
  const offers = [...nodesAt(node, 'offers'), ...nodesAt(node, 'makesOffer')];
  return {
    free: flagAt(node, 'isAccessibleForFree'),
    prices: distinct(offers.flatMap(pricesOf)),
    access: distinct([
      ...IN_WORDS.flatMap((name) => wordsAt(node, name)),
      ...nodesAt(node, 'amenityFeature').flatMap(amenityOf),
    ]),
    marks: [...new Set(LISTS.flatMap((name) => marksAt(node, name, names)))]
      .filter((mark) => /^\w{1,60}$/.test(mark))
      .slice(0, MOST_LINES),
  };
}

/** "Erwachsene: 8 EUR", "3–5 EUR", or in words; an offer without a price says nothing. */
function pricesOf(offer: Node): string[] {
  const specifications = nodesAt(offer, 'priceSpecification');
  const hasAmount = [offer, ...specifications].some((one) => amountOf(one) !== null);
  const words = hasAmount ? null : lineAt(offer, 'description');
  // "8 €, ermäßigt 5 €": as ourselves and others write what is no single number.
  if (words !== null && /\d/.test(words)) return [words];
  return [offer, ...specifications].flatMap((one) => {
    const amount = amountOf(one);
    if (amount === null) return [];
    const currency = textAt(one, 'priceCurrency') ?? textAt(offer, 'priceCurrency');
    const name = lineAt(one, 'name') ?? lineAt(offer, 'name');
    const price = [amount, currency?.replace(/^.*[:/]/, '').slice(0, 10)].filter(Boolean).join(' ');
    return [name === null ? price : `${name}: ${price}`];
  });
}

function amountOf(node: Node): string | null {
  const price = numberAt(node, 'price');
  if (price !== null && price >= 0) return german(price);
  const [low, high] = [
    numberAt(node, 'minPrice') ?? numberAt(node, 'lowPrice'),
    numberAt(node, 'maxPrice') ?? numberAt(node, 'highPrice'),
  ];
  if (low === null || high === null || low < 0) return null;
  return `${german(low)}–${german(high)}`;
}

/** "8", "12,50": as prices are written where the feed is read. */
function german(price: number): string {
  return Number.isInteger(price) ? String(price) : price.toFixed(2).replace('.', ',');
}

/** `LocationFeatureSpecification`: "Aufzug" alone where it is there, "Aufzug: 90 cm" where more is said. */
function amenityOf(node: Node): string[] {
  const name = lineAt(node, 'name');
  const value = textAt(node, 'value');
  if (name === null || value?.toLowerCase() === 'false') return [];
  return [
    value === null || value.toLowerCase() === 'true' ? name : `${name}: ${plainLine(value)}`.slice(0, 300),
  ];
}

function wordsAt(node: Node, name: string): string[] {
  const own = textsAt(node, name).map(({ text }) => text);
  const inside = valuesAt(node, name)
    .filter(isNode)
    .flatMap((one) => [textAt(one, 'description'), textAt(one, 'name')])
    .filter((text) => text !== null);
  // A name from a list is no sentence: those are marks.
  return [...own, ...inside]
    .map((text) => plainLine(plainTextOf(text)).slice(0, 300))
    .filter((line) => line !== '' && !/^[a-z]+:\w+$/i.test(line));
}

function distinct(lines: readonly string[]): string[] {
  return [...new Set(lines)].slice(0, MOST_LINES);
}
