import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel, ListedPage } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { lotPath } from './find-paths.ts';
import { listedIds } from './free-store.ts';

/** Pages of lots for the sitemap, never of invented ones. */
export async function* listed(units: readonly Ars[], kernel: Kernel): AsyncGenerator<ListedPage> {
  const without = sourcesLeftOut('no', kernel.sources);
  for await (const { id, ars, changedAt } of listedIds(units, kernel.db, without)) {
    const unit = kernel.places.resolve(ars);
    if (unit.kind === 'current' || unit.kind === 'moved')
      yield { ars: unit.place.ars, page: lotPath(id), changedAt };
  }
}
