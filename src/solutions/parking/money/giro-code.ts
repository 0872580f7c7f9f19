/**
 * Text of a GiroCode (EPC069-12, version 002): a transfer that the driver's banking app fills in from a picture. Pure.
 * Written in UTF-8, at most 331 bytes, lines in a fixed order; those at the end that are empty are left out.
 */
import { readIban } from './iban.ts';

export interface Transfer {
  /** Whose account it is. */
  name: string;
  iban: string;
  /** Whole cents, 1 to 99,999,999,999. */
  cents: number;
  /** What the transfer is for: the code of the booking. */
  purpose: string;
  /** Left out within the European Economic Area, where it is not needed. */
  bic?: string;
}

const [MOST_BYTES, MOST_NAME, MOST_PURPOSE, MOST_CENTS] = [331, 70, 140, 99_999_999_999];

/** Null: no transfer can be written down of this (account, amount, name or purpose). */
export function giroCode({ name, iban, cents, purpose, bic = '' }: Transfer): string | null {
  const account = readIban(iban);
  const isAmount = Number.isInteger(cents) && cents >= 1 && cents <= MOST_CENTS;
  const [whose, what] = [oneLine(name), oneLine(purpose)];
  if (account === null || !isAmount || whose === '' || [...what].length > MOST_PURPOSE) return null;
  if (bic !== '' && !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic)) return null;
  const amount = `EUR${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  const written = (signs: string[]) =>
    ['BCD', '002', '1', 'SCT', bic, signs.join('').trim(), account, amount, '', '', what]
      .join('\n')
      .replace(/\n+$/, '');
  let signs = [...whose].slice(0, MOST_NAME);
  // A long name in letters of several bytes is cut further: account and purpose never are.
  while (signs.length > 1 && bytesOf(written(signs)) > MOST_BYTES) signs = signs.slice(0, -1);
  const text = written(signs);
  return bytesOf(text) <= MOST_BYTES ? text : null;
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
