import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { deskPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { solutionTitle } from '../../solution-title.ts';
import { sayIn } from '../../texts.ts';
import { readSheetTitle } from '../sheet-store.ts';
import { takeoverBlocks } from './log-page.ts';

const STEPS = ['settings', 'sources', 'approvals', 'live'] as const;
const WORDS = [
  ...(['takeover_desks', 'takeover_desks_none', 'takeover_sign_in', 'takeover_desks_wait'] as const),
  'takeover_desks_late' as const,
];

/** How a town begins: with a solution of the house, or with the one that a fact sheet is about. null: there is none. */
export async function beginPage(
  id: string,
  request: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const { language } = request;
  const say = sayIn(language);
  const sheet = id.includes('-') ? await readSheetTitle(kernel.db, id) : null;
  if (sheet === null && id.includes('-')) return null;
  const solution = sheet === null ? id : sheet.solution;
  const house = kernel.solutions.find((one) => one.id === solution);
  const title = house === undefined ? (sheet?.title ?? id) : solutionTitle(kernel, house.id, language);
  const about = house === undefined ? '' : (textsIn(house.i18n, language).description ?? '');
  const towns = house === undefined ? 0 : kernel.adoptions.adopters(house.id).length;
  return {
    title: say('takeover_page', { title }),
    description: say('network_takeovers_about'),
    ...(sheet?.isExample && { example: true as const }),
    blocks: [
      ...(about === '' ? [] : [{ type: 'text', text: about, tone: 'lead' } satisfies Block]),
      ...(sheet === null
        ? []
        : [
            {
              type: 'list',
              items: [{ text: sheet.title, lang: sheet.lang, page: thingPath('sheets', id) }],
            } satisfies Block,
          ]),
      ...(house === undefined
        ? [{ type: 'text', text: say('takeover_page_outside'), tone: 'note' } satisfies Block]
        : [
            { type: 'text', text: say('takeover_towns', { count: towns }) } satisfies Block,
            { type: 'heading', text: say('takeover_how') } satisfies Block,
            {
              ...{ type: 'list', look: 'ordered' },
              items: STEPS.map((step) => ({
                ...{ text: say(`takeover_how_${step}`), note: say(`takeover_how_${step}_note`) },
              })),
            } satisfies Block,
            {
              ...{ type: 'part', solution: 'transfer', name: 'takeover-begin' },
              texts: Object.fromEntries(WORDS.map((key) => [key, say(key)])),
              data: { item: sheet === null ? id : `${house.id}-${id}` },
              blocks: [
                { type: 'text', text: say('takeover_desks_script') },
                { type: 'list', items: [{ text: say('takeover_to_desk'), href: deskPath(language) }] },
              ],
            } satisfies Block,
          ]),
      ...(await takeoverBlocks(sheet === null ? { solution: id } : { sheet: id }, request, kernel)),
      { type: 'list', items: [{ text: say('takeover_all'), page: ROOMS.takeovers }] },
    ],
  };
}
