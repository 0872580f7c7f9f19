/** A challenge as it is kept, and what it needs before it may be handed in. Pure; the web may use it. */

import type { Field } from '../../../kernel/network/fields.ts';
import type { ChallengeState } from '../flow.ts';
import type { Group } from '../model.ts';

/** Characters. */
export const LONGEST = { title: 120, text: 4_000, unit: 40, source: 300, note: 500, reason: 1_000 } as const;
/** A figure beyond it is a slip of the keyboard. */
export const LARGEST_FIGURE = 1e12;

/** Where a challenge counts nothing any more: it is not public, or it is another one now. */
export const HIDDEN: readonly ChallengeState[] = ['draft', 'merged'];
/** Towns may say "we too". */
export const JOINABLE: readonly ChallengeState[] = [
  'submitted',
  'clarified',
  'prioritised',
  'in-sprint',
  'parked',
];
/** Its own town may change what it says. */
export const EDITABLE: readonly ChallengeState[] = ['draft', 'submitted'];
/** Another one may become part of it. */
export const MERGE_TARGETS: readonly ChallengeState[] = [
  'submitted',
  'clarified',
  'prioritised',
  'in-sprint',
  'solved',
];

/** What its town writes. */
export interface ChallengeWords {
  title: string;
  field: Field;
  text: string;
  /** BCP 47. */
  lang: string;
  affected: readonly Group[];
  /** The figure from which an improvement is counted. */
  baselineValue: number | null;
  /** In words ("Minuten", "µg/m³"). */
  baselineUnit: string | null;
  /** Where the figure comes from, in words. */
  baselineSource: string | null;
  /** Civil date for which it holds. */
  baselineOn: string | null;
}

export const NEEDED = [
  'text',
  'affected',
  'baselineValue',
  'baselineUnit',
  'baselineSource',
  'baselineOn',
] as const satisfies readonly (keyof ChallengeWords)[];
export type Needed = (typeof NEEDED)[number];

/**
 * What is missing before it may be handed in; none: it is complete. Owner, field and title stand in every draft
 * (handbook, section 4: owner municipality, field, affected groups, baseline metric; section 8 (3): provenance and date
 * on every number).
 */
export function missingIn(words: Pick<ChallengeWords, Needed>): Needed[] {
  return NEEDED.filter((name) => {
    const value = words[name];
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}

/** Units in which less than nothing makes sense: degrees, money, and changes. Others are counts, times and shares. */
const MAY_BE_BELOW_ZERO = /°|\bgrad\b|celsius|€|\beuro\b|\beur\b|veränderung|saldo|change|balance/i;

/** Whether a figure may stand with its unit: a number that is one, not absurdly large, and not senselessly negative. */
export function isSoundFigure(value: number, unit: string | null): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_FIGURE) return false;
  return value >= 0 || MAY_BE_BELOW_ZERO.test(unit ?? '');
}
