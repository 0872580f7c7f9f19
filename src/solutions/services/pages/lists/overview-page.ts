/** The way in: what is coming up, a search, and all services by subject. */
import { fullLanguage, LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Block, PageContent, PlaceRequest } from '../../../../kernel/solution.ts';
import type { AtPlace } from '../../at-place.ts';
import { services as catalogue } from '../../catalogue/catalogue.ts';
import { lifeSituations } from '../../catalogue/life-situations.ts';
import { SITUATIONS } from '../../catalogue/model.ts';
import { DIGITAL_PAGE } from '../../digital/digital-path.ts';
import { catalogueSource, sayIn } from '../../texts.ts';
import { ownersOf } from './service-items.ts';

export function overviewPage({ place, language }: PlaceRequest, here: AtPlace): PageContent {
  const say = sayIn(language);
  const owners = ownersOf(here, say);
  const { imported, others } = here.counts;
  const all = here.general.length + imported;
  const lead =
    owners.length === 0
      ? say('list_lead', { count: all })
      : say('list_lead_imported', {
          count: all,
          own: imported,
          units: new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(owners),
        });
  return {
    title: say('title'),
    description: say('description'),
    blocks: [
      { type: 'text', text: lead, tone: 'lead' },
      { type: 'heading', text: say('situations_heading') },
      {
        type: 'list',
        look: 'tiles',
        items: lifeSituations.map(({ id, name }) => ({
          text: name[fullLanguage(language)],
          page: `dienste/lage/${id}`,
        })),
      },
      { type: 'search', label: say('list_search'), query: '' },
      { type: 'heading', text: say('topics_heading') },
      {
        type: 'list',
        items: [
          ...SITUATIONS.map((topic) => ({
            text: say(`situation_${topic}`),
            note: say('situation_count', { count: countOf(topic, here) }),
            page: `dienste/thema/${topic}`,
          })),
          ...(others === 0
            ? []
            : [
                {
                  text: say('others_all'),
                  note: say('others_count', { count: others }),
                  page: 'dienste/weitere',
                },
              ]),
          { text: say('digital_title', { place: place.name }), page: DIGITAL_PAGE },
        ],
      },
      { type: 'text', text: say(owners.length === 0 ? 'general' : 'general_imported'), tone: 'note' },
      ...here.sources.map((source): Block => ({ type: 'source', source })),
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}

/** As many rows as its page has. */
function countOf(topic: (typeof SITUATIONS)[number], { standIns }: AtPlace): number {
  return catalogue
    .filter(({ situation }) => situation === topic)
    .reduce((sum, { id }) => sum + (standIns.get(id)?.length ?? 1), 0);
}
