import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** Parts that are loaded only where a person opens them. */
<<<<<<< HEAD
export type PersonalRoom = 'sign-in' | 'invitation' | 'notify' | 'desk' | 'account';
=======
export type PersonalRoom = 'sign-in' | 'invitation' | 'desk' | 'operation' | 'account';
>>>>>>> 135d2d815cf64fb2a99f509732eab4244628cdce

/** `screen` says the house's words and those of the part. */
export interface PersonalProps {
  screen: Screen;
}
