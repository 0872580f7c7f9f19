import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { SignInFault } from '../../identity/accounts/providers/sign-in-fault.ts';
import type { TokenUse } from '../../notifications/tokens.ts';
import type { DESK_PARTS, OPERATION_PARTS } from './personal-paths.ts';

/** What the server writes of these pages; everything below is drawn on the device, with words of its own. */
export interface Frame {
  title: string;
  lead: string;
  /** For those whose browser runs no script; '' where the page is complete without. */
  withoutScript: string;
}

/** Words of a page that a link of a mail leads to. */
export interface LinkWords {
  button: string;
  done: string;
  unknown: string;
}

/** Pages of the desk: the own municipalities, today at one of them, and its rooms. */
export type DeskPageName = 'places' | 'home' | keyof typeof DESK_PARTS;

/** Pages of those who run the house: all towns, one of them, feeds, jobs, the house itself, messages. */
export type OperationPageName = keyof typeof OPERATION_PARTS;

/** Pages that belong to a person. The server puts nothing about anybody into them. */
export type PersonalView =
  | {
      kind: 'sign-in';
      frame: Frame;
      /** Own path to go to afterwards. */
      next: string | null;
      fault: SignInFault | null;
    }
  | { kind: 'invitation'; frame: Frame }
  /** `token`: of the link; null: it was used, and `answer` says how that ended, or there is none. */
  | {
      kind: 'notify';
      frame: Frame;
      use: TokenUse;
      token: string | null;
      answer: 'done' | 'unknown' | null;
      words: LinkWords;
    }
  /** `item`: one thing of the room, or `NEW_ITEM`; null for the room as a whole. */
  | { kind: 'desk'; frame: Frame; page: DeskPageName; place: PlaceSummary | null; item: string | null }
  /** A room that a solution brings (`Solution.rooms`). */
  | {
      kind: 'desk';
      frame: Frame;
      page: 'room';
      solution: string;
      room: string;
      place: PlaceSummary;
      item: string | null;
    }
  /** A room of a person that a solution brings (`Solution.ownRooms`). */
  | { kind: 'own-room'; frame: Frame; solution: string; room: string; item: string | null }
  /** `place`: of the page of one town. */
  | { kind: 'operation'; frame: Frame; page: OperationPageName; place: PlaceSummary | null };
