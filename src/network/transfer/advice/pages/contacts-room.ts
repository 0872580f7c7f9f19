import { civilDate } from '../../../../kernel/clock.ts';
import type { NetworkRoom } from '../../../../kernel/network/network-room.ts';
import { ROOMS } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { allContacts, allRegions } from '../contact-store.ts';
import { contactView } from '../question-view.ts';
import { contactItem } from './contact-blocks.ts';
import { contactsPage } from './contacts-page.ts';
import { findPage, SEARCH_PATH } from './find-page.ts';
import { townPage } from './town-page.ts';

const GLANCE = 3;

/** `/netzwerk/ansprechpartner`: all regions, and who answers for one town. */
export const contactsRoom: NetworkRoom = {
  id: 'contacts',
  path: ROOMS.contacts,
  async page(rest, request, kernel) {
    if (/^\d{12}$/.test(rest)) return townPage(rest, request, kernel);
    if (rest.startsWith(`${SEARCH_PATH}/`)) return findPage(rest, request, kernel);
    return contactsPage(rest, request, kernel);
  },
  async glance({ language }, { db, clock }) {
    const say = sayIn(language);
    const [contacts, regions] = await Promise.all([allContacts(db), allRegions(db)]);
    if (contacts.length === 0) return [{ type: 'text', text: say('contact_list_none') }];
    const today = civilDate(clock.now());
    const first = regions
      .flatMap(({ id }) => contacts.filter(({ region }) => region === id))
      .slice(0, GLANCE);
    return [
      {
        type: 'list',
        items: first.map((one) => contactItem(contactView(one, contacts, today), say, language)),
      },
    ];
  },
};
