/** Pages in the network: `/netzwerk/loesungen`. */
import type { ListedNetworkPage, NetworkRoom } from '../../../kernel/network/network-room.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ROOMS, thingPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { FITTING, fittingPage } from './pages/fitting-page.ts';
import { listPage } from './pages/list-page.ts';
import { countInWords, sheetItems } from './pages/sheet-lines.ts';
import { sheetPage } from './pages/sheet-page.ts';
import { dayOf } from './sheet.ts';
import { publishedSheets, sheetCounts, sheetsById } from './sheet-store.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Sheets on the front page of the network. */
const GLANCE = 3;
const BATCH = 1_000;

const sheetsRoom: NetworkRoom = {
  id: 'sheets',
  path: ROOMS.sheets,
  page(rest, request, kernel) {
    if (rest === FITTING || rest.startsWith(`${FITTING}/`)) return fittingPage(rest, request, kernel);
    return UUID.test(rest) ? sheetPage(rest, request, kernel) : listPage(rest, request, kernel);
  },
  async glance({ language }, kernel) {
    const today = dayOf(kernel.clock.now()).toString();
    const [counts, newest] = await Promise.all([
      sheetCounts(kernel.db, today),
      publishedSheets(kernel.db, {}, { begin: 0, limit: GLANCE }),
    ]);
    const sum = (isExample: boolean) =>
      counts.reduce((all, one) => (one.isExample === isExample ? all + one.count : all), 0);
    return [
      { type: 'text', text: countInWords(sum(false), sum(true), sayIn(language)) },
      ...(newest.length === 0
        ? []
        : [{ type: 'list' as const, items: sheetItems(newest, language, kernel) }]),
    ];
  },
  listed,
};

async function* listed({ db }: Kernel): AsyncGenerator<ListedNetworkPage> {
  for (let after: string | null = null; ; ) {
    const some: { id: string; changedAt: string }[] = await sheetsById(db, {
      ...{ after, limit: BATCH, examples: false },
    });
    for (const { id, changedAt } of some) yield { page: thingPath('sheets', id), changedAt };
    after = some.at(-1)?.id ?? null;
    if (some.length < BATCH) return;
  }
}

export const sheetNetwork: readonly NetworkRoom[] = [sheetsRoom];
