import type { Language } from '../../../kernel/i18n/language.ts';
import { wordIn } from '../../../kernel/sources/desk/describe-ways.ts';
import type { ExpectedSource } from './takeover.ts';

/** Kind of records, format and licence of a source in words: "Termine", "Kalender (iCal)". */
export function intakeWords(language: Language): (
  one: Pick<ExpectedSource, 'intake' | 'connector' | 'licence'>,
) => {
  title: string;
  format: string;
  licence: string;
} {
  const word = wordIn(language);
  return ({ intake, connector, licence }) => ({
    title: word(`intake_${intake}`, intake),
    format: word(`format_${connector}`, connector),
    licence: word(`licence_${licence}`, licence),
  });
}
