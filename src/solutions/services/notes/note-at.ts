import { civilDate } from '../../../kernel/clock.ts';
import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { ownersAt } from '../at-place.ts';
import { serviceOf } from '../catalogue/catalogue.ts';
import { noteContent } from './note-page.ts';
import { noteById, servicesByName } from './notes-store.ts';

/** The page of a note at a place, with the way to its service; null: not there, or over. */
export async function notePage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const chain = ownersAt(place, kernel);
  const row = await noteById(new Set(chain.flatMap(({ keys }) => keys)), kernel.db, id);
  const now = kernel.clock.now();
  if (row === undefined || row.until < civilDate(now).toString()) return null;
  const unit = chain.find(({ keys }) => keys.includes(row.ars))?.unit;
  const info = kernel.sources.info(row.source, row.seenAt, now);
  if (unit === undefined || info === null) return null;
  return noteContent(row, { language, unit, info, page: await pageOf() });

  async function pageOf(): Promise<string | null> {
    if (row?.catalogueId && serviceOf(row.catalogueId) !== undefined) return `dienste/${row.catalogueId}`;
    const units = new Set(chain.flatMap(({ keys }) => keys));
    const found = await servicesByName(units, kernel.db);
    const id = found.find(({ folded }) => folded === row?.nameFolded)?.id;
    return id === undefined ? null : `dienste/${id}`;
  }
}
