/** What the form of a visitor sends, and what of it does not fit. Pure. */
import { z } from 'zod';
import { isMailAddress } from '../mail/check-mail.ts';
import { type Choice, CORRECTION_KINDS, type CorrectionKind, LONGEST_TEXT } from './correction.ts';

/** As typed. */
export interface SentCorrection {
  kind: string;
  /** What was chosen in one tap; '' for none: then `kind` counts. */
  choice: string;
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
  choice: string | null;
  text: string;
  email: string | null;
}

export type SentFault = 'kind' | 'text' | 'email';

/** What a choice says is that something is not as it stands there. */
const KIND_OF_CHOICE: CorrectionKind = 'wrong';

const kind = z.enum(CORRECTION_KINDS);

/** Line ends in one way, no signs that are no text. */
function clean(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** `choices`: those of the page. One that the page does not have is no choice at all. */
export function checkSent(
  sent: SentCorrection,
  choices: readonly Choice[],
): { value: CheckedCorrection; faults: readonly [] } | { value: null; faults: readonly SentFault[] } {
  const choice = choices.find(({ id }) => id === sent.choice);
  const wanted = kind.safeParse(choice === undefined ? sent.kind : KIND_OF_CHOICE);
  const text = clean(sent.text);
  const email = sent.email.trim().toLowerCase();
  const isMissing = text === '' && (choice === undefined || choice.needs === 'text');
  const faults: SentFault[] = [
    ...(wanted.success ? [] : (['kind'] as const)),
    ...(isMissing || text.length > LONGEST_TEXT ? (['text'] as const) : []),
    ...(email === '' || isMailAddress(email) ? [] : (['email'] as const)),
  ];
  if (!wanted.success || faults.length > 0) return { value: null, faults };
  return {
    value: { kind: wanted.data, choice: choice?.id ?? null, text, email: email === '' ? null : email },
    faults: [],
  };
}
