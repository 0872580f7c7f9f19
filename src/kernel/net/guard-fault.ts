/**
 * Why the guard did not ask: `kind` neither http nor https, or with a name and password in it · `private` leads
 * inside · `nowhere` sends on without an address · `unprotected` from https to http · `too-often` too many redirects.
 */
export type GuardReason = 'kind' | 'private' | 'nowhere' | 'unprotected' | 'too-often';

/** What the guard itself refuses; who asks turns it into a fault of its own, with words for its readers. */
export class GuardFault extends Error {
  readonly reason: GuardReason;

  constructor(reason: GuardReason) {
    super(`The guard of outgoing requests refused (${reason})`);
    this.name = 'GuardFault';
    this.reason = reason;
  }
}
