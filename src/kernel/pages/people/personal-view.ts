import type { PlaceSummary } from '../../bundle/bundle.ts';
import type { SignInFault } from '../../identity/accounts/providers/sign-in-fault.ts';

/** What the server writes of these pages; everything below is drawn on the device, with words of its own. */
export interface Frame {
  title: string;
  lead: string;
  /** For those whose browser runs no script. */
  withoutScript: string;
}

/** Pages of the desk: the own municipalities, one of them, its people, its log. */
export type DeskPageName = 'places' | 'home' | 'people' | 'log';

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
  | { kind: 'desk'; frame: Frame; page: DeskPageName; place: PlaceSummary | null };
