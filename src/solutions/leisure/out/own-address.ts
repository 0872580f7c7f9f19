/** Where the page of a record really stands, for search engines: at the place in which it lies (docs/decisions/0019). */
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel, PageContent } from '../../../kernel/solution.ts';

/** Current key of the place; null for one that was divided: then nobody can tell. */
export function currentKey(ars: Ars, { places }: Pick<Kernel, 'places'>): Ars | null {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.ars : null;
}

/** `page` below the place: where the record lies, however it was reached. A part of a page. */
export function ownAddress(
  page: string,
  ars: Ars,
  kernel: Pick<Kernel, 'places'>,
): Pick<PageContent, 'canonical' | 'canonicalAt'> {
  const at = currentKey(ars, kernel);
  return at === null ? { canonical: page } : { canonical: page, canonicalAt: at };
}
