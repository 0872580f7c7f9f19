import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import type { NetworkRequest } from '../../../kernel/network/network-room.ts';
import type { Kernel, PageContent } from '../../../kernel/solution.ts';
import { i18n, sayIn } from '../texts.ts';
import { sprintOfBoard } from './sprint-of-board.ts';

/** What the part in the browser is told with its page. */
export interface BoardPartData {
  sprint: string;
}

/** The page of the boards of a sprint (`board-path.ts`); null: there is no such sprint. Nothing of the boards is in it. */
export async function boardPage(
  sprint: string,
  { language }: NetworkRequest,
  { db }: Pick<Kernel, 'db'>,
): Promise<PageContent | null> {
  const found = await sprintOfBoard(db, sprint);
  if (found === null) return null;
  const say = sayIn(language);
  const texts = Object.fromEntries(
    Object.entries(textsIn(i18n, language)).filter(([key]) => key.startsWith('board_')),
  );
  const data: BoardPartData = { sprint };
  return {
    title: say('board_title', { title: found.title }),
    description: say('board_description'),
    ...(found.isExample && { example: true as const }),
    blocks: [
      {
        ...{ type: 'part', solution: 'cocreation', name: 'board', texts, data },
        blocks: [{ type: 'text', text: say('board_plain'), tone: 'note' }],
      },
    ],
  };
}
