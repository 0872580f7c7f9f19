import type { FastifyBaseLogger } from 'fastify';
import { isShownAt } from '../adoptions/is-shown.ts';
import { HOUSE_TEXTS } from '../i18n/house-texts.ts';
import { solutionTitle } from '../i18n/solution-title.ts';
import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { placePath } from '../places/slug.ts';
import type { Card, Kernel, PlaceRequest, Solution } from '../solution.ts';
import type { BundleCard } from './bundle.ts';
import { withHiddenSources } from './hidden-cards.ts';
import { TookTooLong, withinTime } from './within-time.ts';

/** What a solution may take for its cards; more costs it its card, never the bundle. */
export const CARD_MILLISECONDS = 200;
/** How long a card that failed, or came too late, is believed before it is tried again. */
const RETRY_SECONDS = { failed: 30, late: 3 };

/** All cards of a place, most important first. A solution that fails is said so and costs nobody else. */
export async function collectCards(
  solutions: readonly Solution[],
  request: PlaceRequest,
  kernel: Kernel,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<BundleCard[]> {
  const all = await Promise.all(
    solutions
      .filter((solution) => isShownAt(solution, request.place, kernel))
      .map(async (solution) => {
        try {
          const cards = await withinTime(CARD_MILLISECONDS, () => solution.cards(request, kernel));
          const shown = withHiddenSources(cards, solution, request, kernel);
          return shown.map((card) => asBundleCard(card, solution, request));
        } catch (error) {
          log.warn({ err: error, solution: solution.id }, 'cards failed');
          const seconds = RETRY_SECONDS[error instanceof TookTooLong ? 'late' : 'failed'];
          return [asBundleCard(failedCard(solution, request, { kernel, seconds }), solution, request)];
        }
      }),
  );
  return all.flat().sort((a, b) => b.priority - a.priority || a.title.localeCompare(b.title, 'de'));
}

function asBundleCard(card: Card, solution: Solution, { place, language }: PlaceRequest): BundleCard {
  const { page, ...rest } = card;
  const home = placePath(place, language);
  return { ...rest, solution: solution.id, link: page === '' ? home : `${home}/${page}` };
}

function failedCard(
  solution: Solution,
  { language }: PlaceRequest,
  { kernel, seconds }: { kernel: Kernel; seconds: number },
): Card {
  const texts = textsIn(HOUSE_TEXTS, language);
  const now = kernel.clock.now();
  return {
    id: 'failed',
    title: solutionTitle(solution, language),
    sentence: text(texts, language, 'card_failed', {}),
    state: 'error',
    priority: 0,
    validUntil: now.add({ seconds }).toString(),
    source: { name: 'Hierzulande', licence: 'EUPL-1.2', url: null, time: now.toString() },
    page: solution.path,
  };
}
