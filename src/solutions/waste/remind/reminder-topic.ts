import { type Language, LOCALE } from '../../../kernel/i18n/language.ts';
import { LEVELS } from '../../../kernel/places/place.ts';
import type { Topic } from '../../../kernel/solution.ts';
import { WHOLE_UNIT } from '../district-slug.ts';
import { sayIn } from '../texts.ts';
import { binKeyWords } from './bin-words.ts';
import { readPart } from './reminder-part.ts';

/** Chosen on the pages of waste only, in parts: when, for which districts, for which bins. */
export const reminderTopic: Topic = {
  id: 'reminder',
  levels: LEVELS,
  part: { check: (part) => readPart(part) !== null, title: partTitle },
};

/** "Abfuhr am Abend vorher, 18 Uhr: Restmüll und Papier (Bezirk 3)". */
function partTitle(part: string, language: Language): string {
  const say = sayIn(language);
  const read = readPart(part);
  if (read === null) return say('topic_reminder');
  const { when, slugs, bins } = read;
  const list = new Intl.ListFormat(LOCALE[language]);
  const what =
    bins === null
      ? say('remind_all_bins')
      : list.format(new Set(bins.map((key) => binKeyWords(key, language))));
  const districts = slugs.filter((slug) => slug !== WHOLE_UNIT).map(slugWords);
  const title = say(`remind_title_${when.time}`, { hour: when.hour, bins: what });
  return districts.length === 0 ? title : `${title} (${list.format(districts)})`;
}

/** "bezirk-3-5c1f" → "Bezirk 3": the name itself is not known here. */
function slugWords(slug: string): string {
  const words = slug.replace(/-[0-9a-f]{4}$/, '').replaceAll('-', ' ');
  return words.replaceAll(/(^| )[a-z]/g, (letter) => letter.toUpperCase());
}
