import { GuardFault, type GuardReason } from '../../net/guard-fault.ts';
import { TileFault } from './tile-fault.ts';

const REFUSED: Readonly<Record<GuardReason, string>> = {
  kind: 'The source of the base map sends on to an address of another kind',
  private: 'The source of the base map leads into a private network',
  nowhere: 'The source of the base map sends on to no address',
  unprotected: 'The source of the base map sends on to an unprotected address',
  'too-often': 'The source of the base map sends on too often',
};

/** What the guard refused or what went wrong below HTTP, in the closed list. */
export function asTileFault(error: unknown, signal: AbortSignal): TileFault {
  if (error instanceof TileFault) return error;
  if (error instanceof GuardFault) return new TileFault('redirect', REFUSED[error.reason], { cause: error });
  return signal.aborted
    ? new TileFault('late', 'The source of the base map did not answer in time', { cause: error })
    : new TileFault('unreachable', 'The source of the base map cannot be reached', { cause: error });
}
