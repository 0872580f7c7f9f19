/**
 * That a code is awaited, for this tab alone: on a phone the browser may throw the page away while somebody reads the
 * mail. Gone when the tab is closed or the code was right.
 */
const KEY = 'hierzulande.code';
const HOUR = 3_600_000;

export interface PendingCode {
  email: string;
  /** Milliseconds since 1970. */
  sentAt: number;
}

export function readPendingCode(now: number): PendingCode | null {
  try {
    const { email, sentAt }: Partial<Record<keyof PendingCode, unknown>> = JSON.parse(
      sessionStorage.getItem(KEY) ?? '{}',
    );
    if (typeof email !== 'string' || typeof sentAt !== 'number') return null;
    return Math.abs(now - sentAt) < HOUR ? { email, sentAt } : null;
  } catch {
    return null; // no storage, or nothing that can be read: begin anew
  }
}

export function writePendingCode(pending: PendingCode | null): void {
  try {
    if (pending === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(pending));
  } catch {
    // then it lasts as long as the page
  }
}
