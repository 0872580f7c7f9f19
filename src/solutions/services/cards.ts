import { nextMidnight } from '../../kernel/clock.ts';
import { LOCALE } from '../../kernel/i18n/language.ts';
import type { Card, Kernel, PlaceRequest, SourceInfo } from '../../kernel/solution.ts';
import { type AtPlace, versionsAt } from './at-place.ts';
import { serviceOf } from './catalogue/catalogue.ts';
import { SERVICE_LEVELS } from './catalogue/model.ts';
import { writeUnit } from './pages/responsible-text.ts';
import { writeOwner } from './pages/unit-text.ts';
import { responsibleFor } from './responsibility/responsible.ts';
import { settingsOf } from './settings.ts';
import { catalogueSource, type Say, sayIn } from './texts.ts';

/**
 * What is mostly possible online, which level is responsible for what, and what feeds have brought. Invented services
 * are never counted with real ones: the third card alone shows them, where there are no others.
 */
export async function cards(request: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const { place, language } = request;
  const say = sayIn(language);
  const { all: known, real: here } = await versionsAt(place, kernel);
  const all = here.general.length + here.counts.imported;
  const online = onlineCount(here);
  const own = ownSource(here);
  const general = catalogueSource(language);
  const common = {
    state: own?.stale ? ('stale' as const) : ('ok' as const),
    validUntil: nextMidnight(kernel.clock.now()).toString(),
    // Whatever is counted with them stands in the line of the source, with its marks.
    source: own === null ? general : { ...own, name: `${own.name}; ${general.name}` },
    page: 'dienste',
  };
  const { hiddenCards } = settingsOf(place, kernel);
  const shown: Card[] = [
    {
      ...common,
      id: 'online',
      title: say('card_online_title'),
      sentence: say(own === null ? 'card_online' : 'card_online_imported', { count: online, all }),
      figure: online,
      unit: say('card_online_unit'),
      priority: 40,
    },
    {
      ...common,
      id: 'responsible',
      title: say('card_responsible_title'),
      sentence: say('card_responsible', { parts: countsByUnit(request, here, kernel, say).join(', ') }),
      priority: 35,
    },
    ...importedCard(request, own === null ? known : here, { ...common, say }),
  ];
  return shown.filter(({ id }) => !hiddenCards.some((hidden) => hidden === id));
}

/** What feeds say is possible online counts, and for a stand-in that says nothing what is usual. */
function onlineCount({ general, standIns, counts }: AtPlace): number {
  const usual = [...standIns].flatMap(([id, own]) =>
    serviceOf(id)?.online === 'mostly' ? own.filter(({ service }) => !service.hasOnline) : [],
  );
  return general.filter(({ online }) => online === 'mostly').length + counts.online + usual.length;
}

/** Source of the nearest unit with services; null: no feed brought any. */
function ownSource({ sources }: AtPlace): SourceInfo | null {
  return sources[0] ?? null;
}

function importedCard(
  { language }: PlaceRequest,
  here: AtPlace,
  { say, ...common }: Omit<Card, 'id' | 'title' | 'sentence' | 'priority'> & { say: Say },
): Card[] {
  const { imported, offices, byUnit } = here.counts;
  const own = ownSource(here);
  if (own === null) return [];
  const units = [...new Set(byUnit.map(({ unit }) => writeOwner(unit, say)))];
  const values = {
    units: new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(units),
    services: imported,
    offices,
  };
  return [
    {
      ...common,
      id: 'imported',
      title: say('card_imported_title', values),
      sentence: say(offices === 0 ? 'card_imported' : 'card_imported_offices', values),
      figure: imported,
      unit: say('card_imported_unit'),
      priority: 38,
      state: own.stale ? 'stale' : 'ok',
      source: own,
    },
  ];
}

/** "Köln: 98 Leistungen", most first; levels that are the same unit here count together. */
function countsByUnit(
  { place }: PlaceRequest,
  { general, counts: { byUnit } }: AtPlace,
  kernel: Kernel,
  say: Say,
): string[] {
  const ancestors = kernel.places.ancestors(place.ars);
  const counts = new Map<string, number>();
  const add = (unit: string, count: number) => counts.set(unit, (counts.get(unit) ?? 0) + count);
  for (const level of SERVICE_LEVELS) {
    const unit = writeUnit(level, responsibleFor(level, place, ancestors).unit, say);
    add(unit, general.filter((service) => service.level === level).length);
  }
  for (const { unit, services } of byUnit) add(writeOwner(unit, say), services);
  const some = [...counts].filter(([, count]) => count > 0);
  return some.sort((a, b) => b[1] - a[1]).map(([unit, count]) => say('card_part', { unit, count }));
}
