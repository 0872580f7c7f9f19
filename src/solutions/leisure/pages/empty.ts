import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import type { Applying } from '../scope.ts';
import { sayIn } from '../texts.ts';

/** Why there is no date: nobody has connected a calendar, or there is one and it holds nothing that fits. */
export function noDates(scope: Applying, { place, language }: PlaceRequest, kernel: Kernel): Block[] {
  const say = sayIn(language);
  const key = hasFeed('events', scope, kernel) ? 'empty_dates' : 'empty_no_feed';
  return [{ type: 'text', text: say(key, { place: place.name }) }];
}

export function hasFeed(intake: string, { applying }: Pick<Applying, 'applying'>, kernel: Kernel): boolean {
  return kernel.sources.of('leisure', intake, applying).length > 0;
}
