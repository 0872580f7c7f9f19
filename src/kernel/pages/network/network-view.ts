/** What a page of the network shows, from its address alone. */
import { problem } from '../../http/problem.ts';
import { HOUSE_TEXTS } from '../../i18n/house-texts.ts';
import type { Language } from '../../i18n/language.ts';
import { text } from '../../i18n/text.ts';
import { textsIn } from '../../i18n/texts-in.ts';
import type { NetworkRoom } from '../../network/network-room.ts';
import type { Block, Kernel, PageContent, Solution } from '../../solution.ts';
import type { View } from '../page-data.ts';

type NetworkView = Extract<View, { kind: 'network' }>;

interface House {
  kernel: Kernel;
  solutions: readonly Solution[];
}

/** `path` below `/netzwerk`, '' for its front page; throws `not-found` for one that there is not. */
export async function networkView(path: string, language: Language, house: House): Promise<NetworkView> {
  if (path === '')
    return { kind: 'network', solution: null, up: null, page: await frontPage(language, house) };
  const [first = '', ...rest] = path.split('/');
  const found = roomsOf(house).find(({ room }) => room.path === first);
  const page = await found?.room.page(rest.join('/'), { language }, house.kernel);
  if (found === undefined || page === undefined || page === null)
    throw problem({ code: 'not-found', status: 404, title: 'Not found' });
  const up = rest.length === 0 ? null : { page: first, title: wordsOf(found, language)('') };
  return { kind: 'network', solution: found.solution.id, up, page };
}

async function frontPage(language: Language, house: House): Promise<PageContent> {
  const say = (key: string) => text(textsIn(HOUSE_TEXTS, language), language, key);
  const found = roomsOf(house);
  const rooms = await Promise.all(
    found.map(async (one): Promise<Block[]> => {
      const words = wordsOf(one, language);
      return [
        { type: 'heading', text: words('') },
        { type: 'text', text: words('_about') },
        ...(await one.room.glance({ language }, house.kernel)),
        { type: 'list', items: [{ text: words('_all'), page: one.room.path }] },
      ];
    }),
  );
  return {
    title: say('network_title'),
    description: say('network_description'),
    blocks: [
      { type: 'text', text: say('network_lead'), tone: 'lead' },
      ...(found.length === 0 ? [] : [ways(found, language, say('network_rooms'))]),
      ...rooms.flat(),
    ],
  };
}

/** Straight to one room, before what each of them shows; folded, so that on a phone the first room stays in sight. */
function ways(found: readonly Found[], language: Language, label: string): Block {
  return {
    ...{ type: 'fold', title: label },
    blocks: [
      {
        ...{ type: 'list', look: 'chips' },
        items: found.map((one) => ({ text: wordsOf(one, language)(''), page: one.room.path })),
      },
    ],
  };
}

interface Found {
  solution: Solution;
  room: NetworkRoom;
}

function roomsOf({ solutions }: Pick<House, 'solutions'>): Found[] {
  return solutions.flatMap((solution) => (solution.network ?? []).map((room) => ({ solution, room })));
}

function wordsOf({ solution, room }: Found, language: Language): (part: string) => string {
  return (part) => text(textsIn(solution.i18n, language), language, `network_${room.id}${part}`);
}
