import type { IncomingHttpHeaders } from 'node:http';

/** What a server gives to ask again with. Opaque: nothing is read out of them. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What may be sent in a header again: visible, no line break, not endless. */
const SENDABLE = /^[\x20-\x7e\x80-\xff]{1,1000}$/;

/** Of an answer; those that could not be sent back are left out. */
export function validatorsOf(headers: IncomingHttpHeaders): Validators {
  return { etag: sendable(headers.etag), lastModified: sendable(headers['last-modified']) };
}

/** Headers that ask whether something is still true. */
export function conditions(known: Validators): Record<string, string> {
  const etag = sendable(known.etag);
  const lastModified = sendable(known.lastModified);
  return {
    ...(etag !== null && { 'if-none-match': etag }),
    ...(lastModified !== null && { 'if-modified-since': lastModified }),
  };
}

function sendable(value: string | null | undefined): string | null {
  return value != null && SENDABLE.test(value) ? value : null;
}
