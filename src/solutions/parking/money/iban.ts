/** Account numbers (ISO 13616). Pure. */

const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
/** A German one always has 22 characters. */
const GERMAN = /^DE\d{20}$/;

/** Without spaces and in capitals, as it is kept; null: it is none (its shape, or its two check digits). */
export function readIban(text: string): string | null {
  const iban = text.replaceAll(/[\s-]/g, '').toUpperCase();
  if (!SHAPE.test(iban) || (iban.startsWith('DE') && !GERMAN.test(iban))) return null;
  return remainder(iban) === 1 ? iban : null;
}

/** In groups of four, as people read it. */
export function showIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** Of the number it stands for: first four characters to the end, letters from A = 10 on, modulo 97. */
function remainder(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4))
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}
