/** Words and figures of what citizens wish. Pure; the phone may use it. */
import type { ChallengeState } from '../flow.ts';

/** Characters of a sentence. */
export const LONGEST_WISH = 200;

/** For so many days "me too" is counted: what was wanted longer ago says little about today. */
export const VOICE_DAYS = 1_095;
/** So long a desk can look again at what it refused. */
export const REFUSED_DAYS = 30;

/** New voices of one challenge on one day; more are machines or a campaign, and wait until tomorrow. */
export const MOST_A_DAY = 2_000;
/** Of one network among them: a school behind one address still gets through. */
export const MOST_OF_NETWORK = 100;
/** Sentences of one challenge that nobody has looked at yet. */
export const MOST_WAITING = 200;

export const WISH_STATES = ['waiting', 'shown', 'refused'] as const;
export type WishState = (typeof WISH_STATES)[number];

/** Why a sentence is not shown. */
export const REFUSALS = ['insult', 'person', 'advertising', 'unlawful', 'other-subject'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** While it is worked on; before that nobody sees it, after that there is nothing to wish for. */
const OPEN: readonly ChallengeState[] = ['submitted', 'clarified', 'prioritised', 'in-sprint'];

export function takesWishes(state: ChallengeState): boolean {
  return OPEN.includes(state);
}

/** What a device said to a challenge. */
export interface OwnWish {
  hasVoice: boolean;
  sentence: { text: string; state: WishState; reason: Refusal | null } | null;
  /** People with a voice, this one included. */
  citizens: number;
}

export interface WishLine {
  id: string;
  text: string;
  lang: string;
  state: WishState;
  reason: Refusal | null;
  version: number;
  /** Instants. */
  saidAt: string;
  decidedAt: string | null;
  /** Name of the place from whose page it came; null: from none. */
  place: string | null;
  challenge: { id: string; title: string; lang: string };
  example?: true;
}

export interface WishList {
  wishes: WishLine[];
  total: number;
  next: number | null;
}
