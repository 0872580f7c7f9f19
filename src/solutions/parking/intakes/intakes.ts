import type { Intake } from '../../../kernel/sources/intake.ts';
import { zonesIntake } from '../zones/zones-intake.ts';
import { lotsIntake } from './lots-intake.ts';

/** What parking takes in from feeds. */
export const intakes: readonly Intake[] = [zonesIntake, lotsIntake];
