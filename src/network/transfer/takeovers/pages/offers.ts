import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Block, Kernel } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { runnable, solutionTitle } from '../../solution-title.ts';
import { sayIn } from '../../texts.ts';

/** Solutions of the house with how many towns run them; those of most first. */
export async function offers({ language }: NetworkRequest, kernel: Kernel): Promise<Block[]> {
  const say = sayIn(language);
  const found = runnable(kernel)
    .map(({ id }) => ({
      ...{ id, title: solutionTitle(kernel, id, language) },
      towns: kernel.adoptions.adopters(id).length,
    }))
    .filter(({ towns }) => towns > 0)
    .sort((one, other) => other.towns - one.towns || (one.title < other.title ? -1 : 1));
  return [
    { type: 'heading', text: say('takeover_offers') },
    found.length === 0
      ? { type: 'text', text: say('takeover_offers_none') }
      : {
          ...{ type: 'list', look: 'tiles' },
          items: found.map(({ id, title, towns }) => ({
            ...{
              text: title,
              note: say('takeover_towns', { count: towns }),
              page: thingPath('takeovers', id),
            },
          })),
        },
  ];
}
