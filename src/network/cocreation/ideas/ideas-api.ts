/** What the API of ideas takes and answers: the same for the server and the web. Types and lists; times are instants. */

import type { Field } from '../../../kernel/network/fields.ts';
import type { ChallengeState, IdeaState, StopCode } from '../flow.ts';
import type { Proposer, Provenance } from '../model.ts';
import type { EvidenceKind } from './idea.ts';

export interface ChallengeChoice {
  id: string;
  title: string;
  /** BCP 47. */
  lang: string;
  state: ChallengeState;
  example: boolean;
}

/** `GET /api/cocreation/ideas/challenges?words=`: those that an idea may answer, at most ten. */
export interface FoundChallenges {
  challenges: ChallengeChoice[];
}

export interface IdeaLine {
  id: string;
  title: string;
  lang: string;
  state: IdeaState;
  field: Field;
  proposer: Proposer;
  /** Who proposed it, in words of its own: name of the town or the company; '' for others. */
  by: string;
  provenance: Provenance;
  example: boolean;
  /** Read by the office alone, until it screens it. */
  hidden: boolean;
  createdAt: string;
  changedAt: string;
  version: number;
}

export interface IdeaEvidence {
  id: string;
  kind: EvidenceKind;
  title: string;
  url: string;
  lang: string;
  at: string;
}

export interface IdeaStep {
  from: IdeaState | null;
  to: IdeaState;
  reason: string;
  /** Name of the unit, or of who proposed it, in the wanted language; null: the office of the network. */
  by: string | null;
  at: string;
}

/** What the asker may do with it now. */
export type IdeaAct = 'change' | 'remove' | 'evidence' | 'link';

export interface IdeaView extends IdeaLine {
  text: string;
  provenanceNote: string;
  proposerName: string;
  interest: string | null;
  /** Name of the solution of this platform in its field. */
  solution: string | null;
  stopCode: StopCode | null;
  challenges: ChallengeChoice[];
  evidence: IdeaEvidence[];
  history: IdeaStep[];
  may: IdeaAct[];
  /** States to which the asker may bring it; the office alone. */
  next: IdeaState[];
}

/** `GET /api/cocreation/desk/:ars/ideas`, `GET /api/cocreation/own/ideas` */
export interface IdeaList {
  ideas: IdeaLine[];
  /** Own: the person works for a company, and proposes in its name. */
  asCompany: boolean;
}

/** `GET /api/cocreation/desk/:ars/screening` */
export interface OfficeIdeas {
  ideas: IdeaLine[];
  total: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
}

/** Of a new one and, with the version that is changed, of one as a whole (`PUT`). */
export interface IdeaForm {
  title: string;
  text: string;
  lang: string;
  field: Field;
  challenges: string[];
  /** Companies only. */
  proposerName: string;
  interest: string;
}

/** `POST` of a new one: the same wish sent twice is one idea. */
export interface NewIdeaForm extends IdeaForm {
  wish: string;
}

/** `POST …/:id/evidence` */
export interface NewEvidence {
  kind: EvidenceKind;
  title: string;
  url: string;
  lang: string;
}

/** `POST …/screening/:id/step` */
export interface OfficeStep {
  to: IdeaState;
  version: number;
  reason: string;
  code?: StopCode;
}
