/** Which pages search engines are told of, each once and where it stands (docs/decisions/0019). */
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Kernel, ListedPage } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { CATALOGUE_STATE, services as catalogue } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import { DIGITAL_PAGE } from '../digital/digital-path.ts';
import { listedRecords } from './listed-store.ts';
import { officeAddress, serviceAddress } from './service-address.ts';

const match = createMatcher(catalogue);

/** General services at the federation alone; services and offices of feeds at the units to which they belong. */
export async function* listed(units: readonly Ars[], kernel: Kernel): AsyncGenerator<ListedPage> {
  const here = new Set(units);
  const without = sourcesLeftOut('no', kernel.sources);
  if (here.has(FEDERATION)) {
    yield { ars: FEDERATION, page: 'dienste', changedAt: CATALOGUE_STATE };
    yield { ars: FEDERATION, page: DIGITAL_PAGE, changedAt: null };
    for (const { id } of catalogue)
      yield { ars: FEDERATION, page: `dienste/${id}`, changedAt: CATALOGUE_STATE };
  }
  // Several services may be the same one of the catalogue: its page lists them.
  const seen = new Set<string>();
  for await (const { areas, changedAt, ...service } of listedRecords(units, kernel.db, {
    table: 'service',
    without,
  })) {
    const known = match(service);
    const page = known === null ? serviceAddress(service) : `dienste/${known}`;
    for (const ars of currentOf(areas, here, kernel)) {
      if (known !== null && (ars === FEDERATION || seen.has(`${ars} ${known}`))) continue;
      if (known !== null) seen.add(`${ars} ${known}`);
      yield { ars, page, changedAt };
    }
  }
  for await (const { areas, changedAt, ...office } of listedRecords(units, kernel.db, {
    table: 'office',
    without,
  }))
    for (const ars of currentOf(areas, here, kernel)) yield { ars, page: officeAddress(office), changedAt };
}

/** Places of today; what was divided stands nowhere alone. */
function currentOf(areas: readonly Ars[], here: ReadonlySet<Ars>, { places }: Kernel): Ars[] {
  const current = areas
    .filter((area) => here.has(area))
    .flatMap((area) => {
      const found = places.resolve(area);
      return found.kind === 'current' || found.kind === 'moved' ? [found.place.ars] : [];
    });
  return [...new Set(current)];
}
