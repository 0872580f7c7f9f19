/** When the answers were made that are on the screen, by the server's clock, and whether they come from the device. */
import { NOW_HEADER, STORED_HEADER } from '../../worker/names.ts';

export interface AnswerTime {
  /** Instant, ISO 8601. */
  made: string;
  /** From the device, because the network failed or was too slow. */
  isStored: boolean;
}

const bySignal = new WeakMap<AbortSignal, AnswerTime>();
const byAddress = new Map<string, AnswerTime>();
const listeners = new Set<() => void>();
/** Milliseconds by which the server's clock is ahead of this device's; null until an answer has told. */
let ahead: number | null = null;

/** To be called with every answer, while it is known only by the signal of its question. */
export function noteAnswer(signal: AbortSignal, { headers }: Pick<Response, 'headers'>): void {
  const [stored, now, date] = [STORED_HEADER, NOW_HEADER, 'date'].map((name) => instant(headers.get(name)));
  const isStored = now !== null && now !== undefined;
  const serverNow = isStored ? now : date;
  if (serverNow === null || serverNow === undefined) return;
  ahead = serverNow - Date.now();
  const made = isStored ? (stored ?? serverNow) : serverNow;
  bySignal.set(signal, { made: new Date(made).toISOString(), isStored });
}

/** To be called when the answers to a signal's question are shown at an address of the house. */
export function settleAnswer(signal: AbortSignal, address: string): void {
  const time = bySignal.get(signal);
  if (time === undefined) byAddress.delete(address);
  else byAddress.set(address, time);
  for (const told of listeners) told();
}

/** The first page's own times, which the worker writes on `<html>` where it comes from the device. */
export function noteFirstPage(address: string, { stored, now }: DOMStringMap): void {
  const [made, serverNow] = [instant(stored ?? null), instant(now ?? null)];
  if (made === null || serverNow === null) return;
  ahead = serverNow - Date.now();
  byAddress.set(address, { made: new Date(made).toISOString(), isStored: true });
}

export function answerTimeOf(address: string): AnswerTime | null {
  return byAddress.get(address) ?? null;
}

export function onAnswerTimes(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The server's time in milliseconds; null while no answer has told it: a device's clock alone is not believed. */
export function serverTime(): number | null {
  return ahead === null ? null : Date.now() + ahead;
}

function instant(value: string | null): number | null {
  const milliseconds = Date.parse(value ?? '');
  return Number.isNaN(milliseconds) ? null : milliseconds;
}
