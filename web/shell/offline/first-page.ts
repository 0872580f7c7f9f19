import { splitPath } from '../../../src/kernel/i18n/language.ts';
import type { PageData } from '../../../src/kernel/pages/page-data.ts';
import { keptRoomAt } from '../../ui/kept-things.ts';
import { linksOf } from '../addresses.ts';
import { noteFirstPage } from './answer-times.ts';
import { drawable } from './honest-view.ts';

/**
 * The page as it was sent, with what the worker wrote on it: its age, and the links of its address. In place of a house
 * without a view: the room of a person of which something is kept here.
 */
export function readFirstPage(first: PageData): PageData {
  const { pathname, search } = location;
  noteFirstPage(pathname + search, document.documentElement.dataset);
  if (isEmptyHouse(first)) {
    const room = keptRoomAt(splitPath(pathname).path);
    if (room !== null) document.title = room.frame.title;
    return {
      ...first,
      links: linksOf(pathname, search, first.language),
      ...(room !== null && { view: room }),
    };
  }
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
