import { z } from 'zod';

/**
 * A name as somebody writes it: at most 100 characters, composed (NFC), without control, line and direction signs, by
 * which a text could look like another one. Joiners stay: Persian and Hindi names are written with them. May be empty.
 */
export const personName = z
  .string()
  .max(400)
  .transform((value) => value.normalize('NFC').trim())
  .refine((value) => value.length <= 100 && !FORBIDDEN.test(value), {
    message: 'at most 100 characters, without control or direction signs',
  });

/** Cf without the two joiners U+200C and U+200D. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
