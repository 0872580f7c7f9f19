import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Block } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';

/** Own path that leads from a name and a few words to the page of what fits (`choose-route.ts`). */
export const CHOOSE = '/api/transfer/sheets/choose';

/** For which town, and what for; both as they were typed before. */
export function placeForm(
  language: Language,
  { place = '', words = '' }: { place?: string; words?: string } = {},
): Block {
  const say = sayIn(language);
  return {
    ...{ type: 'form', action: CHOOSE, button: say('sheet_fit_button'), hidden: { lang: language } },
    fields: [
      {
        ...{ type: 'town', name: 'place', label: say('sheet_fit_place'), value: place },
        hint: say('sheet_fit_place_hint'),
      },
      {
        ...{
          type: 'search',
          name: 'words',
          label: say('sheet_fit_words'),
          hint: say('sheet_fit_words_hint'),
          value: words,
        },
        isOptional: true,
      },
    ],
  };
}
