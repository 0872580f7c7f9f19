/** Rooms of ideas: at the desk of a town, at the office, and of a person. Each stands in `web/desk.ts` or `web/own.ts`. */
import type { DeskRoom, OwnRoom } from '../../../kernel/solution.ts';
import { CARE, PROPOSE } from '../permissions.ts';

export const IDEAS_ROOM: DeskRoom = { id: 'ideas', path: 'ideen', permission: PROPOSE.name };

export const SCREENING_ROOM: DeskRoom = {
  id: 'screening',
  path: 'ideen-sichten',
  permission: CARE.name,
  levels: ['federal'],
};

export const OWN_IDEAS_ROOM: OwnRoom = { id: 'ideas', path: 'ideen' };
