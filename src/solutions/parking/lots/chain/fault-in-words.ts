import type { Language } from '../../../../kernel/i18n/language.ts';
import { sayIn } from '../../texts.ts';
import { LOT_FIELDS } from './lot-fields.ts';
import type { RowFault } from './lot-of-row.ts';

/** What is wrong with a cell and how to mend it. */
export function faultInWords({ field, code, value, ...more }: RowFault, language: Language): string {
  const [german, english] = LOT_FIELDS[field].columns;
  const values = { column: `${german} / ${english}`, value, least: 0, most: 0, at: 1, ...more };
  return sayIn(language)(`lots_row_${code}`, values);
}
