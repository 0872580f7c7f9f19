import { civilDate } from '../../../../kernel/clock.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import { townOf } from '../../../../kernel/network/town-lines.ts';
import type { Block, Kernel, PageContent } from '../../../../kernel/solution.ts';
import { ROOMS } from '../../paths.ts';
import { type Say, sayIn } from '../../texts.ts';
import type { ContactView } from '../advice-api.ts';
import { advisingAt } from '../advising-at.ts';
import type { Advising } from '../contact.ts';
import { contactFor } from '../contact-for.ts';
import { contactView } from '../question-view.ts';
import { contactItem, contactRows } from './contact-blocks.ts';

/** Who answers for one town today, and who else is there for it; null: no such town. */
export async function townPage(
  ars: string,
  { language }: NetworkRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const place = townOf(ars, kernel.places);
  if (place === null) return null;
  const say = sayIn(language);
  const today = civilDate(kernel.clock.now());
  const [real, invented] = await Promise.all([
    advisingAt(place.ars, kernel),
    advisingAt(place.ars, kernel, { examples: true }),
  ]);
  // What is invented shows how it would be, as long as nobody real is there.
  const shown = real.regions.length > 0 ? real : invented;
  const answering = contactFor(shown, today);
  const others = officesIn(shown, today).filter(({ id }) => id !== answering?.contact.id);
  return {
    title: say('contact_town_title', { town: place.name }),
    description: say('contact_town_description', { town: place.name }),
    ...(place.ars !== ars && { canonical: `${ROOMS.contacts}/${place.ars}` }),
    ...(answering !== null && answering.contact.source !== null && { example: true as const }),
    blocks: [
      ...(answering === null
        ? [{ type: 'text', tone: 'lead', text: say('contact_town_office') } satisfies Block]
        : [
            {
              ...{ type: 'text', tone: 'lead' },
              text: say(answering.insteadOf === null ? 'contact_town_answers' : 'contact_town_covers', {
                organisation: answering.contact.organisation,
                instead: answering.insteadOf?.organisation ?? '',
                region: answering.region.name,
              }),
            } satisfies Block,
            {
              type: 'facts',
              rows: contactRows(contactView(answering.contact, shown.contacts, today), say, language),
            } satisfies Block,
          ]),
      ...otherBlocks(others, say, language),
      {
        type: 'list',
        items: [
          { text: say('contact_to_questions'), page: ROOMS.questions },
          { text: say('contact_to_all'), page: ROOMS.contacts },
        ],
      },
    ],
  };
}

function otherBlocks(
  others: readonly ContactView[],
  say: Say,
  language: NetworkRequest['language'],
): Block[] {
  if (others.length === 0) return [];
  return [
    { type: 'heading', text: say('contact_town_others') },
    { type: 'list', items: others.map((one) => contactItem(one, say, language)) },
  ];
}

function officesIn({ regions, contacts }: Advising, today: Temporal.PlainDate): ContactView[] {
  return regions.flatMap(({ id }) =>
    contacts.filter(({ region }) => region === id).map((one) => contactView(one, contacts, today)),
  );
}
