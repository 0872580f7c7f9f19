/** `gemeinsam` of a place: what it wants to solve, where it joins, and what others care about. */

import { townLine, townLines } from '../../../kernel/network/town-lines.ts';
import { networkPath } from '../../../kernel/pages/screen.ts';
import type { Block, Kernel, ListItem, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { isExample } from '../../../kernel/sources/sources-of-records.ts';
import { PATH, ROOMS, thingPath } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { PLACE_CHALLENGES } from './paths.ts';
import {
  joinedChallenges,
  otherChallenges,
  ownChallenges,
  type PlaceChallenge,
  placeChallenge,
} from './place-store.ts';
import { wishBlocks } from './wish-blocks.ts';
import { citizensOf } from './wish-store.ts';

const MOST = { own: 50, joined: 50, others: 10 } as const;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export async function placePage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  if (rest === '') return frontPage(request, kernel);
  const [first, id = '', more] = rest.split('/');
  return first === PLACE_CHALLENGES && UUID.test(id) && more === undefined
    ? challengePage(id, request, kernel)
    : null;
}

async function frontPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const { db } = kernel;
  const say = sayIn(language);
  const keys = kernel.places.keys(place.ars);
  const [own, joined, others] = await Promise.all([
    ownChallenges(db, keys, MOST.own),
    joinedChallenges(db, keys, MOST.joined),
    otherChallenges(db, keys, MOST.others),
  ]);
  const citizens = await citizensOf(
    db,
    [...own, ...joined, ...others].map(({ id }) => id),
  );
  const items = (found: readonly PlaceChallenge[], isOwn: boolean) =>
    found.map((one) => itemOf(one, { request, kernel, isOwn, citizens: citizens.get(one.id) ?? 0 }));
  const values = { place: place.name };
  const blocks: Block[] = [
    { type: 'text', text: say('wish_place_lead', values), tone: 'lead' },
    { type: 'heading', text: say('wish_place_own', values) },
    own.length === 0
      ? { type: 'text', text: say('wish_place_own_none', values) }
      : { type: 'list', items: items(own, true) },
    ...(joined.length === 0
      ? []
      : ([
          { type: 'heading', text: say('wish_place_joined', values) },
          { type: 'list', items: items(joined, false) },
        ] satisfies Block[])),
    { type: 'heading', text: say('wish_place_others') },
    others.length === 0
      ? { type: 'text', text: say('wish_place_others_none') }
      : { type: 'list', items: items(others, false) },
    {
      type: 'list',
      items: [{ text: say('wish_place_network'), href: `${networkPath(language)}/${ROOMS.challenges}` }],
    },
  ];
  return { title: say('wish_place_title'), description: say('wish_place_lead', values), blocks };
}

function itemOf(
  { id, ars, title, lang, field, source, voices }: PlaceChallenge,
  of: { request: PlaceRequest; kernel: Kernel; isOwn: boolean; citizens: number },
): ListItem {
  const { request, kernel, isOwn, citizens } = of;
  const say = sayIn(request.language);
  const owner = townLine(ars, kernel.places);
  const towns = townLines(voices, kernel.places).filter((one) => one.ars !== owner.ars).length;
  return {
    ...{ text: title, lang, page: `${PATH}/${PLACE_CHALLENGES}/${id}` },
    note: [
      say(`field_${field}`),
      ...(isOwn ? [] : [owner.name]),
      ...(towns === 0 ? [] : [say('wish_place_towns', { count: towns })]),
      ...(citizens === 0 ? [] : [say('wish_place_citizens', { count: citizens })]),
    ].join(' · '),
    ...(isExample({ source }, kernel) && { example: true as const }),
  };
}

/** One challenge, with the place kept: what is said here is said from this place. */
async function challengePage(
  id: string,
  { place, language }: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const found = await placeChallenge(kernel.db, id);
  if (found === null) return null;
  const say = sayIn(language);
  const { title, text, lang, state, field, ars, source } = found;
  const owner = townLine(ars, kernel.places);
  const paragraphs = text.split(/\n{2,}/).filter((one) => one.trim() !== '');
  const href = `${networkPath(language)}/${thingPath('challenges', id)}`;
  return {
    ...{ title, lang, description: `${say(`field_${field}`)} · ${owner.name}` },
    blocks: [
      { type: 'text', text: `${say(`field_${field}`)} · ${owner.name}`, tone: 'lead' },
      ...paragraphs.map((one): Block => ({ type: 'text', text: one, lang })),
      ...(await wishBlocks({ id, state }, { language, ars: place.ars }, kernel)),
      { type: 'list', items: [{ text: say('wish_place_full'), href }] },
    ],
    ...(isExample({ source }, kernel) && { example: true as const }),
  };
}
