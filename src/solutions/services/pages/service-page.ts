import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Block, Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import type { ServiceHere } from '../at-place.ts';
import { documentsOf } from '../catalogue/catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import { serviceJsonLd } from '../out/json-ld.ts';
import { responsibleFor } from '../responsibility/responsible.ts';
import { catalogueSource, sayIn } from '../texts.ts';
import { writeResponsible } from './responsible-text.ts';
import { writeOwner } from './unit-text.ts';

/**
 * One service as it stands at a place: what it is, who is usually responsible here, what to bring. `own`: several
 * services of a feed that are this one, to choose from.
 */
export function servicePage(
  service: Service,
  { place, language }: PlaceRequest,
  kernel: Kernel,
  own: readonly ServiceHere[] = [],
): PageContent {
  const say = sayIn(language);
  const { level, online, leika, situation } = service;
  const written = fullLanguage(language);
  const [name, about] = [service.name[written], service.about[written]];
  const responsible = responsibleFor(level, place, kernel.places.ancestors(place.ars));
  const verify = say('to_verify');
  const rows = [
    { label: say('row_responsible'), value: writeResponsible(level, responsible, say), note: verify },
    { label: say('row_online'), value: say(`online_${online}`), note: verify },
    { label: say('row_situation'), value: say(`situation_${situation}`) },
    ...(leika.length === 0 ? [] : [{ label: say('row_leika'), value: leika.join(', ') }]),
  ];
  const districts: Block[] = responsible.districts
    ? [{ type: 'text', text: `${say('districts', { name: place.name })} (${verify})`, tone: 'note' }]
    : [];
  return {
    title: name,
    description: about,
    blocks: [
      { type: 'text', text: about, tone: 'lead' },
      ...ownBlocks(own, language),
      { type: 'facts', rows },
      ...districts,
      ...documentBlocks(service, language),
      ...(own.length > 0
        ? []
        : [{ type: 'text' as const, text: say('missing', { place: place.name }), tone: 'note' as const }]),
      { type: 'text', text: say('general'), tone: 'note' },
      { type: 'list', items: [{ text: say('back'), page: 'dienste' }] },
      { type: 'source', source: catalogueSource(language) },
    ],
    ...serviceJsonLd(
      {
        ...{ page: `dienste/${service.id}`, general: service, text: null },
        responsibility: { kind: 'unknown', reason: 'no-source' },
        ...{ offices: [], officesHidden: 0, online: [], notes: [] },
      },
      { place, language },
    ),
  };
}

function ownBlocks(own: readonly ServiceHere[], language: Language): Block[] {
  if (own.length === 0) return [];
  const say = sayIn(language);
  return [
    { type: 'heading', text: say('choose_heading') },
    {
      type: 'list',
      items: own.map(({ service, unit, page, info }) => ({
        text: service.name,
        lang: service.language,
        note: say('item_owner', { unit: writeOwner(unit, say) }),
        page,
        ...(info.example && { example: true as const }),
      })),
    },
  ];
}

function documentBlocks(service: Service, language: Language): Block[] {
  const say = sayIn(language);
  const documents = documentsOf(service, language);
  const heading: Block = { type: 'heading', text: say('documents_heading') };
  if (documents.length === 0) return [heading, { type: 'text', text: say('documents_none') }];
  return [
    heading,
    { type: 'list', items: documents.map((text) => ({ text })) },
    { type: 'text', text: say('documents_note'), tone: 'note' },
  ];
}
