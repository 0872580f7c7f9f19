/** Whether two records of different sources tell of the same event. Pure; the figures are measured on `labelled/`. */
import type { Begin } from './begin.ts';
import { type DatesTogether, datesTogether } from './dates-together.ts';
import { type Together, together, type Whereabouts } from './place-likeness.ts';
import { likenessOf } from './title-likeness.ts';
import { type TitleWords, titleWords } from './title-words.ts';

/** A record in what is compared of it. */
export interface Comparable {
  id: string;
  source: string;
  title: string;
  where: Whereabouts;
  begins: readonly Begin[];
}

export interface Judged {
  verdict: 'same' | 'waiting';
  /** Of the titles, 0–1. */
  likeness: number;
  /** Which of several goes first: likeness, then how near in time and place. Higher is better. */
  weight: number;
}

/** From here on an editor looks; above the other one they are the same to everybody. */
export const ALIKE = 0.8;
export const THE_SAME = 0.92;
/** Where time or place say less, the titles must say more. */
const WORD_FOR_WORD = 0.98;
/** A series is another one if it has fewer dates than this in common. */
const LEAST_SHARE = 0.5;

/** null: two events. */
export function judgePair(one: Comparable, other: Comparable): Judged | null {
  const dates = datesTogether(one.begins, other.begins);
  if (dates === null) return null;
  const place = together(one.where, other.where);
  if (place === 'apart') return null;
  const [ours, theirs] = wordsOfBoth(one, other);
  const likeness = likenessOf(ours, theirs);
  const isSpecial = Math.min(saysOf(ours), saysOf(theirs)) >= SPECIAL_LETTERS;
  if (likeness < leastOf(place, isSpecial)) return null;
  const isSure = isSurely({ likeness, place, dates, isSpecial });
  const weight =
    likeness - dates.minutes / 1_000 - (place === 'same' ? 0 : 0.05) - (dates.mixed === 'no' ? 0 : 0.05);
  return { verdict: isSure ? 'same' : 'waiting', likeness, weight: Math.max(0, weight) };
}

function isSurely(about: {
  likeness: number;
  place: Together;
  dates: DatesTogether;
  isSpecial: boolean;
}): boolean {
  const { likeness, place, dates, isSpecial } = about;
  if (dates.share < LEAST_SHARE || dates.mixed === 'span') return false;
  if (place === 'same' && dates.mixed === 'no') return likeness >= THE_SAME;
  if (place === 'same') return likeness >= WORD_FOR_WORD;
  return isSpecial && dates.mixed === 'no' && dates.minutes === 0 && likeness >= WORD_FOR_WORD;
}

/** Nobody is asked about every "Konzert" of a town: without a place that both name, the titles must be the same. */
function leastOf(place: Together, isSpecial: boolean): number {
  if (place === 'same') return ALIKE;
  return place === 'unknown' && !isSpecial ? 1 : THE_SAME;
}

/** "Gottesdienst" is held in every church; "Lesung Judith Hermann" is not. */
const SPECIAL_LETTERS = 14;

function saysOf({ content, numbers }: TitleWords): number {
  return content.length < 2 ? 0 : [...content, ...numbers].join('').length;
}

function wordsOfBoth(one: Comparable, other: Comparable): [TitleWords, TitleWords] {
  const around = {
    names: [one, other].flatMap(({ where }) => [...where.towns, where.name]),
    years: [...new Set([...one.begins, ...other.begins].map(({ day }) => Number(day.slice(0, 4))))],
  };
  return [titleWords(one.title, around), titleWords(other.title, around)];
}
