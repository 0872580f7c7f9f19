/** What the federal finder says of a service at a place. Types only; `ask-finder.ts` asks it. */
import type { OnlineOffer, Responsibility } from '../responsibility/responsibility.ts';
import type { ServiceText } from '../view/service-text.ts';

export type FinderAnswer =
  /** Nobody has switched the source on, or the service has no key by which it could be asked. */
  | { kind: 'off' }
  /** `text.info.time` is when it was fetched; `text.info.stale` where that is longer ago than its rule allows. */
  | { kind: 'answer'; text: ServiceText; responsibility: Responsibility; online: readonly OnlineOffer[] }
  /** It was asked and knows no such service here. */
  | { kind: 'none'; askedAt: string }
  /** It was asked now and does not answer, and nothing older is kept. */
  | { kind: 'down'; since: string }
  /** It is being asked; the page says so and offers to look again. */
  | { kind: 'asking' };
