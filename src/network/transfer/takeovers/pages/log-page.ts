import { readListPath, writeListPath } from '../../../../kernel/network/list-path.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel, ListItem, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { runnable } from '../../solution-title.ts';
import { sayIn } from '../../texts.ts';
import { logLines } from '../log-lines.ts';
import { countTakeovers, takeoversOf } from '../log-store.ts';
import { offers } from './offers.ts';
import { takeoverItem } from './takeover-item.ts';

const PAGE = 30;
const GLANCE = 3;

/** Who took what over, the last first; before it, what can be taken over. */
export async function logPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const say = sayIn(language);
  const part = readListPath(rest, {});
  if (part === null) return null;
  const [total, shown] = await Promise.all([
    countTakeovers(kernel.db),
    takeoversOf(kernel.db, { begin: (part.page - 1) * PAGE, limit: PAGE }),
  ]);
  const pages = Math.max(1, Math.ceil(total / PAGE));
  if (part.page > pages) return null;
  const items = logLines(shown, language, kernel).map((line) => takeoverItem(line, { say, language }));
  const more = (page: number, key: 'takeover_newer' | 'takeover_older'): ListItem[] =>
    page < 1 || page > pages
      ? []
      : [
          {
            text: say(key),
            page: [ROOMS.takeovers, writeListPath({ chosen: {}, page }, {})]
              .filter((one) => one !== '')
              .join('/'),
          },
        ];
  const further = [...more(part.page - 1, 'takeover_newer'), ...more(part.page + 1, 'takeover_older')];
  return {
    title: say('network_takeovers'),
    description: say('network_takeovers_about'),
    blocks: [
      { type: 'text', text: say('takeover_lead'), tone: 'lead' },
      ...(part.page > 1 ? [] : await offers({ language }, kernel)),
      { type: 'heading', text: say('takeover_log') },
      items.length === 0 ? { type: 'text', text: say('takeover_log_none') } : { type: 'list', items },
      ...(further.length === 0 ? [] : [{ type: 'list' as const, items: further }]),
      {
        type: 'list',
        items: [
          { text: say('takeover_data_csv'), href: '/api/transfer/open/takeovers.csv' },
          { text: say('takeover_to_sheets'), page: ROOMS.sheets },
        ],
      },
    ],
  };
}

/** The last few, for the front page. */
export async function logGlance({ language }: NetworkRequest, kernel: Kernel): Promise<Block[]> {
  const say = sayIn(language);
  const lines = logLines(await takeoversOf(kernel.db, { limit: GLANCE }), language, kernel);
  if (lines.length === 0) return [];
  return [{ type: 'list', items: lines.map((line) => takeoverItem(line, { say, language })) }];
}

/** Lines of one fact sheet or of one solution, for its page; none: nobody has. */
export async function takeoverBlocks(
  filter: { sheet: string } | { solution: string },
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<Block[]> {
  const say = sayIn(language);
  const lines = logLines(await takeoversOf(kernel.db, { ...filter, limit: PAGE }), language, kernel);
  return [
    { type: 'heading', text: say('takeover_log') },
    lines.length === 0
      ? { type: 'text', text: say('takeover_log_none') }
      : { type: 'list', items: lines.map((line) => takeoverItem(line, { say, language })) },
  ];
}

/** The way from a fact sheet to taking its solution over; none where it does not run in this house. */
export function takeoverAction(
  { id, solution }: { id: string; solution: string | null },
  { language }: NetworkRequest,
  kernel: Pick<Kernel, 'solutions'>,
): Block[] {
  if (!runnable(kernel).some((one) => one.id === solution)) return [];
  const say = sayIn(language);
  return [
    {
      ...{ type: 'action', text: say('takeover_action'), note: say('takeover_action_note') },
      page: thingPath('takeovers', id),
    },
  ];
}
