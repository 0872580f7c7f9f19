import { PREFIX } from '../../i18n/language.ts';
import type { Block, PageContent } from '../../solution.ts';
import { operatorInShort } from './operator-rows.ts';
import type { InfoRequest } from './request.ts';
import { type InfoKey, paragraphs, sayIn } from './texts.ts';

/** Short help: choosing a place, what the marks mean, offline, whom to ask. */
export function help({ language, operator }: InfoRequest): PageContent {
  const say = sayIn(language);
  const part = (heading: InfoKey, ...keys: InfoKey[]): Block[] => [
    { type: 'heading', text: say(heading) },
    ...keys.flatMap((key) => paragraphs(say(key))),
  ];
  return {
    title: say('hilfe_title'),
    description: say('hilfe_description'),
    blocks: [
      ...paragraphs(say('hilfe_lead'), 'lead'),
      ...part('hilfe_place_heading', 'hilfe_place'),
      { type: 'list', items: [{ text: say('hilfe_place_link'), href: `${PREFIX[language]}/` }] },
      ...part('hilfe_position_heading', 'hilfe_position'),
      ...part('hilfe_words_heading'),
      {
        type: 'facts',
        rows: (['verify', 'offer', 'state'] as const).map((word) => ({
          label: say(`hilfe_word_${word}`),
          value: say(`hilfe_word_${word}_text`),
        })),
      },
      ...part('hilfe_offline_heading', 'hilfe_offline'),
      ...part('hilfe_install_heading', 'hilfe_install'),
      ...part('hilfe_ask_heading', 'hilfe_ask_town', 'hilfe_ask_operator'),
      { type: 'facts', rows: operatorInShort(operator, say) },
    ],
  };
}
