import { civilDate } from '../../../../kernel/clock.ts';
import { pageLinks } from '../../../../kernel/network/list-blocks.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import { fullNameOf } from '../../../../kernel/places/full-name.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { townsIn } from '../advising-at.ts';
import type { Region } from '../contact.ts';
import { allContacts, allRegions } from '../contact-store.ts';
import { contactView } from '../question-view.ts';
import { contactItem } from './contact-blocks.ts';
import { findForm } from './find-page.ts';

/** Regions on a page, and places of one that are named. */
const STEP = 20;
const NAMED = 6;

/** All regions with their offices; null: no such page. */
export async function contactsPage(
  rest: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const page = rest === '' ? 1 : Number(/^seite-([2-9]|[1-9]\d{1,3})$/.exec(rest)?.[1] ?? 0);
  if (page === 0) return null;
  const say = sayIn(language);
  const { db, places, clock } = kernel;
  const today = civilDate(clock.now());
  const [regions, contacts] = await Promise.all([allRegions(db), allContacts(db)]);
  const shown = regions.slice((page - 1) * STEP, page * STEP);
  if (shown.length === 0 && page > 1) return null;
  const pages = Math.ceil(regions.length / STEP);
  const to = (number: number) => (number === 1 ? ROOMS.contacts : `${ROOMS.contacts}/seite-${number}`);
  const regionBlocks = (region: Region): Block[] => {
    const offices = contacts.filter(({ region: id }) => id === region.id);
    const names = region.keys.map((key) => {
      const place = townOf(key, places);
      return place === null ? key : fullNameOf(place);
    });
    const named = names.slice(0, NAMED).join(', ');
    const around =
      names.length > NAMED ? say('contact_region_more', { named, count: names.length - NAMED }) : named;
    return [
      { type: 'heading', text: region.name, lang: 'de' },
      {
        type: 'text',
        text: say('contact_region_towns', { count: townsIn(region.keys, places), places: around }),
      },
      offices.length === 0
        ? { type: 'text', text: say('contact_region_empty') }
        : {
            type: 'list',
            items: offices.map((one) => contactItem(contactView(one, contacts, today), say, language)),
          },
    ];
  };
  return {
    title: say('network_contacts'),
    description: say('contact_list_description'),
    blocks: [
      { type: 'text', tone: 'lead', text: say('network_contacts_about') },
      findForm(language),
      ...(shown.length === 0
        ? [{ type: 'text', text: say('contact_list_none') } satisfies Block]
        : shown.flatMap(regionBlocks)),
      ...pageLinks({ page, pages, to }, language),
      { type: 'text', text: say('contact_neutral') },
    ],
  };
}
