/** As PostgreSQL holds it: without NUL, with U+FFFD for half of a pair of surrogates. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trim();
}
