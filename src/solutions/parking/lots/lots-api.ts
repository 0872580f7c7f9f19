/** What the API of the owner's lots takes and answers: the same for the server and the web. Types only. */
import type { BayRecord, LotKind, LotRecord, LotState, Verdict } from '../model.ts';
import type { BayState } from './lot.ts';

/** `GET /api/parking/lots?lang=` */
export interface OwnLots {
  lots: OwnLotLine[];
}

export interface OwnLotLine {
  id: string;
  ars: string;
  /** Name of the town in which it lies. */
  place: string;
  number: string | null;
  kind: LotKind;
  state: LotState;
  title: string;
  street: string;
  houseNumber: string;
  bays: number;
  /** What keeps it from being submitted. */
  missing: Missing[];
  verdict: Verdict | null;
  /** The desk looks at it, because its area changed; it stays listed meanwhile. */
  isLookedAt: boolean;
  /** Bookings that are not over. */
  ahead: number;
  changedAt: string;
  version: number;
}

/**
 * Why a lot cannot be submitted yet. `bay-required`: a bay that the building permit asks for is among them. `price`: not
 * free and no price; `owner`: who offers is not said, or not all consents were given (`/api/parking/owner`); `price-limit`: more than the town allows (`what`: hour, night, day or month).
 */
export interface Missing {
  code:
    | 'bays'
    | 'bay-required'
    | 'windows'
    | 'price'
    | 'price-limit'
    | 'access-text'
    | 'owner'
    | 'declarations';
  /** In the wanted language, with what to do. */
  text: string;
  /** Field of the form: `record.price.hour`, `bays`. */
  field: string;
}

export interface OwnBay {
  id: string;
  position: number;
  state: BayState;
  blockedUntil: string | null;
  /** Its bookings that are not over. */
  ahead: number;
  record: BayRecord;
}

/** `GET /api/parking/lots/:id?lang=`, and the answer of everything that changes one. */
export interface OwnLot extends OwnLotLine {
  lon: number;
  lat: number;
  record: LotRecord;
  bayList: OwnBay[];
  declaredAt: string | null;
  /** What the building area says; null: not looked up yet. `zone` null: no area is known here. */
  zone: { name: string; area: string | null; authority: string | null; link: string | null } | null;
  checkedAt: string | null;
  decision: 'allowed' | 'needs-permit' | 'forbidden' | null;
  decidedAt: string | null;
  /** Words of the desk. */
  answer: string | null;
  /** Windows in plain words of the wanted language; notes on them ("two windows overlap and count as one"). */
  windows: string;
  windowNotes: string[];
  /** Exceptions in plain words, in the order of the record. */
  exceptionWords: string[];
  /** The next 14 days, as instants. */
  open: { from: string; until: string }[];
  photoList: { id: string; path: string }[];
  /** Most that the town lets owners ask for, in cents; 0: no limit. */
  limits: { hour: number; night: number; day: number; month: number };
  /** Where everybody sees it, once it is listed: path of the page, and the blurred point. */
  page: string;
  shown: { lon: number; lat: number };
  /** What may be done with it now. */
  may: LotAction[];
}

export type LotAction = 'change' | 'declare' | 'submit' | 'pause' | 'resume' | 'withdraw' | 'remove';

/** Everything that an owner fills in of a lot; photos are sent apart. */
export type LotForm = Omit<LotRecord, 'photos' | 'exampleBusy'>;

/**
 * `POST /api/parking/lots`: a draft. `wish`: chosen by the device; sent twice it makes one lot. What is left out of the
 * record has its default. Answers `OwnLot`. Problems: `lot-outside` (no town of Germany there), `lot-most`.
 */
export interface NewLot {
  wish: string;
  kind: LotKind;
  number?: string | null;
  lon: number;
  lat: number;
  record: Partial<LotForm> & Pick<LotForm, 'title' | 'street'>;
  bays?: BayRecord[];
}

/** `PATCH /api/parking/lots/:id`: what is left out stays. */
export interface LotChange {
  version: number;
  kind?: LotKind;
  number?: string | null;
  lon?: number;
  lat?: number;
  record?: Partial<LotForm>;
}

/**
 * `POST /:id/bays`; `PATCH /:id/bays/:bay` takes the `record` of one, `DELETE /:id/bays/:bay?version=` nothing. Closing
 * one: `book/bookings-api.ts`.
 */
export interface NewBays {
  version: number;
  bays: BayRecord[];
}

/** `POST /:id/declare` */
export interface Declarations {
  version: number;
  /** I may let it: it is mine, or the landlord and the owners' community agree. */
  mayLet: boolean;
  /** No public street, and no bay that the building permit requires. */
  notPublic: boolean;
}

/** `POST /:id/submit`, `/resume`. */
export interface LotStep {
  version: number;
}
/** `POST /:id/pause`: bookings that were made stay (left out), or `move` as with a withdrawal. */
export interface LotPause extends LotStep {
  bookings?: 'keep' | 'move';
  why?: string;
}
/** `POST /:id/withdraw`: `why` is told to those who have booked. */
export interface LotWithdrawal extends LotStep {
  why: string;
}

// `DELETE /:id?version=`: for good, where it was never booked (`remove` in `may`); answers 204.
// `POST /:id/photos?version=`: bytes of the picture (image/…); `DELETE /:id/photos/:photo?version=`. Both answer `OwnLot`.

/** `POST /api/parking/lots/import`. `take: false` only looks. */
export interface LotImport {
  format: 'csv' | 'geojson';
  /** At most 2 MB. */
  text: string;
  take: boolean;
  /** Both declarations, once for all; without them the lots stay drafts. */
  declarations?: Omit<Declarations, 'version'>;
}

export interface ImportedLot {
  number: string;
  title: string;
  place: string;
  bays: number;
  change: 'new' | 'changed' | 'unchanged';
  /** After it was taken. */
  id: string | null;
  state: LotState | null;
}

export interface ImportFault {
  /** Line of the file, from 1 (CSV), or number of the feature. */
  line: number;
  /** Column or property as it is called in the file; null: the whole line. */
  column: string | null;
  /** What is wrong and how to mend it. */
  text: string;
}

export interface ImportAnswer {
  lots: ImportedLot[];
  faults: ImportFault[];
  counts: { new: number; changed: number; unchanged: number; bad: number };
  taken: boolean;
}
