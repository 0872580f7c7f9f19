import { ACCOUNT_WORDS } from '../../i18n/account/account-words.ts';
import { DESK_WORDS } from '../../i18n/desk/desk-words.ts';
import type { Language } from '../../i18n/language.ts';
import { NOTIFY_WORDS } from '../../i18n/notify/notify-words.ts';
import { OPERATION_WORDS } from '../../i18n/operation/operation-words.ts';
import { text } from '../../i18n/text.ts';
import { type TextsByLanguage, textsIn } from '../../i18n/texts-in.ts';
import type { TokenUse } from '../../notifications/tokens.ts';
import { roomAbout, roomWords } from '../../rooms/rooms-at.ts';
import type { DeskRoom, OwnRoom, Solution } from '../../solution.ts';
import type { DeskPageName, Frame, OperationPageName } from './personal-view.ts';

/** What the server writes of a page that belongs to a person. */
export function frameOf(
  page: 'sign-in' | 'invitation' | TokenUse | DeskPageName,
  language: Language,
  place = '',
): Frame {
  const texts = textsIn(wordsOf(page), language);
  const say = (key: string) => text(texts, language, `${page}_${key}`, { place });
  const withoutScript = `${page}_without_script` in texts ? say('without_script') : '';
  return { title: say('title'), lead: say('lead'), withoutScript };
}

/** The same for a room that a solution brings. */
export function roomFrame(solution: Solution, room: DeskRoom, language: Language): Frame {
  const withoutScript = text(textsIn(DESK_WORDS, language), language, 'home_without_script');
  return {
    title: roomWords(solution, room, language),
    lead: roomAbout(solution, room, language),
    withoutScript,
  };
}

/** The same for a room of a person that a solution brings. */
export function ownRoomFrame({ i18n }: Solution, { id }: OwnRoom, language: Language): Frame {
  const texts = textsIn(i18n, language);
  return {
    title: text(texts, language, `own_${id}`),
    lead: text(texts, language, `own_${id}_about`),
    withoutScript: text(textsIn(ACCOUNT_WORDS, language), language, 'own_without_script'),
  };
}

function wordsOf(page: Parameters<typeof frameOf>[0]): TextsByLanguage {
  if (page === 'sign-in' || page === 'invitation') return ACCOUNT_WORDS;
  return page === 'confirm' || page === 'stop' || page === 'manage' ? NOTIFY_WORDS : DESK_WORDS;
}

/** The same for a page of those who run the house. */
export function operationFrame(page: OperationPageName, language: Language, place = ''): Frame {
  const texts = textsIn(OPERATION_WORDS, language);
  const say = (key: string) => text(texts, language, key, { place });
  return {
    title: say(`operation_${page}_title`),
    lead: say(`operation_${page}_lead`),
    withoutScript: say('operation_without_script'),
  };
}
