import type { TableDeclaration } from '../../../kernel/solution.ts';

const stays = (reason: string) => ({ class: 'reference' as const, retention: { forever: reason } });

export const pilotTables: readonly TableDeclaration[] = [
  { name: 'pilot', ...stays('what towns tried stays readable, also what was stopped; names no people') },
  { name: 'pilot_kpi', ...stays('as long as the pilot: by what it was judged') },
  { name: 'pilot_reading', ...stays('as long as the pilot: figures of weeks, of nobody') },
  { name: 'pilot_change', ...stays('as long as the pilot: what else changed meanwhile') },
  { name: 'pilot_risk', ...stays('as long as the pilot') },
  { name: 'pilot_decision', ...stays('as long as the pilot: why it was decided; names offices, no people') },
  {
    name: 'pilot_feedback',
    class: 'local',
    retention: {
      days: 1,
      column: 'until',
      reason: 'three years; 30 days where the sentence was refused, whose mood counts no longer',
    },
  },
];
