/**
 * Why a feed was not taken. The list is closed:
 * `address` no address that may be asked · `private` leads inside · `redirect` sends on wrongly · `unreachable` ·
 * `certificate` cannot be trusted · `stalled` no byte for too long · `late` not done in time · `refused` another
 * status than 200 and 304 · `postponed` the host wants to be left alone for longer than a run waits · `too-large` ·
 * `bomb` unpacks to far more than it sends · `cut-off` · `damaged` cannot be unpacked · `packing` packed in a way
 * that is not read · `wrong-type` something else than the format · `no-file` (uploads) · `disk` cannot be kept ·
 * `aborted` by who asked.
 */
export type FetchFaultCode =
  | 'address'
  | 'private'
  | 'redirect'
  | 'unreachable'
  | 'certificate'
  | 'stalled'
  | 'late'
  | 'refused'
  | 'postponed'
  | 'too-large'
  | 'bomb'
  | 'cut-off'
  | 'damaged'
  | 'packing'
  | 'wrong-type'
  | 'no-file'
  | 'disk'
  | 'aborted';

export interface FaultDetails {
  /** HTTP status of `refused`. */
  status?: number;
  /** Instant before which the host must not be asked again, where it said so. */
  notBefore?: Temporal.Instant | null;
  cause?: unknown;
}

/**
 * A feed that was not taken; what is known stays. The message is English, says what, where and how to mend, and names
 * the host at most: path and query of an address may hold a secret.
 */
export class FetchFault extends Error {
  readonly code: FetchFaultCode;
  readonly status: number | null;
  readonly notBefore: Temporal.Instant | null;

  constructor(code: FetchFaultCode, message: string, details: FaultDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'FetchFault';
    this.code = code;
    this.status = details.status ?? null;
    this.notBefore = details.notBefore ?? null;
  }
}
