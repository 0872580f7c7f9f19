/** A source as those see it who look after it, and how far the house has gone to find them. Types only. */
import type { Ars } from '../../places/place.ts';

/** `data`: what citizens see is wrong or old. `people`: nobody may be behind it soon. */
export type Concern = 'data' | 'people';

export type Reason = 'failing' | 'held' | 'contract' | 'review' | 'mailbox';

/** Who is told, in this order; at last the source is hidden. */
export const STEPS = ['mailbox', 'deputy', 'managers', 'hidden'] as const;
export type Step = (typeof STEPS)[number];

export interface Watched {
  id: string;
  ownerArs: Ars;
  name: string;
  solution: string;
  intake: string;
  kind: string;
  state: 'active' | 'paused';
  mailbox: string | null;
  deputy: string | null;
  /** Civil dates. */
  contractEnd: string | null;
  reviewDate: string | null;
  /** Instants. */
  createdAt: string;
  failingSince: string | null;
  heldSince: string | null;
  /** Until when somebody who answered is left alone. */
  quiet: Quiet;
  chain: Chain | null;
}

/** Instants; null: not at all. */
export type Quiet = Readonly<Record<Concern, string | null>>;

/** Something that needs somebody. */
export interface Need {
  concern: Concern;
  reason: Reason;
  /** Instant or civil date from which it needs somebody. */
  since: string;
}

/** How far the house has gone. */
export interface Chain {
  concern: Concern;
  reason: Reason;
  step: Step;
  /** Instants. */
  begunAt: string;
  steppedAt: string;
}
