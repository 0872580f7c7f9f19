import type { DeskRoom } from '../../kernel/solution.ts';

/** Rooms at the desk; each stands in `web/desk.ts` too. */
export const rooms: readonly DeskRoom[] = [
  { id: 'districts', path: 'bezirke', permission: 'desk:open' },
  { id: 'year', path: 'jahr', permission: 'waste:plan' },
];
