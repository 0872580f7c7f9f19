/** Which house numbers a range holds. Pure: also for the phone. */
import type { HouseNumber, NumberRange } from '../model.ts';
import { compareHouseNumbers } from './house-number.ts';

export function isInRange({ from, until, parity }: NumberRange, number: HouseNumber): boolean {
  if (!hasParity(parity, number.number)) return false;
  if (from !== null && compareHouseNumbers(number, from) < 0) return false;
  return until === null || isUpTo(number, until);
}

/** Whether any house number is in both. */
export function rangesMeet(a: NumberRange, b: NumberRange): boolean {
  if (a.parity !== b.parity && a.parity !== 'all' && b.parity !== 'all') return false;
  const parity = a.parity === 'all' ? b.parity : a.parity;
  const first = laterOf(a.from, b.from);
  // The first number from which both go on: that of the later beginning, or the next of the wanted kind.
  const candidate = hasParity(parity, first.number) ? first : { number: first.number + 1, letter: '' };
  return [a, b].every(({ until }) => until === null || isUpTo(candidate, until));
}

/** An end without a letter holds all letters of its number. */
function isUpTo(number: HouseNumber, until: HouseNumber): boolean {
  return until.letter === '' ? number.number <= until.number : compareHouseNumbers(number, until) <= 0;
}

function laterOf(a: HouseNumber | null, b: HouseNumber | null): HouseNumber {
  const lowest = { number: 0, letter: '' };
  const [one, other] = [a ?? lowest, b ?? lowest];
  return compareHouseNumbers(one, other) >= 0 ? one : other;
}

function hasParity(parity: NumberRange['parity'], number: number): boolean {
  return parity === 'all' || (parity === 'odd') === (number % 2 === 1);
}
