/** Title and description of a record in the language of a page, where the source has them; else in its own. Pure. */
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { RichText } from '../../../kernel/text/rich-text.ts';
import type { EventRecord } from '../model.ts';

export interface Worded<Title extends string | null> {
  title: Title;
  titleLang: string;
  description: RichText;
  descriptionLang: string;
}

/** Each with the language (BCP 47) that it is really in. */
export function textIn<Title extends string | null>(
  record: { title: Title; description: RichText } & Pick<EventRecord, 'translations'>,
  language: Language,
): Worded<Title | string> {
  const { title, description, translations = {} } = record;
  const own = ownLanguage(record);
  const wanted = fullLanguage(language);
  const found = own === wanted || !Object.hasOwn(translations, wanted) ? undefined : translations[wanted];
  const isTold = found !== undefined && found.description.length > 0;
  return {
    ...(found === undefined ? { title, titleLang: own } : { title: found.title, titleLang: wanted }),
    ...(isTold
      ? { description: found.description, descriptionLang: wanted }
      : { description, descriptionLang: own }),
  };
}

/** A record that is not in the language of feeds has its own texts among the translations. */
function ownLanguage({
  title,
  description,
  translations = {},
}: Pick<EventRecord, 'translations'> & { title: string | null; description: RichText }): string {
  if (Object.hasOwn(translations, FEED_LANGUAGE)) return FEED_LANGUAGE;
  const told = JSON.stringify(description);
  const same = Object.entries(translations).find(
    ([, one]) => one.title === title && JSON.stringify(one.description) === told,
  );
  return same?.[0] ?? FEED_LANGUAGE;
}
