/** The settings of a connector as a form of the desk; its mapping is drawn by the room, with the columns of the feed. */
import { checkForm, formProblem } from '../../forms/check-form.ts';
import { formOf } from '../../forms/form-of.ts';
import type { FormField } from '../../forms/form-schema.ts';
import type { Language } from '../../i18n/language.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { Format } from '../intake.ts';
import { parseSettings } from '../parse-settings.ts';
import { SOURCE_TEXTS } from '../source-texts.ts';

/** All fields beside those of the mapping, in words; none for a connector without settings. */
export function settingsFields(
  { settings }: Pick<Format<unknown>, 'settings'>,
  language: Language,
): FormField[] {
  return formOf(settings, textsIn(SOURCE_TEXTS, language)).filter(({ widget }) => widget !== 'mapping');
}

/** Throws `form-unfit` with what is wrong at fields of the form, else `SourceError` for a mapping that does not fit. */
export function requireSettings(
  format: Pick<Format<unknown>, 'connector' | 'settings'>,
  value: Record<string, unknown>,
  language: Language,
): void {
  const { errors } = checkForm({ schema: format.settings, value, language, i18n: SOURCE_TEXTS });
  const names = new Set(settingsFields(format, language).map(({ name }) => name));
  const atFields = errors.filter(({ path }) => names.has(path.split('.')[0] ?? ''));
  if (atFields.length > 0) throw formProblem(atFields);
  parseSettings(format.settings, value, format.connector);
}
