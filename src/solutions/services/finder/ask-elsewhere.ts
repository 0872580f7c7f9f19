/** Asks the finder for what a page is about, where no feed says anything. */
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { Service } from '../catalogue/model.ts';
import { askFinder, isFinderOn } from './ask-finder.ts';
import type { FinderAnswer } from './finder-answer.ts';

/** A service of the catalogue may have several keys: so many are asked for. */
const MOST_KEYS = 2;
/** Of the catalogue: the finder says little about who does these (handbook, section 6). */
const BADLY_COVERED: ReadonlySet<string> = new Set(['buergergeld']);

/** `wait`: longest time in milliseconds, for all of it. */
export async function askElsewhere(
  service: Service | null,
  { place, language }: PlaceRequest,
  kernel: Kernel,
  wait: number,
): Promise<FinderAnswer> {
  const end = kernel.clock.milliseconds() + wait;
  let answer: FinderAnswer = { kind: 'off' };
  for (const leika of service?.leika.slice(0, MOST_KEYS) ?? []) {
    const left = Math.max(0, end - kernel.clock.milliseconds());
    answer = await askFinder({ leika, place, language, wait: left }, kernel);
    if (answer.kind !== 'none') return answer;
  }
  return answer;
}

/** Whether silence about a service says nothing, because the finder is asked and seldom knows such units. */
export function isBadlyCovered(service: Service | null, kernel: Kernel): boolean {
  return service !== null && BADLY_COVERED.has(service.id) && isFinderOn(kernel);
}
