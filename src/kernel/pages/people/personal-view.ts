import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { SignInFault } from '../../identity/accounts/providers/sign-in-fault.ts';
import type { DESK_PARTS, OPERATION_PARTS } from './personal-paths.ts';

/** What the server writes of these pages; everything below is drawn on the device, with words of its own. */
export interface Frame {
  title: string;
  lead: string;
  /** For those whose browser runs no script. */
  withoutScript: string;
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
  /** `item`: one thing of the room, or `NEW_ITEM`; null for the room as a whole. */
  | { kind: 'desk'; frame: Frame; page: DeskPageName; place: PlaceSummary | null; item: string | null }
  /** `place`: of the page of one town. */
  | { kind: 'operation'; frame: Frame; page: OperationPageName; place: PlaceSummary | null };
