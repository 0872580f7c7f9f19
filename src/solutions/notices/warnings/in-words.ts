/** What cards, lists and pages say of a warning. */
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { momentValues } from '../../../kernel/pages/format-moment.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { type KnownWarning, textIn } from './model.ts';

/** "bis 25. November, 18:00 Uhr", "ab 27. November, 09:00 Uhr". */
export function warningWhen(
  { from, until }: KnownWarning,
  now: Temporal.Instant,
  language: Language,
): string {
  const say = sayIn(language);
  if (from !== null && Date.parse(from) > now.epochMilliseconds)
    return say('starts', momentValues(from, language));
  return until === null ? say('since_open') : say('since_until', momentValues(until, language));
}

/** Its headline with its language. */
export function headlineOf(warning: KnownWarning, language: Language): { headline: string; lang: string } {
  const text = textIn(warning, fullLanguage(language));
  // The mapping lets none in without a text.
  return { headline: text?.headline ?? warning.message, lang: text?.lang ?? 'de' };
}

/** Services begin their headlines with these words themselves; said twice they would only be longer. */
export function warningTitle(headline: string, language: Language): string {
  return /^amtliche|^official/i.test(headline)
    ? headline
    : sayIn(language)('warning_title', { title: headline });
}

/** Who warns: its sender in its own words, and where it was read. */
export function issuerOf({ issuer }: KnownWarning, source: SourceInfo): string {
  return issuer === null || issuer === source.name ? source.name : issuer;
}
