import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { sayIn } from '../../texts.ts';
import { listRounds } from '../round-store.ts';
import { roundLines } from './round-lines.ts';

const MOST = 100;
const SHOWN = ['open', 'closed', 'published'] as const;

/** All rounds that were opened, the newest first. */
export async function roundListPage({ language }: NetworkRequest, kernel: Kernel): Promise<PageContent> {
  const say = sayIn(language);
  const items = await roundLines(await listRounds(kernel.db, SHOWN, MOST), language, kernel);
  return {
    title: say('network_ratings'),
    description: say('network_ratings_about'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('rating_lead') },
      items.length === 0 ? { type: 'text', text: say('rating_none') } : { type: 'list', items },
      { type: 'text', tone: 'note', text: say('rating_ranking_about') },
    ],
  };
}

/** The newest in a few lines; examples only where there is nothing else. */
export async function roundGlance({ language }: NetworkRequest, kernel: Kernel): Promise<Block[]> {
  const all = await listRounds(kernel.db, SHOWN, MOST);
  const real = all.filter(({ source }) => source === null);
  const items = await roundLines((real.length > 0 ? real : all).slice(0, 2), language, kernel);
  return items.length === 0 ? [] : [{ type: 'list', items }];
}
