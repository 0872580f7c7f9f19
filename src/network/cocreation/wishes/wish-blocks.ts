import type { Language } from '../../../kernel/i18n/language.ts';
import { textsIn } from '../../../kernel/i18n/texts-in.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Block, Kernel } from '../../../kernel/solution.ts';
import type { ChallengeState } from '../flow.ts';
import { i18n, sayIn } from '../texts.ts';
import { wishPath } from './paths.ts';
import { takesWishes } from './wish.ts';
import { citizensOf, shownWishes, wishedChallenge } from './wish-store.ts';

const MOST_SHOWN = 20;

/** What the part "wish" works with. */
export interface WishData {
  challenge: string;
  /** The place from whose page it comes; null: from the network's own. */
  ars: Ars | null;
  citizens: number;
}

/**
 * What citizens say to a challenge, for its page: how many, their sentences, and a way to say it oneself, complete
 * without script. Empty where nothing can be said and nothing was.
 */
export async function wishBlocks(
  { id, state }: { id: string; state: ChallengeState },
  { language, ars }: { language: Language; ars: Ars | null },
  { db, places }: Pick<Kernel, 'db' | 'places'>,
): Promise<Block[]> {
  const say = sayIn(language);
  const [counts, wishes, found] = await Promise.all([
    citizensOf(db, [id]),
    shownWishes(db, id, MOST_SHOWN),
    wishedChallenge(db, id),
  ]);
  const citizens = counts.get(id) ?? 0;
  const isOpen = takesWishes(state);
  if (!isOpen && citizens === 0) return [];
  const nameOf = (key: Ars | null) => (key === null ? undefined : townName(key, places));
  const count: Block = {
    type: 'text',
    text: citizens === 0 ? say('wish_nobody') : say('wish_citizens', { count: citizens }),
  };
  const said: Block[] =
    wishes.length === 0
      ? []
      : [
          {
            type: 'list',
            items: wishes.map((one) => {
              const note = nameOf(one.ars);
              return { text: one.text, lang: one.lang, ...(note !== undefined && { note }) };
            }),
          },
        ];
  const isExample = found !== null && found.source !== null;
  return [
    { type: 'heading', text: say('wish_heading') },
    ...(isOpen && isExample
      ? [{ type: 'text' as const, text: say('wish_example'), tone: 'note' as const }]
      : []),
    // The part says the count anew where somebody speaks.
    isOpen ? part({ challenge: id, ars, citizens }, count, language) : count,
    ...said,
  ];
}

function part(data: WishData, count: Block, language: Language): Block {
  const say = sayIn(language);
  const texts = textsIn(i18n, language);
  return {
    ...{ type: 'part', solution: 'cocreation', name: 'wish', data },
    texts: Object.fromEntries(Object.entries(texts).filter(([key]) => key.startsWith('wish_'))),
    blocks: [
      count,
      {
        ...{ type: 'action', text: say('wish_action'), note: say('wish_action_note') },
        href: wishPath(language, data.challenge, data.ars),
      },
    ],
  };
}

function townName(key: Ars, places: Kernel['places']): string | undefined {
  const found = places.resolve(key);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.name : undefined;
}
