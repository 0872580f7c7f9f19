/** Which pages search engines are told of: events to come and places, each where it lies (docs/decisions/0019). */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel, ListedPage } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { eventPath, placePath } from '../paths.ts';
import { LISTED_TABLES, listedRecords } from './listed-store.ts';
import { currentKey } from './own-address.ts';

export async function* listed(units: readonly Ars[], kernel: Kernel): AsyncGenerator<ListedPage> {
  const ask = { without: sourcesLeftOut('no', kernel.sources), from: kernel.clock.now() };
  for (const table of LISTED_TABLES)
    for await (const { id, ars, changedAt } of listedRecords(units, kernel.db, { ...ask, table })) {
      const at = currentKey(ars, kernel);
      const page = table === 'event' ? eventPath(id) : placePath(id);
      if (at !== null) yield { ars: at, page, changedAt };
    }
}
