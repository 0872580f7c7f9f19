import { fullLanguage, PREFIX } from '../../i18n/language.ts';
import type { Block, PageContent } from '../../solution.ts';
import { operatorInShort } from './operator-rows.ts';
import type { InfoRequest } from './request.ts';
import { type InfoKey, paragraphs, sayIn } from './texts.ts';
import { townBlocks } from './town-blocks.ts';

/** What the program really does with data, in short; docs/privacy.md says the same at length. */
export function privacy(request: InfoRequest): PageContent {
  const { language, operator, town } = request;
  const say = sayIn(language);
  const part = (heading: InfoKey, ...keys: InfoKey[]): Block[] => [
    { type: 'heading', text: say(heading) },
    ...keys.flatMap((key) => paragraphs(say(key))),
  ];
  return {
    title: say('datenschutz_title'),
    description: say('datenschutz_description'),
    blocks: [
      ...townBlocks(request, { heading: 'datenschutz_town_heading', texts: [town?.privacy ?? null] }),
      ...paragraphs(say('datenschutz_lead'), 'lead'),
      ...part('datenschutz_who_heading', 'datenschutz_who'),
      { type: 'facts', rows: operatorInShort(operator, say) },
      ...part('datenschutz_position_heading', 'datenschutz_position'),
      ...part('datenschutz_device_heading', 'datenschutz_device'),
      {
        type: 'list',
        items: [{ text: say('datenschutz_device_link'), href: ownAreaPath(language) }],
      },
      ...part(
        'datenschutz_account_heading',
        'datenschutz_account',
        'datenschutz_cookie',
        'datenschutz_mail',
        'datenschutz_provider',
        'datenschutz_retention',
        'datenschutz_delete',
      ),
      ...part('datenschutz_notify_heading', 'datenschutz_notify', 'datenschutz_notify_push'),
      ...part('datenschutz_correct_heading', 'datenschutz_correct'),
      ...part('datenschutz_submit_heading', 'datenschutz_submit'),
      ...part('datenschutz_log_heading', 'datenschutz_log'),
      ...part('datenschutz_server_heading', 'datenschutz_server', 'datenschutz_network'),
      ...part('datenschutz_third_heading', 'datenschutz_third'),
      ...part('datenschutz_report_heading', 'datenschutz_report'),
      ...part('datenschutz_rights_heading', 'datenschutz_law', 'datenschutz_rights'),
      { type: 'text', text: say('datenschutz_unchecked'), tone: 'note' },
    ],
  };
}

/** Where the reader sees and deletes what is on the device; not in easy language yet. */
function ownAreaPath(language: InfoRequest['language']): string {
  return `${PREFIX[fullLanguage(language)]}/mein-bereich`;
}
