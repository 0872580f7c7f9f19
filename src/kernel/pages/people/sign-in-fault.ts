/** Why another provider's sign-in came to nothing, as `?fehler=` of the sign-in page says it. */
export const SIGN_IN_FAULTS = [
  'provider-denied',
  'provider-state',
  'provider-late',
  'provider-failed',
  'provider-no-email',
  'provider-unknown',
  'failed',
] as const;

export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** null where nothing went wrong; what nobody knows here is said in general words. */
export function signInFaultOf(asked: unknown): SignInFault | null {
  if (typeof asked !== 'string' || asked === '') return null;
  return SIGN_IN_FAULTS.find((one) => one === asked) ?? 'failed';
}
