import { HOUSE_TEXTS } from '../../i18n/house-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { SourceInfo } from '../../solution.ts';
import { OUTWARD_TEXTS } from '../texts.ts';

/** "Quelle: Stadt Köln, CC-BY-4.0", for formats that have no field for it. */
export function sourceInWords({ name, licence }: SourceInfo, language: Language): string {
  const words = text(textsIn(OUTWARD_TEXTS, language), language, 'feed_source', {
    name,
    licence: licenceInWords(licence, language),
  });
  return licence === '' ? words.replace(/, $/, '') : words;
}

/** What is no name of a licence is said in words. */
export function licenceInWords(licence: string, language: Language): string {
  const texts = textsIn(HOUSE_TEXTS, language);
  return licence === 'own' || licence === 'unchecked' ? (texts[`licence_${licence}`] ?? licence) : licence;
}
