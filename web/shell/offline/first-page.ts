import type { PageData } from '../../../src/kernel/pages/page-data.ts';
import { linksOf } from '../addresses.ts';
import { noteFirstPage } from './answer-times.ts';
import { drawable } from './honest-view.ts';

/** The page as it was sent, with what the worker wrote on it: its age, and the links of its address. */
export function readFirstPage(first: PageData): PageData {
  const { pathname, search } = location;
  noteFirstPage(pathname + search, document.documentElement.dataset);
  if (isEmptyHouse(first)) return { ...first, links: linksOf(pathname, search, first.language) };
  return { ...first, view: drawable(first.view) };
}

/** A house without a view: the worker sends it where the address is not stored as a page. */
export function isEmptyHouse({ view }: Pick<PageData, 'view'>): boolean {
  return view.kind === 'error' && view.code === 'offline';
}

/** Whether the document itself came from the device instead of the server. */
export function isFromDevice(): boolean {
  return document.documentElement.dataset.stored !== undefined;
}
