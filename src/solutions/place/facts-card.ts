import { nextMidnight } from '../../kernel/clock.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { Card, Kernel, PlaceRequest, SourceInfo } from '../../kernel/solution.ts';
import { whereabouts } from './surroundings.ts';
import { type Say, sayIn } from './texts.ts';

/** What kind of place this is, where it lies, how large it is. */
export function factsCard({ place, language }: PlaceRequest, kernel: Kernel): Card {
  const say = sayIn(language);
  const area = place.areaKm2;
  return {
    id: 'facts',
    title: say('facts_title'),
    sentence: sentence(place, kernel, say),
    ...(area !== null && { figure: rounded(area), unit: say('area_unit') }),
    state: 'ok',
    priority: 15,
    validUntil: nextMidnight(kernel.clock.now()).toString(),
    source: boundariesSource(kernel),
    page: 'ort',
  };
}

/** Where boundaries and names come from; the time is the state of the data. */
export function boundariesSource(kernel: Kernel): SourceInfo {
  const { name, licence, url, state } = kernel.places.edition.attribution;
  const date = /^\d{4}$/.test(state) ? `${state}-01-01` : state.slice(0, 10);
  return { name, licence, url, time: `${date}T00:00:00Z` };
}

/** No finer than anybody needs: two digits behind the comma below 10 km², none from 100 on. */
export function rounded(area: number): number {
  const digits = area < 10 ? 2 : area < 100 ? 1 : 0;
  return Number(area.toFixed(digits));
}

function sentence(place: Place, kernel: Kernel, say: Say): string {
  const above = whereabouts(place, kernel);
  const where = above === '' ? '' : `, ${above}`;
  const values = { kind: place.kind, where };
  if (!place.levels.includes('municipality')) {
    const members = municipalitiesOf(place, kernel);
    return members === 0
      ? say('facts_sentence', values)
      : say('facts_sentence_members', { ...values, count: members });
  }
  const count = kernel.places.neighbours(place.ars).filter(({ distance }) => distance === 0).length;
  return count === 0 ? say('facts_sentence', values) : say('facts_sentence_neighbours', { ...values, count });
}

function municipalitiesOf(place: Place, kernel: Kernel): number {
  return kernel.places
    .children(place.ars)
    .map((one) =>
      one.levels.includes('municipality') ? Number(one.selectable) : municipalitiesOf(one, kernel),
    )
    .reduce((sum, count) => sum + count, 0);
}
