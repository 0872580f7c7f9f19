/** Words and figures of what citizens wish. Pure; the phone may use it. */
import type { Sentence, SentenceRefusal, SentenceState } from '../../../kernel/network/sentence.ts';
import type { ChallengeState } from '../flow.ts';

/** For so many days "me too" is counted: what was wanted longer ago says little about today. */
export const VOICE_DAYS = 1_095;

/** New voices of one challenge on one day; more are machines or a campaign, and wait until tomorrow. */
export const MOST_A_DAY = 2_000;
/** Of one network among them: a school behind one address still gets through. */
export const MOST_OF_NETWORK = 100;
/** Sentences of one challenge that nobody has looked at yet. */
export const MOST_WAITING = 200;

/** While it is worked on; before that nobody sees it, after that there is nothing to wish for. */
const OPEN: readonly ChallengeState[] = ['submitted', 'clarified', 'prioritised', 'in-sprint'];

export function takesWishes(state: ChallengeState): boolean {
  return OPEN.includes(state);
}

/** What a device said to a challenge. */
export interface OwnWish {
  hasVoice: boolean;
  sentence: { text: string; state: SentenceState; reason: SentenceRefusal | null } | null;
  /** People with a voice, this one included. */
  citizens: number;
}

export interface WishLine extends Sentence {
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
