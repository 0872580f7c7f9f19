import type { ListedNetworkPage, NetworkRoom } from '../../../../kernel/network/network-room.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { ideaCounts, listedIdeas, shownIdeas } from '../idea-store.ts';
import { ideaItems } from './idea-lines.ts';
import { ideaPage } from './idea-page.ts';
import { countInWords, listPage } from './list-page.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Ideas on the front page of the network. */
const GLANCE = 3;
const BATCH = 1_000;

/** `/netzwerk/ideen`: all ideas, and each of them. */
export const ideasRoom: NetworkRoom = {
  id: 'ideas',
  path: ROOMS.ideas,
  page: (rest, request, kernel) =>
    UUID.test(rest) ? ideaPage(rest, request, kernel) : listPage(rest, request, kernel),
  async glance({ language }, kernel) {
    const say = sayIn(language);
    const [counts, newest] = await Promise.all([
      ideaCounts(kernel.db),
      shownIdeas(kernel.db, {}, { begin: 0, limit: GLANCE }),
    ]);
    return [
      { type: 'text', text: countInWords(counts, say) },
      ...(newest.length === 0
        ? []
        : [{ type: 'list' as const, items: await ideaItems(newest, language, kernel) }]),
    ];
  },
  listed,
};

async function* listed({ db }: Kernel): AsyncGenerator<ListedNetworkPage> {
  for (let after: string | null = null; ; ) {
    const some: { id: string; changedAt: string }[] = await listedIdeas(db, after, BATCH);
    for (const { id, changedAt } of some) yield { page: thingPath('ideas', id), changedAt };
    after = some.at(-1)?.id ?? null;
    if (some.length < BATCH) return;
  }
}
