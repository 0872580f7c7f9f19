import { formatDate } from '../../../kernel/pages/format.ts';
import { plainPath } from '../../../kernel/pages/plain/plain-path.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { isFull } from './bulky.ts';
import { openSlots } from './open-slots.ts';
import { BULKY_PAGES } from './paths.ts';

/** `abfall/sperrmuell`: the next slots, and the way to the form. */
export async function bulkyPageAt(
  rest: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest !== 'sperrmuell') return null;
  const say = sayIn(language);
  const slots = await openSlots(place, kernel);
  const blocks: Block[] =
    slots.length === 0
      ? [{ type: 'text', text: say('bulky_closed', { place: place.name }) }]
      : [
          { type: 'text', text: say('bulky_lead'), tone: 'lead' },
          { type: 'text', text: say('bulky_how') },
          {
            type: 'action',
            text: say('bulky_start'),
            href: plainPath(language, place.ars, { path: PATH }, BULKY_PAGES.request),
          },
          { type: 'heading', text: say('bulky_slots') },
          {
            type: 'list',
            items: slots.map((slot) => ({
              text: formatDate(slot.day, language),
              note: say('bulky_until', { date: formatDate(slot.deadline, language) }),
              ...(isFull(slot) && { mark: say('bulky_full') }),
            })),
          },
        ];
  return { title: say('bulky_title'), description: say('bulky_lead'), blocks };
}
