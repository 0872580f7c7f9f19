/** What the API of fact sheets takes and answers: the same for the server and the web. Types only; times are instants. */
import type { Field } from '../../../kernel/network/fields.ts';
import type { SheetState } from '../flow.ts';
import type { Needed } from './missing-fields.ts';
import type { SheetAbroad, SheetContent } from './sheet.ts';
import type { Band, Evidence, Status } from './sheet-model.ts';

export interface SheetLine {
  id: string;
  title: string;
  /** BCP 47. */
  lang: string;
  state: SheetState;
  field: Field;
  status: Status;
  evidence: Evidence;
  /** Name of the town, or of place and country. */
  where: string;
  isAbroad: boolean;
  isExample: boolean;
  /** Nobody has confirmed it for so long that nobody knows. */
  isStale: boolean;
  /** Civil date. */
  verifiedOn: string | null;
  /** Of this house: what may be taken over. */
  solution: string | null;
  costBand: Band | null;
  /** Name of the catalogue from which it was brought in. */
  catalogue: string | null;
  changedAt: string;
  version: number;
}

/** What the asker may do with it now. */
export type SheetAct = 'change' | 'remove' | 'publish' | 'withdraw' | 'verify' | 'rate';

export interface SheetStep {
  to: SheetState;
  reason: string;
  /** Name of the unit; null: the office of the network. */
  by: string | null;
  at: string;
}

export interface SheetView extends SheetLine {
  content: SheetContent & SheetAbroad;
  /** Of this platform, in the wanted language. */
  solutionTitle: string | null;
  project: string | null;
  origin: { catalogue: string; key: string; url: string | null; licence: string | null } | null;
  /** What is still missing before everybody may read it. */
  missing: Needed[];
  history: SheetStep[];
  may: SheetAct[];
}

/** What a form offers to choose from, in the wanted language. */
export interface SheetChoices {
  solutions: { id: string; title: string }[];
  checks: { id: string; title: string }[];
}

/** `GET /api/transfer/desk/:ars/sheets` */
export interface SheetList {
  sheets: SheetLine[];
  /** Pilots of the town with a report and without a fact sheet. */
  pilots: { id: string; title: string }[];
  choices: SheetChoices;
  /** The asker may publish and withdraw. */
  mayDecide: boolean;
}

/** `GET /api/transfer/desk/:ars/catalogue` */
export interface OfficeSheets {
  sheets: SheetLine[];
  total: number;
  /** Where the next page begins; null: there is none. */
  next: number | null;
  choices: SheetChoices;
}

export type SheetForm = SheetContent & SheetAbroad & { evidence: Evidence };
/** `POST` of a new one: the same wish sent twice is one sheet. */
export type NewSheetForm = SheetForm & { wish: string };
/** `PUT` of one as a whole. */
export type ChangedSheetForm = SheetForm & { version: number };
