/**
 * What the desk's API about the look of a town says and takes, for server and browser alike. Types only.
 *
 *   GET    /api/desk/:ars/town          desk:open    → TownAnswer
 *   PUT    /api/desk/:ars/town          town:manage  { version, town } → TownAnswer; 409 `town-changed` (TownConflict)
 *   PUT    /api/desk/:ars/town/crest    town:manage  ?version=&alt=, the picture as body → TownAnswer
 *   PATCH  /api/desk/:ars/town/crest    town:manage  { version, alt } → TownAnswer
 *   DELETE /api/desk/:ars/town/crest    town:manage  ?version= → TownAnswer
 *   POST   /api/desk/:ars/town/undo     town:manage  { version, to } → TownAnswer
 */
import type { FormField } from '../forms/form-schema.ts';
import type { TownLook, TownTexts } from './town.ts';

export interface TownAnswer {
  /** 0: nothing was saved yet. */
  version: number;
  town: TownTexts;
  crest: TownLook['crest'];
  fields: readonly FormField[];
  /** Whether citizens see it: as soon as the town, or its association for it, has adopted something. */
  isShown: boolean;
  /** Whose colour is shown while the town has none: the name of its association. */
  colourFrom: string | null;
  /** Newest first, at most 50. */
  versions: readonly TownVersionLine[];
}

export interface TownVersionLine {
  version: number;
  /** Instant. */
  at: string;
  /** As in the log. */
  who: string;
  /** Names of the fields that changed with it, of `TownTexts` and `crest`. */
  changed: readonly string[];
  undoneTo: number | null;
}

/** Beside the words of the refusal: what is saved now. */
export interface TownConflict {
  version: number;
  town: TownTexts;
}
