/** Services of one situation in life, in order, and of one subject, to narrow. */
import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import type { AtPlace } from '../../at-place.ts';
import { services as catalogue } from '../../catalogue/catalogue.ts';
import { lifeSituationOf, servicesIn } from '../../catalogue/life-situations.ts';
import { type Service, SITUATIONS } from '../../catalogue/model.ts';
import { catalogueSource, type Say, sayIn } from '../../texts.ts';
import { createItems } from './service-items.ts';

/** The situation from which the list for a move is reached. */
const MOVING = 'umzug';

/** null: there is no such situation. */
export function situationPage(
  id: string,
  request: PlaceRequest,
  here: AtPlace,
  kernel: Kernel,
): PageContent | null {
  const situation = lifeSituationOf(id);
  if (situation === undefined) return null;
  const say = sayIn(request.language);
  const title = situation.name[fullLanguage(request.language)];
  return {
    title,
    description: `${title}: ${say('situation_lead')}`,
    blocks: [
      { type: 'text', text: say('situation_lead'), tone: 'lead' },
      ...(id === MOVING
        ? [
            {
              type: 'action' as const,
              text: say('moving_open'),
              page: 'dienste/umzug',
              note: say('moving_about'),
            },
          ]
        : []),
      ...rows(servicesIn(situation), request, here, kernel),
      ...endOf(servicesIn(situation), here, request, say),
    ],
  };
}

/** null: there is no such subject. */
export function topicPage(
  id: string,
  request: PlaceRequest,
  here: AtPlace,
  kernel: Kernel,
): PageContent | null {
  const topic = SITUATIONS.find((one) => one === id);
  if (topic === undefined) return null;
  const say = sayIn(request.language);
  const services = catalogue.filter(({ situation }) => situation === topic);
  return {
    title: say(`situation_${topic}`),
    description: say('topic_description', { topic: say(`situation_${topic}`), place: request.place.name }),
    blocks: [
      {
        type: 'part',
        solution: 'services',
        name: 'filter',
        texts: { label: say('filter_label'), none: say('filter_none'), online: say('filter_online') },
        blocks: rows(services, request, here, kernel),
      },
      ...endOf(services, here, request, say),
    ],
  };
}

function rows(services: readonly Service[], request: PlaceRequest, here: AtPlace, kernel: Kernel): Block[] {
  return [{ type: 'list', items: services.flatMap(createItems(request, here, kernel)) }];
}

/** What is general in such a list, whose the rest is, and the way back. */
function endOf(services: readonly Service[], here: AtPlace, { language }: PlaceRequest, say: Say): Block[] {
  const sources = new Map(
    services
      .flatMap(({ id }) => here.standIns.get(id) ?? [])
      .map(({ service, info }) => [service.source, info]),
  );
  return [
    { type: 'text', text: say(sources.size === 0 ? 'general' : 'general_imported'), tone: 'note' },
    { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
    ...[...sources.values()].map((source): Block => ({ type: 'source', source })),
    { type: 'source', source: catalogueSource(language) },
  ];
}
