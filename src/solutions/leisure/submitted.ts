/** What clubs and companies send in: how its page says so, and the way to the form. */
import { type Language, PREFIX } from '../../kernel/i18n/language.ts';
import { SUBMIT_PATH } from '../../kernel/pages/paths.ts';
import type { ListItem, PlaceRequest, SourceInfo } from '../../kernel/solution.ts';
import type { EventRecord } from './model.ts';
import { type Say, sayIn } from './texts.ts';

/** "von TSV Beispiel, geprüft von Köln"; null: it was not sent in. */
export function submittedInWords(
  { submitted }: Pick<EventRecord, 'submitted'>,
  say: Say,
  { name }: Pick<SourceInfo, 'name'>,
): string | null {
  if (submitted === undefined) return null;
  const values = { sender: submitted.by, town: name };
  return say(submitted.isChecked ? 'submitted_checked' : 'submitted_unchecked', values);
}

/** Own path of the form, which says where to turn to where a place takes none. */
export function submitEventPath(ars: string, language: Language): string {
  return `${PREFIX[language]}${SUBMIT_PATH}/${ars}/leisure/events`;
}

export function submitItem({ place, language }: PlaceRequest): ListItem {
  const say = sayIn(language);
  return {
    text: say('submit_link'),
    note: say('submit_link_note'),
    href: submitEventPath(place.ars, language),
  };
}
