/** What the APIs of ratings answer, for server and browser. Types; times are instants. */
import type { FullLanguage } from '../../../kernel/i18n/language.ts';
import type { RoundState } from '../flow.ts';
import type { BallotLine, RatingRole } from './rating-model.ts';
import type { RoundResult } from './round-result.ts';

/** An idea on a ballot, on a screen and in a result. */
export interface RoundIdea {
  id: string;
  title: string;
  lang: string;
  /** Company that proposed it, which is said wherever it stands; '' for others. */
  company: string;
}

/** What everybody may know of a round. */
export interface RoundView {
  id: string;
  title: string;
  about: string;
  lang: string;
  state: RoundState;
  example: boolean;
  openedAt: string | null;
  closedAt: string | null;
  publishedAt: string | null;
  /** How many count at the moment, and how many were asked for. */
  ballots: number;
  invited: number;
  ideas: RoundIdea[];
  /** null until it closes, for everybody. */
  result: RoundResult | null;
}

/** What the stream of a round says; without a word of what stands on the ballots. */
export interface RoundMoment {
  state: RoundState;
  ballots: number;
  invited: number;
}

/** A ballot to fill in. */
export interface BallotView {
  round: { id: string; title: string; about: string; lang: string; state: RoundState };
  town: { ars: string; name: string };
  role: RatingRole;
  ideas: (RoundIdea & {
    /** Of this municipality itself: its ballot is counted apart. */
    own: boolean;
  })[];
  /** 0: there is none yet. */
  version: number;
  changedAt: string | null;
  lines: BallotLine[];
}

/** Rounds to which a town is invited, at its desk. */
export interface DeskRatings {
  ballots: {
    round: string;
    title: string;
    lang: string;
    state: RoundState;
    example: boolean;
    role: RatingRole;
    /** When it was cast or changed; null: not yet. */
    castAt: string | null;
    /** Somebody holds a link for it. */
    byLink: boolean;
  }[];
}

export interface OfficeInvitation {
  id: string;
  ars: string;
  name: string;
  role: RatingRole;
  email: string | null;
  language: FullLanguage;
  mailedAt: string | null;
  /** Whether a ballot is there; never what it says. */
  hasVoted: boolean;
}

/** A round as the office sees it: results as late as everybody else. */
export interface OfficeRound extends RoundView {
  version: number;
  invitations: OfficeInvitation[];
}

export interface OfficeRounds {
  rounds: (Omit<RoundView, 'ideas' | 'result'> & { version: number })[];
  /** Ideas that may stand in a round. */
  rateable: RoundIdea[];
}
