import type { Block, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import { LOT_KINDS } from '../../model.ts';
import { sayIn } from '../../texts.ts';
import { FIND_PATH, OFFER_PATH, RULES_PATH } from '../find-paths.ts';
import { listedAt } from '../free-store.ts';
import { realOrExamples, sourceBlocks } from '../from-sources.ts';

/** More than any town has; beyond it figures would be too small, never too large. */
const MOST = 5_000;

/** What is shared here, and how it works; where nothing is: what is missing, and who could add it. */
export async function overviewPage(request: PlaceRequest, kernel: Kernel): Promise<PageContent> {
  const { place, language } = request;
  const say = sayIn(language);
  const all = await listedAt(kernel.places.keys(place.ars), kernel.db, MOST);
  const { lots, isExample } = realOrExamples(all, kernel);
  const bays = lots.reduce((sum, one) => sum + one.bays.length, 0);
  return {
    title: say('find_overview_title', { place: place.name }),
    description: say('find_overview_description'),
    ...(isExample && { example: true as const }),
    isEasy: true,
    blocks: [
      {
        ...{ type: 'text', tone: 'lead' },
        text: bays === 0 ? say('find_lead_none', { place: place.name }) : say('find_lead', { count: bays }),
      },
      ...(bays === 0
        ? emptyBlocks(request)
        : ([
            { type: 'action', text: say('find_action'), note: say('find_action_note'), page: FIND_PATH },
            { type: 'heading', text: say('find_kinds_title') },
            {
              type: 'list',
              // Supermarkets, companies and the town at night come first, drives second.
              items: LOT_KINDS.flatMap((kind) => {
                const of = lots.filter((lot) => lot.kind === kind);
                const count = of.reduce((sum, one) => sum + one.bays.length, 0);
                return of.length === 0
                  ? []
                  : [
                      {
                        text: say(`find_kinds_${kind}`, { count: of.length }),
                        note: say('find_bays', { count }),
                        ...(isExample && { example: true as const }),
                      },
                    ];
              }),
            },
          ] satisfies Block[])),
      { type: 'heading', text: say('find_how_title') },
      {
        ...{ type: 'list', look: 'ordered' },
        items: ([1, 2, 3] as const).map((step) => ({
          text: say(`find_how_${step}`),
          note: say(`find_how_${step}_note`),
        })),
      },
      { type: 'heading', text: say('find_more_title') },
      {
        type: 'list',
        items: [
          { text: say('find_link_offer'), note: say('find_link_offer_note'), page: OFFER_PATH },
          { text: say('find_link_rules'), note: say('find_link_rules_note'), page: RULES_PATH },
          ...(bays === 0
            ? []
            : [{ text: say('find_link_map'), note: say('find_link_map_note'), page: 'karte' }]),
        ],
      },
      ...sourceBlocks(lots, language, kernel),
    ],
  };
}

function emptyBlocks({ place, language }: PlaceRequest): Block[] {
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('find_empty_title') },
    { type: 'text', text: say('find_empty_text', { place: place.name }) },
    {
      type: 'list',
      items: ([1, 2, 3] as const).map((who) => ({
        text: say(`find_empty_who_${who}`),
        note: say(`find_empty_who_${who}_note`),
      })),
    },
    { type: 'action', text: say('find_link_offer'), note: say('find_link_offer_note'), page: OFFER_PATH },
  ];
}
