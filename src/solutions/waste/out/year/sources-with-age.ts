import { civilDate } from '../../../../kernel/clock.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import { sourceInWords } from '../../../../kernel/outward/feeds/source-words.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import type { Sourced } from '../../../../kernel/sources/sources-of-records.ts';
import { sourceOf } from '../../from-sources.ts';
import { sayIn } from '../../texts.ts';
import { longDate } from './sheet.ts';

/** "Quelle: Stadt Birkenfeld, CC-BY-4.0, Stand 8. Dezember 2026": each source once, with its oldest state. */
export function sourcesWithAge(days: readonly Sourced[], language: Language, kernel: Kernel): string[] {
  const oldest = new Map<string, string>();
  for (const day of days) {
    const info = sourceOf(day, kernel);
    if (info === null) continue;
    const words = sourceInWords(info, language);
    const known = oldest.get(words);
    if (known === undefined || info.time < known) oldest.set(words, info.time);
  }
  return [...oldest].map(([source, time]) =>
    sayIn(language)('sheet_source', {
      source,
      day: longDate(civilDate(Temporal.Instant.from(time)).toString(), language),
    }),
  );
}
