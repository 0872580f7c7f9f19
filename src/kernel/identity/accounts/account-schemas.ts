/** What requests about accounts may hold. Objects are strict: what is not named is refused. */
import { z } from 'zod';
import { languageParameter } from '../../http/request-language.ts';

export const TAGS = ['account'];
/** Of answers that nobody may keep. */
export const NO_STORE = 'no-store';

/** Language of problems. */
export const querystring = z.object({ lang: languageParameter });

export const language = z.enum(['de', 'en', 'de-simple']).default('de');

/** In lower case, as it is kept. */
export const email = z
  .string()
  .max(254)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email());

export const code = z
  .string()
  .max(20)
  // As people copy it: "123 456".
  .transform((value) => value.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/));

export const nothing = z.null().describe('No content');
