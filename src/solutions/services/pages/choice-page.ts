import { fullLanguage } from '../../../kernel/i18n/language.ts';
import type { PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { catalogueSource, sayIn } from '../texts.ts';
import type { ServiceChoice } from '../view/service-view.ts';
import { writeOwner } from './unit-text.ts';

/** A feed has several services for one of the catalogue: a list to choose from, nothing picked. */
export function choicePage(
  { general, choose: services }: ServiceChoice,
  { language }: PlaceRequest,
): PageContent {
  const say = sayIn(language);
  const written = fullLanguage(language);
  const sources = new Map(services.map(({ service, info }) => [service.source, info]));
  return {
    title: general.name[written],
    description: general.about[written],
    blocks: [
      { type: 'text', text: general.about[written], tone: 'lead' },
      { type: 'heading', text: say('choose_heading') },
      { type: 'text', text: say('choose_own') },
      {
        type: 'list',
        items: services.map(({ service, unit, page, info }) => ({
          text: service.name,
          lang: service.language,
          note: say('item_owner', { unit: writeOwner(unit, say) }),
          page,
          ...(service.hasOnline && { mark: say('mark_online_here') }),
          ...(info.example && { example: true as const }),
        })),
      },
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      ...[...sources.values()].map((source) => ({ type: 'source' as const, source })),
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}
