import type { TableDeclaration } from '../../../kernel/solution.ts';
import { VOICE_DAYS } from './wish.ts';

/** No person, no address: a digest of a token that only the device knows. */
export const wishTables: readonly TableDeclaration[] = [
  {
    name: 'wish_voice',
    class: 'local',
    retention: {
      days: VOICE_DAYS,
      column: 'at',
      reason: '"me too" of a device: what was wanted three years ago',
    },
  },
  {
    name: 'wish',
    class: 'local',
    retention: { days: 1, column: 'until', reason: 'three years; 30 days where it was refused' },
  },
];
