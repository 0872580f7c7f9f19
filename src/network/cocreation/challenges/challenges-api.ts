/** What the API of challenges answers: the same for the server and the web. Types alone; times are instants. */
import type { FormField } from '../../../kernel/forms/form-schema.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import type { ChallengeState } from '../flow.ts';
import type { ChallengeWords, Needed } from './challenge.ts';
import type { WantedBy } from './wanted-by.ts';

export interface Town {
  /** Current key. */
  ars: string;
  name: string;
}

export interface ChallengeLine {
  id: string;
  title: string;
  /** BCP 47. */
  lang: string;
  field: Field;
  state: ChallengeState;
  /** Invented for trying out. */
  example: boolean;
  town: Town;
  wanted: WantedBy;
  /** Of which one it is a part now. */
  mergedInto: { id: string; title: string; lang: string } | null;
  version: number;
  changedAt: string;
}

/** What a town said with its "we too". */
export interface VoiceView {
  town: Town;
  figure: number | null;
  note: string;
  at: string;
}

/** One line of the public history. */
export interface StepView {
  from: ChallengeState | null;
  to: ChallengeState;
  reason: string;
  /** Name of the unit; null: the office of the network. */
  by: string | null;
  at: string;
}

export interface ChallengeView extends ChallengeLine, ChallengeWords {
  voices: VoiceView[];
  history: StepView[];
  /** Before it can be handed in. */
  missing: Needed[];
}

/** As a town sees one. */
export interface TownChallenge extends ChallengeView {
  isOwn: boolean;
  mayEdit: boolean;
  mayJoin: boolean;
  mine: { figure: number | null; note: string } | null;
}

export interface TownChallenges {
  own: ChallengeLine[];
  joined: ChallengeLine[];
}

/** A form to draw, with what stands in it. */
export interface ChallengeForm {
  fields: FormField[];
  value: Record<string, unknown>;
  /** Of what stands in it; 0: nothing is kept yet. */
  version: number;
}

export interface FoundChallenges {
  found: ChallengeLine[];
}

export interface IntakeList {
  challenges: ChallengeLine[];
  total: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}

/** As the office sees one: also what it resembles. */
export interface IntakeView extends ChallengeView {
  similar: ChallengeLine[];
  /** Where it may go from here. */
  next: OfficeStep[];
  mayMerge: boolean;
}

/** What the office decides by itself; the start of a sprint and what comes of it are the sprint's. */
export const OFFICE_STEPS = ['submitted', 'clarified', 'prioritised', 'parked', 'solved'] as const;
export type OfficeStep = (typeof OFFICE_STEPS)[number];
