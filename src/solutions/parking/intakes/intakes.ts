import type { Intake } from '../../../kernel/sources/intake.ts';

/** What parking takes in from feeds. */
export const intakes: readonly Intake[] = [];
