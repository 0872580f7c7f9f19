import { PREFIX } from '../../../../kernel/i18n/language.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { OWN_ROOMS, PATH } from '../../paths.ts';
import { settingsOf } from '../../settings.ts';
import { sayIn } from '../../texts.ts';
import { FIND_PATH, RULES_PATH } from '../find-paths.ts';

const LAW = ['rent', 'street', 'permit', 'vat', 'tax'] as const;

/** How a space is offered, what the law wants, and the way to the own room. */
export function offerPage({ place, language }: PlaceRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const { authority } = settingsOf(place, kernel);
  return {
    title: say('find_offer_title'),
    description: say('find_offer_description'),
    isEasy: true,
    blocks: [
      { type: 'text', tone: 'lead', text: say('find_offer_lead') },
      {
        ...{ type: 'action', text: say('find_offer_action'), note: say('find_offer_action_note') },
        href: `${PREFIX[language]}/mein-bereich/${PATH}/${OWN_ROOMS.lots}/neu`,
      },
      { type: 'heading', text: say('find_offer_steps') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: ([1, 2, 3, 4] as const).map((step) => ({
          text: say(`find_offer_${step}`),
          note: say(`find_offer_${step}_note`),
        })),
      },
      { type: 'heading', text: say('find_offer_law') },
      {
        type: 'list',
        items: LAW.map((point) => ({
          text: say(`find_offer_law_${point}`),
          note: say(`find_offer_law_${point}_note`),
        })),
      },
      ...(authority === ''
        ? []
        : [{ type: 'text' as const, text: say('find_offer_law_authority', { authority }) }]),
      { type: 'text', tone: 'note', text: say('find_offer_law_note') },
      {
        type: 'list',
        items: [
          { text: say('find_link_rules'), note: say('find_link_rules_note'), page: RULES_PATH },
          { text: say('find_link_search'), page: FIND_PATH },
          { text: say('find_link_back'), page: PATH },
        ],
      },
    ],
  };
}
