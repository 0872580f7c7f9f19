/**
 * Why a sign-in at another provider led nowhere. The list is closed; `/anmelden?fehler=<code>` says it in words (text
 * `fehler_<code>`):
 * `cancelled` by the person, there · `late` after ten minutes, or what was used already · `other-browser` begun elsewhere
 * · `unavailable` it does not answer · `provider` its answer proves nothing · `clock` its clock is not ours · `no-email`
 * · `email-unverified` it does not vouch for the address · `link-first` the address has an account, whose owner must link
 * it · `linked-elsewhere` it leads to another account · `failed` everything else.
 */
export const SIGN_IN_FAULTS = [
  'cancelled',
  'late',
  'other-browser',
  'unavailable',
  'provider',
  'clock',
  'no-email',
  'email-unverified',
  'link-first',
  'linked-elsewhere',
  'failed',
] as const;

export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** What the library says, in our words. */
const FAULTS: Readonly<Record<string, SignInFault>> = {
  state_mismatch: 'other-browser',
  state_invalid: 'other-browser',
  state_not_found: 'other-browser',
  no_code: 'provider',
  invalid_code: 'provider',
  issuer_mismatch: 'provider',
  nonce_binding_missing: 'provider',
  unable_to_get_user_info: 'provider',
  email_not_found: 'no-email',
  EMAIL_UNVERIFIED: 'email-unverified',
  account_not_linked: 'link-first',
  account_already_linked_to_different_user: 'linked-elsewhere',
};

export function faultOf(libraryCode: string): SignInFault {
  return FAULTS[libraryCode] ?? 'failed';
}
