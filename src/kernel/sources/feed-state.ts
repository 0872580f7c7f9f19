import type { Source } from './source.ts';

/** How a feed is doing, in one word. */
export type FeedState = 'ok' | 'new' | 'failing' | 'held' | 'paused';

/** `held` waits for a person, `failing` for its owner or the network; `new` was never read. */
export function feedState({ state, held, failures, checkedAt }: Source): FeedState {
  if (state === 'paused') return 'paused';
  if (held !== null) return 'held';
  if (failures > 0) return 'failing';
  return checkedAt === null ? 'new' : 'ok';
}
