import type { Language } from '../../../kernel/i18n/language.ts';
import type { Block } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';

/** From a name to the page of a town; works without script. */
export function townForm(language: Language, value = ''): Block {
  const say = sayIn(language);
  return {
    ...{ type: 'form', action: '/api/transfer/town', button: say('picture_form_button') },
    hidden: { lang: language },
    fields: [
      {
        ...{ type: 'town', name: 'q', label: say('picture_form_label'), hint: say('picture_form_hint') },
        ...(value !== '' && { value }),
      },
    ],
  };
}
