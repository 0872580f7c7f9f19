/** What a record says in the wanted language, part by part; what it does not say in it stays in its own. Pure. */
import { fullLanguage, type Language } from '../../../../kernel/i18n/language.ts';
import type { ServiceRecord } from '../../feeds/records.ts';

type Translation = ServiceRecord['translations'][string];

/** A value and the language (BCP 47) in which it is written. */
export interface Said<Value> {
  value: Value;
  lang: string;
}

/** `said(record.fees, (other) => other.fees)`: the translated part where there is one, else the record's own. */
export type Reader = <Value>(own: Value, pick: (other: Translation) => Value | undefined) => Said<Value>;

export function readerOf(
  { language: own, translations }: Pick<ServiceRecord, 'language' | 'translations'>,
  language: Language,
): Reader {
  const wanted = fullLanguage(language);
  const isWanted = (lang: string) =>
    lang.toLowerCase() === wanted || lang.toLowerCase().startsWith(`${wanted}-`);
  const lang = isWanted(own) ? undefined : Object.keys(translations).find(isWanted);
  const other = lang === undefined ? undefined : translations[lang];
  return (value, pick) => {
    const translated = other === undefined ? undefined : pick(other);
    const isEmpty = Array.isArray(translated) && translated.length === 0;
    return translated === undefined || isEmpty || lang === undefined
      ? { value, lang: own }
      : { value: translated, lang };
  };
}
