import { SIGN_IN_FAULTS, type SignInFault } from '../../identity/accounts/providers/sign-in-fault.ts';

/** Of `?fehler=`: null where nothing went wrong; what nobody knows here is said in general words. */
export function signInFaultOf(asked: unknown): SignInFault | null {
  if (typeof asked !== 'string' || asked === '') return null;
  return SIGN_IN_FAULTS.find((one) => one === asked) ?? 'failed';
}
