/** Addresses of the sorting guide below `abfall`, the same in all languages. Pure. */
import type { Fraction } from '../fractions.ts';
import { FRACTIONS } from '../fractions.ts';
import { PATH } from '../paths.ts';

/** A fraction in addresses, here and of collection points. */
export const FRACTION_SLUGS: Readonly<Record<Fraction, string>> = {
  residual: 'restmuell',
  bio: 'bioabfall',
  paper: 'papier',
  packaging: 'leichtverpackungen',
  glass: 'glas',
  green: 'gruenabfall',
  'christmas-trees': 'weihnachtsbaeume',
  hazardous: 'schadstoffe',
  bulky: 'sperrmuell',
  electronic: 'elektrogeraete',
  textiles: 'altkleider',
  metal: 'altmetall',
  wood: 'altholz',
  'recycling-centre': 'recyclinghof',
  other: 'sonstiges',
};

export function fractionOfSlug(slug: string | undefined): Fraction | null {
  return FRACTIONS.find((one) => FRACTION_SLUGS[one] === slug) ?? null;
}

export const GUIDE_PATH = `${PATH}/abc`;
export const itemPath = (id: string) => `${GUIDE_PATH}/${id}`;
export const letterPath = (letter: string) => `${GUIDE_PATH}/buchstabe/${letter}`;
export const whatGoesPath = (fraction: Fraction) => `${GUIDE_PATH}/tonne/${FRACTION_SLUGS[fraction]}`;
/** `words` as typed. */
export const foundPath = (words: string) => `${GUIDE_PATH}/suche/${encodeURIComponent(words)}`;

export type GuideRoute =
  | { kind: 'overview' }
  | { kind: 'item'; id: string }
  | { kind: 'letter'; letter: string }
  | { kind: 'fraction'; fraction: Fraction }
  | { kind: 'found'; words: string };

/** What is asked for by the path behind `abfall/`; null where it is no page of the guide. */
export function guideRouteOf(rest: string): GuideRoute | null {
  const [first, second, third, ...more] = rest.split('/');
  if (first !== 'abc' || more.length > 0) return null;
  if (second === undefined) return { kind: 'overview' };
  if (third === undefined) return /^[a-z0-9-]{1,80}$/.test(second) ? { kind: 'item', id: second } : null;
  if (second === 'suche') return third.trim() === '' ? null : { kind: 'found', words: third.slice(0, 100) };
  if (second === 'buchstabe') return /^[a-z]$/.test(third) ? { kind: 'letter', letter: third } : null;
  const fraction = second === 'tonne' ? fractionOfSlug(third) : null;
  return fraction && { kind: 'fraction', fraction };
}
