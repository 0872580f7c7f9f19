import type { DeskRoom } from '../../kernel/solution.ts';
import { CASES } from './permissions.ts';

/** Rooms at the desk; each stands in `web/desk.ts` too. */
export const rooms: readonly DeskRoom[] = [
  { id: 'districts', path: 'bezirke', permission: 'desk:open' },
  { id: 'year', path: 'jahr', permission: 'waste:plan' },
  { id: 'missed', path: 'nicht-abgeholt', permission: CASES.name },
  { id: 'bulky', path: 'sperrmuell', permission: CASES.name },
  { id: 'shift', path: 'termine-verschieben', permission: 'waste:plan' },
  { id: 'holidays', path: 'feiertage', permission: 'waste:plan' },
];
