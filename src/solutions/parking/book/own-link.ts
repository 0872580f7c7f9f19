import { type Language, PREFIX } from '../../../kernel/i18n/language.ts';
import { MINE_PATH } from '../../../kernel/pages/paths.ts';
import { OWN_ROOMS, PATH } from '../paths.ts';

/** Own path of the room of one booking, or of one lot. */
export function ownLink(language: Language, room: keyof typeof OWN_ROOMS, id: string): string {
  return `${PREFIX[language]}${MINE_PATH}/${PATH}/${OWN_ROOMS[room]}/${id}`;
}
