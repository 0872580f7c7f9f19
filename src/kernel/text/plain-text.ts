/** What people type, without signs that nobody can see and that a database refuses. Markup stays what it is: text. */
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g;

/** Several lines, at most so many characters. */
export function plainText(most: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll('\r\n', '\n').replaceAll(CONTROL, ' ').trim())
    .max(most);
}

/** One line, at most so many characters. */
export function plainLine(most: number) {
  return z
    .string()
    .overwrite((text) => text.replaceAll(CONTROL, ' ').replaceAll(/\s+/g, ' ').trim())
    .max(most);
}
