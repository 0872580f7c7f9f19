import { fullLanguage } from '../../kernel/i18n/language.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../kernel/solution.ts';
import { services } from './catalogue.ts';
import { SITUATIONS } from './model.ts';
import { responsibleFor } from './responsible.ts';
import { writeUnit } from './responsible-text.ts';
import { catalogueSource, sayIn } from './texts.ts';

/** All services by situation in life, each with who is usually responsible here. */
export function listPage({ place, language }: PlaceRequest, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const ancestors = kernel.places.ancestors(place.ars);
  const groups = SITUATIONS.flatMap((situation): Block[] => [
    { type: 'heading', text: say(`situation_${situation}`) },
    {
      type: 'list',
      items: services
        .filter((service) => service.situation === situation)
        .map(({ id, name, level, online }) => ({
          text: name[fullLanguage(language)],
          note: writeUnit(level, responsibleFor(level, place, ancestors).unit, say),
          page: `dienste/${id}`,
          ...(online === 'mostly' && { mark: say('mark_online') }),
        })),
    },
  ]);
  return {
    title: say('title'),
    description: say('description'),
    blocks: [
      { type: 'text', text: say('list_lead', { count: services.length }), tone: 'lead' },
      { type: 'search', label: say('list_search'), query: '' },
      { type: 'text', text: say('general'), tone: 'note' },
      {
        type: 'part',
        solution: 'services',
        name: 'filter',
        texts: { label: say('filter_label'), none: say('filter_none'), online: say('filter_online') },
        blocks: groups,
      },
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}
