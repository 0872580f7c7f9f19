import type { TableDeclaration } from '../../../kernel/solution.ts';

export const boardTables: readonly TableDeclaration[] = [
  ...['board', 'board_clock', 'note'].map((name) => ({
    name,
    class: 'reference' as const,
    retention: { forever: 'as long as the sprint; who wrote a note stands apart and goes' },
  })),
  {
    name: 'board_link',
    class: 'local',
    retention: {
      days: 180,
      column: 'made_at',
      reason: 'a sprint is prepared for weeks and worked on for one',
    },
  },
  {
    name: 'participant',
    class: 'local',
    retention: {
      days: 60,
      column: 'seen_at',
      reason: 'until some weeks after somebody was last at the boards',
    },
  },
  {
    name: 'participant_key',
    class: 'local',
    retention: { days: 1, column: 'expires_at', reason: 'opens nothing any more' },
  },
  {
    name: 'note_vote',
    class: 'local',
    retention: { forever: 'goes with the participant or the note' },
  },
];
