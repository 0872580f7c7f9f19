/** What the form of a visitor sends, and what of it does not fit. Pure. */
import { z } from 'zod';
import { isMailAddress } from '../mail/check-mail.ts';
import { CORRECTION_KINDS, type CorrectionKind, LONGEST_TEXT } from './correction.ts';

/** As typed. */
export interface SentCorrection {
  kind: string;
  text: string;
  /** '' for none. */
  email: string;
  /** A field that people do not see; only machines fill it. */
  website: string;
  /** Seconds from opening the form to sending it. */
  seconds: number;
}

export interface CheckedCorrection {
  kind: CorrectionKind;
  text: string;
  email: string | null;
}

export type SentFault = 'kind' | 'text' | 'email';

const kind = z.enum(CORRECTION_KINDS);

/** Line ends in one way, no signs that are no text. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

export function checkSent(
  sent: SentCorrection,
): { value: CheckedCorrection; faults: readonly [] } | { value: null; faults: readonly SentFault[] } {
  const wanted = kind.safeParse(sent.kind);
  const text = clean(sent.text);
  const email = sent.email.trim().toLowerCase();
  const faults: SentFault[] = [
    ...(wanted.success ? [] : (['kind'] as const)),
    ...(text === '' || text.length > LONGEST_TEXT ? (['text'] as const) : []),
    ...(email === '' || isMailAddress(email) ? [] : (['email'] as const)),
  ];
  if (!wanted.success || faults.length > 0) return { value: null, faults };
  return { value: { kind: wanted.data, text, email: email === '' ? null : email }, faults: [] };
}
