/** Services as rows of a list: who is responsible or whose details they are, and what goes online. */
import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { Kernel, ListItem, PlaceRequest } from '../../../../kernel/solution.ts';
import type { AtPlace, ServiceHere } from '../../at-place.ts';
import type { Service } from '../../catalogue/model.ts';
import { absentAt } from '../../responsibility/absent-at.ts';
import { responsibleFor } from '../../responsibility/responsible.ts';
import { type Say, sayIn } from '../../texts.ts';
import { writeUnit } from '../responsible-text.ts';
import { writeOwner } from '../unit-text.ts';

/** Rows of services of the catalogue, in their order; where feeds have one, their versions stand in its place. */
export function createItems(
  { place, language }: PlaceRequest,
  here: Pick<AtPlace, 'standIns'>,
  kernel: Pick<Kernel, 'places'>,
): (service: Service) => ListItem[] {
  const say = sayIn(language);
  const ancestors = kernel.places.ancestors(place.ars);
  return (service) => {
    const own = here.standIns.get(service.id);
    if (own !== undefined) return own.map((one) => importedItem(one, say, true));
    return [generalItem(service)];
  };

  function generalItem(service: Service): ListItem {
    const { id, name, level, online } = service;
    const isAbsent = absentAt(service, [place, ...ancestors]) !== null;
    return {
      text: name[fullLanguage(language)],
      note: isAbsent
        ? say('item_absent')
        : writeUnit(level, responsibleFor(level, place, ancestors).unit, say),
      page: `dienste/${id}`,
      ...(online === 'mostly' && !isAbsent && { mark: say('mark_online') }),
    };
  }
}

export function importedItem(
  { service, unit, info, page }: ServiceHere,
  say: Say,
  withOwner: boolean,
): ListItem {
  return {
    text: service.name,
    lang: service.language,
    page,
    ...(withOwner && { note: say('item_owner', { unit: writeOwner(unit, say) }) }),
    ...(service.hasOnline && { mark: say('mark_online_here') }),
    ...(info.example && { example: true as const }),
  };
}

/** "München und Land Bayern": whose details stand at a place. */
export function ownersOf(here: Pick<AtPlace, 'counts'>, say: Say): string[] {
  return [...new Set(here.counts.byUnit.map(({ unit }: { unit: Place }) => writeOwner(unit, say)))];
}
