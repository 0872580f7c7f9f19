import { nextMidnight } from '../../kernel/clock.ts';
import type { Card, Kernel, PlaceRequest } from '../../kernel/solution.ts';
import { services } from './catalogue.ts';
import { SERVICE_LEVELS } from './model.ts';
import { responsibleFor } from './responsible.ts';
import { writeUnit } from './responsible-text.ts';
import { catalogueSource, type Say, sayIn } from './texts.ts';

/** What is mostly possible online, and which level is responsible for what. */
export async function cards({ place, language }: PlaceRequest, kernel: Kernel): Promise<Card[]> {
  const say = sayIn(language);
  const online = services.filter((service) => service.online === 'mostly').length;
  const common = {
    state: 'ok' as const,
    validUntil: nextMidnight(kernel.clock.now()).toString(),
    source: catalogueSource(language),
    page: 'dienste',
  };
  return [
    {
      ...common,
      id: 'online',
      title: say('card_online_title'),
      sentence: say('card_online', { count: online, all: services.length }),
      figure: online,
      unit: say('card_online_unit'),
      priority: 40,
    },
    {
      ...common,
      id: 'responsible',
      title: say('card_responsible_title'),
      sentence: say('card_responsible', { parts: countsByUnit({ place, language }, kernel, say).join(', ') }),
      priority: 35,
    },
  ];
}

/** "Köln: 98 Leistungen", most first; levels that are the same unit here count together. */
function countsByUnit({ place }: PlaceRequest, kernel: Kernel, say: Say): string[] {
  const ancestors = kernel.places.ancestors(place.ars);
  const counts = new Map<string, number>();
  for (const level of SERVICE_LEVELS) {
    const unit = writeUnit(level, responsibleFor(level, place, ancestors).unit, say);
    const count = services.filter((service) => service.level === level).length;
    counts.set(unit, (counts.get(unit) ?? 0) + count);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([unit, count]) => say('card_part', { unit, count }));
}
