import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { scopeOf } from '../scope.ts';
import { isGone } from '../store.ts';
import { sayIn } from '../texts.ts';

/** For a record that was here: says so instead of "not found". null for an id that never was. */
export async function gonePage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (!(await isGone(scopeOf(place, kernel.places).keys, kernel.db, id))) return null;
  const say = sayIn(language);
  return {
    title: say('gone_title'),
    description: say('gone_text'),
    blocks: [
      { type: 'text', text: say('gone_text'), tone: 'lead' },
      { type: 'list', items: [{ text: say('back_overview', { place: place.name }), page: PATH }] },
    ],
  };
}
