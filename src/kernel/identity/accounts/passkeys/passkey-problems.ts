import { type Problem, problem } from '../../../http/problem.ts';
import { libraryCode } from '../library-call.ts';

/** What the library says of a passkey, in our words; what it did not mean to say stays an error of ours. */
export function passkeyProblem(error: unknown): Problem | unknown {
  switch (libraryCode(error)) {
    case null:
      return error;
    case 'CHALLENGE_NOT_FOUND':
      return problem({ code: 'passkey-late', status: 400, title: 'Too late' });
    case 'PASSKEY_NOT_FOUND':
      return passkeyUnknown(400);
    default:
      return problem({ code: 'passkey-refused', status: 400, title: 'Passkey refused' });
  }
}

export function passkeyUnknown(status: 400 | 404): Problem {
  return problem({ code: 'passkey-unknown', status, title: 'Unknown passkey' });
}

export function passkeysFull(limit: number): Problem {
  return problem({ code: 'passkeys-full', status: 409, title: 'Too many passkeys', values: { limit } });
}
