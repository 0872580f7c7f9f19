import { nextMidnight } from '../clock.ts';
import { solutionTitle } from '../i18n/solution-title.ts';
import { formatDate } from '../pages/format.ts';
import type { Card, Kernel, PlaceRequest, Solution } from '../solution.ts';
import type { Source } from '../sources/source.ts';
import { saySource } from '../sources/source-texts.ts';

/**
 * In the place of what a hidden source brought, a card that says why it is not there and since when. Cards from other
 * sources stay; those that say "nothing known" go, for that would not be the whole truth.
 */
export function withHiddenSources(
  cards: readonly Card[],
  solution: Solution,
  request: PlaceRequest,
  kernel: Kernel,
): readonly Card[] {
  const { ars } = request.place;
  const units = [ars, ...kernel.places.ancestors(ars).map((one) => one.ars)];
  const owners = new Set(units.flatMap((unit) => [...kernel.places.keys(unit)]));
  const hidden = kernel.sources.hidden(solution.id, owners);
  if (hidden.length === 0) return cards;
  return [
    ...cards.filter(({ state }) => state !== 'empty'),
    ...hidden.map((source) => hiddenCard(source, solution, request, kernel)),
  ];
}

function hiddenCard(source: Source, solution: Solution, { language }: PlaceRequest, kernel: Kernel): Card {
  const say = saySource(language);
  const since = source.hidden?.since ?? kernel.clock.now().toString();
  const concern = source.hidden?.concern ?? 'data';
  return {
    id: `hidden-${source.id}`,
    title: say('hidden_title', { solution: solutionTitle(solution, language) }),
    sentence: say(`hidden_${concern}`, { source: source.name, date: formatDate(since, language) }),
    state: 'error',
    priority: 25,
    validUntil: nextMidnight(kernel.clock.now()).toString(),
    source: {
      name: source.name,
      licence: source.licence,
      url: source.url,
      time: source.checkedAt ?? since,
    },
    page: solution.path,
  };
}
