import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** Parts that are loaded only where a person opens them. */
export type PersonalRoom =
  | 'sign-in'
  | 'invitation'
  | 'notify'
  | 'desk'
  | 'own-room'
  | 'operation'
  | 'account';

/** `screen` says the house's words and those of the part. */
export interface PersonalProps {
  screen: Screen;
}
