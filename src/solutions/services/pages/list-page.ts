import { fullLanguage, LOCALE } from '../../../kernel/i18n/language.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type {
  Block,
  Kernel,
  ListItem,
  PageContent,
  PlaceRequest,
  SourceInfo,
} from '../../../kernel/solution.ts';
import type { ServiceHere } from '../at-place.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { type Service, SITUATIONS } from '../catalogue/model.ts';
import type { EverythingAt as AtPlace } from '../everything-at.ts';
import { responsibleFor } from '../responsibility/responsible.ts';
import { catalogueSource, type Say, sayIn } from '../texts.ts';
import { writeUnit } from './responsible-text.ts';
import { writeOwner } from './unit-text.ts';

/** More than so many services under one heading are divided by their first letter. */
const MOST_TOGETHER = 40;

/**
 * All services by situation in life, each with who is usually responsible here; where a feed has one, its version
 * stands in that place. What feeds have beyond the catalogue follows by whose it is.
 */
export function listPage({ place, language }: PlaceRequest, here: AtPlace, kernel: Kernel): PageContent {
  const say = sayIn(language);
  const ancestors = kernel.places.ancestors(place.ars);
  const generalItem = ({ id, name, level, online }: Service): ListItem => ({
    text: name[fullLanguage(language)],
    note: writeUnit(level, responsibleFor(level, place, ancestors).unit, say),
    page: `dienste/${id}`,
    ...(online === 'mostly' && { mark: say('mark_online') }),
  });
  const groups = SITUATIONS.flatMap((situation): Block[] => [
    { type: 'heading', text: say(`situation_${situation}`) },
    {
      type: 'list',
      items: catalogue
        .filter((service) => service.situation === situation)
        .flatMap((service) => {
          const own = here.standIns.get(service.id);
          return own === undefined ? [generalItem(service)] : own.map((one) => importedItem(one, say, true));
        }),
    },
  ]);
  const owners = [...new Set(here.imported.map(({ unit }) => writeOwner(unit, say)))];
  const all = here.general.length + here.imported.length;
  const lead =
    owners.length === 0
      ? say('list_lead', { count: all })
      : say('list_lead_imported', {
          count: all,
          own: here.imported.length,
          units: new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(owners),
        });
  const sources = sourcesOf(here.imported);
  return {
    title: say('title'),
    description: say('description'),
    blocks: [
      { type: 'text', text: lead, tone: 'lead' },
      { type: 'search', label: say('list_search'), query: '' },
      { type: 'text', text: say(owners.length === 0 ? 'general' : 'general_imported'), tone: 'note' },
      {
        type: 'part',
        solution: 'services',
        name: 'filter',
        texts: { label: say('filter_label'), none: say('filter_none'), online: say('filter_online') },
        blocks: [...groups, ...otherGroups(here.others, say, LOCALE[language])],
      },
      ...sources.map((source): Block => ({ type: 'source', source })),
      { type: 'source', source: catalogueSource(language) },
    ],
  };
}

function importedItem({ service, unit, info, page }: ServiceHere, say: Say, withOwner: boolean): ListItem {
  return {
    text: service.name,
    lang: service.language,
    page,
    ...(withOwner && { note: say('item_owner', { unit: writeOwner(unit, say) }) }),
    ...(service.hasOnline && { mark: say('mark_online_here') }),
    ...(info.example && { example: true as const }),
  };
}

/** "Weitere Leistungen von Berlin: A" and so on; few ones stay together. */
function otherGroups(others: readonly ServiceHere[], say: Say, locale: string): Block[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...Map.groupBy(others, ({ unit }) => unit)].flatMap(([unit, services]) => {
    const sorted = services.toSorted((a, b) => compare(a.service.name, b.service.name));
    const owner = writeOwner(unit, say);
    const parts = sorted.length <= MOST_TOGETHER ? new Map([['', sorted]]) : Map.groupBy(sorted, letterOf);
    return [...parts].flatMap(([letter, part]): Block[] => [
      {
        type: 'heading',
        text:
          letter === ''
            ? say('others_heading', { unit: owner })
            : say('others_heading_letter', { unit: owner, letter }),
      },
      { type: 'list', items: part.map((one) => importedItem(one, say, false)) },
    ]);
  });
}

function letterOf({ service }: ServiceHere): string {
  const letter = fold(service.name).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

/** Each source once, with the oldest time of its records. */
function sourcesOf(imported: readonly ServiceHere[]): SourceInfo[] {
  const oldest = new Map<string, SourceInfo>();
  for (const { service, info } of imported) {
    const known = oldest.get(service.source);
    if (known === undefined || info.time < known.time) oldest.set(service.source, info);
  }
  return [...oldest.values()];
}
